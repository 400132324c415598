// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the right mouse button offers in a table.
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/tables/table_panel.h"

#include <QMenu>
#include <QSettings>

namespace quern::ui {

void TablePanel::fillMenu(QMenu& menu, const CellPlace& cell) {
  if (cell.row >= 0) addCellActions(menu, cell);
  addColumnActions(menu, cell.column);
  menu.addSeparator();
  menu.addAction(icon(QStringLiteral("search")), tr("Find…"), this, &TablePanel::find)
      ->setShortcut(QKeySequence::Find);
  menu.addAction(tr("Go to row…"), this, &TablePanel::goToRow)
      ->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
  QAction* grouped =
      menu.addAction(tr("Thousands separators in whole numbers"), this, [this](bool wanted) {
        QSettings().setValue(QStringLiteral("tables/grouped"), wanted);
        m_view->setGrouped(wanted);
      });
  grouped->setCheckable(true);
  grouped->setChecked(QSettings().value(QStringLiteral("tables/grouped"), false).toBool());
}

void TablePanel::addCellActions(QMenu& menu, const CellPlace& cell) {
  menu.addAction(icon(QStringLiteral("copy")), tr("Copy"), m_view,
                 [this] { m_view->copy(Headings::without); })
      ->setShortcut(QKeySequence::Copy);
  menu.addAction(tr("Copy with column names"), m_view, [this] { m_view->copy(Headings::with); })
      ->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
  menu.addAction(tr("Select all"), m_view, &TableView::selectAll)
      ->setShortcut(QKeySequence::SelectAll);
  menu.addSeparator();
  const std::string same = sameAs(m_view->table(), cell.column, m_view->tableRow(cell.row));
  menu.addAction(
      icon(QStringLiteral("filter")), tr("Only rows with this value"), this,
      [this, same] { setFilter(filter().empty() ? same : "(" + filter() + ") and " + same); });
  menu.addAction(tr("Filter…"), this, &TablePanel::editFilter)
      ->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+F")));
  if (!filter().empty()) menu.addAction(tr("Show all rows"), this, [this] { setFilter({}); });
  menu.addSeparator();
}

void TablePanel::addColumnActions(QMenu& menu, int column) {
  if (column < 0) return;
  menu.addAction(tr("Sort"), this, [this, column] { sortBy(column); });
  menu.addAction(tr("Keep the columns up to here in sight"), m_view,
                 [this, column] { m_view->freeze(column + 1); });
  if (m_view->frozen() > 0)
    menu.addAction(tr("Let all columns scroll"), m_view, [this] { m_view->freeze(0); });
}

}  // namespace quern::ui
