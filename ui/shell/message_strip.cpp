// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_strip.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace quern::ui {
namespace {

constexpr int noteMilliseconds = 6000;
constexpr std::size_t mostMessages = 20;

QString iconNameOf(Severity severity) {
  switch (severity) {
    case Severity::note: return QStringLiteral("note");
    case Severity::warning: return QStringLiteral("warning");
    case Severity::error: return QStringLiteral("error");
  }
  return {};
}

QColor colourOf(Severity severity) {
  const Theme& theme = Theme::current();
  switch (severity) {
    case Severity::note: return theme.accent;
    case Severity::warning: return theme.warning;
    case Severity::error: return theme.bad;
  }
  return theme.accent;
}

}  // namespace

Message messageOf(const Error& error) {
  return {.severity = Severity::error,
          .text = translated(error),
          .advice = translated(error.advice()),
          .again = [error] { return messageOf(error); }};
}

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this)) {
  setObjectName(QStringLiteral("messageStrip"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_text->setTextFormat(Qt::PlainText);  // what a file says is never markup
  m_close->setIcon(icon(QStringLiteral("close")));
  m_buttons->setSpacing(space::xs);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::l, space::s, space::s, space::s);
  row->setSpacing(space::s);
  row->addWidget(m_icon);
  row->addWidget(m_text, 1);
  row->addLayout(m_buttons);
  row->addWidget(m_close);
  m_leave.setSingleShot(true);
  connect(&m_leave, &QTimer::timeout, this, &MessageStrip::closeLast);
  connect(m_close, &QToolButton::clicked, this, &MessageStrip::closeLast);
  showLast();
}

void MessageStrip::post(Message message) {
  std::erase_if(m_messages, [&](const Message& old) {
    return old.severity == Severity::note ||
           (old.text == message.text && old.advice == message.advice);
  });
  m_messages.push_back(std::move(message));
  if (m_messages.size() > mostMessages) m_messages.erase(m_messages.begin());
  showLast();
}

void MessageStrip::clear(Message::About about) {
  if (std::erase_if(m_messages, [about](const Message& m) { return m.about == about; }) > 0)
    showLast();
}

void MessageStrip::sayAgain() {
  for (Message& message : m_messages)
    if (message.again) message = Message(message.again());
}

void MessageStrip::closeLast() {
  if (!m_messages.empty()) m_messages.pop_back();
  showLast();
}

void MessageStrip::showLast() {
  m_leave.stop();
  m_close->setToolTip(tr("Close this message"));
  m_close->setAccessibleName(tr("Close this message"));
  while (QLayoutItem* item = m_buttons->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  setVisible(!m_messages.empty());
  if (m_messages.empty()) return;
  const Message& message = m_messages.back();
  m_icon->setPixmap(icon(iconNameOf(message.severity), colourOf(message.severity)).pixmap(18, 18));
  m_text->setText(
      message.advice.isEmpty()
          ? message.text
          : tr("%1 %2", "what happened, what to do now").arg(message.text, message.advice));
  QWidget* before = nullptr;
  for (const Message::Action& action : message.actions) {
    auto* button = new QPushButton(action.label, this);
    button->setProperty("quiet", true);
    connect(button, &QPushButton::clicked, this, [this, act = action.act] {
      closeLast();
      act();
    });
    m_buttons->addWidget(button);
    if (before != nullptr) setTabOrder(before, button);
    before = button;
  }
  if (before != nullptr) setTabOrder(before, m_close);
  if (message.severity == Severity::note && message.actions.empty())
    m_leave.start(noteMilliseconds);
  setAccessibleName(m_text->text());
  QAccessibleEvent announced(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&announced);
  update();
}

void MessageStrip::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) sayAgain();
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) showLast();
}

void MessageStrip::paintEvent(QPaintEvent*) {
  if (m_messages.empty()) return;
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().card);
  QColor tint = colourOf(m_messages.back().severity);
  painter.fillRect(QRect(0, 0, 3, height()), tint);
  tint.setAlpha(20);
  painter.fillRect(rect(), tint);
  painter.fillRect(QRect(0, 0, width(), 1), Theme::current().line);
}

}  // namespace quern::ui
