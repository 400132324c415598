// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/model_page.h"

#include "ui/results/model_words.h"
#include "ui/shell/count_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/tables/cell_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

constexpr qsizetype longestValue = 200;
constexpr std::size_t mostItems = 200;  // of one list or object; the rest is counted

QString taskName(Task task) {
  switch (task) {
    case Task::regression: return QCoreApplication::translate("quern::ui::ModelPage", "Regression");
    case Task::classification:
      return QCoreApplication::translate("quern::ui::ModelPage", "Classification");
    case Task::clustering: return QCoreApplication::translate("quern::ui::ModelPage", "Clustering");
    case Task::forecasting:
      return QCoreApplication::translate("quern::ui::ModelPage", "Forecasting");
  }
  return {};
}

QString valueText(const Json& value) {
  if (value.is_string()) return qt(value.get_ref<const std::string&>()).left(longestValue);
  if (value.is_boolean()) return booleanText(value.get<bool>());
  if (value.is_number_float()) return QLocale().toString(value.get<double>(), 'g', 6);
  return qt(value.dump()).left(longestValue);
}

QString entriesText(std::size_t count) {
  return count == 1 ? ModelPage::tr("1 entry") : ModelPage::tr("%1 entries").arg(count);
}

/// What the learned is called: a column by its own name, whatever else by a word.
struct Names {
  const TableSchema& columns;
  QString operator()(const std::string& key) const {
    return columns.contains(key) ? qt(key) : modelWord(qt(key));
  }
};

void addJson(QTreeWidgetItem* parent, const QString& name, const Json& value, const Names& names) {
  if (!value.is_structured() || value.empty()) {
    new QTreeWidgetItem(parent, {name, value.is_structured() ? QString() : valueText(value)});
    return;
  }
  auto* item = new QTreeWidgetItem(parent, {name, entriesText(value.size())});
  std::size_t count = 0;
  for (const auto& [key, inner] : value.items()) {
    if (count++ == mostItems) break;
    addJson(item, value.is_array() ? QString::number(count) : names(key), inner, names);
  }
}

/// The settings of a step, by the names the inspector has for them.
void addParameters(QTreeWidgetItem* step, const Json& values, const Registry::Entry* entry,
                   const Names& names) {
  if (values.empty()) return;
  auto* all = new QTreeWidgetItem(step, {ModelPage::tr("Parameters"), entriesText(values.size())});
  for (const auto& [key, value] : values.items()) {
    const ParameterSpec* spec = entry == nullptr ? nullptr : entry->spec.parameter(key);
    const QString name = spec == nullptr ? qt(key) : translated(labelOf(*spec));
    const auto* choice = spec == nullptr ? nullptr : std::get_if<ChoiceParameter>(spec);
    const Option* option = nullptr;
    if (choice != nullptr && value.is_string())
      for (const Option& offered : choice->options)
        if (offered.key == value.get_ref<const std::string&>()) option = &offered;
    if (option != nullptr)
      new QTreeWidgetItem(all, {name, translated(option->label)});
    else
      addJson(all, name, value, names);
  }
}

QString shapeText(const Array& array) {
  QStringList sides;
  for (const std::int64_t side : array.shape)
    sides << QLocale().toString(static_cast<qlonglong>(side));
  return counted(ModelPage::tr("%1 {number|numbers}"), {sides.join(QStringLiteral(" × "))});
}

}  // namespace

ModelPage::ModelPage(const Registry& registry, QWidget* parent)
    : QWidget(parent),
      m_registry(registry),
      m_summary(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_steps(new QTreeWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::m, space::s, space::m, space::s);
  head->addWidget(m_summary, 1);
  head->addWidget(m_save);
  column->addLayout(head);
  column->addWidget(m_steps, 1);
  m_summary->setWordWrap(true);
  m_summary->setTextFormat(Qt::PlainText);
  m_save->setIcon(icon(QStringLiteral("save")));
  m_steps->setColumnCount(2);
  m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  connect(m_save, &QPushButton::clicked, this, &ModelPage::saveRequested);
  retranslate();
}

void ModelPage::setModel(std::shared_ptr<const Model> model) {
  if (model == m_model) return;
  m_model = std::move(model);
  fill();
}

void ModelPage::fill() {
  m_steps->clear();
  m_save->setEnabled(m_model != nullptr);
  if (m_model == nullptr) {
    m_summary->clear();
    return;
  }
  const ModelSchema& schema = m_model->schema();
  const QString task = taskName(schema.task), columns = countText(schema.input.size()),
                steps = countText(std::ssize(m_model->steps()));
  m_summary->setText(
      schema.target.empty()
          ? counted(tr("%1 from %2 {column|columns}, in %3 {step|steps}"), {task, columns, steps})
          : counted(tr("%1 of %2 from %3 {column|columns}, in %4 {step|steps}"),
                    {task, qt(schema.target), columns, steps}));
  const Names names{schema.input};
  for (const ModelStep& step : m_model->steps()) {
    const Registry::Entry* entry = m_registry.find(step.operatorId);
    const QString name = entry == nullptr ? qt(step.operatorId) : translated(entry->spec.name);
    // A step that nobody renamed was saved under its operator's English name.
    const bool renamed =
        !step.title.empty() && (entry == nullptr || step.title != entry->spec.name.source);
    auto* item =
        new QTreeWidgetItem(m_steps, {renamed ? qt(step.title) : name, renamed ? name : QString()});
    if (entry != nullptr)
      item->setIcon(0, operatorIcon(entry->spec, Theme::current().family(entry->spec.family)));
    addParameters(item, step.values, entry, names);
    if (!step.state.json.empty()) addJson(item, tr("Learned"), step.state.json, names);
    for (const auto& [key, array] : step.state.arrays)
      new QTreeWidgetItem(item, {names(key), shapeText(array)});
    item->setExpanded(true);
  }
}

void ModelPage::retranslate() {
  m_save->setText(tr("Save model…"));
  m_save->setAccessibleName(m_save->text());
  m_steps->setHeaderLabels({tr("Step"), tr("Content")});
  m_steps->setAccessibleName(tr("Steps of the model"));
  fill();
}

void ModelPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
