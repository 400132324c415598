// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pointer on the canvas: which gesture a press begins, what a double-click, a drop and resting
// mean.
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/frame_item.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/lasso_gesture.h"
#include "ui/canvas/link_gesture.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/move_gesture.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/node_tip.h"
#include "ui/canvas/operator_entries.h"
#include "ui/canvas/palette.h"
#include "ui/canvas/pan_gesture.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <cmath>

namespace quern::ui {
namespace {

constexpr double portReach = 9;  // a little more than its radius: it is easily hit

bool adds(Qt::KeyboardModifiers modifiers) {
  return modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace

void CanvasView::mousePressEvent(QMouseEvent* event) {
  m_glide->finishNow();
  m_tip->dismissNow();
  m_nudge = -1;
  setFocus(Qt::MouseFocusReason);
  if (m_gesture != nullptr) return;  // a second button does not disturb
  m_pressedAt = event->pos();
  m_dragging = false;
  m_clickSelects.clear();
  m_gesture = gestureFor(event);
  event->accept();
}

std::unique_ptr<Gesture> CanvasView::gestureFor(QMouseEvent* event) {
  const QPointF position = mapToScene(event->pos());
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
    m_fitted = false;
    return std::make_unique<PanGesture>(*this, position);
  }
  if (event->button() != Qt::LeftButton) return nullptr;
  if (const std::optional<PortEnd> port = m_scene->portAt(position, portReach))
    return std::make_unique<LinkGesture>(
        *m_scene, *m_editor, *port, [this](const PortEnd& from, const QPointF& at) {
          m_menus->add(viewport()->mapToGlobal(mapFromScene(at)), at, from);
        });
  if (const NodeItem* node = m_scene->nodeAt(position))
    return grabNode(node->node(), position, event->modifiers());
  if (LinkItem* link = m_scene->linkAt(position)) {
    if (!adds(event->modifiers())) m_scene->clearSelection();
    link->setSelected(true);
    return nullptr;
  }
  if (FrameItem* frame = m_scene->frameAt(position)) {
    if (!adds(event->modifiers())) m_scene->clearSelection();
    frame->setSelected(true);
    if (frame->corner().contains(position))
      return std::make_unique<ResizeGesture>(*m_scene, *m_editor, frame->frame().id, position);
    return std::make_unique<MoveGesture>(*m_scene, *m_editor, selectedNodes(),
                                         m_scene->selectedFrames(), position);
  }
  return std::make_unique<LassoGesture>(*m_scene, position, adds(event->modifiers()));
}

std::unique_ptr<Gesture> CanvasView::grabNode(const NodeId& node, const QPointF& position,
                                              Qt::KeyboardModifiers modifiers) {
  NodeItem* item = m_scene->node(node);
  if (adds(modifiers)) {
    item->setSelected(!item->isSelected());
    if (!item->isSelected()) return nullptr;
  } else if (!item->isSelected()) {
    select({node});
  } else {
    m_clickSelects = node;  // several are dragged together; a mere click means this one
  }
  return std::make_unique<MoveGesture>(*m_scene, *m_editor, selectedNodes(),
                                       m_scene->selectedFrames(), position);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
  if (m_gesture == nullptr) {
    hover(event->pos());
    return;
  }
  const int way = (event->pos() - m_pressedAt).manhattanLength();
  m_dragging = m_dragging || way >= QApplication::startDragDistance();
  if (m_dragging) m_gesture->move(mapToScene(event->pos()), event->modifiers());
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
  if (m_gesture == nullptr || event->buttons() != Qt::NoButton) return;
  const NodeId clicked = m_dragging ? NodeId() : m_clickSelects;
  endGesture(m_dragging);
  if (!clicked.empty()) select({clicked});
}

void CanvasView::endGesture(bool keep) {
  // Taken out first: what finish() opens may press and release buttons of its own.
  const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
  if (gesture == nullptr) return;
  if (keep)
    gesture->finish();
  else if (m_dragging || dynamic_cast<LinkGesture*>(gesture.get()) != nullptr)
    gesture->cancel();
  m_dragging = false;
  viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const QPointF position = mapToScene(event->pos());
  const QPoint global = viewport()->mapToGlobal(event->pos());
  if (const NodeItem* node = m_scene->nodeAt(position))
    Q_EMIT nodeActivated(node->node());
  else if (const LinkItem* link = m_scene->linkAt(position))
    m_menus->insert(global, link->link());
  else if (const FrameItem* frame = m_scene->frameAt(position))
    renameFrame(frame->frame().id);
  else
    m_menus->add(global, position);
}

void CanvasView::wheelEvent(QWheelEvent* event) {
  m_fitted = false;
  const QPoint pixels = event->pixelDelta();
  if (event->modifiers() & Qt::ShiftModifier) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y());
  } else if (pixels.x() != 0 && std::abs(pixels.x()) > std::abs(pixels.y())) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
  } else {
    setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()),
            mapToScene(event->position().toPoint()));
  }
  m_tip->dismissNow();
  event->accept();
}

