// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_view.h"
namespace quern::ui {
CanvasView::CanvasView(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QGraphicsView(parent), m_document(document), m_runs(runs) {}
CanvasView::~CanvasView() = default;
std::vector<NodeId> CanvasView::selectedNodes() const { return {}; }
NodeId CanvasView::currentNode() const { return {}; }
void CanvasView::select(const std::vector<NodeId>&) {}
void CanvasView::reveal(const NodeId&) {}
double CanvasView::zoom() const { return transform().m11(); }
void CanvasView::cut() {}
void CanvasView::copy() {}
void CanvasView::paste() {}
void CanvasView::duplicate() {}
void CanvasView::removeSelected() {}
void CanvasView::selectAll() {}
void CanvasView::zoomIn() {}
void CanvasView::zoomOut() {}
void CanvasView::zoomToFit() {}
void CanvasView::zoomToFull() {}
void CanvasView::tidy() {}
void CanvasView::frameSelected() {}
void CanvasView::renameCurrent() {}
void CanvasView::openQuickMenu() {}
void CanvasView::openConnectMenu() {}
void CanvasView::addOperator(const QString&) {}
}  // namespace quern::ui
