// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QGraphicsObject>

namespace quern::ui {

/// A titled rectangle behind nodes. Only its title can be grabbed, so that nodes inside stay easy
/// to reach.
class FrameItem final : public QGraphicsObject {
  Q_OBJECT

public:
  enum { Type = UserType + 3 };

  explicit FrameItem(Frame frame);

  const Frame& frame() const { return m_frame; }
  void setFrame(Frame frame);
  QRectF box() const { return {m_frame.x, m_frame.y, m_frame.width, m_frame.height}; }
  QRectF titleBar() const;
  QRectF corner() const;  ///< where it is resized

  int type() const override { return Type; }
  QRectF boundingRect() const override;
  QPainterPath shape() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
  Frame m_frame;
};

}  // namespace quern::ui
