// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columns_editor.h"

#include "ui/inspector/choice_editors.h"
#include "ui/inspector/column_list.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace quern::ui {
namespace {

QString automaticName(InitialColumns initial) {
  switch (initial) {
    case InitialColumns::features: return ColumnsEditor::tr("All features");
    case InitialColumns::all: return ColumnsEditor::tr("All columns");
    case InitialColumns::none: break;
  }
  return ColumnsEditor::tr("None");
}

}  // namespace

ColumnsEditor::ColumnsEditor(const ColumnsParameter& parameter)
    : m_choice{.json = nullptr,
               .accepts = parameter.accepts,
               .initial = parameter.initial,
               .ordered = parameter.ordered},
      m_mode(new CalmComboBox(this)),
      m_rule(new QWidget(this)),
      m_pattern(new QLineEdit(m_rule)),
      m_search(new QLineEdit(this)),
      m_list(new ColumnList(this)),
      m_count(new QLabel(this)) {
  m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_mode->addItem(automaticName(parameter.initial));
  m_mode->addItem(tr("By name"));
  m_mode->addItem(tr("By type or pattern"));
  m_mode->setAccessibleName(tr("How the columns are chosen"));
  m_mode->setFocusPolicy(Qt::StrongFocus);
  connect(m_mode, &QComboBox::activated, this, [this](int mode) {
    change(m_choice.inMode(static_cast<ChoiceMode>(mode), m_schema), false);
  });
  buildRule();
  buildList();
  setField(m_mode);
}

void ColumnsEditor::buildRule() {
  auto* types = new QHBoxLayout;
  types->setSpacing(space::xs);
  for (const Type type : {Type::number, Type::integer, Type::boolean, Type::category, Type::text,
                          Type::date, Type::timestamp}) {
    if (!accepts(m_choice.accepts, type)) continue;
    auto* button = new QToolButton(m_rule);
    button->setIcon(typeIcon(type));
    button->setCheckable(true);
    button->setToolTip(translated(nameOf(type)));
    button->setAccessibleName(translated(nameOf(type)));
    connect(button, &QToolButton::clicked, this,
            [this, type](bool on) { change(m_choice.withType(type, on), false); });
    types->addWidget(button);
    m_types[type] = button;
  }
  types->addStretch();
  auto* layout = new QVBoxLayout(m_rule);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  layout->addLayout(types);
  layout->addWidget(m_pattern);
  m_pattern->setPlaceholderText(tr("Pattern, for example ^temp"));
  m_pattern->setAccessibleName(tr("Pattern of the names"));
  connect(m_pattern, &QLineEdit::textEdited, this,
          [this](const QString& text) { change(m_choice.withPattern(std8(text)), true); });
  connect(m_pattern, &QLineEdit::editingFinished, this, &ValueEditor::finished);
}

QLayout* ColumnsEditor::buildButtons() {
  auto* row = new QHBoxLayout;
  row->addWidget(m_count, 1);
  for (const int by : {-1, 1}) {
    auto* made = new QToolButton(this);
    made->setIcon(icon(by < 0 ? QStringLiteral("up") : QStringLiteral("down")));
    made->setAutoRaise(true);
    made->setToolTip(by < 0 ? tr("Move up (Alt+Up)") : tr("Move down (Alt+Down)"));
    made->setAccessibleName(by < 0 ? tr("Move up") : tr("Move down"));
    connect(made, &QToolButton::clicked, m_list, [this, by] { m_list->moveCurrent(by); });
    row->addWidget(made);
    m_movers.push_back(made);
  }
  for (const bool on : {true, false}) {
    auto* made = new QPushButton(on ? tr("All") : tr("None"), this);
    made->setProperty("quiet", true);
    connect(made, &QPushButton::clicked, this, [this, on] { tickShown(on); });
    row->addWidget(made);
    m_tickers.push_back(made);
  }
  return row;
}

