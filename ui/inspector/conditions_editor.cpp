// SPDX-License-Identifier: GPL-3.0-or-later
//
//   1. A list is stored as a list, an expression as a text; what is stored is what is shown.
//   2. Turning a list into an expression, and back where the expression is a list, is one step and
//      keeps the rule. Conditions that are not whole yet get lost on the way, as they say nothing.
//   3. An expression that is more than a list stays: the field says why.
//   4. Typing in one field is one step; a click is a step of its own.
//   5. What is wrong is marked in its line.
#include "ui/inspector/conditions_editor.h"

#include "ui/inspector/choice_editors.h"
#include "ui/inspector/condition_line.h"
#include "ui/inspector/expression_field.h"
#include "ui/running/attempt.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace quern::ui {
namespace {

CalmComboBox* choiceOf(const QStringList& options, const QString& name, QWidget* parent) {
  auto* box = new CalmComboBox(parent);
  box->addItems(options);
  box->setAccessibleName(name);
  box->setFocusPolicy(Qt::StrongFocus);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  return box;
}

/// The conditions that a value holds; nothing if it is an expression that is more, or unreadable.
std::optional<ConditionList> listOf(const Json& value) {
  if (!value.is_string() && problemOfConditions(value).empty()) return conditionListFrom(value);
  std::optional<ConditionList> list;
  if (value.is_string() && !value.get<std::string>().empty())
    attempt([&] { list = conditionsOf(value.get<std::string>()); });
  else
    list = ConditionList();
  return list;
}

}  // namespace

