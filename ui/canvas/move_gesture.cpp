// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/move_gesture.h"

#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/frame_item.h"
#include "ui/canvas/frame_paint.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_item.h"

#include <algorithm>

namespace quern::ui {

MoveGesture::MoveGesture(CanvasScene& scene, CanvasEditor& editor, const std::vector<NodeId>& nodes,
                         const std::vector<FrameId>& frames, const QPointF& start)
    : m_scene(scene),
      m_editor(editor),
      m_start(start) {
  for (const NodeId& id : nodes)
    if (const NodeItem* item = scene.node(id)) m_from[id] = item->pos();
  for (const FrameId& id : frames) {
    const FrameItem* item = scene.frame(id);
    if (item == nullptr) continue;
    m_framesFrom.push_back(item->frame());
    for (const auto& [node, card] : scene.nodes())
      if (item->box().contains(card->card())) m_from[node] = card->pos();
  }
  m_to = m_from;
  m_framesTo = m_framesFrom;
}

void MoveGesture::move(const QPointF& position, Qt::KeyboardModifiers modifiers) {
  QPointF by = position - m_start;
  if (!(modifiers & Qt::AltModifier)) by = snapped(by);
  for (auto& [id, place] : m_to) {
    place = m_from.at(id) + by;
    m_scene.placeNode(id, place);
  }
  for (std::size_t i = 0; i < m_framesTo.size(); ++i) {
    m_framesTo[i].x = m_framesFrom[i].x + by.x();
    m_framesTo[i].y = m_framesFrom[i].y + by.y();
    m_scene.placeFrame(m_framesTo[i]);
  }
}

void MoveGesture::finish() { m_editor.move(m_to, m_framesTo); }

void MoveGesture::cancel() { m_scene.placeAsDocumented(); }

ResizeGesture::ResizeGesture(CanvasScene& scene, CanvasEditor& editor, const FrameId& frame,
                             const QPointF& start)
    : m_scene(scene),
      m_editor(editor),
      m_start(start),
      m_from(scene.frame(frame)->frame()),
      m_to(m_from) {}

void ResizeGesture::move(const QPointF& position, Qt::KeyboardModifiers) {
  const QPointF by = snapped(position - m_start);
  m_to.width = std::max(cardWidth / 2, m_from.width + by.x());
  m_to.height = std::max(frameTitleHeight * 2, m_from.height + by.y());
  m_scene.placeFrame(m_to);
}

void ResizeGesture::finish() { m_editor.setFrame(m_to); }

void ResizeGesture::cancel() { m_scene.placeAsDocumented(); }

}  // namespace quern::ui
