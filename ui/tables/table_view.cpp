// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_view.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/row_numbers.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QToolTip>

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
  connect(m_header, &TableHeader::widthsChanged, this, [this] {
    updateScrollBars();
    viewport()->update();
  });
  measure();
}

void TableView::setTable(const Table& table, const std::string& name) {
  m_table = table;
  m_order = {};
  m_sort = {};
  m_selection = {};
  m_brushed.clear();
  m_firstRow = 0;
  m_formats.clear();
  for (int column = 0; column < table.columnCount(); ++column)
    m_formats.emplace_back(table, column);
  m_header->setTable(table);
  m_header->setSort({});
  m_profiles.setTable(table, name);
  std::vector<int> widths(static_cast<std::size_t>(table.columnCount()), ColumnWidths::narrowest);
  m_widths.assign(widths);
  for (int column = 0; column < table.columnCount(); ++column) fitColumn(column);
  horizontalScrollBar()->setValue(0);
  verticalScrollBar()->setValue(0);
  measure();
  setAccessibleName(tr("Table of %1 rows and %2 columns")
                        .arg(QLocale().toString(static_cast<qlonglong>(table.rowCount())))
                        .arg(table.columnCount()));
  viewport()->update();
}

void TableView::setOrder(RowOrder order, const ViewSort& sort) {
  m_order = std::move(order);
  m_sort = sort;
  m_header->setSort(sort);
  viewport()->update();
}

std::int64_t TableView::tableRow(std::int64_t place) const {
  return m_order == nullptr ? place : (*m_order)[static_cast<std::size_t>(place)];
}

std::int64_t TableView::visibleRows() const {
  return std::max(1, viewport()->height() / m_rowHeight);
}

QString TableView::cellText(const CellPlace& cell) const {
  return m_formats[static_cast<std::size_t>(cell.column)].text(m_table[cell.column],
                                                               tableRow(cell.row), QLocale());
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
  horizontalScrollBar()->setRange(0, std::max(0, m_widths.total() - area.width()));
  horizontalScrollBar()->setPageStep(area.width());
  horizontalScrollBar()->setSingleStep(40);
  // One step per row: two thousand million rows fit into the bar's int.
  const std::int64_t last = std::max<std::int64_t>(0, m_table.rowCount() - visibleRows());
  verticalScrollBar()->setRange(
      0, static_cast<int>(std::min<std::int64_t>(last, std::numeric_limits<int>::max())));
  verticalScrollBar()->setPageStep(static_cast<int>(visibleRows()));
  m_header->setOffset(horizontalScrollBar()->value());
  m_profiles.want(std::max(0, m_widths.at(horizontalScrollBar()->value())),
                  m_widths.at(horizontalScrollBar()->value() + area.width()));
}

void TableView::fitColumn(int column) {
  const QFontMetrics metrics(tabularFont());
  int width = m_header->preferredWidth(column);
  const std::int64_t rows = std::min(sampledRows, m_table.rowCount() - m_firstRow);
  for (std::int64_t place = m_firstRow; place < m_firstRow + rows; ++place)
    width =
        std::max(width, metrics.horizontalAdvance(cellText({place, column})) + 2 * cellPadding + 2);
  m_widths.setWidth(column, std::min(width, ColumnWidths::widest));
  updateScrollBars();
  m_header->update();
  viewport()->update();
}

