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

constexpr double margin = 16;

QRectF boundsOf(const Pipeline& pipeline) {
  QRectF bounds;
  for (const Node& node : pipeline.nodes()) bounds |= QRectF(node.x, node.y, cardWidth, cardHeight);
  for (const Frame& frame : pipeline.frames())
    bounds |= QRectF(frame.x, frame.y, frame.width, frame.height);
  return bounds.adjusted(-margin, -margin, margin, margin);
}

QPointF anchorOf(const Pipeline& pipeline, const PortLooks& ports, const PortRef& port, Side side) {
  const Node& node = pipeline.at(port.node);
  return QPointF(node.x, node.y) +
         portCentre(ports, side, std::max(0, ports.indexOf(side, port.port)));
}

PortKind kindOf(const PortLooks& ports, const std::string& output) {
  const int index = ports.indexOf(Side::output, output);
  return index < 0 ? PortKind::table : ports.outputs[static_cast<std::size_t>(index)].kind;
}

}  // namespace

QSizeF pipelineSize(const Pipeline& pipeline) {
  return pipeline.nodes().empty() ? QSizeF() : boundsOf(pipeline).size();
}

void paintPipeline(QPainter& painter, const QRectF& target, const Pipeline& pipeline,
                   const Registry& registry, const StatusOf& statusOf) {
  if (pipeline.nodes().empty()) return;
  const Theme& theme = Theme::light();
  const QRectF bounds = boundsOf(pipeline);
  const double scale =
      std::min({target.width() / bounds.width(), target.height() / bounds.height(), 1.0});
  painter.save();
  painter.setFont(searchable(painter.font()));
  painter.translate(target.center());
  painter.scale(scale, scale);
  painter.translate(-bounds.center());
  for (const Frame& frame : pipeline.frames()) paintFrame(painter, frame, theme);
  std::map<NodeId, NodeLook> looks;
  for (const Node& node : pipeline.nodes())
    looks[node.id] =
        lookOf(pipeline, registry, node, statusOf ? statusOf(node.id) : NodeStatus{}, nullptr);
  for (const Link& link : pipeline.links()) {
    const PortLooks& from = looks[link.from.node].ports;
    const QPointF start = anchorOf(pipeline, from, link.from, Side::output);
    const QPointF end = anchorOf(pipeline, looks[link.to.node].ports, link.to, Side::input);
    paintLink(painter, linkCurve(start, end), kindOf(from, link.from.port), theme.secondary);
  }
  for (const Node& node : pipeline.nodes()) {
    painter.save();
    painter.translate(node.x, node.y);
    paintNode(painter, looks[node.id], theme);
    painter.restore();
  }
  painter.restore();
}

}  // namespace quern::ui
