// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace quern::ui {

/// The way of a link from an output to an input. It is linkCurve's wherever that meets no card;
/// else it goes round the cards in its way, along lanes just above or below them. Where no way is
/// found, as between cards that lie on one another, it is linkCurve's again.
QPainterPath linkRoute(const QPointF& from, const QPointF& to, const std::vector<QRectF>& cards);

/// True if the path runs through one of the cards. To touch an edge, as at a port, is not to cross.
bool crosses(const QPainterPath& path, const std::vector<QRectF>& cards);

}  // namespace quern::ui
