// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/column_choice.h"
#include "ui/inspector/value_editor.h"

#include <map>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace quern::ui {

class CalmComboBox;

/// Several columns: as the parameter starts, by name, or by type and pattern; what that comes to is
/// ticked in a list that can be searched, and clicked in every mode.
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
  void change(const Json& json, bool typing);
  void fillList();
  void tickShown(bool on);
  void narrow(const QString& typed);

  ColumnChoice m_choice;
  TableSchema m_schema;
  bool m_known = false;    ///< the schema is
  bool m_filling = false;  ///< the list changes because of us
  CalmComboBox* m_mode;
  QWidget* m_rule;
  std::map<Type, QToolButton*> m_types;
  QLineEdit* m_pattern;
  QLineEdit* m_search;
  QListWidget* m_list;
  QLabel* m_count;
  std::vector<QPushButton*> m_tickers;  ///< "All" and "None"
};

}  // namespace quern::ui