void ColumnsEditor::buildList() {
  m_count->setProperty("secondary", true);
  m_count->setWordWrap(true);
  m_search->setPlaceholderText(tr("Search columns"));
  m_search->setAccessibleName(tr("Search columns"));
  m_search->setClearButtonEnabled(true);
  m_list->setAccessibleName(tr("Columns"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  layout->addWidget(m_mode);
  layout->addWidget(m_rule);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  layout->addLayout(buildButtons());
  connect(m_search, &QLineEdit::textChanged, m_list, &ColumnList::narrow);
  connect(m_list, &ColumnList::ticked, this, [this](const std::string& name, bool on) {
    change(m_choice.withColumns({name}, on, m_schema), false);
  });
  connect(m_list, &ColumnList::moved, this,
          [this](int from, int to) { change(m_choice.withMoved(from, to, m_schema), false); });
  connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsEditor::enableMovers);
}

void ColumnsEditor::change(const Json& json, bool typing) {
  if (json == m_choice.json) return;
  m_choice.json = json;
  fillList();
  Q_EMIT edited(json, typing);
}

void ColumnsEditor::present(const Json& value, const EditorSurroundings& surroundings) {
  m_known = surroundings.schema != nullptr;
  m_schema = m_known ? *surroundings.schema : TableSchema();
  m_choice.json = value;
  fillList();
}

/// Of a rule only the pattern can be wrong, or leave nothing.
void ColumnsEditor::setWrong(bool wrong) {
  const bool rule = m_choice.mode() == ChoiceMode::byRule && !m_choice.pattern().empty();
  setMark(*m_pattern, "wrong", wrong && rule);
  setMark(*m_mode, "wrong", wrong && !rule);
}

void ColumnsEditor::showRule() {
  const ChoiceMode mode = m_choice.mode();
  m_mode->setCurrentIndex(static_cast<int>(mode));
  m_rule->setVisible(mode == ChoiceMode::byRule);
  const std::vector<std::string> types = m_choice.types();
  for (const auto& [type, button] : m_types)
    button->setChecked(std::ranges::find(types, keyOf(type)) != types.end());
  if (std8(m_pattern->text()) != m_choice.pattern()) m_pattern->setText(qt(m_choice.pattern()));
}

std::vector<ListedColumn> ColumnsEditor::columns() const {
  std::vector<ListedColumn> listed;
  const auto add = [&](const std::string& name, bool chosen) {
    const int place = m_schema.indexOf(name);
    if (place >= 0)
      listed.push_back({name, typeIcon(m_schema[place].type), chosen});
    else
      listed.push_back({name, icon("warning", Theme::current().bad), chosen,
                        tr("The table has no such column.")});
  };
  const std::vector<std::string> ranked = m_choice.ranked(m_schema);
  const auto isChosen = [&](const std::string& name) {
    return std::ranges::find(ranked, name) != ranked.end();
  };
  if (m_choice.ordered)
    for (const std::string& name : ranked) add(name, true);
  for (const ColumnSchema& column : m_schema.columns()) {
    const bool chosen = isChosen(column.name);
    if (chosen ? !m_choice.ordered : accepts(m_choice.accepts, column.type))
      add(column.name, chosen);
  }
  if (!m_choice.ordered)
    for (const std::string& name : m_choice.absent(m_schema)) add(name, true);
  return listed;
}

void ColumnsEditor::fillList() {
  showRule();
  m_list->fill(columns(),
               m_choice.ordered ? static_cast<int>(m_choice.ranked(m_schema).size()) : 0);
  // A parameter that does not apply says how many columns it has, and leaves the room to others.
  const bool open = isEnabledTo(parentWidget()) && m_list->count() > 0;
  m_list->setVisible(open);
  m_search->setVisible(open && m_list->isLong());
  for (QPushButton* ticker : m_tickers) ticker->setVisible(open);
  for (QToolButton* mover : m_movers) mover->setVisible(open && m_list->ranked() > 1);
  enableMovers();
  m_count->setText(
      m_known || m_list->count() > 0
          ? tr("%1 of %2 columns").arg(m_choice.chosen(m_schema).size()).arg(m_list->count())
          : tr("Connect the input to see its columns"));
  m_list->narrow(m_search->text());
}

void ColumnsEditor::enableMovers() {
  const int row = m_list->currentRow();
  const bool ranked = row >= 0 && row < m_list->ranked();
  m_movers[0]->setEnabled(ranked && row > 0);
  m_movers[1]->setEnabled(ranked && row + 1 < m_list->ranked());
}

void ColumnsEditor::changeEvent(QEvent* event) {
  ValueEditor::changeEvent(event);
  if (event->type() == QEvent::EnabledChange) fillList();
}

void ColumnsEditor::tickShown(bool on) {
  const std::vector<std::string> names = m_list->shownNames();
  if (!names.empty()) change(m_choice.withColumns(names, on, m_schema), false);
}

}  // namespace quern::ui
