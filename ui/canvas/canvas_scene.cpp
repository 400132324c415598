// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_scene.h"

#include "ui/canvas/frame_item.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/link_route.h"
#include "ui/canvas/node_item.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace quern::ui {
namespace {

constexpr double laneReach = 32;  // how far from a card a link may run because of it

template <class Key, class Item>
Item* found(const std::map<Key, Item*>& items, const Key& key) {
  const auto at = items.find(key);
  return at == items.end() ? nullptr : at->second;
}

/// The topmost item of one kind under a point.
template <class Item>
Item* topmost(const QGraphicsScene& scene, const QPointF& position) {
  for (QGraphicsItem* item : scene.items(position))
    if (auto* wanted = qgraphicsitem_cast<Item*>(item)) return wanted;
  return nullptr;
}

}  // namespace

CanvasScene::CanvasScene(ProjectDocument& document, RunController& runs, QObject* parent)
    : QGraphicsScene(parent),
      m_document(document),
      m_runs(runs) {
  // Far more than anybody draws: panning is never stopped by the edge of what there is.
  setSceneRect(-50'000, -50'000, 100'000, 100'000);
  connect(&document, &ProjectDocument::edited, this, &CanvasScene::follow);
  connect(&document, &ProjectDocument::replaced, this, &CanvasScene::rebuild);
  connect(&document, &ProjectDocument::checked, this, [this] {
    for (const auto& [id, item] : m_nodes) refreshNode(id);
  });
  connect(&runs, &RunController::statusChanged, this, &CanvasScene::refreshNode);
  rebuild();
}

NodeItem* CanvasScene::node(const NodeId& id) const { return found(m_nodes, id); }
LinkItem* CanvasScene::link(const Link& link) const { return found(m_links, link); }
FrameItem* CanvasScene::frame(const FrameId& id) const { return found(m_frames, id); }

NodeItem* CanvasScene::nodeAt(const QPointF& position) const {
  return topmost<NodeItem>(*this, position);
}
LinkItem* CanvasScene::linkAt(const QPointF& position) {
  if (m_routing) routeLinks();
  return topmost<LinkItem>(*this, position);
}
FrameItem* CanvasScene::frameAt(const QPointF& position) const {
  return topmost<FrameItem>(*this, position);
}

std::optional<PortEnd> CanvasScene::portAt(const QPointF& position, double reach) const {
  for (const auto& [id, item] : m_nodes)
    if (const std::optional<PortEnd> port = item->portAt(position, reach)) return port;
  return std::nullopt;
}

QPointF CanvasScene::portPosition(const PortEnd& end) const {
  const NodeItem* item = node(end.port.node);
  return item == nullptr
             ? QPointF()
             : item->portPosition(end.side, item->look().ports.indexOf(end.side, end.port.port));
}

QRectF CanvasScene::contentRect() const {
  QRectF content;
  for (const auto& [id, item] : m_nodes) content |= item->card();
  for (const auto& [id, item] : m_frames) content |= item->box();
  return content;
}

std::vector<NodeId> CanvasScene::selectedNodes() const {
  std::vector<NodeId> nodes;
  for (const Node& each : m_document.pipeline().nodes())
    if (const NodeItem* item = node(each.id); item != nullptr && item->isSelected())
      nodes.push_back(each.id);
  return nodes;
}

std::vector<Link> CanvasScene::selectedLinks() const {
  std::vector<Link> links;
  for (const auto& [link, item] : m_links)
    if (item->isSelected()) links.push_back(link);
  return links;
}

std::vector<FrameId> CanvasScene::selectedFrames() const {
  std::vector<FrameId> frames;
  for (const auto& [id, item] : m_frames)
    if (item->isSelected()) frames.push_back(id);
  return frames;
}

void CanvasScene::select(const std::vector<NodeId>& nodes) {
  {
    const QSignalBlocker quiet(this);  // one announcement for the whole change
    clearSelection();
    for (const NodeId& id : nodes)
      if (NodeItem* item = node(id)) item->setSelected(true);
  }
  Q_EMIT selectionChanged();
  update();
}

void CanvasScene::placeNode(const NodeId& id, const QPointF& position) {
  NodeItem* item = node(id);
  if (item == nullptr || item->pos() == position) return;
  moved(id, item->card());
  item->setPos(position);
  moved(id, item->card());
}

void CanvasScene::placeFrame(const Frame& shown) {
  if (FrameItem* item = frame(shown.id)) item->setFrame(shown);
}

void CanvasScene::placeAsDocumented() {
  for (const Node& each : m_document.pipeline().nodes()) placeNode(each.id, {each.x, each.y});
  for (const Frame& each : m_document.pipeline().frames()) placeFrame(each);
}

void CanvasScene::refreshNode(const NodeId& id) {
  NodeItem* item = node(id);
  const Node* documented = m_document.pipeline().find(id);
  if (item == nullptr || documented == nullptr) return;
  const auto check = m_document.checks().find(id);
  const NodeCheck* checked = check == m_document.checks().end() ? nullptr : &check->second;
  item->setLook(lookOf(m_document.pipeline(), m_document.registry(), *documented, m_runs.status(id),
                       checked));
}

