// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/background.h"
#include "ui/tables/table_view.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;

namespace quern::ui {

class FilterBar;
class FindBar;

/// A table view with what belongs around it: search (Ctrl+F), a filter (Ctrl+Shift+F), sorting by a
/// click on a head, a field to go to a row (Ctrl+G), and a line that says what is shown. Sorting,
/// filtering, searching and copying are done in worker threads.
class TablePanel : public QWidget {
  Q_OBJECT

public:
  explicit TablePanel(QWidget* parent = nullptr);

  void setTable(const Table& table, const std::string& name = {}, const ResultWords& words = {});
  void clear();
  TableView& view() { return *m_view; }
  bool isBusy() const { return m_arranging.isRunning() || m_finding.isRunning(); }
  const std::string& filter() const { return m_shown.filter; }
  /// What can be done with a cell, or with a column where the row is -1.
  void fillMenu(QMenu& menu, const CellPlace& cell);

public Q_SLOTS:
  void find();        ///< opens the search
  void editFilter();  ///< opens the filter
  void goToRow();     ///< puts the cursor into the field for it
  /// Ascending, then descending, then as the rows are.
  void sortBy(int column);
  void setFilter(const std::string& condition);  ///< empty: all rows

Q_SIGNALS:
  void failed(const quern::Error& error);

protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;

private:
  void retranslate();
  void arrange(const ViewRows& wanted);
  void findNext(bool backwards);
  void revealRow();
  void describe();
  void addColumnActions(QMenu& menu, int column);
  void addCellActions(QMenu& menu, const CellPlace& cell);

  TableView* m_view = nullptr;
  FindBar* m_findBar = nullptr;
  FilterBar* m_filterBar = nullptr;
  QLabel* m_size = nullptr;
  QLineEdit* m_row = nullptr;
  QString m_note;
  ViewRows m_shown;
  Background m_arranging, m_finding;
};

}  // namespace quern::ui
