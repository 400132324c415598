// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a table view draws its cells: only those in sight, each from the table itself.
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace quern::ui {
namespace {

QColor faint(QColor colour, float share) {
  colour.setAlphaF(share);
  return colour;
}

}  // namespace

void TableView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  const QRect area = viewport()->rect();
  painter.fillRect(area, Theme::current().card);
  painter.setFont(tabularFont());
  const int frozen = m_widths.frozenWidth();
  paintColumns(painter, area.adjusted(frozen, 0, 0, 0), m_widths.firstScrolled(),
               m_widths.count() - 1);
  paintColumns(painter, QRect(0, 0, frozen, area.height()), 0, m_widths.frozen() - 1);
  if (frozen > 0)
    painter.fillRect(QRect(frozen - 1, 0, 2, area.height()), Theme::current().secondary);
}

/// The columns from the first to the last, as far as they lie in the area.
void TableView::paintColumns(QPainter& painter, const QRect& area, int firstColumn,
                             int lastColumn) const {
  const Theme& theme = Theme::current();
  painter.setClipRect(area);
  const std::int64_t last = std::min(rowCount(), m_firstRow + visibleRows() + 1);
  for (std::int64_t place = m_firstRow; place < last; ++place) {
    const int top = static_cast<int>(place - m_firstRow) * m_rowHeight;
    if (std::ranges::binary_search(m_brushed, tableRow(place)))
      painter.fillRect(QRect(area.left(), top, area.width(), m_rowHeight),
                       faint(theme.warning, 0.18F));
    painter.fillRect(QRect(area.left(), top + m_rowHeight - 1, area.width(), 1),
                     faint(theme.line, 0.5F));
    for (int column = firstColumn; column <= lastColumn && m_widths.x(column) <= area.right();
         ++column)
      paintCell(painter, {place, column},
                QRect(m_widths.x(column), top, m_widths.width(column), m_rowHeight - 1));
  }
  painter.setClipping(false);
}

void TableView::paintCell(QPainter& painter, const CellPlace& cell, const QRect& rect) const {
  const Theme& theme = Theme::current();
  const bool present = m_table[cell.column].slice(tableRow(cell.row), 1).missing() == 0;
  if (!present)  // seen from afar, and not to be taken for a text that is a dash
    painter.fillRect(rect.adjusted(3, 3, -4, -3), faint(theme.secondary, 0.12F));
  if (m_selection.contains(cell.row, cell.column))
    painter.fillRect(rect, faint(theme.accent, 0.14F));
  if (hasFocus() && m_selection.current == cell) {
    painter.setPen(theme.accent);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
  }
  const CellFormat& format = m_formats[static_cast<std::size_t>(cell.column)];
  const QRect inside = rect.adjusted(cellPadding, 0, -cellPadding, 0);
  const auto across = format.alignsRight() ? Qt::AlignRight : Qt::AlignLeft;
  painter.setPen(present ? theme.text : faint(theme.secondary, 0.8F));
  painter.drawText(
      inside, static_cast<int>(across | Qt::AlignVCenter) | Qt::TextSingleLine,
      painter.fontMetrics().elidedText(cellText(cell), Qt::ElideRight, inside.width()));
}

}  // namespace quern::ui
