// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hover_card.h"

#include "ui/shell/theme.h"

#include <QEnterEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quern::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto rest = 450ms;
constexpr auto grace = 250ms;  // the way from the item to the card
constexpr int hoverWidth = 340;

}  // namespace

HoverCard::HoverCard(QWidget* parent) : QFrame(parent), m_label(new QLabel(this)) {
  setObjectName("hoverCard");
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::m, space::s, space::m, space::s);
  layout->addWidget(m_label);
  m_label->setWordWrap(true);
  m_label->setTextFormat(Qt::RichText);
  m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
  m_label->setMaximumWidth(hoverWidth);
  m_wait.setSingleShot(true);
  m_leave.setSingleShot(true);
  connect(&m_wait, &QTimer::timeout, this, &HoverCard::present);
  connect(&m_leave, &QTimer::timeout, this, &HoverCard::dismissNow);
  connect(m_label, &QLabel::linkActivated, this, [this](const QString& target) {
    const QString key = m_key;
    dismissNow();
    Q_EMIT linkActivated(key, target);
  });
  hide();
}

void HoverCard::offer(const QString& key, const QPoint& position, std::function<QString()> text) {
  m_leave.stop();
  if (key == m_key && (isVisible() || m_wait.isActive())) return;
  hide();
  m_key = key;
  m_position = position;
  m_text = std::move(text);
  m_wait.start(rest);
}

void HoverCard::dismiss() {
  m_wait.stop();
  if (isVisible() && !m_leave.isActive()) m_leave.start(grace);
}

void HoverCard::dismissNow() {
  m_wait.stop();
  m_leave.stop();
  m_key.clear();
  hide();
}

void HoverCard::present() {
  const QString text = m_text ? m_text() : QString();
  if (text.isEmpty()) return;
  m_label->setText(text);
  const int natural = std::min(hoverWidth, m_label->sizeHint().width());
  m_label->setFixedWidth(std::max(natural, 160));
  adjustSize();
  const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
  QPoint corner = m_position + QPoint(12, 16);
  if (corner.y() + height() > room.bottom()) corner.setY(m_position.y() - height() - 12);
  corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
  corner.setY(std::max(corner.y(), room.top()));
  move(corner);
  raise();
  show();
}

void HoverCard::enterEvent(QEnterEvent* event) {
  m_leave.stop();
  QFrame::enterEvent(event);
}

void HoverCard::leaveEvent(QEvent* event) {
  dismiss();
  QFrame::leaveEvent(event);
}

}  // namespace quern::ui
