// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/gesture.h"

#include <QGraphicsView>

namespace quern::ui {

/// Drags the canvas itself.
class PanGesture final : public Gesture {
public:
  PanGesture(QGraphicsView& view, const QPointF& start);

  void move(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
  void finish() override {}
  void cancel() override;

private:
  QGraphicsView& m_view;
  QPointF m_start;   ///< the point of the scene that stays under the pointer
  QPointF m_before;  ///< the centre of the view when it began
};

}  // namespace quern::ui
