// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_editor.h"

#include "ui/canvas/connecting.h"
#include "ui/canvas/frame_paint.h"
#include "ui/canvas/layered_layout.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/node_look.h"
#include "ui/document/project_document.h"
#include "ui/shell/language.h"

#include <algorithm>
#include <set>

namespace quern::ui {
namespace {

constexpr double columnStep = cardWidth + 72;  // what tidy() leaves between two cards

Node newNode(const Pipeline& pipeline, const OperatorSpec& spec, const QPointF& position) {
  const QPointF place = snapped(position);
  return {.id = pipeline.freeId(spec.id),
          .operatorId = std::string(spec.id),
          .version = spec.version,
          .x = place.x(),
          .y = place.y()};
}

QRectF cardOf(const Node& node) { return {node.x, node.y, cardWidth, cardHeight}; }

/// Moves right, by one column, what comes after a node that is being put in between.
std::vector<Edit> roomAfter(const Pipeline& pipeline, const NodeId& first, double fromX) {
  std::vector<NodeId> shifted = pipeline.descendants(first);
  shifted.push_back(first);
  const Node& next = pipeline.at(first);
  const double missing = fromX + columnStep - next.x;
  std::vector<Edit> edits;
  if (missing <= 0) return edits;
  for (const NodeId& id : shifted) {
    const Node& node = pipeline.at(id);
    edits.push_back(Move{id, node.x + missing, node.y});
  }
  return edits;
}

QString nameOf(const OperatorSpec& spec) { return translated(spec.name); }

}  // namespace

QPointF freePlace(const Pipeline& pipeline, QPointF position) {
  position = snapped(position);
  const auto taken = [&](const QPointF& place) {
    const QRectF card = QRectF(place, QSizeF(cardWidth, cardHeight)).adjusted(-12, -12, 12, 12);
    return std::any_of(pipeline.nodes().begin(), pipeline.nodes().end(),
                       [&](const Node& node) { return card.intersects(cardOf(node)); });
  };
  while (taken(position)) position.ry() += gridStep;
  return position;
}

CanvasEditor::CanvasEditor(ProjectDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document) {}

CanvasEditor::NewNodes CanvasEditor::performed(const QString& text, std::vector<Edit> edits,
                                               NewNodes nodes) {
  return m_document.perform(text, std::move(edits)) ? nodes : NewNodes{};
}

CanvasEditor::NewNodes CanvasEditor::add(const std::string& operatorId, const QPointF& position,
                                         const std::optional<PortEnd>& end) {
  const OperatorSpec& spec = m_document.registry().at(operatorId).spec;
  const Node node =
      newNode(m_document.pipeline(), spec, freePlace(m_document.pipeline(), position));
  std::vector<Edit> edits{AddNode{node}};
  if (end) {
    const Side side = end->side == Side::output ? Side::input : Side::output;
    const PortKind kind =
        kindOf(m_document.pipeline(), m_document.registry(), *end).value_or(PortKind::table);
    if (const PortSpec* port = fittingPort(spec, side, kind))
      edits.push_back(AddLink{linkBetween(*end, {{node.id, std::string(port->name)}, side})});
  }
  return performed(tr("Add %1").arg(nameOf(spec)), std::move(edits), {node.id});
}

CanvasEditor::NewNodes CanvasEditor::insert(const std::string& operatorId, const Link& link) {
  const Pipeline& pipeline = m_document.pipeline();
  const OperatorSpec& spec = m_document.registry().at(operatorId).spec;
  const PortKind kind =
      kindOf(pipeline, m_document.registry(), {link.from, Side::output}).value_or(PortKind::table);
  const PortSpec* input = fittingPort(spec, Side::input, kind);
  const PortSpec* output = fittingPort(spec, Side::output, kind);
  if (input == nullptr || output == nullptr) return {};
  const Node& before = pipeline.at(link.from.node);
  const Node& after = pipeline.at(link.to.node);
  const QPointF place = after.x - before.x >= 2 * columnStep
                            ? QPointF((before.x + after.x) / 2, (before.y + after.y) / 2)
                            : QPointF(before.x + columnStep, after.y);
  const Node node = newNode(pipeline, spec, place);
  std::vector<Edit> edits = roomAfter(pipeline, link.to.node, node.x);
  edits.push_back(RemoveLink{link});
  edits.push_back(AddNode{node});
  edits.push_back(AddLink{{link.from, {node.id, std::string(input->name)}}});
  edits.push_back(AddLink{{{node.id, std::string(output->name)}, link.to}});
  return performed(tr("Insert %1").arg(nameOf(spec)), std::move(edits), {node.id});
}

CanvasEditor::NewNodes CanvasEditor::paste(const NodeClipping& clipping, const QPointF& position) {
  if (clipping.empty()) return {};
  QRectF box;
  for (const Node& node : clipping.nodes) box |= cardOf(node);
  const QPointF by = snapped(position) - snapped(box.topLeft());
  Pasted pasted = pasteOf(m_document.pipeline(), clipping, by.x(), by.y());
  return performed(
      pasted.nodes.size() == 1 ? tr("Paste a node") : tr("Paste %1 nodes").arg(pasted.nodes.size()),
      std::move(pasted.edits), pasted.nodes);
}

CanvasEditor::NewNodes CanvasEditor::duplicate(const std::vector<NodeId>& nodes) {
  const NodeClipping clipping = clippingOf(m_document.pipeline(), nodes);
  if (clipping.empty()) return {};
  Pasted pasted = pasteOf(m_document.pipeline(), clipping, gridStep, gridStep * 4);
  return performed(
      nodes.size() == 1 ? tr("Duplicate a node") : tr("Duplicate %1 nodes").arg(nodes.size()),
      std::move(pasted.edits), pasted.nodes);
}

bool CanvasEditor::connect(const Link& link, const std::optional<Link>& instead) {
  if (instead == link) return true;
  std::vector<Edit> edits;
  if (instead) edits.push_back(RemoveLink{*instead});
  edits.push_back(AddLink{link});
  return m_document.perform(tr("Link"), std::move(edits));
}

bool CanvasEditor::disconnect(const Link& link) {
  return m_document.perform(tr("Remove link"), {RemoveLink{link}});
}

bool CanvasEditor::remove(const std::vector<NodeId>& nodes, const std::vector<Link>& links,
                          const std::vector<FrameId>& frames) {
  std::vector<Edit> edits;
  const std::set<NodeId> gone(nodes.begin(), nodes.end());
  for (const Link& link : links)
    if (!gone.contains(link.from.node) && !gone.contains(link.to.node))
      edits.push_back(RemoveLink{link});
  const std::vector<Edit> removal =
      removalOf(m_document.pipeline(), m_document.registry(), nodes, true);
  edits.insert(edits.end(), removal.begin(), removal.end());
  for (const FrameId& id : frames) edits.push_back(RemoveFrame{id});
  const bool onlyLinks = nodes.empty() && frames.empty();
  return m_document.perform(onlyLinks ? tr("Remove link") : tr("Delete"), std::move(edits));
}

bool CanvasEditor::move(const std::map<NodeId, QPointF>& places, const std::vector<Frame>& frames,
                        int gesture) {
  std::vector<Edit> edits;
  for (const auto& [id, place] : places) {
    const Node* node = m_document.pipeline().find(id);
    if (node != nullptr && QPointF(node->x, node->y) != place)
      edits.push_back(Move{id, place.x(), place.y()});
  }
  for (const Frame& moved : frames) {
    const Frame* now = m_document.pipeline().findFrame(moved.id);
    if (now != nullptr && !(*now == moved)) edits.push_back(SetFrame{moved});
  }
  return m_document.perform(tr("Move"), std::move(edits), gesture);
}

bool CanvasEditor::rename(const NodeId& id, const QString& title) {
  const Node& node = m_document.pipeline().at(id);
  const QString wanted = title.simplified();
  if (wanted == shownTitle(node, m_document.registry())) return true;
  return m_document.perform(tr("Rename"), {Rename{id, std8(wanted)}});
}

bool CanvasEditor::setFrame(const Frame& wanted) {
  const Frame* now = m_document.pipeline().findFrame(wanted.id);
  if (now == nullptr || *now == wanted) return true;
  return m_document.perform(tr("Change frame"), {SetFrame{wanted}});
}

bool CanvasEditor::frame(const std::vector<NodeId>& nodes) {
  if (nodes.empty()) return false;
  QRectF box;
  for (const NodeId& id : nodes) box |= cardOf(m_document.pipeline().at(id));
  Frame made = frameAround(box);
  int number = 1;
  while (m_document.pipeline().findFrame("frame-" + std::to_string(number)) != nullptr) ++number;
  made.id = "frame-" + std::to_string(number);
  made.title = std8(tr("Group %1").arg(number));
  return m_document.perform(tr("Frame"), {AddFrame{made}});
}

bool CanvasEditor::tidy() {
  const Pipeline& pipeline = m_document.pipeline();
  if (pipeline.nodes().empty()) return false;
  std::vector<LayoutBox> boxes;
  std::map<NodeId, int> index;
  QPointF corner(pipeline.nodes().front().x, pipeline.nodes().front().y);
  for (const Node& node : pipeline.nodes()) {
    index[node.id] = static_cast<int>(boxes.size());
    const QSizeF size = cardSize(portLooksOf(pipeline, m_document.registry(), node));
    boxes.push_back({.width = size.width(), .height = size.height(), .y = node.y});
    corner = {std::min(corner.x(), node.x), std::min(corner.y(), node.y)};
  }
  std::vector<std::pair<int, int>> edges;
  for (const Link& link : pipeline.links())
    edges.emplace_back(index[link.from.node], index[link.to.node]);
  const std::vector<LayoutPlace> places = layeredLayout(boxes, edges);
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Node& node = pipeline.nodes()[i];
    const QPointF place = snapped(corner) + QPointF(places[i].x, places[i].y);
    if (QPointF(node.x, node.y) != place) edits.push_back(Move{node.id, place.x(), place.y()});
  }
  return m_document.perform(tr("Tidy"), std::move(edits));
}

}  // namespace quern::ui
