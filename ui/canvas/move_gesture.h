// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/canvas/gesture.h"

#include <map>
#include <vector>

namespace quern::ui {

class CanvasEditor;
class CanvasScene;

/// Drags nodes, and frames with what lies in them. Alt leaves the grid.
class MoveGesture final : public Gesture {
public:
  MoveGesture(CanvasScene& scene, CanvasEditor& editor, const std::vector<NodeId>& nodes,
              const std::vector<FrameId>& frames, const QPointF& start);

  void move(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
  void finish() override;
  void cancel() override;

private:
  CanvasScene& m_scene;
  CanvasEditor& m_editor;
  QPointF m_start;
  std::map<NodeId, QPointF> m_from, m_to;
  std::vector<Frame> m_framesFrom, m_framesTo;
};

/// Drags the corner of a frame.
class ResizeGesture final : public Gesture {
public:
  ResizeGesture(CanvasScene& scene, CanvasEditor& editor, const FrameId& frame,
                const QPointF& start);

  void move(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
  void finish() override;
  void cancel() override;

private:
  CanvasScene& m_scene;
  CanvasEditor& m_editor;
  QPointF m_start;
  Frame m_from, m_to;
};

}  // namespace quern::ui
