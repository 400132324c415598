// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/lasso_gesture.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/shell/theme.h"

#include <QPen>

#include <algorithm>

namespace quern::ui {

LassoGesture::LassoGesture(CanvasScene& scene, const QPointF& start, bool adds)
    : m_scene(scene),
      m_start(start),
      m_before(scene.selectedNodes()),
      m_band(std::make_unique<QGraphicsRectItem>()) {
  if (adds)
    m_kept = m_before;
  else
    scene.select({});
  QColor wash = Theme::current().accent;
  QPen pen(wash, 1);
  pen.setCosmetic(true);
  wash.setAlpha(28);
  m_band->setPen(pen);
  m_band->setBrush(wash);
  m_band->setZValue(4);
  scene.addItem(m_band.get());
}

LassoGesture::~LassoGesture() = default;

void LassoGesture::move(const QPointF& position, Qt::KeyboardModifiers) {
  const QRectF band = QRectF(m_start, position).normalized();
  m_band->setRect(band);
  std::vector<NodeId> touched = m_kept;
  for (const auto& [id, item] : m_scene.nodes()) {
    const bool known = std::find(touched.begin(), touched.end(), id) != touched.end();
    if (!known && band.intersects(item->card())) touched.push_back(id);
  }
  std::sort(touched.begin(), touched.end());
  std::vector<NodeId> selected = m_scene.selectedNodes();
  std::sort(selected.begin(), selected.end());
  if (touched != selected) m_scene.select(touched);
}

void LassoGesture::finish() {}

void LassoGesture::cancel() { m_scene.select(m_before); }

}  // namespace quern::ui
