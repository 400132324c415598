// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/port_look.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace quern::ui {

/// The link that is being drawn, with the reason beside its end where it cannot be made.
class LinkPreview final : public QGraphicsItem {
public:
  explicit LinkPreview(PortKind kind);

  /// From the port the gesture began at, on that side of its node, to the pointer.
  void setEnds(const QPointF& from, const QPointF& to, Side side);
  void setRefusal(const QString& reason);  ///< empty: it can be made

  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  QRectF bubble() const;

  PortKind m_kind;
  QPainterPath m_curve;
  QPointF m_end;
  QString m_refusal;
};

}  // namespace quern::ui
