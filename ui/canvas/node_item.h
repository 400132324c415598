// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_paint.h"

#include <QGraphicsObject>

namespace quern::ui {

/// A card on the canvas. Found by its node's id; knows nothing of the document.
class NodeItem final : public QGraphicsObject {
  Q_OBJECT

public:
  enum { Type = UserType + 1 };

  explicit NodeItem(NodeId id);

  const NodeId& node() const { return m_node; }
  const NodeLook& look() const { return m_look; }
  void setLook(NodeLook look);
  void setHovered(bool hovered);
  void setDimmed(bool dimmed);
  void setLitPort(std::optional<PortEnd> port);

  QRectF card() const;                               ///< in the scene
  QPointF portPosition(Side side, int index) const;  ///< in the scene
  /// The port within reach of a point of the scene.
  std::optional<PortEnd> portAt(const QPointF& position, double reach) const;

  int type() const override { return Type; }
  QRectF boundingRect() const override;
  QPainterPath shape() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  NodeId m_node;
  NodeLook m_look;
  NodeDress m_dress;
};

}  // namespace quern::ui
