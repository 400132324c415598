// SPDX-License-Identifier: GPL-3.0-or-later
//
//   1. Within a room the order is that of the focus chain, in which a widget comes after those that
//      were there before it.
//   2. After the last field of a room comes the first one of the next room that has any.
//   3. A room in another window than the field one comes from is passed over.
#include "ui/shell/tab_order.h"

#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace quern::ui {
namespace {

bool takesTab(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled() &&
         widget.isVisible() && widget.focusProxy() == nullptr;
}

bool isIn(const QWidget& room, const QWidget& widget) {
  return &room == &widget || room.isAncestorOf(&widget);
}

/// What takes the focus in a room, and where it stands already, in order.
QWidgetList fieldsOf(const QWidget& room, const QWidget& from) {
  QWidgetList fields;
  QWidget* const window = from.window();
  for (QWidget* at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain())
    if (at->window() == window && isIn(room, *at) && (at == &from || takesTab(*at)))  // 3
      fields << at;
  return fields;
}

QWidgetList::const_iterator roomOf(const QWidgetList& rooms, const QWidget& from) {
  return std::ranges::find_if(rooms, [&from](const QWidget* room) { return isIn(*room, from); });
}

/// The fields of the first room that has any, beyond the one given.
QWidgetList fieldsBeyond(const QWidgetList& rooms, QWidgetList::const_iterator home,
                         const QWidget& from, bool forwards) {
  for (qsizetype passed = 1; passed <= rooms.size(); ++passed) {
    const qsizetype room = home - rooms.begin() + (forwards ? passed : rooms.size() - passed);
    const QWidgetList fields = fieldsOf(*rooms[room % rooms.size()], from);
    if (!fields.isEmpty()) return fields;
  }
  return {};
}

}  // namespace

QWidget* nextByRooms(const QWidgetList& rooms, const QWidget& from, bool forwards) {
  const auto home = roomOf(rooms, from);
  if (home == rooms.end()) return nullptr;
  const QWidgetList own = fieldsOf(**home, from);  // 1
  const qsizetype next = own.indexOf(&from) + (forwards ? 1 : -1);
  if (next >= 0 && next < own.size()) return own[next];
  const QWidgetList fields = fieldsBeyond(rooms, home, from, forwards);  // 2
  if (fields.isEmpty()) return nullptr;
  return forwards ? fields.front() : fields.back();
}

void bringIntoSight(QWidget& field) {
  for (QWidget* around = field.parentWidget(); around != nullptr; around = around->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(&field);
}

QWidget* nextRoom(const QWidgetList& rooms, const QWidget& from, bool forwards) {
  const auto home = roomOf(rooms, from);
  if (home == rooms.end()) return nullptr;
  const QWidgetList fields = fieldsBeyond(rooms, home, from, forwards);
  return fields.isEmpty() ? nullptr : fields.front();
}

}  // namespace quern::ui
