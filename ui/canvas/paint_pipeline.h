// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"
#include "ui/canvas/pipeline_plan.h"
#include "ui/running/run_controller.h"

#include <QPainter>
#include <QRectF>

#include <functional>

namespace quern::ui {

/// The run of a node, for its line of truth and its state; may be empty.
using StatusOf = std::function<NodeStatus(const NodeId&)>;

/// Draws the pipeline as it was drawn, as large as fits into `target`, centred, in the light theme:
/// for thumbnails. Vectors all the way, so that it prints crisply. Needs no screen.
void paintPipeline(QPainter& painter, const QRectF& target, const Pipeline& pipeline,
                   const Registry& registry, const StatusOf& statusOf = {});

/// The same after a plan, for reports; only what lies in `part` of the plan.
void paintPipeline(QPainter& painter, const QRectF& target, const PipelinePlan& plan,
                   const QRectF& part, const Pipeline& pipeline, const Registry& registry,
                   const StatusOf& statusOf = {});

}  // namespace quern::ui
