// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/background.h"
#include "ui/tables/table_view.h"

#include <QWidget>

class QLabel;

namespace quern::ui {

class FindBar;

/// A table view with what belongs around it: search (Ctrl+F), sorting by a click on a head, and a
/// line that says how large it is. Sorting and searching are done in worker threads.
class TablePanel : public QWidget {
  Q_OBJECT

public:
  explicit TablePanel(QWidget* parent = nullptr);

  void setTable(const Table& table, const std::string& name = {});
  void clear();
  TableView& view() { return *m_view; }
  bool isBusy() const { return m_sorting.isRunning() || m_finding.isRunning(); }

public Q_SLOTS:
  void find();  ///< opens the search
  /// Ascending, then descending, then as the rows are.
  void sortBy(int column);

Q_SIGNALS:
  void failed(const quern::Error& error);

protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;

private:
  void findNext(bool backwards);
  void describe();

  TableView* m_view = nullptr;
  FindBar* m_findBar = nullptr;
  QLabel* m_size = nullptr;
  QString m_note;
  Background m_sorting, m_finding;
};

}  // namespace quern::ui
