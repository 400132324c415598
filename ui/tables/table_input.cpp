// SPDX-License-Identifier: GPL-3.0-or-later
//
// What keys and mouse do in a table view.
#include "ui/shell/language.h"
#include "ui/tables/row_numbers.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace quern::ui {
namespace {

bool isCopyWithHeadings(const QKeyEvent& event) {
  return event.key() == Qt::Key_C && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace

void TableView::copy(Headings headings) {
  if (rowCount() == 0 || m_table.columnCount() == 0) return;
  const std::int64_t cells = m_selection.cells(m_table.columnCount());
  if (cells > mostCopied) return Q_EMIT copyRefused(cells);
  m_copying.run([table = m_table, order = m_order, range = m_selection, headings](
                    Context& context) { return qt(tsvOf(table, order, range, headings, context)); },
                [this](const QString& text) {
                  QApplication::clipboard()->setText(text);
                  Q_EMIT copied();
                });
}

void TableView::selectAll() {
  m_selection = {.anchor = {0, 0},
                 .current = {std::max<std::int64_t>(0, rowCount() - 1),
                             std::max(0, m_table.columnCount() - 1)},
                 .wholeRows = true};
  viewport()->update();
  announceRows();
}

CellPlace TableView::placeAt(const QPoint& point) const {
  const int column = m_widths.at(point.x());
  return {m_firstRow + (point.y() >= 0 ? point.y() / m_rowHeight : -1), column};
}

bool TableView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {  // the canvas has these keys too
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
        isCopyWithHeadings(*key)) {
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
    const bool inside = cell.column >= 0 && cell.row >= 0 && cell.row < rowCount();
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
  if (event->matches(QKeySequence::Copy)) return copy(Headings::without);
  if (isCopyWithHeadings(*event)) return copy(Headings::with);
  if (event->matches(QKeySequence::SelectAll)) return selectAll();
  CellPlace to = m_selection.current;
  const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
  switch (event->key()) {
    case Qt::Key_Up: to.row = control ? 0 : to.row - 1; break;
    case Qt::Key_Down: to.row = control ? rowCount() - 1 : to.row + 1; break;
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
      if (control) to.row = rowCount() - 1;
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
  if (cell.column < 0 || cell.row >= rowCount()) return;
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

void TableView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    const CellPlace cell = m_selection.current;
    const int below = static_cast<int>(cell.row - m_firstRow + 1) * m_rowHeight;
    const QPoint corner(m_widths.count() > 0 ? m_widths.x(cell.column) : 0, below);
    return Q_EMIT menuRequested(cell, viewport()->mapToGlobal(corner));
  }
  const CellPlace cell = placeAt(viewport()->mapFromGlobal(event->globalPos()));
  if (cell.column < 0 || cell.row < 0 || cell.row >= rowCount()) return;
  if (!m_selection.contains(cell.row, cell.column)) setCurrent(cell);
  Q_EMIT menuRequested(cell, event->globalPos());
}

void TableView::focusInEvent(QFocusEvent*) { viewport()->update(); }
void TableView::focusOutEvent(QFocusEvent*) { viewport()->update(); }

}  // namespace quern::ui
