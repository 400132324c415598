// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_preview.h"

#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_paint.h"

#include <QFontMetricsF>

namespace quern::ui {
namespace {

constexpr double bubbleWidth = 280;

}  // namespace

LinkPreview::LinkPreview(PortKind kind) : m_kind(kind) { setZValue(5); }

void LinkPreview::setEnds(const QPointF& from, const QPointF& to, Side side) {
  prepareGeometryChange();
  m_curve = side == Side::output ? linkCurve(from, to) : linkCurve(to, from);
  m_end = to;
}

void LinkPreview::setRefusal(const QString& reason) {
  prepareGeometryChange();
  m_refusal = reason;
  update();
}

QRectF LinkPreview::bubble() const {
  if (m_refusal.isEmpty()) return {};
  const QRectF text =
      QFontMetricsF(nodeLineFont())
          .boundingRect(QRectF(0, 0, bubbleWidth, 400), Qt::TextWordWrap, m_refusal);
  return QRectF(m_end + QPointF(14, 18), text.size()).adjusted(0, 0, 2 * space::s, 2 * space::xs);
}

QRectF LinkPreview::boundingRect() const {
  return m_curve.controlPointRect().adjusted(-12, -12, 12, 12) | bubble().adjusted(-2, -2, 2, 2);
}

void LinkPreview::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = Theme::current();
  const bool refused = !m_refusal.isEmpty();
  const QColor colour = refused ? theme.bad : theme.accent;
  paintLink(*painter, m_curve, m_kind, colour, 2.5);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(colour, 2));
  painter->setBrush(theme.card);
  painter->drawPath(portShape(m_kind, m_end, portRadius));
  if (!refused) return;
  painter->setPen(QPen(theme.bad, 1));
  painter->drawRoundedRect(bubble(), cornerRadius, cornerRadius);
  painter->setFont(nodeLineFont());
  painter->setPen(theme.text);
  painter->drawText(bubble().adjusted(space::s, space::xs, -space::s, -space::xs), Qt::TextWordWrap,
                    m_refusal);
}

}  // namespace quern::ui
