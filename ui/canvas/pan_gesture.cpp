// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pan_gesture.h"

#include <QScrollBar>

namespace quern::ui {

PanGesture::PanGesture(QGraphicsView& view, const QPointF& start)
    : m_view(view),
      m_start(start),
      m_before(view.mapToScene(view.viewport()->rect().center())) {
  view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void PanGesture::move(const QPointF& position, Qt::KeyboardModifiers) {
  const QPointF by = (position - m_start) * m_view.transform().m11();
  m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() - qRound(by.x()));
  m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - qRound(by.y()));
}

void PanGesture::cancel() { m_view.centerOn(m_before); }

}  // namespace quern::ui
