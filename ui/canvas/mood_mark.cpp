// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/mood_mark.h"

#include <QPainterPath>

#include <initializer_list>

namespace quern::ui {
namespace {

constexpr double stroke = 1.5;

/// The unit square holds every mark.
QPainterPath line(std::initializer_list<QPointF> points) {
  QPainterPath path;
  for (const QPointF& point : points) {
    if (path.elementCount() == 0)
      path.moveTo(point);
    else
      path.lineTo(point);
  }
  return path;
}

QPainterPath ring() {
  QPainterPath path;
  path.addEllipse(QPointF(0.5, 0.5), 0.43, 0.43);
  return path;
}

/// Both, one after the other; not their union, which would close what is open.
QPainterPath both(QPainterPath one, const QPainterPath& other) {
  one.addPath(other);
  return one;
}

QPainterPath exclamation(double top, double bottom) {
  return both(line({{0.5, top}, {0.5, bottom - 0.16}}),
              line({{0.5, bottom}, {0.5, bottom + 0.01}}));
}

QPainterPath arrowInACircle() {
  QPainterPath path;
  path.arcMoveTo({0.07, 0.07, 0.86, 0.86}, 50);
  path.arcTo({0.07, 0.07, 0.86, 0.86}, 50, 290);
  return both(path, line({{0.8, -0.05}, {0.8, 0.2}, {1.05, 0.2}}));
}

QPainterPath questionMark() {
  QPainterPath path(QPointF(0.28, 0.32));
  path.cubicTo(0.28, 0.04, 0.74, 0.02, 0.73, 0.32);
  path.cubicTo(0.72, 0.5, 0.5, 0.48, 0.5, 0.66);
  return both(path, line({{0.5, 0.88}, {0.5, 0.89}}));
}

QPainterPath markOf(NodeMood mood) {
  switch (mood) {
    case NodeMood::ready: return {};
    case NodeMood::needsInput: return ring();
    case NodeMood::queued: return both(ring(), line({{0.5, 0.26}, {0.5, 0.53}, {0.68, 0.64}}));
    case NodeMood::running: return line({{0.28, 0.14}, {0.84, 0.5}, {0.28, 0.86}, {0.28, 0.14}});
    case NodeMood::done: return line({{0.12, 0.54}, {0.39, 0.8}, {0.9, 0.22}});
    case NodeMood::warned:
      return both(line({{0.5, 0.08}, {0.97, 0.9}, {0.03, 0.9}, {0.5, 0.08}}),
                  exclamation(0.38, 0.74));
    case NodeMood::stale: return arrowInACircle();
    case NodeMood::failed: return both(ring(), exclamation(0.27, 0.71));
    case NodeMood::wrong:
      return both(ring(),
                  both(line({{0.33, 0.33}, {0.67, 0.67}}), line({{0.67, 0.33}, {0.33, 0.67}})));
    case NodeMood::cancelled:
      return line({{0.2, 0.2}, {0.8, 0.2}, {0.8, 0.8}, {0.2, 0.8}, {0.2, 0.2}});
    case NodeMood::unknown: return questionMark();
  }
  return {};
}

}  // namespace

QColor moodColour(NodeMood mood, const Theme& theme) {
  switch (mood) {
    case NodeMood::queued:
    case NodeMood::running: return theme.accent;
    case NodeMood::done: return theme.good;
    case NodeMood::warned:
    case NodeMood::stale:
    case NodeMood::cancelled: return theme.warning;
    case NodeMood::wrong:
    case NodeMood::failed: return theme.bad;
    case NodeMood::needsInput:
    case NodeMood::ready:
    case NodeMood::unknown: break;
  }
  return theme.secondary;
}

void paintMoodMark(QPainter& painter, const QRectF& box, NodeMood mood, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  QPen pen(moodColour(mood, theme), stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (mood == NodeMood::needsInput) pen.setDashPattern({1.2, 2.3});  // something is to be filled in
  painter.setPen(pen);
  const QTransform toBox =
      QTransform::fromTranslate(box.left(), box.top()).scale(box.width(), box.height());
  painter.drawPath(toBox.map(markOf(mood)));
  painter.restore();
}

}  // namespace quern::ui
