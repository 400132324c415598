// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_item.h"

#include "ui/canvas/node_paint.h"

#include <QPainterPathStroker>

namespace quern::ui {

LinkItem::LinkItem(Link link, PortKind kind) : m_link(std::move(link)), m_kind(kind) {
  setFlag(ItemIsSelectable);
  setZValue(1);
}

void LinkItem::setRoute(QPainterPath route) {
  if (route == m_curve) return;
  prepareGeometryChange();
  m_curve = std::move(route);
}

void LinkItem::setHovered(bool hovered) {
  m_hovered = hovered;
  update();
}

void LinkItem::setInviting(bool inviting) {
  m_inviting = inviting;
  update();
}

void LinkItem::setLoose(bool loose) {
  m_loose = loose;
  update();
}

QRectF LinkItem::boundingRect() const { return m_curve.controlPointRect().adjusted(-6, -6, 6, 6); }

QPainterPath LinkItem::shape() const {
  QPainterPathStroker stroker;
  stroker.setWidth(12);
  return stroker.createStroke(m_curve);
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = Theme::current();
  const bool marked = isSelected() || m_inviting;
  painter->save();
  if (m_loose) painter->setOpacity(0.25);
  const QColor colour = marked ? theme.accent : m_hovered ? theme.text : theme.secondary;
  paintLink(*painter, m_curve, m_kind, colour, m_inviting ? 4 : marked || m_hovered ? 2.5 : 1.75);
  painter->restore();
}

}  // namespace quern::ui
