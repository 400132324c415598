// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keyboard on the canvas: everything the pointer can do.
//
//   1. Tab and Shift+Tab walk through the nodes in reading order and leave the canvas past the
//   last.
//   2. Alt with an arrow key follows links; a link can be selected and deleted that way.
//   3. Arrow keys nudge what is selected by half a dot, with Shift by two dots; nudges in a row are
//   one step.
//   4. Esc takes back a gesture in progress, before it stops a run; otherwise the selection.
//   5. Reached by keyboard, the canvas has a frame; the card that is selected looks the same with the
//   focus elsewhere.
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"

#include <QKeyEvent>

#include <array>

namespace quern::ui {
namespace {

struct Key {
  QKeyCombination keys;
  void (CanvasView::*slot)();
};

/// The main window's actions take these before they get here; a canvas by itself understands them
/// too.
constexpr std::array<Key, 17> keys{{{Qt::CTRL | Qt::Key_X, &CanvasView::cut},
                                    {Qt::CTRL | Qt::Key_C, &CanvasView::copy},
                                    {Qt::CTRL | Qt::Key_V, &CanvasView::paste},
                                    {Qt::CTRL | Qt::Key_D, &CanvasView::duplicate},
                                    {Qt::Key_Delete, &CanvasView::removeSelected},
                                    {Qt::Key_Backspace, &CanvasView::removeSelected},
                                    {Qt::CTRL | Qt::Key_A, &CanvasView::selectAll},
                                    {Qt::CTRL | Qt::Key_Plus, &CanvasView::zoomIn},
                                    {Qt::CTRL | Qt::Key_Equal, &CanvasView::zoomIn},
                                    {Qt::CTRL | Qt::Key_Minus, &CanvasView::zoomOut},
                                    {Qt::CTRL | Qt::Key_0, &CanvasView::zoomToFit},
                                    {Qt::CTRL | Qt::Key_1, &CanvasView::zoomToFull},
                                    {Qt::CTRL | Qt::Key_L, &CanvasView::tidy},
                                    {Qt::CTRL | Qt::Key_G, &CanvasView::frameSelected},
                                    {Qt::Key_F2, &CanvasView::renameCurrent},
                                    {Qt::CTRL | Qt::Key_Space, &CanvasView::openQuickMenu},
                                    {Qt::CTRL | Qt::Key_Return, &CanvasView::openConnectMenu}}};

std::optional<Direction> directionOf(int key) {
  switch (key) {
    case Qt::Key_Left: return Direction::left;
    case Qt::Key_Right: return Direction::right;
    case Qt::Key_Up: return Direction::up;
    case Qt::Key_Down: return Direction::down;
    default: return std::nullopt;
  }
}

QPointF unit(Direction direction) {
  switch (direction) {
    case Direction::left: return {-1, 0};
    case Direction::right: return {1, 0};
    case Direction::up: return {0, -1};
    case Direction::down: return {0, 1};
  }
  return {};
}

}  // namespace

bool CanvasView::event(QEvent* event) {
  const bool escapes = event->type() == QEvent::ShortcutOverride &&
                       static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (!escapes || m_gesture == nullptr) return QGraphicsView::event(event);
  event->accept();  // 4
  return true;
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {  // 4
    if (m_gesture != nullptr)
      endGesture(false);
    else
      m_scene->clearSelection();
  } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
    m_spaceHeld = true;
    if (m_gesture == nullptr) viewport()->setCursor(Qt::OpenHandCursor);
  } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             event->modifiers() == Qt::NoModifier && !currentNode().empty()) {
    Q_EMIT nodeActivated(currentNode());
  } else if (!arrow(*event) && !shortcut(*event)) {
    event->ignore();  // not QGraphicsView's own keys: they would scroll away from the pipeline
  }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return;
  m_spaceHeld = false;
  if (m_gesture == nullptr) viewport()->setCursor(Qt::ArrowCursor);
}

void CanvasView::focusInEvent(QFocusEvent* event) {
  QGraphicsView::focusInEvent(event);
  const Qt::FocusReason reason = event->reason();
  m_framed = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
             reason == Qt::ShortcutFocusReason;  // 5
  viewport()->update();
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  m_spaceHeld = false;
  m_framed = false;
  viewport()->update();
}

bool CanvasView::shortcut(const QKeyEvent& event) {
  const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
  for (const Key& key : keys) {
    if (key.keys != QKeyCombination(modifiers, Qt::Key(event.key()))) continue;
    (this->*key.slot)();
    return true;
  }
  return false;
}

bool CanvasView::arrow(const QKeyEvent& event) {
  const std::optional<Direction> direction = directionOf(event.key());
  if (!direction) return false;
  if (event.modifiers() & Qt::AltModifier) {  // 2
    const std::optional<Spot> from = spot();
    if (!from) return false;
    if (const std::optional<Spot> to = walk(m_document.pipeline(), *from, *direction)) stand(*to);
    return true;
  }
  nudge(unit(*direction) *
        (event.modifiers() & Qt::ShiftModifier ? gridStep * 2 : gridStep / 2));  // 3
  return true;
}

void CanvasView::nudge(const QPointF& by) {
  std::map<NodeId, QPointF> places;
  for (const NodeId& id : selectedNodes()) {
    const Node& node = m_document.pipeline().at(id);
    places[id] = QPointF(node.x, node.y) + by;
  }
  if (places.empty()) return;
  if (m_nudge < 0) m_nudge = ProjectDocument::newGesture();
  m_editor->move(places, {}, m_nudge);
}

std::optional<Spot> CanvasView::spot() const {
  if (const NodeId node = currentNode(); !node.empty()) return node;
  const std::vector<Link> links = m_scene->selectedLinks();
  if (links.size() == 1) return links.front();
  return std::nullopt;
}

void CanvasView::stand(const Spot& spot) {
  m_nudge = -1;
  if (const NodeId* node = std::get_if<NodeId>(&spot)) {
    reveal(*node);
    return;
  }
  m_scene->clearSelection();
  m_scene->link(std::get<Link>(spot))->setSelected(true);
}

bool CanvasView::focusNextPrevChild(bool next) {
  const std::optional<NodeId> node = nextNode(m_document.pipeline(), currentNode(), next);
  if (!node) return QGraphicsView::focusNextPrevChild(next);  // 1
  m_nudge = -1;
  reveal(*node);
  return true;
}

}  // namespace quern::ui
