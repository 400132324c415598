// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/value_editor.h"

class QLineEdit;

namespace quern::ui {

class ExpressionField;

class TextEditor final : public ValueEditor {
  Q_OBJECT

public:
  explicit TextEditor(const TextParameter& parameter);

  void present(const Json& value, const EditorSurroundings& surroundings) override;

private:
  QLineEdit* m_field;
};

/// A formula, with the columns and functions at hand while typing.
class ExpressionEditor final : public ValueEditor {
  Q_OBJECT

public:
  ExpressionEditor();

  void present(const Json& value, const EditorSurroundings& surroundings) override;

private:
  ExpressionField* m_field;
};

}  // namespace quern::ui
