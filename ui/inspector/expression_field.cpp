// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/expression_field.h"

#include "core/expression/expression.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

namespace quern::ui {

ExpressionField::ExpressionField(QWidget* parent)
    : QPlainTextEdit(parent),
      m_completer(new QCompleter(this)),
      m_words(new QStandardItemModel(this)) {
  setTabChangesFocus(true);
  setFont(bodyFont());
  fitHeight();
  // Of the document: whoever presents a value keeps the field itself quiet.
  connect(document(), &QTextDocument::blockCountChanged, this, &ExpressionField::fitHeight);
  m_completer->setModel(m_words);
  m_completer->setWidget(this);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setFilterMode(Qt::MatchContains);
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
          [this](const QModelIndex& index) { insert(index.data(Qt::UserRole).toString()); });
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (hasFocus()) Q_EMIT edited(toPlainText());
  });
}

/// A condition is a line or two; a list of formulas or rules is seen whole as long as that helps.
void ExpressionField::fitHeight() {
  const int lines = std::clamp(document()->blockCount() + 1, 3, 12);
  setFixedHeight(QFontMetrics(font()).lineSpacing() * lines + 2 * space::m);
}

void ExpressionField::setSchema(const TableSchema* schema) {
  const TableSchema now = schema != nullptr ? *schema : TableSchema();
  if (m_filled && now == m_schema) return;
  m_filled = true;
  m_schema = now;
  m_words->clear();
  for (const ColumnSchema& column : now.columns()) {
    auto* item = new QStandardItem(typeIcon(column.type), qt(column.name));
    item->setData(qt(expressionName(column.name)), Qt::UserRole);
    m_words->appendRow(item);
  }
  for (const std::string& name : functionNames()) {
    auto* item = new QStandardItem(qt(name) + QStringLiteral("( )"));
    item->setData(qt(name) + '(', Qt::UserRole);
    m_words->appendRow(item);
  }
}

QString ExpressionField::wordBeforeCursor() const {
  const QString before = textCursor().block().text().left(textCursor().positionInBlock());
  // A name in brackets may hold blanks: the word then starts at the bracket.
  if (const qsizetype open = before.lastIndexOf('['); open > before.lastIndexOf(']'))
    return before.mid(open);
  qsizetype start = before.size();
  while (start > 0 && (before.at(start - 1).isLetterOrNumber() || before.at(start - 1) == '_'))
    --start;
  return before.mid(start);
}

void ExpressionField::offer(bool all) {
  QString word = wordBeforeCursor();
  word.remove('[');
  if (word.isEmpty() && !all) {
    m_completer->popup()->hide();
    return;
  }
  m_completer->setCompletionPrefix(word);
  if (m_completer->completionCount() == 0) {
    m_completer->popup()->hide();
    return;
  }
  m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
  QRect place = cursorRect();
  place.setWidth(std::max(220, m_completer->popup()->sizeHintForColumn(0) +
                                   m_completer->popup()->verticalScrollBar()->sizeHint().width()));
  m_completer->complete(place);
}

void ExpressionField::insert(const QString& written) {
  QTextCursor cursor = textCursor();
  cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                      static_cast<int>(wordBeforeCursor().size()));
  cursor.insertText(written);
  setTextCursor(cursor);
}

void ExpressionField::keyPressEvent(QKeyEvent* event) {
  const bool listed = m_completer->popup()->isVisible();
  const int key = event->key();
  // While the list is open these belong to it.
  if (listed && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape ||
                 key == Qt::Key_Tab)) {
    event->ignore();
    return;
  }
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
    offer(true);
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
  if (!event->text().isEmpty() && event->text().front().isPrint()) offer(false);
}

void ExpressionField::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) Q_EMIT finished();
}

}  // namespace quern::ui