void CanvasScene::rebuild() {
  // Not clear(): a gesture in progress owns an item of its own.
  for (const auto& [link, item] : std::exchange(m_links, {})) delete item;
  for (const auto& [id, item] : std::exchange(m_nodes, {})) delete item;
  for (const auto& [id, item] : std::exchange(m_frames, {})) delete item;
  for (const Frame& each : m_document.pipeline().frames()) syncFrame(each.id);
  for (const Node& each : m_document.pipeline().nodes()) syncNode(each.id);
  for (const Link& each : m_document.pipeline().links()) syncLink(each);
  Q_EMIT selectionChanged();
}

void CanvasScene::follow(const Edit& edit) {
  struct Follower {
    CanvasScene& scene;
    void operator()(const AddNode& made) const { scene.syncNode(made.node.id); }
    void operator()(const RemoveNode& made) const { scene.syncNode(made.id); }
    void operator()(const AddLink& made) const { scene.syncLink(made.link); }
    void operator()(const RemoveLink& made) const { scene.syncLink(made.link); }
    void operator()(const SetValue& made) const { scene.syncNode(made.id); }
    void operator()(const Rename& made) const { scene.syncNode(made.id); }
    void operator()(const Move& made) const { scene.syncNode(made.id); }
    void operator()(const AddFrame& made) const { scene.syncFrame(made.frame.id); }
    void operator()(const RemoveFrame& made) const { scene.syncFrame(made.id); }
    void operator()(const SetFrame& made) const { scene.syncFrame(made.frame.id); }
  };
  std::visit(Follower{*this}, edit);
}

void CanvasScene::syncNode(const NodeId& id) {
  const Node* documented = m_document.pipeline().find(id);
  NodeItem* item = node(id);
  if (item != nullptr) moved(id, item->card());
  if (documented == nullptr) {
    m_nodes.erase(id);
    delete item;
    return;
  }
  if (item == nullptr) {
    item = new NodeItem(id);
    m_nodes[id] = item;
    addItem(item);
  }
  refreshNode(id);
  item->setPos(documented->x, documented->y);
  moved(id, item->card());
}

void CanvasScene::syncLink(const Link& changed) {
  const std::vector<Link>& links = m_document.pipeline().links();
  const bool documented = std::find(links.begin(), links.end(), changed) != links.end();
  LinkItem* item = link(changed);
  if (!documented) {
    m_links.erase(changed);
    delete item;
  } else if (item == nullptr) {
    item = new LinkItem(changed, kindOf(changed));
    m_links[changed] = item;
    addItem(item);
  }
  for (const NodeId& end : {changed.from.node, changed.to.node}) {
    refreshNode(end);
    if (const NodeItem* card = node(end)) moved(end, card->card());
  }
}

void CanvasScene::syncFrame(const FrameId& id) {
  const Frame* documented = m_document.pipeline().findFrame(id);
  FrameItem* item = frame(id);
  if (documented == nullptr) {
    m_frames.erase(id);
    delete item;
  } else if (item == nullptr) {
    item = new FrameItem(*documented);
    m_frames[id] = item;
    addItem(item);
  } else {
    item->setFrame(*documented);
  }
}

void CanvasScene::moved(const NodeId& id, const QRectF& place) {
  m_moved.insert(id);
  m_places.push_back(place);
  if (std::exchange(m_routing, true)) return;
  QMetaObject::invokeMethod(this, &CanvasScene::routeLinks, Qt::QueuedConnection);
}

void CanvasScene::routeLinks() {
  m_routing = false;
  const std::set<NodeId> ends = std::exchange(m_moved, {});
  const std::vector<QRectF> places = std::exchange(m_places, {});
  std::vector<QRectF> cards;
  for (const auto& [id, item] : m_nodes) cards.push_back(item->card());
  const auto concerns = [&](const Link& link, const QPainterPath& route) {
    if (ends.contains(link.from.node) || ends.contains(link.to.node)) return true;
    const QRectF reach =
        route.controlPointRect().adjusted(-laneReach, -laneReach, laneReach, laneReach);
    return std::ranges::any_of(places,
                               [&](const QRectF& place) { return reach.intersects(place); });
  };
  for (const auto& [each, item] : m_links)
    if (concerns(each, item->route()))
      item->setRoute(linkRoute(portPosition({each.from, Side::output}),
                               portPosition({each.to, Side::input}), cards));
}

PortKind CanvasScene::kindOf(const Link& link) const {
  const NodeItem* from = node(link.from.node);
  if (from == nullptr) return PortKind::table;
  const int index = from->look().ports.indexOf(Side::output, link.from.port);
  return index < 0 ? PortKind::table
                   : from->look().ports.outputs[static_cast<std::size_t>(index)].kind;
}

}  // namespace quern::ui
