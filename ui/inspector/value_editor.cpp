// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/value_editor.h"

#include "ui/inspector/choice_editors.h"
#include "ui/inspector/column_editor.h"
#include "ui/inspector/columns_editor.h"
#include "ui/inspector/conditions_editor.h"
#include "ui/inspector/file_editor.h"
#include "ui/inspector/number_editors.h"
#include "ui/inspector/text_editors.h"

#include <QStyle>

namespace quern::ui {

void ValueEditor::setField(QWidget* field) { setFocusProxy(field); }

void setMark(QWidget& widget, const char* name, bool on) {
  if (widget.property(name).toBool() == on) return;
  widget.setProperty(name, on);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

void ValueEditor::setWrong(bool wrong) {
  if (QWidget* field = focusProxy()) setMark(*field, "wrong", wrong);
}

std::unique_ptr<ValueEditor> makeEditor(const ParameterSpec& spec) {
  struct Maker {
    std::unique_ptr<ValueEditor> operator()(const BooleanParameter& p) {
      return std::make_unique<BooleanEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const IntegerParameter& p) {
      return std::make_unique<IntegerEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const NumberParameter& p) {
      return std::make_unique<NumberEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const ChoiceParameter& p) {
      return std::make_unique<ChoiceEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const TextParameter& p) {
      if (p.expression) return std::make_unique<ExpressionEditor>();
      return std::make_unique<TextEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const ColumnParameter& p) {
      return std::make_unique<ColumnEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const ColumnsParameter& p) {
      return std::make_unique<ColumnsEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const FileParameter& p) {
      return std::make_unique<FileEditor>(p);
    }
    std::unique_ptr<ValueEditor> operator()(const ConditionsParameter& p) {
      return std::make_unique<ConditionsEditor>(p);
    }
  };
  return std::visit(Maker{}, spec);
}

}  // namespace quern::ui
