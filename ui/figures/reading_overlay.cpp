// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/reading_overlay.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double padding = 8, away = 14;

}  // namespace

ReadingOverlay::ReadingOverlay(QWidget* figure) : QWidget(figure) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  setGeometry(figure->rect());
  figure->installEventFilter(this);
}

void ReadingOverlay::setStyle(const FigureStyle& style) {
  m_style = style;
  update();
}

void ReadingOverlay::present(const QStringList& lines, const QPainterPath& outline,
                             const QPointF& pointer) {
  m_lines = lines;
  m_outline = outline;
  m_pointer = pointer;
  update();
}

void ReadingOverlay::clear() {
  if (m_lines.isEmpty()) return;
  m_lines.clear();
  m_outline = {};
  update();
}

void ReadingOverlay::setFocusRing(bool visible) {
  m_focusRing = visible;
  update();
}

bool ReadingOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) {
    resize(parentWidget()->size());
    clear();
  }
  return QWidget::eventFilter(watched, event);
}

/// Beside the pointer, on the side where there is room.
QRectF ReadingOverlay::cardAt(const QSizeF& size) const {
  QPointF corner = m_pointer + QPointF(away, away);
  if (corner.x() + size.width() > width() - 4) corner.rx() = m_pointer.x() - away - size.width();
  if (corner.y() + size.height() > height() - 4) corner.ry() = m_pointer.y() - away - size.height();
  corner.rx() = std::clamp(corner.x(), 4.0, std::max(4.0, width() - 4 - size.width()));
  corner.ry() = std::clamp(corner.y(), 4.0, std::max(4.0, height() - 4 - size.height()));
  return {QPointF(std::round(corner.x()), std::round(corner.y())) + QPointF(0.5, 0.5), size};
}

void ReadingOverlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_focusRing) {
    painter.setPen(QPen(m_style.theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
  }
  if (m_lines.isEmpty()) return;
  painter.setPen(QPen(m_style.ink(), 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(m_outline);

  const QFont font = m_style.font(12);
  const QFontMetricsF metrics(font);
  double widest = 0;
  for (const QString& line : m_lines) widest = std::max(widest, metrics.horizontalAdvance(line));
  const double lineHeight = std::ceil(metrics.height()) + 1;
  const QRectF card = cardAt({std::ceil(widest) + 2 * padding,
                              lineHeight * static_cast<double>(m_lines.size()) + 2 * padding - 4});
  painter.setPen(QPen(m_style.theme.line, 1));
  painter.setBrush(m_style.background);
  painter.drawRoundedRect(card, cornerRadius, cornerRadius);
  painter.setFont(font);
  painter.setPen(m_style.ink());
  QRectF line(card.left() + padding, card.top() + padding - 2, widest + 1, lineHeight);
  for (const QString& text : m_lines) {
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    line.translate(0, lineHeight);
  }
}

}  // namespace quern::ui
