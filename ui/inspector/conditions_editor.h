// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/conditions.h"
#include "ui/inspector/value_editor.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace quern::ui {

class CalmComboBox;
class ConditionLine;
class ExpressionField;

/// A rule about rows: conditions, one below the other, or an expression. Turning from one to the
/// other keeps the rule; an expression that is more than a list stays one.
class ConditionsEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit ConditionsEditor(const ConditionsParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;
  void setWrong(bool wrong) override;

private:
  enum class Mode { conditions, expression };

  void buildTop();
  void buildLines();
  ConditionLine* newLine(std::size_t index);
  void show(Mode mode);
  void orderFields();
  void showLines(const EditorSurroundings& surroundings);
  void turnTo(Mode mode);
  void change(const ConditionList& list, bool typing);

  const bool m_mayBeExpression;
  const bool m_asserts;
  Mode m_mode = Mode::conditions;
  Json m_value = "";
  ConditionList m_list;
  CalmComboBox* m_modes;
  CalmComboBox* m_joins;
  QWidget* m_area;
  QVBoxLayout* m_layout;
  std::vector<ConditionLine*> m_lines;
  QPushButton* m_add;
  ExpressionField* m_expression;
};

}  // namespace quern::ui
