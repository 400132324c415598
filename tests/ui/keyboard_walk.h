// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/tab_order.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace quern::ui {

inline QString named(const QWidget* widget) {
  const QString name = widget->accessibleName();
  return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
         (name.isEmpty() ? widget->objectName() : name);
}

inline void openWindow(QWidget& window) {
  window.show();
  window.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window));
}

/// Where a key comes to from here; what has places of its own, such as a canvas, is passed through.
inline QWidget* pressed(Qt::Key key) {
  QWidget* const from = QApplication::focusWidget();
  for (int times = 0; times < 30 && QApplication::focusWidget() == from; ++times)
    QTest::keyClick(from, key);
  return QApplication::focusWidget();
}

/// Whether a field has come into sight: all its height, or a line of it where it is higher.
inline bool isInSight(const QWidget* widget) {
  QRect seen = widget->rect();
  for (const QWidget* at = widget; !at->isWindow(); at = at->parentWidget())
    seen = seen.translated(at->pos()) & at->parentWidget()->rect();
  return widget->isVisible() &&
         seen.height() >= std::min(widget->height(), 2 * widget->fontMetrics().height());
}

inline bool takesTab(const QWidget* widget) {
  return widget->isVisible() && widget->isEnabled() && widget->focusProxy() == nullptr &&
         (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// Whether `next` would be read before `here`: above it, or to its left in the same line.
inline bool isBackwards(const QWidget* here, const QWidget* next) {
  const QRect from(here->mapTo(here->window(), QPoint()), here->size());
  const QRect to(next->mapTo(next->window(), QPoint()), next->size());
  if (to.contains(from) || from.contains(to)) return false;
  const bool sameLine = to.center().y() >= from.top() && to.center().y() <= from.bottom();
  if (sameLine) return to.left() < from.left();
  return to.bottom() < from.top() && to.left() <= from.right();
}

/// The fields that were visited. Those of a form may be gone by now; their names stay.
struct Walk {
  QWidgetList fields;
  QStringList names;
};

/// Once around, from the field that has the focus.
inline void walk(QWidget& window, Qt::Key key, Walk& visited) {
  for (QWidget* at = QApplication::focusWidget();
       at != nullptr && at->window() == &window && !visited.fields.contains(at) &&
       visited.fields.size() < 300;
       at = pressed(key)) {
    visited.fields << at;
    visited.names << named(at);
    QVERIFY2(isInSight(at), qPrintable("out of sight: " + visited.names.join(" > ")));
  }
}

/// Tab visits every field once, in the order in which they are read, beginning with `first`.
inline void verifyOrder(QWidget& window, QWidget* first, Walk& visited) {
  QApplication::processEvents();  // what has just come has found its place
  if (first == nullptr) first = window.nextInFocusChain();
  while (!takesTab(first) || !isInSight(first)) first = first->nextInFocusChain();
  first->setFocus(Qt::TabFocusReason);
  walk(window, Qt::Key_Tab, visited);
  if (QTest::currentTestFailed()) return;
  const QString names = visited.names.join(" > ");
  for (QWidget* widget : window.findChildren<QWidget*>())
    if (widget->window() == &window && takesTab(widget))
      QVERIFY2(visited.fields.contains(widget),
               qPrintable("never visited: " + named(widget) + "\n" + names));
  for (int at = 1; at < visited.fields.size(); ++at)
    QVERIFY2(!isBackwards(visited.fields[at - 1], visited.fields[at]),
             qPrintable("backwards: " + visited.names[at] + "\n" + names));
}

/// A field that has the focus looks otherwise than before.
inline void verifyFocusIsSeen(const QWidgetList& fields) {
  for (QWidget* field : fields) {
    field->setFocus(Qt::TabFocusReason);
    const QImage with = field->grab().toImage();
    fields[field == fields.front() ? 1 : 0]->setFocus(Qt::TabFocusReason);
    QVERIFY2(field->grab().toImage() != with, qPrintable("not seen: " + named(field)));
  }
}

/// Tab visits every field, it can be seen where it is, and Shift+Tab goes the way back.
inline void verifyWalk(QWidget& window, QWidget* first = nullptr) {
  Walk visited;
  verifyOrder(window, first, visited);
  if (!QTest::currentTestFailed()) verifyFocusIsSeen(visited.fields);
  if (QTest::currentTestFailed()) return;
  visited.fields.front()->setFocus(Qt::BacktabFocusReason);
  bringIntoSight(*visited.fields.front());
  Walk back;
  walk(window, Qt::Key_Backtab, back);
  if (QTest::currentTestFailed()) return;
  std::reverse(back.names.begin() + 1, back.names.end());
  QCOMPARE(back.names.join(" > "), visited.names.join(" > "));
}

}  // namespace quern::ui
