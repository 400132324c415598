// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_view.h"

#include "ui/canvas/accessible_canvas.h"
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/shell/theme.h"

#include <QFontInfo>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double smallestZoom = 0.1, largestZoom = 4;

/// Scene units are pixels where text is 13 px high; where the system asks for larger text, cards
/// grow with it.
double textScale() { return std::max(1, QFontInfo(bodyFont()).pixelSize()) / 13.0; }

}  // namespace

CanvasView::CanvasView(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QGraphicsView(parent),
      m_document(document),
      m_runs(runs),
      m_scene(new CanvasScene(document, runs, this)),
      m_editor(new CanvasEditor(document, this)),
      m_menus(new CanvasMenus(*m_scene, *m_editor, this)),
      m_glide(new Glide(*m_scene, this)),
      m_tip(new HoverCard(viewport())),
      m_minimap(new Minimap(*m_scene, *this)) {
  installAccessibleCanvas();
  setScene(m_scene);
  setFrameShape(QFrame::NoFrame);
  setMinimumSize(200, 160);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(NoAnchor);
  setViewportUpdateMode(SmartViewportUpdate);
  setMouseTracking(true);
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Pipeline"));
  setAccessibleDescription(tr(
      "Tab walks through the nodes, Alt with an arrow key follows links, Ctrl+Space adds a node."));
  zoomToFull();
  connect(m_scene, &QGraphicsScene::selectionChanged, this, &CanvasView::announceSelection);
  connect(m_scene, &QGraphicsScene::changed, m_minimap, &Minimap::refresh);
  connect(m_menus, &CanvasMenus::made, this,
          [this](const std::vector<NodeId>& nodes) { select(nodes); });
  connect(&document, &ProjectDocument::replaced, this, [this] {
    m_gesture.reset();
    m_hovered = nullptr;
    zoomToFit();
  });
  connect(&document, &ProjectDocument::edited, this, [this] {
    m_fitted = false;
    m_hovered = nullptr;  // it may be gone
    for (const auto& [id, item] : m_scene->nodes()) item->setHovered(false);
    for (const auto& [link, item] : m_scene->links()) item->setHovered(false);
    m_tip->dismissNow();
    viewport()->update();
  });
  connect(m_tip, &HoverCard::linkActivated, this,
          [this](const QString& node, const QString& target) {
            reveal(node.toStdString());
            Q_EMIT parameterRequested(node.toStdString(), target.section(':', 1));
          });
}

CanvasView::~CanvasView() {
  m_scene->disconnect(
      this);  // its items say goodbye one by one, when this is no longer a whole view
  m_gesture.reset();
}

std::vector<NodeId> CanvasView::selectedNodes() const { return m_scene->selectedNodes(); }

NodeId CanvasView::currentNode() const {
  const std::vector<NodeId> nodes = selectedNodes();
  return nodes.size() == 1 ? nodes.front() : NodeId();
}

void CanvasView::select(const std::vector<NodeId>& nodes) { m_scene->select(nodes); }

void CanvasView::announceSelection() {
  Q_EMIT selectionChanged(selectedNodes());
  const NodeId current = currentNode();
  if (current == m_announced) return;
  m_announced = current;
  announceFocus(*this, *m_scene, current);
  Q_EMIT currentChanged(current);
}

double CanvasView::zoom() const { return transform().m11() / textScale(); }

QPointF CanvasView::centre() const { return mapToScene(viewport()->rect().center()); }

void CanvasView::setZoom(double zoom, const QPointF& fixed) {
  m_fitted = false;
  const double scale = std::clamp(zoom, smallestZoom, largestZoom) * textScale();
  const QPointF before = mapFromScene(fixed);
  setTransform(QTransform::fromScale(scale, scale));
  const QPointF offset = QPointF(viewport()->rect().center()) - before;
  centerOn(fixed + offset / scale);
  m_minimap->accompany();
  Q_EMIT zoomChanged(this->zoom());
}

void CanvasView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  m_minimap->accompany();
  if (m_framed) viewport()->update();  // the frame does not scroll
}

void CanvasView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  if (m_fitted) zoomToFit();
  m_minimap->refresh();
}

void CanvasView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::LanguageChange) return;
  for (const Node& node : m_document.pipeline().nodes()) m_scene->refreshNode(node.id);
  m_scene->update();
  viewport()->update();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
  const Theme& theme = Theme::current();
  painter->fillRect(rect, theme.canvas);
  double step = gridStep;
  while (step * transform().m11() < gridStep / 1.8) step *= 2;  // dots, not a haze
  QList<QPointF> dots;
  for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step)
    for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step)
      dots << QPointF(x, y);
  QPen pen(theme.canvasDots, 2, Qt::SolidLine, Qt::RoundCap);
  pen.setCosmetic(true);
  painter->setPen(pen);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  painter->resetTransform();
  if (m_document.pipeline().nodes().empty()) drawInvitation(*painter);
  if (m_framed) {
    painter->setPen(QPen(Theme::current().accent, 2));
    painter->drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

void CanvasView::drawInvitation(QPainter& painter) const {
  const Theme& theme = Theme::current();
  const QRect room = viewport()->rect();
  painter.setFont(titleFont());
  painter.setPen(theme.text);
  const QRect upper(room.left(), room.center().y() - 40, room.width(), 24);
  painter.drawText(upper, Qt::AlignCenter, tr("Start with a table"));
  painter.setFont(bodyFont());
  painter.setPen(theme.secondary);
  const QRect lower(room.left() + space::xl, upper.bottom() + space::s,
                    room.width() - 2 * space::xl, 64);
  painter.drawText(lower, Qt::AlignHCenter | Qt::TextWordWrap,
                   tr("Drop a CSV file here, drag an operator from the palette,\nor double-click "
                      "and type a name."));
}

}  // namespace quern::ui
