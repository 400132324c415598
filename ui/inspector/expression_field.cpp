// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/expression_field.h"

#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr int narrowestList = 220;

}  // namespace

ExpressionField::ExpressionField(QWidget* parent)
    : QPlainTextEdit(parent),
      m_completer(new QCompleter(this)),
      m_list(new QStandardItemModel(this)) {
  setTabChangesFocus(true);
  setFont(bodyFont());
  fitHeight();
  // Of the document: whoever presents a value keeps the field itself quiet.
  connect(document(), &QTextDocument::blockCountChanged, this, &ExpressionField::fitHeight);
  m_completer->setModel(m_list);
  m_completer->setWidget(this);
  m_completer->popup()->setObjectName(QStringLiteral("completions"));
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);  // we choose and sort
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
  m_words = expressionWords(now);
}

QStringList ExpressionField::offered() const {
  QStringList shown;
  if (m_completer->popup()->isVisible())
    for (int row = 0; row < m_list->rowCount(); ++row) shown << m_list->item(row)->text();
  return shown;
}

void ExpressionField::closeList() { m_completer->popup()->hide(); }

void ExpressionField::offer(Asked asked) {
  const std::optional<NameAt> name = nameAt(toPlainText(), textCursor().position());
  const std::vector<const ExpressionWord*> fits =
      name ? fitting(m_words, name->typed, asked) : std::vector<const ExpressionWord*>();
  if (fits.empty()) return closeList();
  m_list->clear();
  for (const ExpressionWord* word : fits) {
    auto* item = new QStandardItem(word->icon, word->shown);
    item->setData(word->written, Qt::UserRole);
    m_list->appendRow(item);
  }
  QAbstractItemView* popup = m_completer->popup();
  // Below the beginning of the name, so that the list does not wander while one types.
  QTextCursor start = textCursor();
  start.setPosition(name->start);
  QRect place = cursorRect(start).translated(viewport()->pos());
  const int wide = popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width();
  place.setWidth(std::max(narrowestList, wide + 2 * space::s));
  m_completer->complete(place);
  // A name that is written whole is left alone unless one of the longer ones is chosen.
  const bool whole = std::ranges::any_of(
      m_words, [&](const ExpressionWord& word) { return word.written == name->typed; });
  popup->setCurrentIndex(whole ? QModelIndex() : m_list->index(0, 0));
}

/// In the place of the whole name, what stands behind the cursor included.
void ExpressionField::insert(QString written) {
  const std::optional<NameAt> name = nameAt(toPlainText(), textCursor().position());
  if (!name) return;
  QTextCursor cursor = textCursor();
  cursor.setPosition(name->start);
  cursor.setPosition(name->start + name->length, QTextCursor::KeepAnchor);
  const QString behind = toPlainText().mid(name->start + name->length, 1);
  if (written.endsWith(QLatin1Char('(')) && behind == QLatin1String("(")) written.chop(1);
  cursor.insertText(written);
  setTextCursor(cursor);
  Q_EMIT edited(toPlainText());  // also while a click in the list has taken the focus
}

void ExpressionField::keyPressEvent(QKeyEvent* event) {
  const bool listed = m_completer->popup()->isVisible();
  const bool chosen = listed && m_completer->popup()->currentIndex().isValid();
  const int key = event->key();
  const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
  // While something is chosen in the list these belong to it.
  if ((chosen && takes) || (listed && key == Qt::Key_Escape)) {
    event->ignore();
    return;
  }
  if (takes) closeList();
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
    offer(Asked::byKey);
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
  const bool types = !event->text().isEmpty() && event->text().front().isPrint();
  const bool erases = key == Qt::Key_Backspace || key == Qt::Key_Delete;
  const bool moves =
      key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
  if (types || (listed && erases))
    offer(Asked::byTyping);
  else if (moves)
    closeList();
}

void ExpressionField::mousePressEvent(QMouseEvent* event) {
  closeList();
  QPlainTextEdit::mousePressEvent(event);
}

void ExpressionField::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() == Qt::PopupFocusReason) return;
  closeList();
  Q_EMIT finished();
}

}  // namespace quern::ui
