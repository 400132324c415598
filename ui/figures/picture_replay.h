// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;
class QPicture;

namespace quern::ui {

/// Replays a recorded picture with its origin at a point, unit by unit, and every piece of text on
/// the baseline it was recorded with.
///
/// QPainter::drawPicture() sets each piece of text anew, by the ascent of the first font of its
/// list: letters that come from another one, as Chinese ones do, end below the line.
void replay(const QPicture& picture, QPainter& painter, const QPointF& at);

}  // namespace quern::ui
