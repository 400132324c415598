// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_look.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace quern::ui {

/// The mark of a mood, for the card's corner: told apart by shape, not by colour alone.
void paintMoodMark(QPainter& painter, const QRectF& box, NodeMood mood, const Theme& theme);
QColor moodColour(NodeMood mood, const Theme& theme);

}  // namespace quern::ui
