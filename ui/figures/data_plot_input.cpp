// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keyboard do to a plot; what it draws is in data_plot.cpp.
#include "ui/figures/data_plot.h"
#include "ui/figures/reading_overlay.h"

#include <algorithm>

namespace quern::ui {

std::optional<Reading> DataPlot::reading(const QPointF& position) const {
  std::optional<Reading> best;
  for (const Mark* mark : m_marks) {
    std::optional<Reading> here = mark->nearest(position);
    if (here && here->distance <= reach && (!best || here->distance < best->distance))
      best = std::move(here);
  }
  if (!best || !best->sharedX) return best;
  const double x = *best->sharedX;
  best->lines = best->lines.mid(0, 1);
  for (const Mark* mark : m_marks)
    if (const QString value = mark->valueAt(x); !value.isEmpty()) best->lines += value;
  return best;
}

QStringList DataPlot::readingAt(const QPointF& position) const {
  const std::optional<Reading> here = reading(position);
  return here ? here->lines : QStringList();
}

void DataPlot::mousePressEvent(QMouseEvent* event) {
  const bool selects =
      event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier);
  setSelectionRectMode(selects ? QCP::srmCustom : QCP::srmNone);
  m_overlay->clear();
  QCustomPlot::mousePressEvent(event);
}

void DataPlot::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  if (event->buttons() != Qt::NoButton) return;
  if (const std::optional<Reading> here = reading(event->position()))
    m_overlay->present(here->lines, here->outline, event->position());
  else
    m_overlay->clear();
}

void DataPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) resetView();
  QCustomPlot::mouseDoubleClickEvent(event);
}

void DataPlot::leaveEvent(QEvent* event) {
  m_overlay->clear();
  QCustomPlot::leaveEvent(event);
}

void DataPlot::focusInEvent(QFocusEvent* event) {
  m_overlay->setFocusRing(event->reason() == Qt::TabFocusReason ||
                          event->reason() == Qt::BacktabFocusReason);
  QCustomPlot::focusInEvent(event);
}

void DataPlot::focusOutEvent(QFocusEvent* event) {
  m_overlay->setFocusRing(false);
  QCustomPlot::focusOutEvent(event);
}

void DataPlot::keyPressEvent(QKeyEvent* event) {
  constexpr double step = 0.1, closer = 0.8;
  switch (event->key()) {
    case Qt::Key_Left: panBy(-step, 0); break;
    case Qt::Key_Right: panBy(step, 0); break;
    case Qt::Key_Up: panBy(0, step); break;
    case Qt::Key_Down: panBy(0, -step); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(closer); break;
    case Qt::Key_Minus: zoomBy(1 / closer); break;
    case Qt::Key_Home:
    case Qt::Key_0: resetView(); break;
    default: QCustomPlot::keyPressEvent(event); return;
  }
  event->accept();
}

void DataPlot::zoomBy(double factor) {
  for (QCPAxis* axis : {xAxis, yAxis}) axis->scaleRange(factor);
  replot(QCustomPlot::rpQueuedReplot);
}

void DataPlot::panBy(double right, double up) {
  const auto move = [](QCPAxis* axis, double share) {
    if (axis->scaleType() == QCPAxis::stLogarithmic)
      axis->moveRange(std::pow(axis->range().upper / axis->range().lower, share));
    else
      axis->moveRange(axis->range().size() * (axis->rangeReversed() ? -share : share));
  };
  move(xAxis, right);
  move(yAxis, up);
  replot(QCustomPlot::rpQueuedReplot);
}

/// An area of a few pixels is a click: it ends the choice.
void DataPlot::selectRows(const QRect& area) {
  std::vector<std::int64_t> rows;
  const QRect sorted = area.normalized();
  if (sorted.width() > 3 || sorted.height() > 3)
    for (const Mark* mark : m_marks)
      for (const std::int64_t row : mark->rowsWithin(sorted)) rows.push_back(row);
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  setSelectedRows(rows);
  if (rowsSelected) rowsSelected(rows);
}

}  // namespace quern::ui
