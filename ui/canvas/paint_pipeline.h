// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"
#include "ui/running/run_controller.h"

#include <QPainter>
#include <QRectF>

#include <functional>

namespace quern::ui {

/// The run of a node, for its line of truth and its state; may be empty.
using StatusOf = std::function<NodeStatus(const NodeId&)>;

/// Draws the pipeline as large as fits into `target`, centred, in the light theme: for reports and
/// thumbnails. Vectors all the way, so that it prints crisply. Needs no screen.
void paintPipeline(QPainter& painter, const QRectF& target, const Pipeline& pipeline,
                   const Registry& registry, const StatusOf& statusOf = {});

/// How large the pipeline is when it is not scaled: for choosing the height of a picture.
QSizeF pipelineSize(const Pipeline& pipeline);

}  // namespace quern::ui
