// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/condition_values.h"

#include "ui/canvas/quick_menu.h"
#include "ui/inspector/choice_editors.h"
#include "ui/inspector/condition_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace quern::ui {
namespace {

QString hintFor(Type type) {
  switch (type) {
    case Type::number:
    case Type::integer: return ConditionValues::tr("Number");
    case Type::date: return QStringLiteral("2024-05-03");
    case Type::timestamp: return QStringLiteral("2024-05-03 14:30");
    default: return ConditionValues::tr("Text");
  }
}

}  // namespace

ConditionValues::ConditionValues(QWidget* parent)
    : QWidget(parent),
      m_choice(new CalmComboBox(this)),
      m_texts(new QWidget(this)),
      m_pick(new QToolButton(this)) {
  auto* texts = new QHBoxLayout(m_texts);
  texts->setContentsMargins({});
  texts->setSpacing(space::xs);
  m_first = addField(texts);
  m_and = new QLabel(tr("and", "between two values"), m_texts);
  texts->addWidget(m_and);
  m_second = addField(texts);
  m_first->setAccessibleName(tr("Value"));
  m_second->setAccessibleName(tr("Upper value"));
  texts->addWidget(m_pick);
  m_pick->setIcon(icon("down"));
  connect(m_pick, &QToolButton::clicked, this, &ConditionValues::pick);
  m_choice->setFocusPolicy(Qt::StrongFocus);
  m_choice->setAccessibleName(tr("Value"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  connect(m_choice, &QComboBox::activated, this, [this] {
    const QVariant value = m_choice->currentData();
    const Json json =
        m_shape == Shape::yesOrNo ? Json(value.toBool()) : Json(std8(value.toString()));
    Q_EMIT edited({json}, false);
  });
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_choice);
  layout->addWidget(m_texts);
}

QLineEdit* ConditionValues::addField(QBoxLayout* layout) {
  auto* field = new QLineEdit(m_texts);
  field->setMinimumWidth(40);
  layout->addWidget(field, 1);
  connect(field, &QLineEdit::textEdited, this, &ConditionValues::takeTyped);
  connect(field, &QLineEdit::editingFinished, this, &ConditionValues::finished);
  return field;
}

ConditionValues::Shape ConditionValues::shapeOf(Relation relation, Type type) {
  const RelationFacts& facts = factsOf(relation);
  if (facts.most == 0) return Shape::nothing;
  if (relation == Relation::hasType) return Shape::type;
  if (facts.most == 2) return Shape::two;
  if (facts.most > 2) return Shape::list;
  return type == Type::boolean && !facts.ofWholeColumn ? Shape::yesOrNo : Shape::one;
}

void ConditionValues::present(const ColumnCondition& condition, Type type,
                              const EditorSurroundings& surroundings) {
  m_shape = shapeOf(condition.relation, type);
  m_type = condition.relation == Relation::missingAtMost ? Type::number : type;
  const bool texts = m_type == Type::text || m_type == Type::category;
  const bool named = condition.relation == Relation::equal ||
                     condition.relation == Relation::notEqual || m_shape == Shape::list;
  m_known = texts && named && surroundings.knownValues ? surroundings.knownValues(condition.column)
                                                       : std::vector<std::string>();
  const bool chooses = m_shape == Shape::yesOrNo || m_shape == Shape::type;
  m_choice->setVisible(chooses);
  m_texts->setVisible(!chooses && m_shape != Shape::nothing);
  setVisible(m_shape != Shape::nothing);
  m_and->setVisible(m_shape == Shape::two);
  m_second->setVisible(m_shape == Shape::two);
  const bool days = accepts(Accept::temporal, m_type);
  m_pick->setVisible((texts && named) || days);
  m_pick->setToolTip(days ? tr("Pick a day") : tr("Pick from the values there are"));
  m_pick->setAccessibleName(m_pick->toolTip());
  m_first->setPlaceholderText(m_shape == Shape::list ? tr("Values with commas between")
                                                     : hintFor(m_type));
  m_second->setPlaceholderText(hintFor(m_type));
  if (chooses)
    fillChoice(condition.values);
  else
    showTexts(condition.values);
}

void ConditionValues::fillChoice(const std::vector<Json>& values) {
  m_choice->clear();
  if (m_shape == Shape::yesOrNo) {
    m_choice->addItem(tr("Yes"), true);
    m_choice->addItem(tr("No"), false);
    const bool known = !values.empty() && values.front().is_boolean();
    m_choice->setCurrentIndex(!known ? -1 : values.front().get<bool>() ? 0 : 1);
    return;
  }
  for (const Type type : {Type::number, Type::integer, Type::boolean, Type::category, Type::text,
                          Type::date, Type::timestamp})
    m_choice->addItem(typeIcon(type), translated(nameOf(type)), qt(keyOf(type)));
  const bool known = !values.empty() && values.front().is_string();
  m_choice->setCurrentIndex(known ? m_choice->findData(typedText(values.front())) : -1);
}

/// What says the same as the values is left as it was typed: "5." on the way to "5.5".
void ConditionValues::showTexts(const std::vector<Json>& values) {
  if (typed() == values) return;
  if (m_shape == Shape::list) {
    m_first->setText(typedText(values));
    return;
  }
  m_first->setText(values.empty() ? QString() : typedText(values[0]));
  m_second->setText(values.size() > 1 ? typedText(values[1]) : QString());
}

std::vector<Json> ConditionValues::typed() const {
  if (m_shape == Shape::list) return typedValues(m_first->text(), m_type);
  std::vector<Json> values;
  const auto first = typedValue(m_first->text(), m_type);
  const auto second = m_shape == Shape::two ? typedValue(m_second->text(), m_type) : std::nullopt;
  if (first || second) values.push_back(first.value_or(Json("")));
  if (second) values.push_back(*second);
  return values;
}

void ConditionValues::takeTyped() { Q_EMIT edited(typed(), true); }

void ConditionValues::setWrong(bool wrong) {
  setMark(*m_first, "wrong", wrong);
  setMark(*m_second, "wrong", wrong);
  setMark(*m_choice, "wrong", wrong);
}

QWidgetList ConditionValues::fields() const { return {m_choice, m_first, m_second, m_pick}; }

void ConditionValues::pick() {
  if (accepts(Accept::temporal, m_type)) return pickDay();
  std::vector<MenuEntry> entries;
  for (const std::string& value : m_known)
    entries.push_back({.id = qt(value), .title = qt(value), .search = SearchText({qt(value)}, {})});
  const QString hint =
      entries.empty() ? tr("Run what feeds this node to see its values") : tr("Type a value");
  auto* menu = new QuickMenu(std::move(entries), hint, this);
  connect(menu, &QuickMenu::chosen, this, &ConditionValues::insertPicked);
  menu->popup(m_first->mapToGlobal(m_first->rect().bottomLeft() + QPoint(0, space::xs)));
}

/// Into the field that has no day yet; the first if both have one.
void ConditionValues::pickDay() {
  QLineEdit* field =
      m_shape == Shape::two && !m_first->text().isEmpty() && m_second->text().isEmpty() ? m_second
                                                                                        : m_first;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* calendar = new QCalendarWidget(menu);
  if (const QDate day = QDate::fromString(field->text().left(10), Qt::ISODate); day.isValid())
    calendar->setSelectedDate(day);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(calendar);
  menu->addAction(action);
  connect(calendar, &QCalendarWidget::clicked, this, [this, menu, field](const QDate& day) {
    const QString written = day.toString(Qt::ISODate);
    field->setText(m_shape == Shape::list && !field->text().isEmpty()
                       ? field->text() + QStringLiteral(", ") + written
                       : written);
    menu->close();
    Q_EMIT edited(typed(), false);
  });
  menu->popup(field->mapToGlobal(field->rect().bottomLeft()));
}

void ConditionValues::insertPicked(const QString& value) {
  if (m_shape != Shape::list) return Q_EMIT edited({std8(value)}, false);
  std::vector<Json> values = typed();
  const Json picked = std8(value);
  if (std::find(values.begin(), values.end(), picked) == values.end()) values.push_back(picked);
  Q_EMIT edited(values, false);
}

}  // namespace quern::ui
