// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frame_paint.h"

#include "ui/canvas/node_paint.h"
#include "ui/shell/language.h"

#include <QFontMetricsF>

namespace quern::ui {

void paintFrame(QPainter& painter, const Frame& frame, const Theme& theme, bool selected) {
  const QRectF box(frame.x, frame.y, frame.width, frame.height);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QColor wash = theme.accent;
  wash.setAlpha(theme.dark ? 20 : 12);
  painter.setPen(QPen(selected ? theme.accent : theme.line, selected ? 2 : 1));
  painter.setBrush(wash);
  painter.drawRoundedRect(box, 10, 10);
  QFont font = nodeTitleFont();
  font.setStyleStrategy(painter.font().styleStrategy());  // a PDF has its own
  painter.setFont(font);
  painter.setPen(theme.secondary);
  const QRectF line = box.adjusted(space::m, 0, -space::m, 0);
  const QString title =
      QFontMetricsF(nodeTitleFont()).elidedText(qt(frame.title), Qt::ElideRight, line.width());
  painter.drawText(QRectF(line.topLeft(), QSizeF(line.width(), frameTitleHeight)), Qt::AlignVCenter,
                   title);
  painter.restore();
}

Frame frameAround(const QRectF& boxes) {
  const QRectF box = boxes.adjusted(-space::xl, -frameTitleHeight - space::m, space::xl, space::xl);
  return {.id = {}, .x = box.x(), .y = box.y(), .width = box.width(), .height = box.height()};
}

}  // namespace quern::ui
