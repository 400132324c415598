// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columns_editor.h"

#include "ui/inspector/choice_editors.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int shownRows = 7;

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
    : m_choice{.json = nullptr, .accepts = parameter.accepts, .initial = parameter.initial},
      m_mode(new CalmComboBox(this)),
      m_rule(new QWidget(this)),
      m_pattern(new QLineEdit(m_rule)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
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

void ColumnsEditor::buildList() {
  const auto button = [this](const QString& text, bool on) {
    auto* made = new QPushButton(text, this);
    made->setProperty("quiet", true);
    connect(made, &QPushButton::clicked, this, [this, on] { tickShown(on); });
    m_tickers.push_back(made);
    return made;
  };
  auto* below = new QHBoxLayout;
  below->addWidget(m_count, 1);
  below->addWidget(button(tr("All"), true));
  below->addWidget(button(tr("None"), false));
  m_count->setProperty("secondary", true);
  m_count->setWordWrap(true);
  m_search->setPlaceholderText(tr("Search columns"));
  m_search->setAccessibleName(tr("Search columns"));
  m_search->setClearButtonEnabled(true);
  m_list->setAccessibleName(tr("Columns"));
  m_list->setUniformItemSizes(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  layout->addWidget(m_mode);
  layout->addWidget(m_rule);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  layout->addLayout(below);
  connect(m_search, &QLineEdit::textChanged, this, &ColumnsEditor::narrow);
  connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
    if (m_filling) return;
    const std::string name = std8(item->data(Qt::UserRole).toString());
    change(m_choice.withColumns({name}, item->checkState() == Qt::Checked, m_schema), false);
  });
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

void ColumnsEditor::fillList() {
  m_filling = true;
  const ChoiceMode mode = m_choice.mode();
  m_mode->setCurrentIndex(static_cast<int>(mode));
  m_rule->setVisible(mode == ChoiceMode::byRule);
  const std::vector<std::string> types = m_choice.types();
  for (const auto& [type, button] : m_types)
    button->setChecked(std::find(types.begin(), types.end(), keyOf(type)) != types.end());
  if (std8(m_pattern->text()) != m_choice.pattern()) m_pattern->setText(qt(m_choice.pattern()));
  const std::vector<std::string> chosen = m_choice.chosen(m_schema);
  const int current = m_list->currentRow();
  m_list->clear();
  const auto add = [&](const std::string& name, const QIcon& picture, bool on) {
    auto* item = new QListWidgetItem(picture, qt(name), m_list);
    item->setData(Qt::UserRole, qt(name));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    return item;
  };
  for (const ColumnSchema& column : m_schema.columns()) {
    const bool on = std::find(chosen.begin(), chosen.end(), column.name) != chosen.end();
    if (on || accepts(m_choice.accepts, column.type)) add(column.name, typeIcon(column.type), on);
  }
  for (const std::string& name : m_choice.absent(m_schema))
    add(name, icon("warning", Theme::current().bad), true)
        ->setToolTip(tr("The table has no such column."));
  m_list->setCurrentRow(std::min(current, m_list->count() - 1));
  const int rows = std::clamp(m_list->count(), 1, shownRows);
  m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 24) + 8);
  m_list->setVerticalScrollBarPolicy(m_list->count() > shownRows ? Qt::ScrollBarAsNeeded
                                                                 : Qt::ScrollBarAlwaysOff);
  // A parameter that does not apply says how many columns it has, and leaves the room to others.
  const bool open = isEnabledTo(parentWidget()) && m_list->count() > 0;
  m_list->setVisible(open);
  m_search->setVisible(open && m_list->count() > shownRows);
  for (QPushButton* ticker : m_tickers) ticker->setVisible(open);
  m_count->setText(m_known || m_list->count() > 0
                       ? tr("%1 of %2 columns").arg(chosen.size()).arg(m_list->count())
                       : tr("Connect the input to see its columns"));
  narrow(m_search->text());
  m_filling = false;
}

void ColumnsEditor::changeEvent(QEvent* event) {
  ValueEditor::changeEvent(event);
  if (event->type() == QEvent::EnabledChange) fillList();
}

void ColumnsEditor::narrow(const QString& typed) {
  for (int row = 0; row < m_list->count(); ++row)
    m_list->item(row)->setHidden(!m_list->item(row)->text().contains(typed, Qt::CaseInsensitive));
}

void ColumnsEditor::tickShown(bool on) {
  std::vector<std::string> names;
  for (int row = 0; row < m_list->count(); ++row)
    if (!m_list->item(row)->isHidden())
      names.push_back(std8(m_list->item(row)->data(Qt::UserRole).toString()));
  if (!names.empty()) change(m_choice.withColumns(names, on, m_schema), false);
}

}  // namespace quern::ui
