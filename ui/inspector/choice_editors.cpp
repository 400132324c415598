// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/choice_editors.h"

#include "ui/shell/language.h"

#include <QCheckBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace quern::ui {

BooleanEditor::BooleanEditor(const BooleanParameter& parameter)
    : m_box(new QCheckBox(translated(parameter.label), this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_box);
  setField(m_box);
  connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT edited(on, false); });
}

void BooleanEditor::present(const Json& value, const EditorSurroundings&) {
  m_box->setChecked(value.is_boolean() && value.get<bool>());
}

void CalmComboBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

ChoiceEditor::ChoiceEditor(const ChoiceParameter& parameter) : m_box(new CalmComboBox(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_box);
  m_box->setFocusPolicy(Qt::StrongFocus);
  m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const Option& option : parameter.options)
    m_box->addItem(translated(option.label), qt(option.key));
  setField(m_box);
  connect(m_box, &QComboBox::activated, this,
          [this](int index) { Q_EMIT edited(std8(m_box->itemData(index).toString()), false); });
}

void ChoiceEditor::present(const Json& value, const EditorSurroundings&) {
  m_box->setCurrentIndex(value.is_string() ? m_box->findData(qt(value.get<std::string>())) : -1);
}

}  // namespace quern::ui