ConditionsEditor::ConditionsEditor(const ConditionsParameter& parameter)
    : m_mayBeExpression(parameter.expression),
      m_asserts(parameter.asserts),
      m_modes(choiceOf({tr("Conditions"), tr("Expression")}, tr("How the rule is written"), this)),
      m_joins(choiceOf({tr("All of them hold"), tr("One of them holds")},
                       tr("How the conditions are joined"), this)),
      m_area(new QWidget(this)),
      m_layout(new QVBoxLayout(m_area)),
      m_add(new QPushButton(tr("Add condition"), m_area)),
      m_expression(new ExpressionField(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  m_modes->setObjectName("ruleMode");
  m_joins->setObjectName("ruleJoin");
  buildTop();
  buildLines();
  layout->addWidget(m_area);
  layout->addWidget(m_expression);
  connect(m_expression, &ExpressionField::edited, this,
          [this](const QString& text) { Q_EMIT edited(std8(text), true); });
  connect(m_expression, &ExpressionField::finished, this, &ValueEditor::finished);
  show(Mode::conditions);
}

void ConditionsEditor::buildTop() {
  auto* top = new QHBoxLayout;
  top->setSpacing(space::xs);
  top->addWidget(m_modes, 1);
  top->addWidget(m_joins, 1);
  static_cast<QVBoxLayout*>(layout())->addLayout(top);
  m_modes->setVisible(m_mayBeExpression);
  connect(m_modes, &QComboBox::activated, this,
          [this](int mode) { turnTo(static_cast<Mode>(mode)); });
  connect(m_joins, &QComboBox::activated, this, [this](int join) {
    ConditionList changed = m_list;
    changed.any = join == 1;
    change(changed, false);
  });
}

void ConditionsEditor::buildLines() {
  m_layout->setContentsMargins({});
  m_layout->setSpacing(space::s);
  m_layout->addWidget(m_add, 0, Qt::AlignLeft);
  m_add->setObjectName("addCondition");
  m_add->setIcon(icon("add"));
  m_add->setProperty("quiet", true);
  connect(m_add, &QPushButton::clicked, this, [this] {
    ConditionList changed = m_list;
    changed.conditions.emplace_back();
    change(changed, false);
    if (!m_lines.empty()) m_lines.back()->chooseColumn();
  });
}

ConditionLine* ConditionsEditor::newLine(std::size_t index) {
  auto* line = new ConditionLine(m_asserts, m_area);
  m_layout->insertWidget(static_cast<int>(index), line);
  line->show();
  connect(line, &ConditionLine::edited, this,
          [this, index](const ColumnCondition& condition, bool typing) {
            ConditionList changed = m_list;
            changed.conditions.at(index) = condition;
            change(changed, typing);  // 4
          });
  connect(
      line, &ConditionLine::removed, this,
      [this, index] {
        ConditionList changed = m_list;
        changed.conditions.erase(changed.conditions.begin() + static_cast<std::ptrdiff_t>(index));
        change(changed, false);
      },
      Qt::QueuedConnection);  // the line may go with its button
  connect(line, &ConditionLine::finished, this, &ValueEditor::finished);
  return line;
}

void ConditionsEditor::change(const ConditionList& list, bool typing) {
  Q_EMIT edited(list.conditions.empty() ? Json("") : toJson(list), typing);
}

void ConditionsEditor::present(const Json& value, const EditorSurroundings& surroundings) {
  m_value = value;
  const bool written = value.is_string() && !value.get<std::string>().empty();
  if (!m_mayBeExpression || !value.is_string())
    show(Mode::conditions);  // 1
  else if (written)
    show(Mode::expression);
  m_list = listOf(value).value_or(ConditionList());
  m_expression->setSchema(surroundings.schema);
  const QString text = value.is_string() ? qt(value.get<std::string>()) : QString();
  if (m_expression->toPlainText() != text) {
    const QSignalBlocker quiet(m_expression);  // showing what an undo brought back is no edit
    m_expression->setPlainText(text);
    m_expression->moveCursor(QTextCursor::End);
  }
  showLines(surroundings);
}

void ConditionsEditor::showLines(const EditorSurroundings& surroundings) {
  const std::size_t count = m_list.conditions.size();
  while (m_lines.size() > count) {
    m_lines.back()->hide();
    m_lines.back()->deleteLater();
    m_lines.pop_back();
  }
  const bool more = m_lines.size() < count;
  while (m_lines.size() < count) m_lines.push_back(newLine(m_lines.size()));
  if (more) orderFields();
  for (std::size_t index = 0; index < count; ++index)
    m_lines[index]->present(m_list.conditions[index], surroundings);
  m_joins->setCurrentIndex(m_list.any ? 1 : 0);
  m_joins->setVisible(m_mode == Mode::conditions && m_mayBeExpression && count > 1);
}

/// Lines come after the button that adds them, and are read before it.
void ConditionsEditor::orderFields() {
  QWidget* before = m_joins;
  for (const ConditionLine* line : m_lines)
    for (QWidget* field : line->fields()) {
      setTabOrder(before, field);
      before = field;
    }
  setTabOrder(before, m_add);
}

void ConditionsEditor::show(Mode mode) {
  m_mode = mode;
  m_modes->setCurrentIndex(static_cast<int>(mode));
  m_area->setVisible(mode == Mode::conditions);
  m_expression->setVisible(mode == Mode::expression);
  setField(mode == Mode::expression ? static_cast<QWidget*>(m_expression)
           : m_mayBeExpression      ? static_cast<QWidget*>(m_modes)
                                    : m_add);
}

void ConditionsEditor::turnTo(Mode mode) {  // 2
  if (mode == m_mode) return;
  if (mode == Mode::expression) {
    const std::string text = expressionOf(m_list);
    show(mode);
    if (m_value != Json(text)) Q_EMIT edited(text, false);
    return;
  }
  const std::optional<ConditionList> list = listOf(m_value);
  if (!list) {  // 3
    m_modes->setCurrentIndex(static_cast<int>(m_mode));
    Q_EMIT complained(
        tr("This expression is more than a list of conditions, so it stays as it is."));
    return;
  }
  show(mode);
  if (!list->conditions.empty()) change(*list, false);
}

void ConditionsEditor::setWrong(bool wrong) {  // 5
  setMark(*m_expression, "wrong", wrong && m_mode == Mode::expression);
  setMark(*m_add, "wrong", wrong && m_mode == Mode::conditions && m_lines.empty());
}

}  // namespace quern::ui
