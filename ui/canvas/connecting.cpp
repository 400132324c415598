// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/connecting.h"

namespace quern::ui {

std::optional<PortKind> kindOf(const Pipeline& pipeline, const Registry& registry,
                               const PortEnd& end) {
  const Node* node = pipeline.find(end.port.node);
  if (node == nullptr) return std::nullopt;
  const PortLooks ports = portLooksOf(pipeline, registry, *node);
  const int index = ports.indexOf(end.side, end.port.port);
  if (index < 0) return std::nullopt;
  return ports.at(end.side)[static_cast<std::size_t>(index)].kind;
}

const PortSpec* fittingPort(const OperatorSpec& spec, Side side, PortKind kind) {
  const PortSpec* fitting = nullptr;
  for (const PortSpec& port : side == Side::input ? spec.inputs : spec.outputs) {
    if (port.kind != kind) continue;
    if (!port.optional) return &port;
    if (fitting == nullptr) fitting = &port;
  }
  return fitting;
}

std::optional<Finding> refusalOf(const Pipeline& pipeline, const Registry& registry,
                                 const PortEnd& one, const PortEnd& other,
                                 const std::optional<Link>& loose) {
  if (one.side == other.side) {
    const Text message =
        one.side == Side::output ? tr("Both ends are outputs.") : tr("Both ends are inputs.");
    return Finding{
        .severity = Severity::error,
        .message = message,
        .place = {.node = other.port.node},
        .advice = tr("Draw the link from an output, on the right, to an input, on the left.")};
  }
  if (!loose) return refusal(pipeline, registry, linkBetween(one, other));
  Pipeline without = pipeline;
  apply(without, registry, RemoveLink{*loose});
  return refusal(without, registry, linkBetween(one, other));
}

std::optional<PortEnd> takingPort(const Pipeline& pipeline, const Registry& registry,
                                  const NodeId& node, const PortEnd& other,
                                  const std::optional<Link>& loose) {
  const Node* found = pipeline.find(node);
  if (found == nullptr) return std::nullopt;
  const Side side = other.side == Side::output ? Side::input : Side::output;
  const PortLooks ports = portLooksOf(pipeline, registry, *found);
  std::optional<PortEnd> optionalPort;
  for (const PortLook& port : ports.at(side)) {
    const PortEnd end{{node, port.name}, side};
    if (refusalOf(pipeline, registry, other, end, loose)) continue;
    if (!port.optional) return end;
    if (!optionalPort) optionalPort = end;
  }
  return optionalPort;
}

std::vector<Link> possibleLinks(const Pipeline& pipeline, const Registry& registry,
                                const NodeId& node) {
  std::vector<Link> links;
  const Node* own = pipeline.find(node);
  if (own == nullptr) return links;
  const PortLooks ports = portLooksOf(pipeline, registry, *own);
  const auto offer = [&](const Link& link) {
    if (!refusal(pipeline, registry, link)) links.push_back(link);
  };
  for (const Node& other : pipeline.nodes()) {
    if (other.id == node) continue;
    const PortLooks others = portLooksOf(pipeline, registry, other);
    for (const PortLook& from : ports.outputs)
      for (const PortLook& to : others.inputs) offer({{node, from.name}, {other.id, to.name}});
    for (const PortLook& from : others.outputs)
      for (const PortLook& to : ports.inputs) offer({{other.id, from.name}, {node, to.name}});
  }
  return links;
}

}  // namespace quern::ui
