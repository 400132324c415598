// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/number_editors.h"

#include "ui/inspector/number_field.h"
#include "ui/shell/language.h"

#include <QVBoxLayout>

namespace quern::ui {

NumericEditor::NumericEditor(NumberField* field) : m_field(field) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(field);
  setField(field);
  connect(field, &NumberField::edited, this,
          [this](const Json& value) { Q_EMIT edited(value, true); });
  connect(field, &NumberField::complained, this, &ValueEditor::complained);
  connect(field, &NumberField::editingFinished, this, &ValueEditor::finished);
}

void NumericEditor::present(const Json& value, const EditorSurroundings&) {
  m_field->setValue(value);
}

IntegerEditor::IntegerEditor(const IntegerParameter& parameter)
    : NumericEditor(new IntegerField(parameter.min, parameter.max, translated(parameter.lowest))) {}

NumberEditor::NumberEditor(const NumberParameter& parameter)
    : NumericEditor(new DecimalField(parameter.min, parameter.max)) {}

}  // namespace quern::ui
