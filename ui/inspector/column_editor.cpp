// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/column_editor.h"

#include "ui/canvas/quick_menu.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

const QString noColumn = QStringLiteral("\x1f");  // no column is called that

}  // namespace

ColumnEditor::ColumnEditor(const ColumnParameter& parameter)
    : m_parameter(parameter),
      m_button(new QPushButton(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_button);
  m_button->setObjectName("columnButton");
  setField(m_button);
  connect(m_button, &QPushButton::clicked, this, &ColumnEditor::open);
}

void ColumnEditor::present(const Json& value, const EditorSurroundings& surroundings) {
  m_known = surroundings.schema != nullptr;
  m_schema = m_known ? *surroundings.schema : TableSchema();
  const QString chosen = value.is_string() ? qt(value.get<std::string>()) : QString();
  QString shown = chosen;
  if (chosen.isEmpty() && m_known) {
    // What the parameter falls back to: the only column of its role.
    const std::vector<std::string> names = m_parameter.initialRole == Role::ignored
                                               ? std::vector<std::string>()
                                               : m_schema.names(m_parameter.initialRole);
    if (names.size() == 1) shown = tr("%1 (automatic)").arg(qt(names.front()));
  }
  const int index = m_schema.indexOf(std8(chosen));
  m_button->setIcon(index >= 0 ? typeIcon(m_schema[index].type) : QIcon());
  m_button->setText(shown.isEmpty() ? tr("Choose a column") : shown);
  m_button->setToolTip(shown);
}

void ColumnEditor::open() {
  std::vector<MenuEntry> entries;
  for (const ColumnSchema& column : m_schema.columns()) {
    if (!accepts(m_parameter.accepts, column.type)) continue;
    entries.push_back({.id = qt(column.name),
                       .icon = typeIcon(column.type),
                       .title = qt(column.name),
                       .search = SearchText({qt(column.name)}, {translated(nameOf(column.type))})});
  }
  entries.push_back(
      {.id = noColumn,
       .icon = icon("reset", Theme::current().secondary),
       .title = m_parameter.initialRole == Role::ignored ? tr("None") : tr("Automatic"),
       .search = SearchText({tr("None"), tr("Automatic")}, {})});
  const QString hint =
      m_known ? tr("Type a column's name") : tr("Connect the input to see its columns");
  auto* menu = new QuickMenu(std::move(entries), hint, this);
  connect(menu, &QuickMenu::chosen, this, [this](const QString& id) {
    Q_EMIT edited(id == noColumn ? Json() : Json(std8(id)), false);
  });
  menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft() + QPoint(0, space::xs)));
}

}  // namespace quern::ui
