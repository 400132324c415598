// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/conditions.h"
#include "ui/inspector/value_editor.h"

class QToolButton;

namespace quern::ui {

class CalmComboBox;
class ColumnEditor;
class ConditionValues;

/// One condition: a column, the comparisons that suit its type, the values they ask for.
class ConditionLine final : public QWidget {
  Q_OBJECT

public:
  /// `asserts`: offers what can be said of a whole column, too
  explicit ConditionLine(bool asserts, QWidget* parent = nullptr);

  void present(const ColumnCondition& condition, const EditorSurroundings& surroundings);
  void chooseColumn();         ///< puts the keyboard there
  QWidgetList fields() const;  ///< in the order in which they are read

Q_SIGNALS:
  void edited(const quern::ColumnCondition& condition, bool typing);
  void removed();
  void finished();

private:
  void fillRelations();
  void takeColumn(const std::string& name);
  void takeRelation(Relation relation);
  void markWhatIsWrong(const EditorSurroundings& surroundings);
  Type type() const;

  bool m_asserts;
  ColumnCondition m_condition;
  TableSchema m_schema;
  ColumnEditor* m_column;
  CalmComboBox* m_relation;
  ConditionValues* m_values;
  QToolButton* m_remove;
};

}  // namespace quern::ui
