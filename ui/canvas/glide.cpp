// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glide.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"

#include <QApplication>
#include <QStyle>

namespace quern::ui {

Glide::Glide(CanvasScene& scene, QObject* parent) : QVariantAnimation(parent), m_scene(scene) {
  setStartValue(0.0);
  setEndValue(1.0);
  setDuration(260);
  setEasingCurve(QEasingCurve::InOutCubic);
}

std::map<NodeId, QPointF> Glide::places(const CanvasScene& scene) {
  std::map<NodeId, QPointF> places;
  for (const auto& [id, item] : scene.nodes()) places[id] = item->pos();
  return places;
}

void Glide::startFrom(std::map<NodeId, QPointF> places) {
  stop();
  if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0) return;
  m_from = std::move(places);
  for (const auto& [id, place] : m_from) m_scene.placeNode(id, place);
  start();
}

void Glide::finishNow() {
  if (state() == Stopped) return;
  stop();
  m_scene.placeAsDocumented();
}

void Glide::updateCurrentValue(const QVariant& value) {
  const double share = value.toDouble();
  for (const Node& node : m_scene.document().pipeline().nodes()) {
    const auto from = m_from.find(node.id);
    if (from == m_from.end()) continue;
    const QPointF to(node.x, node.y);
    m_scene.placeNode(node.id, from->second + (to - from->second) * share);
  }
}

}  // namespace quern::ui
