// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/column_choice.h"
#include "ui/inspector/value_editor.h"

#include <map>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace quern::ui {

class CalmComboBox;
class ColumnList;
struct ListedColumn;

/// Several columns: as the parameter starts, by name, or by type and pattern; what that comes to is
/// ticked in a list that can be searched, and clicked in every mode. Where the order of the columns
/// counts, the list shows it and changes it.
class ColumnsEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit ColumnsEditor(const ColumnsParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;
  void setWrong(bool wrong) override;

protected:
  void changeEvent(QEvent* event) override;

private:
  void buildRule();
  void buildList();
  QLayout* buildButtons();
  void change(const Json& json, bool typing);
  void fillList();
  void tickShown(bool on);
  std::vector<ListedColumn> columns() const;
  void showRule();
  void enableMovers();

  ColumnChoice m_choice;
  TableSchema m_schema;
  bool m_known = false;  ///< the schema is
  CalmComboBox* m_mode;
  QWidget* m_rule;
  std::map<Type, QToolButton*> m_types;
  QLineEdit* m_pattern;
  QLineEdit* m_search;
  ColumnList* m_list;
  QLabel* m_count;
  std::vector<QPushButton*> m_tickers;  ///< "All" and "None"
  std::vector<QToolButton*> m_movers;   ///< up and down
};

}  // namespace quern::ui
