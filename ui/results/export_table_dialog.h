// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_writer.h"
#include "ui/running/background.h"
#include "ui/tables/view_rows.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace quern::ui {

/// Where and how a table is written as CSV. Says how many cells begin like a formula, so that who
/// opens the file in a spreadsheet knows what the switch does; they are counted in a worker thread.
class ExportTableDialog : public QDialog {
  Q_OBJECT

public:
  /// `shown` are the rows of the view and their order; null: all, as they are.
  ExportTableDialog(const Table& table, RowOrder shown, const QString& folder,
                    QWidget* parent = nullptr);

  QString path() const;
  CsvWriteOptions options() const;
  bool onlyShown() const;  ///< the rows of the view in its order, not the whole table
  bool isCounting() const { return m_counting.isRunning(); }

public Q_SLOTS:
  void accept() override;  ///< asks before it replaces a file

private:
  void browse();
  void count();
  void describe();
  void allow();

  Table m_table;
  RowOrder m_shown;
  QString m_folder, m_mayReplace;
  std::int64_t m_formulas = -1;  ///< cells that begin like one; -1: not counted yet
  QLineEdit* m_path = nullptr;
  QCheckBox* m_safe = nullptr;
  QLabel* m_effect = nullptr;
  QCheckBox* m_names = nullptr;
  QCheckBox* m_mark = nullptr;
  QCheckBox* m_onlyShown = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
  Background m_counting;
};

/// For a worker thread.
CsvWritten exportTable(const Table& table, const RowOrder& rows, const CsvWriteOptions& options,
                       const QString& path, Context& context);

}  // namespace quern::ui
