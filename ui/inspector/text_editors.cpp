// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/text_editors.h"

#include "ui/inspector/expression_field.h"
#include "ui/shell/language.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

QString textOf(const Json& value) {
  return value.is_string() ? qt(value.get<std::string>()) : QString();
}

}  // namespace

TextEditor::TextEditor(const TextParameter& parameter) : m_field(new QLineEdit(this)) {
  m_field->setPlaceholderText(translated(parameter.unset));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_field);
  setField(m_field);
  connect(m_field, &QLineEdit::textEdited, this,
          [this](const QString& text) { Q_EMIT edited(std8(text), true); });
  connect(m_field, &QLineEdit::editingFinished, this, &ValueEditor::finished);
}

void TextEditor::present(const Json& value, const EditorSurroundings&) {
  if (m_field->text() != textOf(value)) m_field->setText(textOf(value));
}

ExpressionEditor::ExpressionEditor() : m_field(new ExpressionField(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_field);
  setField(m_field);
  connect(m_field, &ExpressionField::edited, this,
          [this](const QString& text) { Q_EMIT edited(std8(text), true); });
  connect(m_field, &ExpressionField::finished, this, &ValueEditor::finished);
}

void ExpressionEditor::present(const Json& value, const EditorSurroundings& surroundings) {
  m_field->setSchema(surroundings.schema);
  if (m_field->toPlainText() == textOf(value)) return;
  const QSignalBlocker quiet(m_field);  // showing what an undo brought back is no edit
  m_field->setPlainText(textOf(value));
  m_field->moveCursor(QTextCursor::End);
}

}  // namespace quern::ui
