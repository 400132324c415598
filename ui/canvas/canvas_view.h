// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/port_look.h"

#include <QGraphicsView>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace quern::ui {

class CanvasEditor;
class CanvasMenus;
class CanvasScene;
class Gesture;
class Glide;
class HoverCard;
class Minimap;
class ProjectDocument;
class RunController;

/// The pipeline, drawn and edited. Every change goes through the document; the view keeps only what
/// is selected and where it looks.
class CanvasView : public QGraphicsView {
  Q_OBJECT

public:
  CanvasView(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);
  ~CanvasView() override;

  std::vector<NodeId> selectedNodes() const;  ///< in the order of the pipeline
  NodeId currentNode() const;                 ///< the one selected node; empty: none or several
  void select(const std::vector<NodeId>& nodes);
  void reveal(const NodeId& node);  ///< selects it and brings it into view
  double zoom() const;              ///< 1: as large as the system's text asks for
  const CanvasScene& items() const { return *m_scene; }

public Q_SLOTS:
  void cut();
  void copy();
  void paste();
  void duplicate();
  void removeSelected();  ///< heals the link around a removed node where it can
  void selectAll();
  void zoomIn();
  void zoomOut();
  void zoomToFit();
  void zoomToFull();
  void tidy();
  void frameSelected();
  void renameCurrent();
  void openQuickMenu();    ///< at the pointer, or at the centre; new nodes follow the current one
  void openConnectMenu();  ///< links the current node by typing
  void addOperator(const QString& operatorId);  ///< at the centre, linked to nothing

Q_SIGNALS:
  void selectionChanged(const std::vector<quern::NodeId>& nodes);
  void currentChanged(const quern::NodeId& node);  ///< empty: none or several
  void nodeActivated(const quern::NodeId& node);   ///< double-clicked, or Return
  void parameterRequested(const quern::NodeId& node,
                          const QString& key);  ///< "go to the parameter"
  void zoomChanged(double zoom);

protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void changeEvent(QEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
  // Pointer: canvas_pointer.cpp.
  std::unique_ptr<Gesture> gestureFor(QMouseEvent* event);
  std::unique_ptr<Gesture> grabNode(const NodeId& node, const QPointF& position,
                                    Qt::KeyboardModifiers modifiers);
  void endGesture(bool keep);
  void hover(const QPoint& position);
  void invite(const Link* link);
  const Link* invitedBy(const QMimeData* carried, const QPointF& position) const;
  // Keyboard: canvas_keyboard.cpp.
  bool shortcut(const QKeyEvent& event);
  bool arrow(const QKeyEvent& event);
  void nudge(const QPointF& by);
  void stand(const Spot& spot);
  std::optional<Spot> spot() const;
  // The rest: canvas_view.cpp and canvas_actions.cpp.
  void setZoom(double zoom, const QPointF& fixed);
  void editTitle(const QString& title, const QRectF& place,
                 std::function<void(const QString&)> accepted);
  void renameFrame(const FrameId& frame);
  void announceSelection();
  void drawInvitation(QPainter& painter) const;
  QPointF centre() const;

  ProjectDocument& m_document;
  RunController& m_runs;
  CanvasScene* m_scene;
  CanvasEditor* m_editor;
  CanvasMenus* m_menus;
  Glide* m_glide;
  HoverCard* m_tip;
  Minimap* m_minimap;
  std::unique_ptr<Gesture> m_gesture;
  QPoint m_pressedAt;
  bool m_dragging = false;  ///< the pointer has moved far enough to mean it
  NodeId m_clickSelects;    ///< without a drag, the click selects this node alone
  bool m_spaceHeld = false;
  bool m_framed = false;  ///< the focus came by keyboard, and is shown
  bool m_fitted = false;  ///< everything is shown, and shall be in a window of another size too
  int m_nudge = -1;       ///< the gesture that nudges in a row belong to
  std::optional<Link> m_inviting;
  QGraphicsItem* m_hovered = nullptr;
  NodeId m_announced;
};

}  // namespace quern::ui
