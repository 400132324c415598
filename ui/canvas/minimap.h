// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGraphicsView;

namespace quern::ui {

class CanvasScene;

/// The whole pipeline in the corner, with the part that is in view. Shown only while something is
/// out of view.
class Minimap final : public QWidget {
  Q_OBJECT

public:
  Minimap(const CanvasScene& scene, QGraphicsView& view);

  void refresh();  ///< after the view has moved or the pipeline has changed

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

private:
  QRectF shownScene() const;  ///< what the map covers
  QTransform toMap() const;

  const CanvasScene& m_scene;
  QGraphicsView& m_view;
};

}  // namespace quern::ui
