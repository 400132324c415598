// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/title_editor.h"

#include <QKeyEvent>

namespace quern::ui {

TitleEditor::TitleEditor(const QString& title, const QRect& place, QWidget* parent)
    : QLineEdit(title, parent) {
  setObjectName("titleEditor");
  setAccessibleName(tr("Title"));
  setMaxLength(200);
  setGeometry(place);
  connect(this, &QLineEdit::returnPressed, this, [this] { end(true); });
  show();
  setFocus();
  selectAll();
}

bool TitleEditor::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QLineEdit::event(event);
  event->accept();  // before it stops a run
  return true;
}

void TitleEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    end(false);
  else
    QLineEdit::keyPressEvent(event);
}

void TitleEditor::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  // The context menu of the field itself takes the focus only for a while.
  if (event->reason() != Qt::PopupFocusReason) end(true);
}

void TitleEditor::end(bool keep) {
  if (m_ended) return;
  m_ended = true;
  if (keep) Q_EMIT accepted(text());
  if (parentWidget() != nullptr) parentWidget()->setFocus();
  hide();
  deleteLater();
}

}  // namespace quern::ui
