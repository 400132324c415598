// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/row_numbers.h"

#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quern::ui {
namespace {

QString numberText(std::int64_t number) {
  return QLocale().toString(static_cast<qlonglong>(number));
}

}  // namespace

RowNumbers::RowNumbers(TableView& view) : QWidget(&view), m_view(view) {}

int RowNumbers::preferredWidth() const {
  const std::int64_t largest = std::max<std::int64_t>(m_view.table().rowCount(), 99);
  return QFontMetrics(tabularFont()).horizontalAdvance(numberText(largest)) + 2 * space::s;
}

void RowNumbers::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.window);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
  painter.setFont(tabularFont());
  const std::int64_t first = m_view.firstVisibleRow();
  const std::int64_t last = std::min(m_view.rowCount(), first + m_view.visibleRows() + 1);
  const int tall = m_view.rowHeight();
  for (std::int64_t place = first; place < last; ++place) {
    const CellRange& selection = m_view.selection();
    const bool selected = place >= selection.firstRow() && place <= selection.lastRow();
    painter.setPen(selected ? theme.text : theme.secondary);
    painter.drawText(QRect(0, static_cast<int>(place - first) * tall, width() - space::s, tall - 1),
                     Qt::AlignRight | Qt::AlignVCenter, numberText(m_view.tableRow(place) + 1));
  }
}

std::int64_t RowNumbers::placeAt(const QMouseEvent& event) const {
  const int y = event.position().toPoint().y();
  return m_view.firstVisibleRow() + (y < 0 ? -1 : y / m_view.rowHeight());
}

void RowNumbers::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || placeAt(*event) >= m_view.rowCount()) return;
  Q_EMIT pressed(placeAt(*event), (event->modifiers() & Qt::ShiftModifier) != 0);
}

void RowNumbers::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) Q_EMIT pressed(placeAt(*event), true);
}

void RowNumbers::mouseReleaseEvent(QMouseEvent*) { Q_EMIT released(); }

}  // namespace quern::ui
