// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_view.h"

#include "ui/shell/count_text.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/row_numbers.h"

#include <QAccessible>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace quern::ui {
namespace {

constexpr std::int64_t sampledRows = 60;  // for a first width
constexpr std::int64_t mostAnnounced = 200'000;

}  // namespace

TableView::TableView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_header(new TableHeader(m_widths, m_profiles, this)),
      m_numbers(new RowNumbers(*this)) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  connect(m_numbers, &RowNumbers::pressed, this, &TableView::selectRows);
  connect(m_numbers, &RowNumbers::released, this, &TableView::announceRows);
  connect(m_header, &TableHeader::sortRequested, this, &TableView::sortRequested);
  connect(m_header, &TableHeader::fitRequested, this, &TableView::fitColumn);
  connect(m_header, &TableHeader::menuRequested, this,
          [this](int column, const QPoint& global) { Q_EMIT menuRequested({-1, column}, global); });
  connect(m_header, &TableHeader::widthsChanged, this, [this] {
    updateScrollBars();
    viewport()->update();
  });
  measure();
}

void TableView::setTable(const Table& table, const std::string& name, const ResultWords& words) {
  m_table = table;
  m_words = words;
  m_order = {};
  m_sort = {};
  m_selection = {};
  m_brushed.clear();
  m_firstRow = 0;
  m_frozen = 0;
  m_formats.clear();
  for (int column = 0; column < table.columnCount(); ++column) {
    m_formats.emplace_back(table, column);
    m_formats.back().setGrouped(m_grouped);
  }
  m_header->setTable(table, words);
  m_header->setSort({});
  m_profiles.setTable(table, name);
  std::vector<int> widths(static_cast<std::size_t>(table.columnCount()), ColumnWidths::narrowest);
  m_widths.assign(widths);
  for (int column = 0; column < table.columnCount(); ++column) fitColumn(column);
  horizontalScrollBar()->setValue(0);
  verticalScrollBar()->setValue(0);
  measure();
  setAccessibleName(counted(tr("Table of %1 {row|rows} and %2 {column|columns}"),
                            {countText(table.rowCount()), countText(table.columnCount())}));
  viewport()->update();
}

void TableView::setOrder(RowOrder order, const ViewSort& sort) {
  m_order = std::move(order);
  m_sort = sort;
  m_header->setSort(sort);
  const auto within = [this](CellPlace& cell) {
    cell.row = std::clamp<std::int64_t>(cell.row, 0, std::max<std::int64_t>(0, rowCount() - 1));
  };
  within(m_selection.anchor);
  within(m_selection.current);
  updateScrollBars();
  viewport()->update();
  m_numbers->update();
}

std::int64_t TableView::rowCount() const {
  return m_order == nullptr ? m_table.rowCount() : std::ssize(*m_order);
}

std::int64_t TableView::tableRow(std::int64_t place) const {
  return m_order == nullptr ? place : (*m_order)[static_cast<std::size_t>(place)];
}

std::int64_t TableView::placeOf(std::int64_t row) const {
  if (m_order == nullptr) return row < m_table.rowCount() ? row : -1;
  const auto found = std::ranges::find(*m_order, row);
  return found == m_order->end() ? -1 : found - m_order->begin();
}

void TableView::freeze(int columns) {
  m_frozen = std::clamp(columns, 0, m_table.columnCount());
  updateScrollBars();
  m_header->update();
  viewport()->update();
}

void TableView::setGrouped(bool grouped) {
  m_grouped = grouped;
  for (CellFormat& format : m_formats) format.setGrouped(grouped);
  viewport()->update();
}

std::int64_t TableView::visibleRows() const {
  return std::max(1, viewport()->height() / m_rowHeight);
}

QString TableView::shownWord(const ColumnSchema& column, const QString& written,
                             const ResultWords& words) {
  if (column.type == Type::boolean) return booleanText(written == QLatin1String("true"));
  return words.cell(column.name, written);
}

QString TableView::cellText(const CellPlace& cell) const {
  const Column& values = m_table[cell.column];
  QString text =
      m_formats[static_cast<std::size_t>(cell.column)].text(values, tableRow(cell.row), QLocale());
  const bool isWord = values.type() == Type::text || values.type() == Type::category;
  return isWord ? m_words.cell(m_table.schema()[cell.column].name, text) : text;
}

void TableView::measure() {
  m_rowHeight = QFontMetrics(tabularFont()).height() + 9;
  setViewportMargins(m_numbers->preferredWidth(), m_header->sizeHint().height(), 0, 0);
  updateScrollBars();
}

