// SPDX-License-Identifier: GPL-3.0-or-later
//
//   1. Within a room the order is that of the focus chain, in which a widget comes after those that
//      were there before it.
//   2. After the last field of a room comes the first one of the next room that has any.
#include "ui/shell/tab_order.h"

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
  QWidget* const window = room.window();
  for (QWidget* at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain())
    if (at->window() == window && isIn(room, *at) && (at == &from || takesTab(*at))) fields << at;
  return fields;
}

}  // namespace

QWidget* nextByRooms(const QWidgetList& rooms, const QWidget& from, bool forwards) {
  const auto home =
      std::ranges::find_if(rooms, [&from](const QWidget* room) { return isIn(*room, from); });
  if (home == rooms.end()) return nullptr;
  const qsizetype step = forwards ? 1 : -1;
  const QWidgetList own = fieldsOf(**home, from);  // 1
  const qsizetype next = own.indexOf(&from) + step;
  if (next >= 0 && next < own.size()) return own[next];
  for (qsizetype passed = 1; passed <= rooms.size(); ++passed) {  // 2
    const qsizetype room = home - rooms.begin() + step * passed + rooms.size() * 2;
    const QWidgetList fields = fieldsOf(*rooms[room % rooms.size()], from);
    if (!fields.isEmpty()) return forwards ? fields.front() : fields.back();
  }
  return nullptr;
}

}  // namespace quern::ui
