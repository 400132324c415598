// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/canvas/gesture.h"

#include <QGraphicsRectItem>

#include <memory>
#include <vector>

namespace quern::ui {

class CanvasScene;

/// Selects what a rubber band touches; with Ctrl or Shift in addition to what was selected.
class LassoGesture final : public Gesture {
public:
  LassoGesture(CanvasScene& scene, const QPointF& start, bool adds);
  ~LassoGesture() override;

  void move(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
  void finish() override;
  void cancel() override;

private:
  CanvasScene& m_scene;
  QPointF m_start;
  std::vector<NodeId> m_before, m_kept;
  std::unique_ptr<QGraphicsRectItem> m_band;
};

}  // namespace quern::ui
