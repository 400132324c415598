// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QGraphicsView;

namespace quern::ui {

class CanvasScene;

/// The whole pipeline in a corner, with the part that is in view. Shown only while something is out
/// of view, and in a corner where it covers no card. Where there is none it is shown while the view
/// moves, and a moment longer.
class Minimap final : public QWidget {
  Q_OBJECT

public:
  Minimap(const CanvasScene& scene, QGraphicsView& view);

  void refresh();    ///< after the pipeline has changed
  void accompany();  ///< after the view has moved

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  QPoint corner(int number) const;
  bool covers(const QPoint& corner) const;
  /// The first corner that is free, the present one before all others.
  std::optional<int> freeCorner() const;
  QRectF shownScene() const;  ///< what the map covers
  QTransform toMap() const;

  const CanvasScene& m_scene;
  QGraphicsView& m_view;
  QTimer m_moving;  ///< runs while the view moves and a moment longer
  int m_corner = 0;
  bool m_held = false;  ///< by the pointer: it stays where it is
};

}  // namespace quern::ui
