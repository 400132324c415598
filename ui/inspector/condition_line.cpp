// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/condition_line.h"

#include "core/expression/expression.h"
#include "ui/inspector/choice_editors.h"
#include "ui/inspector/column_editor.h"
#include "ui/inspector/condition_text.h"
#include "ui/inspector/condition_values.h"
#include "ui/running/attempt.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace quern::ui {
namespace {

constexpr ColumnParameter conditionColumn{.key = "column", .required = false};

/// In the words that one uses of numbers, or of times.
QString nameOf(const RelationFacts& facts, Type type) {
  if (!accepts(Accept::temporal, type)) return translated(facts.label);
  switch (facts.relation) {
    case Relation::below: return ConditionLine::tr("is before");
    case Relation::atMost: return ConditionLine::tr("is not after");
    case Relation::above: return ConditionLine::tr("is after");
    case Relation::atLeast: return ConditionLine::tr("is not before");
    default: return translated(facts.label);
  }
}

/// The values that still say something for a column of that type.
std::vector<Json> keptFor(Type type, const std::vector<Json>& values) {
  std::vector<Json> kept;
  for (const Json& value : values) {
    const auto typed = typedValue(typedText(value), type);
    const bool suits = typed && (!isNumeric(type) || typed->is_number());
    if (suits && type != Type::boolean && !accepts(Accept::temporal, type)) kept.push_back(*typed);
  }
  return kept;
}

}  // namespace

ConditionLine::ConditionLine(bool asserts, QWidget* parent)
    : QWidget(parent),
      m_asserts(asserts),
      m_column(new ColumnEditor(conditionColumn)),
      m_relation(new CalmComboBox(this)),
      m_values(new ConditionValues(this)),
      m_remove(new QToolButton(this)) {
  m_column->setParent(this);
  m_column->focusProxy()->setAccessibleName(tr("Column"));
  m_relation->setFocusPolicy(Qt::StrongFocus);
  m_relation->setAccessibleName(tr("Comparison"));
  m_relation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_remove->setIcon(icon("close", Theme::current().secondary));
  m_remove->setAutoRaise(true);
  auto* top = new QHBoxLayout;
  top->setSpacing(space::xs);
  top->addWidget(m_column, 1);
  top->addWidget(m_relation, 1);
  top->addWidget(m_remove);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  layout->addLayout(top);
  layout->addWidget(m_values);
  connect(m_column, &ValueEditor::edited, this, [this](const Json& name) {
    takeColumn(name.is_string() ? name.get<std::string>() : std::string());
  });
  connect(m_relation, &QComboBox::activated, this,
          [this] { takeRelation(static_cast<Relation>(m_relation->currentData().toInt())); });
  connect(m_values, &ConditionValues::edited, this,
          [this](const std::vector<Json>& values, bool typing) {
            ColumnCondition changed = m_condition;
            changed.values = values;
            Q_EMIT edited(changed, typing);
          });
  connect(m_values, &ConditionValues::finished, this, &ConditionLine::finished);
  connect(m_remove, &QToolButton::clicked, this, &ConditionLine::removed);
}

Type ConditionLine::type() const {
  return m_schema.contains(m_condition.column) ? m_schema[m_condition.column].type : Type::text;
}

void ConditionLine::present(const ColumnCondition& condition,
                            const EditorSurroundings& surroundings) {
  m_condition = condition;
  m_schema = surroundings.schema != nullptr ? *surroundings.schema : TableSchema();
  m_column->present(condition.column, surroundings);
  fillRelations();
  m_values->present(condition, type(), surroundings);
  m_remove->setToolTip(condition.column.empty()
                           ? tr("Remove this condition")
                           : tr("Remove the condition on %1").arg(qt(condition.column)));
  m_remove->setAccessibleName(m_remove->toolTip());
  markWhatIsWrong(surroundings);
}

void ConditionLine::fillRelations() {
  const bool known = m_schema.contains(m_condition.column);
  m_relation->clear();
  for (const RelationFacts& facts : relations()) {
    const bool offered =
        (!known || suits(facts.relation, type())) && (m_asserts || !facts.ofWholeColumn);
    if (offered || facts.relation == m_condition.relation)
      m_relation->addItem(nameOf(facts, type()), static_cast<int>(facts.relation));
  }
  m_relation->setCurrentIndex(m_relation->findData(static_cast<int>(m_condition.relation)));
  m_relation->setToolTip(m_relation->currentText());
}

/// What was chosen for another column stays as far as it suits this one.
void ConditionLine::takeColumn(const std::string& name) {
  ColumnCondition changed = m_condition;
  changed.column = name;
  if (m_schema.contains(name)) {
    const Type type = m_schema[name].type;
    if (!suits(changed.relation, type)) changed.relation = Relation::equal;
    if (!factsOf(changed.relation).ofWholeColumn) changed.values = keptFor(type, changed.values);
  }
  Q_EMIT edited(changed, false);
}

void ConditionLine::takeRelation(Relation relation) {
  ColumnCondition changed = m_condition;
  const bool otherKind = factsOf(relation).ofWholeColumn || factsOf(changed.relation).ofWholeColumn;
  changed.relation = relation;
  if (otherKind) changed.values.clear();
  const auto most = static_cast<std::size_t>(factsOf(relation).most);
  if (changed.values.size() > most) changed.values.resize(most);
  Q_EMIT edited(changed, false);
}

void ConditionLine::markWhatIsWrong(const EditorSurroundings& surroundings) {
  const bool open = !openPartOf(m_condition).empty();
  const bool known = m_schema.contains(m_condition.column);
  const bool absent =
      !m_condition.column.empty() && surroundings.schema != nullptr && m_schema.complete && !known;
  m_column->setWrong(m_condition.column.empty() || absent);
  bool wrong = open && !m_condition.column.empty();
  if (!open && known && !factsOf(m_condition.relation).ofWholeColumn)
    wrong =
        attempt([this] { Expression(expressionOf(m_condition)).resultType(m_schema); }).has_value();
  m_values->setWrong(wrong);
}

QWidgetList ConditionLine::fields() const {
  return QWidgetList{m_column->focusProxy(), m_relation, m_remove} + m_values->fields();
}

void ConditionLine::chooseColumn() { m_column->setFocus(Qt::OtherFocusReason); }

}  // namespace quern::ui
