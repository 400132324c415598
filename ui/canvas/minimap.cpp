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
constexpr int corners = 4;         // lower right, lower left, upper right, upper left
constexpr int lingers = 1'200;     // ms
constexpr double aroundCards = 6;  // ports and shadow

}  // namespace

Minimap::Minimap(const CanvasScene& scene, QGraphicsView& view)
    : QWidget(&view),
      m_scene(scene),
      m_view(view) {
  setObjectName("minimap");
  setFixedSize(mapSize);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Overview"));
  setAccessibleDescription(tr("Overview of the pipeline. Click to move the view."));
  m_moving.setSingleShot(true);
  m_moving.setInterval(lingers);
  connect(&m_moving, &QTimer::timeout, this, &Minimap::refresh);
  hide();
}

void Minimap::accompany() {
  m_moving.start();
  refresh();
}

void Minimap::refresh() {
  const QRectF content = m_scene.contentRect();
  const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
  const bool useful = !content.isEmpty() && !seen.contains(content);
  const bool stays = m_held || (isVisible() && underMouse());
  const std::optional<int> free = useful && !stays ? freeCorner() : std::nullopt;
  if (!stays) m_corner = free.value_or(0);
  move(corner(m_corner));
  setVisible(useful && (free || stays || m_moving.isActive()));
  update();
}

QPoint Minimap::corner(int number) const {
  const QRect room =
      m_view.viewport()->geometry().adjusted(space::m, space::m, -space::m, -space::m);
  return {number % 2 == 0 ? room.right() - width() : room.left(),
          number < 2 ? room.bottom() - height() : room.top()};
}

bool Minimap::covers(const QPoint& corner) const {
  const QRect covered(corner - m_view.viewport()->pos(), size());
  const QRectF area = m_view.mapToScene(covered).boundingRect().adjusted(-aroundCards, -aroundCards,
                                                                         aroundCards, aroundCards);
  return std::ranges::any_of(
      m_scene.nodes(), [&](const auto& node) { return area.intersects(node.second->card()); });
}

std::optional<int> Minimap::freeCorner() const {
  if (isVisible() && !covers(corner(m_corner))) return m_corner;
  for (int number = 0; number < corners; ++number)
    if (!covers(corner(number))) return number;
  return std::nullopt;
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
  m_held = true;
  m_view.centerOn(toMap().inverted().map(event->position()));
  refresh();
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) mousePressEvent(event);
}

void Minimap::mouseReleaseEvent(QMouseEvent*) {
  m_held = false;
  accompany();
}

void Minimap::leaveEvent(QEvent*) {
  if (!m_held) accompany();
}

}  // namespace quern::ui
