// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/paint_pipeline.h"

#include "ui/canvas/frame_paint.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_paint.h"
#include "ui/figures/pdf_text.h"

#include <algorithm>
#include <map>

namespace quern::ui {
namespace {

PortKind kindOf(const PortLooks& ports, const std::string& output) {
  const int index = ports.indexOf(Side::output, output);
  return index < 0 ? PortKind::table : ports.outputs[static_cast<std::size_t>(index)].kind;
}

}  // namespace

void paintPipeline(QPainter& painter, const QRectF& target, const Pipeline& pipeline,
                   const Registry& registry, const StatusOf& statusOf) {
  if (pipeline.nodes().empty()) return;
  const PipelinePlan plan = asDrawn(pipeline, registry);
  paintPipeline(painter, target, plan, plan.bounds, pipeline, registry, statusOf);
}

void paintPipeline(QPainter& painter, const QRectF& target, const PipelinePlan& plan,
                   const QRectF& part, const Pipeline& pipeline, const Registry& registry,
                   const StatusOf& statusOf) {
  const Theme& theme = Theme::light();
  const double scale =
      std::min({target.width() / part.width(), target.height() / part.height(), 1.0});
  painter.save();
  painter.setFont(searchable(painter.font()));
  painter.translate(target.center());
  painter.scale(scale, scale);
  painter.translate(-part.center());
  if (part != plan.bounds) painter.setClipRect(part);
  if (plan.frames)
    for (const Frame& frame : pipeline.frames()) paintFrame(painter, frame, theme);
  std::map<NodeId, NodeLook> looks;
  for (const Node& node : pipeline.nodes())
    looks[node.id] =
        lookOf(pipeline, registry, node, statusOf ? statusOf(node.id) : NodeStatus{}, nullptr);
  for (std::size_t i = 0; i < plan.routes.size(); ++i) {
    const PortRef& from = pipeline.links()[i].from;
    if (plan.routes[i].controlPointRect().adjusted(-1, -1, 1, 1).intersects(part))
      paintLink(painter, plan.routes[i], kindOf(looks[from.node].ports, from.port),
                theme.secondary);
  }
  for (const auto& [id, place] : plan.places) {
    if (!part.intersects(QRectF(place, cardSize(looks[id].ports)))) continue;
    painter.save();
    painter.translate(place);
    paintNode(painter, looks[id], theme);
    painter.restore();
  }
  painter.restore();
}

}  // namespace quern::ui
