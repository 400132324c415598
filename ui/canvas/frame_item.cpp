// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frame_item.h"

#include "ui/canvas/frame_paint.h"

namespace quern::ui {

FrameItem::FrameItem(Frame frame) : m_frame(std::move(frame)) {
  setFlag(ItemIsSelectable);
  setZValue(0);
}

void FrameItem::setFrame(Frame frame) {
  prepareGeometryChange();
  m_frame = std::move(frame);
  update();
}

QRectF FrameItem::titleBar() const {
  return {box().topLeft(), QSizeF(box().width(), frameTitleHeight)};
}

QRectF FrameItem::corner() const { return {box().bottomRight() - QPointF(16, 16), QSizeF(20, 20)}; }

QRectF FrameItem::boundingRect() const { return box().adjusted(-2, -2, 6, 6); }

QPainterPath FrameItem::shape() const {
  QPainterPath path;
  path.addRect(titleBar());
  path.addRect(corner());
  return path;
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = Theme::current();
  paintFrame(*painter, m_frame, theme, isSelected());
  painter->setPen(QPen(theme.secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
  const QPointF end = box().bottomRight();
  for (const double inset : {5.0, 10.0})
    painter->drawLine(end - QPointF(inset, 5), end - QPointF(5, inset));
}

}  // namespace quern::ui
