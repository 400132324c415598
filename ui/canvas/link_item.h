// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/operator.h"

#include <QGraphicsObject>
#include <QPainterPath>

namespace quern::ui {

/// A link on the canvas, from an output to an input.
class LinkItem final : public QGraphicsObject {
  Q_OBJECT

public:
  enum { Type = UserType + 2 };

  LinkItem(Link link, PortKind kind);

  const Link& link() const { return m_link; }
  PortKind kind() const { return m_kind; }
  const QPainterPath& route() const { return m_curve; }
  void setRoute(QPainterPath route);
  void setHovered(bool hovered);
  /// An operator held over the link would be inserted into it.
  void setInviting(bool inviting);
  /// Its end is being dragged elsewhere.
  void setLoose(bool loose);

  int type() const override { return Type; }
  QRectF boundingRect() const override;
  QPainterPath shape() const override;  ///< wide enough to be hit
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  Link m_link;
  PortKind m_kind;
  QPainterPath m_curve;
  bool m_hovered = false, m_inviting = false, m_loose = false;
};

}  // namespace quern::ui
