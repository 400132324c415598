// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/filter_bar.h"

#include "core/expression/expression.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace quern::ui {
namespace {

/// A condition over one of the columns at hand, a number if there is one.
QString exampleFor(const TableSchema& schema) {
  for (const ColumnSchema& column : schema.columns())
    if (column.type == Type::number || column.type == Type::integer)
      return qt(expressionName(column.name)) + QStringLiteral(" > 10");
  return schema.size() == 0
             ? QString()
             : qt(expressionName(schema[0].name)) + QStringLiteral(" is not missing");
}

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_trouble(new QLabel(this)),
      m_close(new QToolButton(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::m, space::xs, space::s, space::xs);
  row->setSpacing(space::s);
  row->addWidget(m_field, 2);
  row->addWidget(m_trouble, 3);
  row->addWidget(m_close);
  m_field->setClearButtonEnabled(true);
  m_field->addAction(icon("filter", Theme::current().secondary), QLineEdit::LeadingPosition);
  m_trouble->setProperty("bad", true);
  m_trouble->setTextFormat(Qt::PlainText);
  m_trouble->setWordWrap(true);
  m_close->setIcon(icon(QStringLiteral("close")));
  m_close->setAutoRaise(true);
  connect(m_field, &QLineEdit::returnPressed, this,
          [this] { Q_EMIT filterRequested(m_field->text().trimmed()); });
  connect(m_field, &QLineEdit::textChanged, this, &FilterBar::clearTrouble);
  connect(m_close, &QToolButton::clicked, this, &FilterBar::close);
  retranslate();
  hide();
}

void FilterBar::open() {
  setVisible(true);
  m_field->selectAll();
  m_field->setFocus();
}

void FilterBar::present(const QString& condition) {
  m_field->setText(condition);
  setVisible(!condition.isEmpty() || m_field->hasFocus());
}

void FilterBar::reset(const TableSchema& schema) {
  m_example = exampleFor(schema);
  m_field->clear();
  hide();
  retranslate();
}

void FilterBar::setTrouble(const Error& error) {
  const QString advice = translated(error.advice());
  m_trouble->setText(advice.isEmpty()
                         ? translated(error)
                         : tr("%1 %2", "what is wrong, what to do").arg(translated(error), advice));
}

void FilterBar::clearTrouble() { m_trouble->clear(); }

/// Closing shows all rows again: a filter that nobody sees would mislead.
void FilterBar::close() {
  m_field->clear();
  hide();
  Q_EMIT filterRequested(QString());
  Q_EMIT closed();
}

bool FilterBar::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QWidget::event(event);
  event->accept();  // before it stops a run
  return true;
}

void FilterBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    close();
  else
    QWidget::keyPressEvent(event);
}

void FilterBar::retranslate() {
  m_field->setPlaceholderText(
      m_example.isEmpty() ? tr("Rows where…") : tr("Rows where… for example: %1").arg(m_example));
  m_field->setAccessibleName(tr("Condition of the filter"));
  m_close->setToolTip(tr("Show all rows"));
  m_close->setAccessibleName(tr("Show all rows"));
}

void FilterBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace quern::ui
