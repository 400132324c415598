// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_look.h"
#include "ui/shell/theme.h"

#include <QPainter>

#include <optional>

namespace quern::ui {

/// How a card is dressed for the moment: nothing of this is in a report.
struct NodeDress {
  bool selected = false, hovered = false;
  bool dimmed = false;               ///< a link is being dragged that this node cannot take
  std::optional<PortEnd> litPort{};  ///< the port a dragged link would end in
  double scale = 1;                  ///< pixels of the screen to a unit of the scene
};

/// Draws the card with its top left at (0, 0), vectors all the way.
void paintNode(QPainter& painter, const NodeLook& look, const Theme& theme,
               const NodeDress& dress = {});

/// A thin line for tables, with a diamond in its middle for models.
void paintLink(QPainter& painter, const QPainterPath& curve, PortKind kind, const QColor& colour,
               double width = 1.75);

QFont nodeTitleFont();  ///< in units of the scene: 13 at 100 %
QFont nodeLineFont();

}  // namespace quern::ui
