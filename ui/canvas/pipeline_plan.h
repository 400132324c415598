// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <map>
#include <vector>

namespace quern::ui {

/// Where everything of a drawing of a pipeline stands.
struct PipelinePlan {
  std::map<NodeId, QPointF> places;  ///< of the cards, top left
  std::vector<QPainterPath> routes;  ///< of the links, in the pipeline's order
  bool frames = false;               ///< the pipeline's frames are where they were drawn
  QRectF bounds;                     ///< around all of it, with a margin
  std::vector<double> cuts{};        ///< heights between bands, where a page may end
};

/// As it was drawn on the canvas.
PipelinePlan asDrawn(const Pipeline& pipeline, const Registry& registry);
/// Tidied and broken into bands as text is into lines: four cards beside one another, the rest
/// below. Links to another band run between the bands and beside the cards.
PipelinePlan inBands(const Pipeline& pipeline, const Registry& registry);
/// For a page of this size, in pixels of 1/96 inch: as drawn if the titles can be read then, in
/// bands if not.
PipelinePlan plannedFor(const QSizeF& page, const Pipeline& pipeline, const Registry& registry);

}  // namespace quern::ui
