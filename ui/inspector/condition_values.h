// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/conditions.h"
#include "ui/inspector/value_editor.h"

class QBoxLayout;
class QLineEdit;
class QToolButton;

namespace quern::ui {

class CalmComboBox;

/// The fields for the values of one condition, as its column's type and its relation ask for: one
/// or two fields, a list, a choice of yes or no or of a type. Known values are picked from a menu,
/// days from a calendar.
class ConditionValues final : public QWidget {
  Q_OBJECT

public:
  explicit ConditionValues(QWidget* parent = nullptr);

  void present(const ColumnCondition& condition, Type type, const EditorSurroundings& surroundings);
  void setWrong(bool wrong);
  QWidgetList fields() const;  ///< in the order in which they are read

Q_SIGNALS:
  void edited(const std::vector<quern::Json>& values, bool typing);
  void finished();

private:
  enum class Shape { nothing, one, two, list, yesOrNo, type };

  static Shape shapeOf(Relation relation, Type type);
  void buildChoice();
  QLineEdit* addField(QBoxLayout* layout);
  void fillChoice(const std::vector<Json>& values);
  void showTexts(const std::vector<Json>& values);
  std::vector<Json> typed() const;
  void takeTyped();
  void pick();
  void pickDay();
  void insertPicked(const QString& value);

  Shape m_shape = Shape::nothing;
  Type m_type = Type::text;
  std::vector<std::string> m_known;
  CalmComboBox* m_choice;
  QWidget* m_texts;
  QLineEdit* m_first;
  QWidget* m_and;
  QLineEdit* m_second;
  QToolButton* m_pick;
};

}  // namespace quern::ui
