// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"

namespace quern::ui {

class NumberField;

/// A number field in the form.
class NumericEditor : public ValueEditor {
  Q_OBJECT

public:
  void present(const Json& value, const EditorSurroundings& surroundings) override;

protected:
  explicit NumericEditor(NumberField* field);

private:
  NumberField* m_field;
};

class IntegerEditor final : public NumericEditor {
  Q_OBJECT

public:
  explicit IntegerEditor(const IntegerParameter& parameter);
};

class NumberEditor final : public NumericEditor {
  Q_OBJECT

public:
  explicit NumberEditor(const NumberParameter& parameter);
};

}  // namespace quern::ui
