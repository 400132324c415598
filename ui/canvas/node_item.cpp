// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_item.h"

#include "ui/canvas/node_geometry.h"

#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace quern::ui {

NodeItem::NodeItem(NodeId id) : m_node(std::move(id)) {
  setFlag(ItemIsSelectable);
  setZValue(2);
}

void NodeItem::setLook(NodeLook look) {
  if (look == m_look) return;
  if (cardSize(look.ports) != cardSize(m_look.ports)) prepareGeometryChange();
  m_look = std::move(look);
  update();
}

void NodeItem::setHovered(bool hovered) {
  if (m_dress.hovered == hovered) return;
  m_dress.hovered = hovered;
  update();
}

void NodeItem::setDimmed(bool dimmed) {
  if (m_dress.dimmed == dimmed) return;
  m_dress.dimmed = dimmed;
  update();
}

void NodeItem::setLitPort(std::optional<PortEnd> port) {
  m_dress.litPort = std::move(port);
  update();
}

QRectF NodeItem::card() const { return {pos(), cardSize(m_look.ports)}; }

QPointF NodeItem::portPosition(Side side, int index) const {
  return pos() + portCentre(m_look.ports, side, std::max(0, index));
}

std::optional<PortEnd> NodeItem::portAt(const QPointF& position, double reach) const {
  std::optional<PortEnd> nearest;
  for (const Side side : {Side::input, Side::output}) {
    const std::vector<PortLook>& ports = m_look.ports.at(side);
    for (std::size_t i = 0; i < ports.size(); ++i) {
      const QPointF way = portPosition(side, static_cast<int>(i)) - position;
      const double distance = std::hypot(way.x(), way.y());
      if (distance > reach) continue;
      reach = distance;
      nearest = PortEnd{{m_node, ports[i].name}, side};
    }
  }
  return nearest;
}

QRectF NodeItem::boundingRect() const {
  constexpr double room = portRadius + 6;  // ports and shadow
  return QRectF({0, 0}, cardSize(m_look.ports)).adjusted(-room, -room, room, room);
}

QPainterPath NodeItem::shape() const {
  QPainterPath path;
  path.addRect(QRectF({0, 0}, cardSize(m_look.ports)));
  return path;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
  NodeDress dress = m_dress;
  dress.scale = option->levelOfDetailFromTransform(painter->worldTransform());
  dress.selected = isSelected();
  paintNode(*painter, m_look, Theme::current(), dress);
}

}  // namespace quern::ui