void TableView::setCurrent(const CellPlace& cell, bool extend) {
  if (m_table.rowCount() == 0 || m_table.columnCount() == 0) return;
  m_selection.current = {std::clamp<std::int64_t>(cell.row, 0, m_table.rowCount() - 1),
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
  QScrollBar* across = horizontalScrollBar();
  if (m_widths.left(cell.column) < across->value())
    across->setValue(m_widths.left(cell.column));
  else if (m_widths.right(cell.column) > across->value() + viewport()->width())
    across->setValue(m_widths.right(cell.column) - viewport()->width());
}

/// For screen readers: the view is one widget to them, its current cell the description.
void TableView::announce() {
  const CellPlace cell = m_selection.current;
  setAccessibleDescription(
      tr("Row %1, %2: %3", "row number, column name, value")
          .arg(QLocale().toString(static_cast<qlonglong>(tableRow(cell.row) + 1)),
               qt(m_table.schema()[cell.column].name), cellText(cell)));
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

QString TableView::selectionAsTsv() const {
  const int first = m_selection.wholeRows ? 0 : m_selection.firstColumn();
  const int last = m_selection.wholeRows ? m_table.columnCount() - 1 : m_selection.lastColumn();
  if (m_table.rowCount() == 0 || m_table.columnCount() == 0) return {};
  const bool single = first == last && m_selection.firstRow() == m_selection.lastRow();
  // a tab or line end inside a cell would become another cell
  const auto clean = [](std::string text) {
    for (char& letter : text)
      if (letter == '\t' || letter == '\n' || letter == '\r') letter = ' ';
    return text;
  };
  std::string out;
  const auto line = [&](const auto& cell) {
    for (int column = first; column <= last; ++column) {
      if (column > first) out += '\t';
      out += clean(cell(column));
    }
    if (!single) out += '\n';
  };
  if (!single) line([&](int column) { return m_table.schema()[column].name; });
  for (std::int64_t place = m_selection.firstRow(); place <= m_selection.lastRow(); ++place)
    line([&, row = tableRow(place)](int column) { return m_table[column].written(row); });
  return qt(out);
}

void TableView::copy() {
  const std::int64_t columns = m_selection.wholeRows
                                   ? m_table.columnCount()
                                   : m_selection.lastColumn() - m_selection.firstColumn() + 1;
  const std::int64_t cells = columns * (m_selection.lastRow() - m_selection.firstRow() + 1);
  if (cells > mostCopied)
    Q_EMIT copyRefused(cells);
  else
    QApplication::clipboard()->setText(selectionAsTsv());
}

void TableView::selectAll() {
  m_selection = {.anchor = {0, 0},
                 .current = {std::max<std::int64_t>(0, m_table.rowCount() - 1),
                             std::max(0, m_table.columnCount() - 1)},
                 .wholeRows = true};
  viewport()->update();
  announceRows();
}

CellPlace TableView::placeAt(const QPoint& point) const {
  const int column = m_widths.at(point.x() + horizontalScrollBar()->value());
  return {m_firstRow + (point.y() >= 0 ? point.y() / m_rowHeight : -1), column};
}

bool TableView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {  // the canvas has these keys too
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
      event->accept();
      return true;
    }
  }
  return QAbstractScrollArea::event(event);
}

bool TableView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const CellPlace cell = placeAt(help->pos());
    const bool inside = cell.column >= 0 && cell.row < m_table.rowCount();
    const std::string exact =
        inside ? m_table[cell.column].written(tableRow(cell.row)) : std::string();
    QToolTip::showText(help->globalPos(), qt(exact).left(2000).toHtmlEscaped(), this);
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void TableView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) measure();
  if (event->type() == QEvent::PaletteChange) viewport()->update();
}

void TableView::resizeEvent(QResizeEvent*) { updateScrollBars(); }

void TableView::scrollContentsBy(int, int) {
  m_firstRow = verticalScrollBar()->value();
  updateScrollBars();
  viewport()->update();
  m_numbers->update();
}

void TableView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  if (event->matches(QKeySequence::SelectAll)) return selectAll();
  CellPlace to = m_selection.current;
  const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
  switch (event->key()) {
    case Qt::Key_Up: to.row = control ? 0 : to.row - 1; break;
    case Qt::Key_Down: to.row = control ? m_table.rowCount() - 1 : to.row + 1; break;
    case Qt::Key_PageUp: to.row -= visibleRows(); break;
    case Qt::Key_PageDown: to.row += visibleRows(); break;
    case Qt::Key_Left: --to.column; break;
    case Qt::Key_Right: ++to.column; break;
    case Qt::Key_Home:
      to.column = 0;
      if (control) to.row = 0;
      break;
    case Qt::Key_End:
      to.column = m_table.columnCount() - 1;
      if (control) to.row = m_table.rowCount() - 1;
      break;
    default: QAbstractScrollArea::keyPressEvent(event); return;
  }
  setCurrent(to, (event->modifiers() & Qt::ShiftModifier) != 0);
}

void TableView::wheelEvent(QWheelEvent* event) {
  const QPoint turned = event->angleDelta();
  if (std::abs(turned.x()) > std::abs(turned.y()) ||
      (event->modifiers() & Qt::ShiftModifier) != 0) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turned.x() + turned.y()));
    return;
  }
  constexpr int perRow = 40;  // a notch of 120 is three rows
  m_wheel += turned.y();
  verticalScrollBar()->setValue(verticalScrollBar()->value() - m_wheel / perRow);
  m_wheel %= perRow;
  event->accept();
}

void TableView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const CellPlace cell = placeAt(event->position().toPoint());
  if (cell.column < 0 || cell.row >= m_table.rowCount()) return;
  m_selecting = true;
  setCurrent(cell, (event->modifiers() & Qt::ShiftModifier) != 0);
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_selecting) return;
  CellPlace cell = placeAt(event->position().toPoint());
  if (cell.column < 0) cell.column = m_selection.current.column;
  setCurrent(cell, true);
}

void TableView::mouseReleaseEvent(QMouseEvent*) {
  if (std::exchange(m_selecting, false)) announceRows();
}

void TableView::focusInEvent(QFocusEvent*) { viewport()->update(); }
void TableView::focusOutEvent(QFocusEvent*) { viewport()->update(); }

}  // namespace quern::ui
