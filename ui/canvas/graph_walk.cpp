// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/graph_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern::ui {
namespace {

std::vector<Link> linksAt(const Pipeline& pipeline, const NodeId& node, Direction direction) {
  std::vector<Link> links;
  for (const Link& link : pipeline.links())
    if ((direction == Direction::right ? link.from.node : link.to.node) == node)
      links.push_back(link);
  return links;
}

std::optional<Spot> nearestNode(const Pipeline& pipeline, const NodeId& from, Direction direction) {
  const Node& here = pipeline.at(from);
  double nearest = std::numeric_limits<double>::max();
  std::optional<Spot> found;
  for (const Node& node : pipeline.nodes()) {
    const double down = (node.y - here.y) * (direction == Direction::down ? 1 : -1);
    if (node.id == from || down <= 0) continue;
    const double distance =
        down + 2 * std::abs(node.x - here.x);  // rather straight on than far aside
    if (distance >= nearest) continue;
    nearest = distance;
    found = node.id;
  }
  return found;
}

std::optional<Spot> siblingOf(const Pipeline& pipeline, const Link& link, Direction direction) {
  std::vector<Link> siblings = linksAt(pipeline, link.from.node, Direction::right);
  if (siblings.size() < 2) siblings = linksAt(pipeline, link.to.node, Direction::left);
  const auto here = std::find(siblings.begin(), siblings.end(), link);
  if (direction == Direction::up)
    return here == siblings.begin() ? std::nullopt : std::optional<Spot>(*(here - 1));
  return here + 1 == siblings.end() ? std::nullopt : std::optional<Spot>(*(here + 1));
}

}  // namespace

std::vector<NodeId> readingOrder(const Pipeline& pipeline) {
  std::vector<const Node*> nodes;
  for (const Node& node : pipeline.nodes()) nodes.push_back(&node);
  std::stable_sort(nodes.begin(), nodes.end(), [](const Node* left, const Node* right) {
    return std::pair(left->x, left->y) < std::pair(right->x, right->y);
  });
  std::vector<NodeId> ids;
  for (const Node* node : nodes) ids.push_back(node->id);
  return ids;
}

std::optional<NodeId> nextNode(const Pipeline& pipeline, const NodeId& current, bool forward) {
  const std::vector<NodeId> order = readingOrder(pipeline);
  if (order.empty()) return std::nullopt;
  const auto here = std::find(order.begin(), order.end(), current);
  if (here == order.end()) return forward ? order.front() : order.back();
  if (forward) return here + 1 == order.end() ? std::nullopt : std::optional(*(here + 1));
  return here == order.begin() ? std::nullopt : std::optional(*(here - 1));
}

std::optional<Spot> walk(const Pipeline& pipeline, const Spot& from, Direction direction) {
  const bool sideways = direction == Direction::left || direction == Direction::right;
  if (const Link* link = std::get_if<Link>(&from)) {
    if (!sideways) return siblingOf(pipeline, *link, direction);
    return direction == Direction::right ? link->to.node : link->from.node;
  }
  const NodeId& node = std::get<NodeId>(from);
  if (!sideways) return nearestNode(pipeline, node, direction);
  const std::vector<Link> links = linksAt(pipeline, node, direction);
  if (links.empty()) return std::nullopt;
  return links.front();
}

}  // namespace quern::ui
