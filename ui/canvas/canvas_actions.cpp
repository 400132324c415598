// SPDX-License-Identifier: GPL-3.0-or-later
//
// What menus, shortcuts and the tool bar ask of the canvas.
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/frame_item.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/operator_entries.h"
#include "ui/canvas/title_editor.h"
#include "ui/document/node_clipboard.h"
#include "ui/document/project_document.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr double zoomStep = 1.25;

}  // namespace

void CanvasView::cut() {
  copy();
  removeSelected();
}

void CanvasView::copy() {
  const NodeClipping clipping = clippingOf(m_document.pipeline(), selectedNodes());
  if (!clipping.empty()) QApplication::clipboard()->setMimeData(mimeDataOf(clipping).release());
}

void CanvasView::paste() {
  const std::optional<NodeClipping> clipping = clippingFrom(QApplication::clipboard()->mimeData());
  if (!clipping) return;
  QRectF box;
  for (const Node& node : clipping->nodes) box |= QRectF(node.x, node.y, cardWidth, cardHeight);
  // Beside the original while that is in view, so that a copy is seen to be one; else in the
  // middle.
  const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
  QPointF corner = box.topLeft() + QPointF(gridStep, gridStep);
  if (!seen.contains(corner)) corner = centre() - QPointF(box.width() / 2, box.height() / 2);
  const auto taken = [&](const QPointF& place) {
    return std::any_of(m_scene->nodes().begin(), m_scene->nodes().end(),
                       [&](const auto& entry) { return entry.second->pos() == snapped(place); });
  };
  while (taken(corner)) corner += QPointF(gridStep, gridStep);
  const std::vector<NodeId> nodes = m_editor->paste(*clipping, corner);
  if (!nodes.empty()) select(nodes);
}

void CanvasView::duplicate() {
  const std::vector<NodeId> nodes = m_editor->duplicate(selectedNodes());
  if (!nodes.empty()) select(nodes);
}

void CanvasView::removeSelected() {
  m_editor->remove(selectedNodes(), m_scene->selectedLinks(), m_scene->selectedFrames());
}

void CanvasView::selectAll() {
  std::vector<NodeId> nodes;
  for (const Node& node : m_document.pipeline().nodes()) nodes.push_back(node.id);
  select(nodes);
}

void CanvasView::zoomIn() { setZoom(zoom() * zoomStep, centre()); }

void CanvasView::zoomOut() { setZoom(zoom() / zoomStep, centre()); }

void CanvasView::zoomToFull() { setZoom(1, centre()); }

void CanvasView::zoomToFit() {
  const QRectF content = m_scene->contentRect();
  setZoom(1, centre());
  if (content.isEmpty()) {
    centerOn(0, 0);
    m_fitted = true;
    return;
  }
  const QRectF room = content.adjusted(-gridStep * 2, -gridStep * 2, gridStep * 2, gridStep * 2);
  const QSizeF seen = mapToScene(viewport()->rect()).boundingRect().size();
  const double fitting =
      std::min({seen.width() / room.width(), seen.height() / room.height(), 1.0});
  setZoom(fitting, content.center());
  centerOn(content.center());
  m_fitted = true;
}

void CanvasView::tidy() {
  std::map<NodeId, QPointF> before = Glide::places(*m_scene);
  if (m_editor->tidy()) m_glide->startFrom(std::move(before));
}

void CanvasView::frameSelected() { m_editor->frame(selectedNodes()); }

void CanvasView::renameCurrent() {
  const std::vector<FrameId> frames = m_scene->selectedFrames();
  const NodeItem* item = m_scene->node(currentNode());
  if (item == nullptr) {
    if (frames.size() == 1) renameFrame(frames.front());
    return;
  }
  const NodeId id = item->node();
  // Its text stands where the title stood.
  const QRectF place(item->card().topLeft() + QPointF(40, 5), QSizeF(cardWidth - 46, 24));
  editTitle(item->look().title, place, [this, id](const QString& title) {
    if (m_document.pipeline().find(id) != nullptr) m_editor->rename(id, title);
  });
}

void CanvasView::renameFrame(const FrameId& id) {
  const FrameItem* item = m_scene->frame(id);
  const QRectF bar = item->titleBar();
  editTitle(qt(item->frame().title),
            QRectF(bar.topLeft() + QPointF(4, 2), QSizeF(std::min(240.0, bar.width() - 8), 24)),
            [this, id](const QString& title) {
              const Frame* now = m_document.pipeline().findFrame(id);
              if (now == nullptr) return;
              Frame renamed = *now;
              renamed.title = std8(title.simplified());
              m_editor->setFrame(renamed);
            });
}

void CanvasView::editTitle(const QString& title, const QRectF& place,
                           std::function<void(const QString&)> accepted) {
  QRect where = mapFromScene(place).boundingRect();
  // However far the canvas is zoomed out, what is typed can be read.
  where.setSize(where.size().expandedTo({160, 28}));
  auto* editor = new TitleEditor(title, where, viewport());
  connect(editor, &TitleEditor::accepted, this, std::move(accepted));
}

void CanvasView::openQuickMenu() {
  const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
  const NodeItem* current = m_scene->node(currentNode());
  if (current != nullptr && !current->look().ports.outputs.empty()) {
    // New nodes follow the current one, as when its link is dropped beside it.
    const PortEnd end{{current->node(), current->look().ports.outputs.front().name}, Side::output};
    const QPointF place = current->card().topRight() + QPointF(72, cardHeight / 2);
    m_menus->add(viewport()->mapToGlobal(mapFromScene(place)), place, end);
    return;
  }
  const QPoint at = viewport()->rect().contains(pointer) ? pointer : viewport()->rect().center();
  m_menus->add(viewport()->mapToGlobal(at), mapToScene(at));
}

void CanvasView::openConnectMenu() {
  const NodeItem* current = m_scene->node(currentNode());
  if (current == nullptr) return;
  const QPointF place = current->card().topRight() + QPointF(12, 0);
  m_menus->connectNode(viewport()->mapToGlobal(mapFromScene(place)), current->node());
}

void CanvasView::addOperator(const QString& operatorId) {
  const std::vector<NodeId> nodes =
      m_editor->add(std8(operatorId), centre() - QPointF(cardWidth / 2, cardHeight / 2));
  if (nodes.empty()) return;
  countUse(std8(operatorId));
  reveal(nodes.front());
}

void CanvasView::reveal(const NodeId& node) {
  const NodeItem* item = m_scene->node(node);
  if (item == nullptr) return;
  select({node});
  const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
  const QRectF wanted = item->card().adjusted(-gridStep, -gridStep, gridStep, gridStep);
  if (seen.contains(wanted)) return;
  m_fitted = false;
  centerOn(item->card().center());
}

}  // namespace quern::ui
