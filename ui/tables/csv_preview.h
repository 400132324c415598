// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"
#include "ui/running/background.h"

#include <QDialog>

#include <map>
#include <optional>
#include <string>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace quern::ui {

class TableView;

/// What a delimited file looks like when it is read: delimiter, encoding, header and types as they
/// were found, each with its reason and each to be overridden, over a table of the first rows that
/// follows at once.
class CsvPreview : public QDialog {
  Q_OBJECT

public:
  /// kept: parameters of a csv-import node, which the form begins with.
  explicit CsvPreview(const QString& path, QWidget* parent = nullptr,
                      const Json& kept = Json::object());
  ~CsvPreview() override;

  /// The parameters of a csv-import node: the file, and only what was overridden.
  Json values() const;
  bool isReading() const { return m_reading.isRunning(); }
  const CsvResult& preview() const { return m_preview; }

  void setDelimiter(const QString& delimiter);  ///< as if chosen in the form
  void setStackedTable(int number);             ///< of several below each other; 0: automatic
  void setCurrentColumn(int column);            ///< as if its header was clicked
  void setColumnType(const std::string& column, Type type);
  void setColumnRole(const std::string& column, Role role);

protected:
  bool focusNextPrevChild(bool next) override;

private:
  struct Override {
    /// To know when a choice says the same again; nothing for what was chosen before.
    std::optional<ColumnSchema> detected{};
    std::optional<Type> type{};
    std::optional<Role> role{};
  };
  struct Field {
    QWidget* editor = nullptr;
    QLabel* reason = nullptr;
    QWidget* label = nullptr;
  };

  QWidget* optionsForm();
  QWidget* columnForm();
  QComboBox* choice(const std::vector<std::pair<QString, QString>>& options);
  void takeOver(const Json& kept);
  void addField(QFormLayout& form, const std::string& what, const QString& label, QWidget* editor);
  CsvOptions options() const;
  Override& overrideOf(const std::string& column);
  void read();
  void showPreview(CsvResult preview);
  void showStackedTables();
  void showStackedField();
  void showReasons();
  void showTrouble();
  void showColumn();
  void overrideColumn();

  QString m_path;
  Json m_kept;  ///< parameters that have no field here
  CsvResult m_preview;
  std::map<std::string, Override> m_overrides;  ///< by column
  std::map<std::string, Field> m_fields;        ///< by what the reader calls the decision
  QComboBox* m_delimiter = nullptr;
  QComboBox* m_encoding = nullptr;
  QComboBox* m_quote = nullptr;
  QComboBox* m_header = nullptr;
  QComboBox* m_stacked = nullptr;  ///< of several tables below each other
  QComboBox* m_decimal = nullptr;
  QComboBox* m_blanks = nullptr;
  QLineEdit* m_comment = nullptr;
  QSpinBox* m_skip = nullptr;
  QComboBox* m_column = nullptr;
  QComboBox* m_type = nullptr;
  QComboBox* m_role = nullptr;
  QLabel* m_columnReason = nullptr;
  QLabel* m_trouble = nullptr;
  TableView* m_table = nullptr;
  QPushButton* m_open = nullptr;
  Background m_reading;
};

}  // namespace quern::ui
