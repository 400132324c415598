// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/find_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace quern::ui {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_outcome(new QLabel(this)),
      m_close(new QToolButton(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::xs, space::s, space::xs);
  row->setSpacing(space::xs);
  row->addWidget(m_field, 1);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  row->addWidget(m_outcome, 1);
  row->addWidget(m_close);
  m_field->setClearButtonEnabled(true);
  m_outcome->setProperty("secondary", true);
  m_previous->setIcon(icon(QStringLiteral("up")));
  m_next->setIcon(icon(QStringLiteral("down")));
  m_close->setIcon(icon(QStringLiteral("close")));
  connect(m_field, &QLineEdit::returnPressed, this, [this] { Q_EMIT findRequested(false); });
  connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(false); });
  connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(true); });
  connect(m_close, &QToolButton::clicked, this, &FindBar::close);
  connect(m_field, &QLineEdit::textChanged, m_outcome, &QLabel::clear);
  retranslate();
  hide();
}

void FindBar::open() {
  show();
  m_field->selectAll();
  m_field->setFocus();
}

void FindBar::close() {
  hide();
  Q_EMIT closed();
}

QString FindBar::wanted() const { return m_field->text(); }

void FindBar::setOutcome(const QString& outcome) { m_outcome->setText(outcome); }

bool FindBar::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QWidget::event(event);
  event->accept();  // before it stops a run
  return true;
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    close();
  else
    QWidget::keyPressEvent(event);
}

void FindBar::retranslate() {
  m_field->setPlaceholderText(tr("Find in the table"));
  m_field->setAccessibleName(tr("Find in the table"));
  const std::pair<QToolButton*, QString> names[] = {{m_previous, tr("Previous cell")},
                                                    {m_next, tr("Next cell")},
                                                    {m_close, tr("Close the search")}};
  for (const auto& [button, name] : names) {
    button->setToolTip(name);
    button->setAccessibleName(name);
  }
}

void FindBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
