// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

namespace quern::ui {

/// Where Tab goes from `from`: through one room after the other, in the order given, whenever what
/// is in them was made. Null if nothing takes the focus, or `from` is in none of the rooms.
QWidget* nextByRooms(const QWidgetList& rooms, const QWidget& from, bool forwards);

/// Scrolls what is around a field, as a scroll area itself does only where Tab stays within it.
void bringIntoSight(QWidget& field);

/// The first field of the next room, or of the one before. Null if there is none.
QWidget* nextRoom(const QWidgetList& rooms, const QWidget& from, bool forwards);

}  // namespace quern::ui
