// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_geometry.h"

#include <algorithm>
#include <cmath>

namespace quern::ui {

QSizeF cardSize(const PortLooks& ports) {
  constexpr double perPort = 12;
  const double most = static_cast<double>(std::max(ports.inputs.size(), ports.outputs.size()));
  return {cardWidth, std::max(cardHeight, perPort * (most + 1))};
}

QPointF portCentre(const PortLooks& ports, Side side, int index) {
  const QSizeF card = cardSize(ports);
  const double step = card.height() / static_cast<double>(ports.at(side).size() + 1);
  return {side == Side::input ? 0 : card.width(), step * (index + 1)};
}

QPainterPath portShape(PortKind kind, const QPointF& centre, double radius) {
  QPainterPath path;
  if (kind == PortKind::table) {
    path.addEllipse(centre, radius, radius);
    return path;
  }
  const double reach = radius * 1.25;  // a diamond of the same weight for the eye
  path.moveTo(centre + QPointF(0, -reach));
  path.lineTo(centre + QPointF(reach, 0));
  path.lineTo(centre + QPointF(0, reach));
  path.lineTo(centre + QPointF(-reach, 0));
  path.closeSubpath();
  return path;
}

QPainterPath linkCurve(const QPointF& from, const QPointF& to) {
  const double dx = to.x() - from.x();
  // Backward links need a wider swing, or the curve would run through both cards.
  const double swing = dx >= 0 ? std::clamp(dx / 2, 24.0, 160.0) : std::min(60 - dx / 2, 200.0);
  QPainterPath path(from);
  path.cubicTo(from + QPointF(swing, 0), to - QPointF(swing, 0), to);
  return path;
}

QPointF snapped(const QPointF& position) {
  constexpr double step = gridStep / 2;
  return {std::round(position.x() / step) * step, std::round(position.y() / step) * step};
}

}  // namespace quern::ui