void CanvasView::hover(const QPoint& position) {
  const QPointF at = mapToScene(position);
  const std::optional<PortEnd> port = m_scene->portAt(at, portReach);
  NodeItem* node = m_scene->nodeAt(at);
  LinkItem* link = node == nullptr && !port ? m_scene->linkAt(at) : nullptr;
  QGraphicsItem* under = node != nullptr ? static_cast<QGraphicsItem*>(node) : link;
  if (under != m_hovered) {
    if (auto* left = qgraphicsitem_cast<NodeItem*>(m_hovered)) left->setHovered(false);
    if (auto* left = qgraphicsitem_cast<LinkItem*>(m_hovered)) left->setHovered(false);
    if (node != nullptr) node->setHovered(true);
    if (link != nullptr) link->setHovered(true);
    m_hovered = under;
  }
  viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor
                        : port      ? Qt::CrossCursor
                                    : Qt::ArrowCursor);
  if (port)
    m_tip->offer(qt(port->port.node) + '/' + qt(port->port.port), position,
                 [this, end = *port] { return portTip(*m_scene, end); });
  else if (node != nullptr)
    m_tip->offer(qt(node->node()), position,
                 [this, id = node->node()] { return nodeTip(*m_scene, id); });
  else if (link != nullptr)
    m_tip->offer(linkName(*m_scene, link->link()), position,
                 [this, its = link->link()] { return linkTip(*m_scene, its); });
  else
    m_tip->dismiss();
}

void CanvasView::leaveEvent(QEvent* event) {
  QGraphicsView::leaveEvent(event);
  m_tip->dismiss();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QPointF position = mapToScene(event->pos());
  NodeItem* node = byKey ? m_scene->node(currentNode()) : m_scene->nodeAt(position);
  QMenu menu(this);
  const auto act = [&](const QString& text, auto slot) {
    connect(menu.addAction(text), &QAction::triggered, this, slot);
  };
  if (node != nullptr) {
    if (!node->isSelected()) select({node->node()});
    const NodeId id = node->node();
    act(tr("Run up to here"), [this, id] { m_runs.runTo(id); });
    act(tr("Rename"), &CanvasView::renameCurrent);
    act(tr("Link to…"), &CanvasView::openConnectMenu);
    menu.addSeparator();
    act(tr("Cut"), &CanvasView::cut);
    act(tr("Copy"), &CanvasView::copy);
    act(tr("Duplicate"), &CanvasView::duplicate);
    act(tr("Frame"), &CanvasView::frameSelected);
    menu.addSeparator();
    act(tr("Delete"), &CanvasView::removeSelected);
  } else if (LinkItem* link = m_scene->linkAt(position); link != nullptr && !byKey) {
    const Link its = link->link();
    act(tr("Insert an operator…"),
        [this, its, at = event->globalPos()] { m_menus->insert(at, its); });
    act(tr("Remove link"), [this, its] { m_editor->disconnect(its); });
  } else {
    act(tr("Add an operator…"),
        [this, position, at = event->globalPos()] { m_menus->add(at, position); });
    act(tr("Paste"), &CanvasView::paste);
    act(tr("Select all"), &CanvasView::selectAll);
    menu.addSeparator();
    act(tr("Tidy"), &CanvasView::tidy);
    act(tr("Show everything"), &CanvasView::zoomToFit);
  }
  menu.exec(event->globalPos());
}

const Link* CanvasView::invitedBy(const QMimeData* carried, const QPointF& position) const {
  const Registry::Entry* entry =
      m_document.registry().find(carried->data(operatorMimeType).toStdString());
  const LinkItem* link = m_scene->nodeAt(position) == nullptr ? m_scene->linkAt(position) : nullptr;
  return entry != nullptr && link != nullptr && fitsInto(entry->spec, link->kind()) ? &link->link()
                                                                                    : nullptr;
}

void CanvasView::invite(const Link* link) {
  if (m_inviting)
    if (LinkItem* item = m_scene->link(*m_inviting)) item->setInviting(false);
  m_inviting.reset();
  if (link == nullptr) return;
  m_inviting = *link;
  m_scene->link(*link)->setInviting(true);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
  // Anything else, files above all, is for the window.
  if (event->mimeData()->hasFormat(operatorMimeType))
    event->acceptProposedAction();
  else
    event->ignore();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
  if (!event->mimeData()->hasFormat(operatorMimeType)) {
    event->ignore();
    return;
  }
  invite(invitedBy(event->mimeData(), mapToScene(event->position().toPoint())));
  event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) { invite(nullptr); }

void CanvasView::dropEvent(QDropEvent* event) {
  const std::string id = event->mimeData()->data(operatorMimeType).toStdString();
  if (m_document.registry().find(id) == nullptr) {
    event->ignore();
    return;
  }
  const QPointF position = mapToScene(event->position().toPoint());
  const Link* link = invitedBy(event->mimeData(), position);
  const std::optional<Link> into = link != nullptr ? std::optional(*link) : std::nullopt;
  invite(nullptr);
  const std::vector<NodeId> nodes =
      into ? m_editor->insert(id, *into)
           : m_editor->add(id, position - QPointF(cardWidth / 2, cardHeight / 2));
  event->acceptProposedAction();
  if (nodes.empty()) return;
  countUse(id);
  select(nodes);
  setFocus(Qt::OtherFocusReason);
}

}  // namespace quern::ui
