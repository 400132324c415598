// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/port_look.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace quern::ui {

inline constexpr double cardWidth = 168;
inline constexpr double cardHeight = 60;  ///< taller only for more than four ports on one side
inline constexpr double portRadius = 5;
inline constexpr double gridStep = 24;

QSizeF cardSize(const PortLooks& ports);
/// The middle of a port, from the top left of the card.
QPointF portCentre(const PortLooks& ports, Side side, int index);
QPainterPath portShape(PortKind kind, const QPointF& centre, double radius = portRadius);
/// The curve of a link from an output to an input.
QPainterPath linkCurve(const QPointF& from, const QPointF& to);

/// Half a dot of the background: what positions are rounded to.
QPointF snapped(const QPointF& position);

}  // namespace quern::ui