void TableView::updateScrollBars() {
  const QRect area = viewport()->geometry();
  m_header->setGeometry(area.left(), 0, area.width(), m_header->sizeHint().height());
  m_numbers->setGeometry(0, area.top(), m_numbers->preferredWidth(), area.height());
  m_widths.setFrozen(m_frozen);
  while (m_widths.frozen() > 0 && m_widths.frozenWidth() * 3 > area.width() * 2)
    m_widths.setFrozen(m_widths.frozen() - 1);
  horizontalScrollBar()->setRange(0, std::max(0, m_widths.total() - area.width()));
  horizontalScrollBar()->setPageStep(area.width() - m_widths.frozenWidth());
  horizontalScrollBar()->setSingleStep(40);
  // One step per row: two thousand million rows fit into the bar's int.
  const std::int64_t last = std::max<std::int64_t>(0, rowCount() - visibleRows());
  verticalScrollBar()->setRange(
      0, static_cast<int>(std::min<std::int64_t>(last, std::numeric_limits<int>::max())));
  verticalScrollBar()->setPageStep(static_cast<int>(visibleRows()));
  m_widths.setOffset(horizontalScrollBar()->value());
  m_header->update();
  const int beyond = m_widths.at(area.width());
  m_profiles.want(m_widths.firstScrolled(), beyond < 0 ? m_widths.count() - 1 : beyond);
}

void TableView::fitColumn(int column) {
  const QFontMetrics metrics(tabularFont());
  int width = m_header->preferredWidth(column);
  const std::int64_t rows = std::min(sampledRows, rowCount() - m_firstRow);
  for (std::int64_t place = m_firstRow; place < m_firstRow + rows; ++place)
    width =
        std::max(width, metrics.horizontalAdvance(cellText({place, column})) + 2 * cellPadding + 2);
  m_widths.setWidth(column, std::min(width, ColumnWidths::widest));
  updateScrollBars();
  m_header->update();
  viewport()->update();
}

void TableView::setCurrent(const CellPlace& cell, bool extend) {
  if (rowCount() == 0 || m_table.columnCount() == 0) return;
  m_selection.current = {std::clamp<std::int64_t>(cell.row, 0, rowCount() - 1),
                         std::clamp(cell.column, 0, m_table.columnCount() - 1)};
  if (!extend) {
    m_selection.anchor = m_selection.current;
    m_selection.wholeRows = false;
  }
  m_header->setCurrent(m_selection.current.column);
  reveal(m_selection.current);
  viewport()->update();
  m_numbers->update();
  announce();
}

void TableView::reveal(const CellPlace& cell) {
  const std::int64_t page = visibleRows();
  if (cell.row < m_firstRow)
    verticalScrollBar()->setValue(static_cast<int>(cell.row));
  else if (cell.row >= m_firstRow + page)
    verticalScrollBar()->setValue(static_cast<int>(cell.row - page + 1));
  if (cell.column < m_widths.frozen()) return;
  QScrollBar* across = horizontalScrollBar();
  if (m_widths.x(cell.column) < m_widths.frozenWidth())
    across->setValue(m_widths.start(cell.column) - m_widths.frozenWidth());
  else if (m_widths.x(cell.column) + m_widths.width(cell.column) > viewport()->width())
    across->setValue(std::min(m_widths.end(cell.column) - viewport()->width(),
                              m_widths.start(cell.column) - m_widths.frozenWidth()));
}

/// For screen readers: the view is one widget to them, its current cell the description.
void TableView::announce() {
  const CellPlace cell = m_selection.current;
  setAccessibleDescription(
      tr("Row %1, %2: %3", "row number, column name, value")
          .arg(QLocale().toString(static_cast<qlonglong>(tableRow(cell.row) + 1)),
               m_words.heading(m_table.schema()[cell.column].name), cellText(cell)));
  QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
  Q_EMIT currentChanged(cell);
}

void TableView::announceRows() {
  std::vector<std::int64_t> rows;
  if (m_selection.wholeRows && m_selection.lastRow() - m_selection.firstRow() < mostAnnounced)
    for (std::int64_t place = m_selection.firstRow(); place <= m_selection.lastRow(); ++place)
      rows.push_back(tableRow(place));
  Q_EMIT rowsSelected(rows);
}

void TableView::selectRows(std::int64_t place, bool extend) {
  setCurrent({place, m_selection.current.column}, extend);
  m_selection.wholeRows = true;
}

void TableView::setBrushedRows(std::vector<std::int64_t> rows) {
  m_brushed = std::move(rows);
  std::ranges::sort(m_brushed);
  viewport()->update();
}

}  // namespace quern::ui
