// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a table view draws its cells: only those in sight, each from the table itself.
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace quern::ui {
namespace {

QColor faint(QColor colour, float share) {
  colour.setAlphaF(share);
  return colour;
}

}  // namespace

void TableView::paintEvent(QPaintEvent* event) {
  const Theme& theme = Theme::current();
  QPainter painter(viewport());
  painter.fillRect(event->rect(), theme.card);
  painter.setFont(tabularFont());
  const std::int64_t last = std::min(m_table.rowCount(), m_firstRow + visibleRows() + 1);
  for (std::int64_t place = m_firstRow; place < last; ++place)
    paintRow(painter, place, static_cast<int>(place - m_firstRow) * m_rowHeight);
}

void TableView::paintRow(QPainter& painter, std::int64_t place, int top) const {
  const Theme& theme = Theme::current();
  const QLocale locale;
  const std::int64_t row = tableRow(place);
  const int offset = horizontalScrollBar()->value();
  const bool brushed = std::ranges::binary_search(m_brushed, row);
  if (brushed)
    painter.fillRect(QRect(0, top, viewport()->width(), m_rowHeight), faint(theme.warning, 0.18F));
  painter.fillRect(QRect(0, top + m_rowHeight - 1, viewport()->width(), 1),
                   faint(theme.line, 0.5F));
  for (int column = std::max(0, m_widths.at(offset)); column < m_widths.count(); ++column) {
    const QRect cell(m_widths.left(column) - offset, top, m_widths.width(column), m_rowHeight - 1);
    if (cell.left() > viewport()->width()) break;
    if (m_selection.contains(place, column)) painter.fillRect(cell, faint(theme.accent, 0.14F));
    if (hasFocus() && m_selection.current == CellPlace{place, column}) {
      painter.setPen(theme.accent);
      painter.drawRect(cell.adjusted(0, 0, -1, -1));
    }
    const Column& values = m_table[column];
    const CellFormat& format = m_formats[static_cast<std::size_t>(column)];
    const bool present = values.present()[row];
    const QRect inside = cell.adjusted(cellPadding, 0, -cellPadding, 0);
    const QString text = format.text(values, row, locale);
    const auto across = format.alignsRight() ? Qt::AlignRight : Qt::AlignLeft;
    painter.setPen(present ? theme.text : faint(theme.secondary, 0.6F));
    painter.drawText(inside, static_cast<int>(across | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
  }
}

}  // namespace quern::ui
