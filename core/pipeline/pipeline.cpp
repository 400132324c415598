// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"
#include "core/pipeline/pipeline_editor.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

namespace quern {
namespace {

/// How people see a node: its title, and its id where that says more.
std::string shownName(const Node& node) {
  return node.title.empty() ? node.id : fmt::format("{} ({})", node.title, node.id);
}

std::string listed(const std::vector<const Node*>& nodes) {
  std::string names;
  for (const Node* node : nodes) names += (names.empty() ? "" : ", ") + shownName(*node);
  return names;
}

void addOnce(std::vector<NodeId>& ids, const NodeId& id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

/// Everything that `next` leads to from `start`, without `start`.
template <class Next>
std::set<NodeId> reach(const NodeId& start, Next next) {
  std::set<NodeId> seen;
  std::vector<NodeId> open = {start};
  while (!open.empty()) {
    const NodeId id = std::move(open.back());
    open.pop_back();
    for (NodeId& other : next(id))
      if (seen.insert(other).second) open.push_back(std::move(other));
  }
  return seen;
}

}  // namespace

std::vector<NodeId> sortedAsFarAsPossible(const Pipeline& pipeline) {
  const std::vector<Node>& nodes = pipeline.nodes();
  std::unordered_map<NodeId, std::size_t> place;
  for (std::size_t index = 0; index < nodes.size(); ++index) place[nodes[index].id] = index;
  std::vector<std::vector<std::size_t>> next(nodes.size());
  std::vector<int> open(nodes.size(), 0);
  for (const Link& link : pipeline.links()) {
    next[place.at(link.from.node)].push_back(place.at(link.to.node));
    ++open[place.at(link.to.node)];
  }

  // Kahn, Topological sorting of large networks, CACM 5:11, 1962.
  std::set<std::size_t> ready;
  for (std::size_t index = 0; index < nodes.size(); ++index)
    if (open[index] == 0) ready.insert(index);
  std::vector<NodeId> order;
  while (!ready.empty()) {
    const std::size_t index = *ready.begin();
    ready.erase(ready.begin());
    order.push_back(nodes[index].id);
    for (const std::size_t after : next[index])
      if (--open[after] == 0) ready.insert(after);
  }
  return order;
}

const Node* Pipeline::find(const NodeId& id) const {
  const auto found = std::ranges::find(m_nodes, id, &Node::id);
  return found == m_nodes.end() ? nullptr : &*found;
}

const Node& Pipeline::at(const NodeId& id) const {
  if (const Node* node = find(id)) return *node;
  throw Error(Sentence(tr("There is no node %1."), id), {.node = id},
              tr("It may have been removed; look at the canvas."));
}

const Frame* Pipeline::findFrame(const FrameId& id) const {
  const auto found = std::ranges::find(m_frames, id, &Frame::id);
  return found == m_frames.end() ? nullptr : &*found;
}

std::optional<PortRef> Pipeline::source(const PortRef& input) const {
  const auto found = std::ranges::find(m_links, input, &Link::to);
  if (found == m_links.end()) return std::nullopt;
  return found->from;
}

std::vector<PortRef> Pipeline::targets(const PortRef& output) const {
  std::vector<PortRef> inputs;
  for (const Link& link : m_links)
    if (link.from == output) inputs.push_back(link.to);
  return inputs;
}

std::vector<NodeId> Pipeline::before(const NodeId& id) const {
  std::vector<NodeId> ids;
  for (const Link& link : m_links)
    if (link.to.node == id) addOnce(ids, link.from.node);
  return ids;
}

std::vector<NodeId> Pipeline::after(const NodeId& id) const {
  std::vector<NodeId> ids;
  for (const Link& link : m_links)
    if (link.from.node == id) addOnce(ids, link.to.node);
  return ids;
}

std::vector<NodeId> Pipeline::ancestors(const NodeId& id) const {
  const std::set<NodeId> all = reach(id, [this](const NodeId& node) { return before(node); });
  std::vector<NodeId> ordered;
  for (NodeId& node : runningOrder())
    if (all.contains(node)) ordered.push_back(std::move(node));
  return ordered;
}

std::vector<NodeId> Pipeline::descendants(const NodeId& id) const {
  const std::set<NodeId> all = reach(id, [this](const NodeId& node) { return after(node); });
  std::vector<NodeId> ordered;
  for (NodeId& node : runningOrder())
    if (all.contains(node)) ordered.push_back(std::move(node));
  return ordered;
}

std::vector<NodeId> Pipeline::runningOrder() const {
  std::vector<NodeId> order = sortedAsFarAsPossible(*this);
  QUERN_EXPECT(order.size() == m_nodes.size());  // no circle: every edit and every load sees to it
  return order;
}

NodeId Pipeline::freeId(std::string_view operatorId) const {
  const std::string prefix = std::string(operatorId) + "-";
  int last = 0;
  for (const Node& node : m_nodes) {
    if (!node.id.starts_with(prefix)) continue;
    const char* end = node.id.data() + node.id.size();
    int number = 0;
    const auto [rest, problem] = std::from_chars(node.id.data() + prefix.size(), end, number);
    if (problem == std::errc() && rest == end && number < std::numeric_limits<int>::max())
      last = std::max(last, number);
  }
  return prefix + std::to_string(last + 1);
}

const Node& Pipeline::named(std::string_view idOrTitle) const {
  if (const Node* node = find(NodeId(idOrTitle))) return *node;
  std::vector<const Node*> titled, all;
  for (const Node& node : m_nodes) {
    all.push_back(&node);
    if (!node.title.empty() && node.title == idOrTitle) titled.push_back(&node);
  }
  if (titled.size() == 1) return *titled.front();
  if (titled.empty()) {
    std::vector<std::string> names;
    for (const Node& node : m_nodes) names.insert(names.end(), {node.id, node.title});
    const std::string meant = nearest(idOrTitle, names);
    throw Error(Sentence(tr("There is no node called %1."), idOrTitle), {},
                meant.empty() ? Sentence(tr("Name one of these: %1."), listed(all))
                              : Sentence(tr("Did you mean %1?"), meant));
  }
  throw Error(Sentence(tr("Several nodes are called %1."), idOrTitle), {},
              Sentence(tr("Name one of them by its id: %1."), listed(titled)));
}

}  // namespace quern
