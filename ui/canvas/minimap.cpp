// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/minimap.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/frame_item.h"
#include "ui/canvas/mood_mark.h"
#include "ui/canvas/node_item.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr QSize mapSize(176, 112);
constexpr double inset = 8;

}  // namespace

Minimap::Minimap(const CanvasScene& scene, QGraphicsView& view)
    : QWidget(&view),
      m_scene(scene),
      m_view(view) {
  setObjectName("minimap");
  setFixedSize(mapSize);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Overview"));
  setAccessibleDescription(tr("The whole pipeline. Click to look elsewhere."));
  hide();
}

void Minimap::refresh() {
  const QRectF content = m_scene.contentRect();
  const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
  setVisible(!content.isEmpty() && !seen.contains(content));
  const QRect room = m_view.viewport()->geometry();
  move(room.right() - width() - space::m, room.bottom() - height() - space::m);
  update();
}

QRectF Minimap::shownScene() const {
  return m_scene.contentRect() | m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
}

QTransform Minimap::toMap() const {
  const QRectF shown = shownScene();
  const double scale =
      std::min((width() - 2 * inset) / shown.width(), (height() - 2 * inset) / shown.height());
  return QTransform::fromTranslate(width() / 2.0, height() / 2.0)
      .scale(scale, scale)
      .translate(-shown.center().x(), -shown.center().y());
}

void Minimap::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line);
  QColor ground = theme.card;
  ground.setAlpha(235);
  painter.setBrush(ground);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                          cornerRadius);
  const QTransform map = toMap();
  painter.setPen(Qt::NoPen);
  for (const auto& [id, item] : m_scene.nodes()) {
    const OperatorSpec* spec = item->look().spec;
    painter.setBrush(spec != nullptr ? theme.family(spec->family) : theme.secondary);
    const QRectF box = map.mapRect(item->card());
    painter.drawRoundedRect(
        box.adjusted(0, 0, std::max(0.0, 3 - box.width()), std::max(0.0, 2 - box.height())), 1.5,
        1.5);
  }
  QColor wash = theme.accent;
  painter.setPen(QPen(wash, 1.5));
  wash.setAlpha(20);
  painter.setBrush(wash);
  painter.drawRoundedRect(map.mapRect(m_view.mapToScene(m_view.viewport()->rect()).boundingRect()),
                          2, 2);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
  m_view.centerOn(toMap().inverted().map(event->position()));
  refresh();
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) mousePressEvent(event);
}

}  // namespace quern::ui
