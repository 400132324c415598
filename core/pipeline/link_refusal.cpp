// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every reason why a link cannot be made.
//
//   1. Both nodes and both ports are there, and are of the same kind.
//   2. An input takes one link, an output gives any number.
//   3. No circle: a node never waits for itself.

#include "core/pipeline/pipeline_editor.h"
#include "core/pipeline/registry.h"

#include <algorithm>

namespace quern {
namespace {

Finding refused(const NodeId& node, Sentence message, Sentence advice) {
  return {Severity::error, std::move(message), {.node = node}, std::move(advice)};
}

bool leadsTo(const Pipeline& pipeline, const NodeId& from, const NodeId& to) {
  std::vector<NodeId> open = {from};
  std::vector<NodeId> seen = open;
  while (!open.empty()) {
    const NodeId id = std::move(open.back());
    open.pop_back();
    if (id == to) return true;
    for (NodeId& next : pipeline.after(id)) {
      if (std::ranges::find(seen, next) != seen.end()) continue;
      seen.push_back(next);
      open.push_back(std::move(next));
    }
  }
  return false;
}

const NodePort* portNamed(const std::vector<NodePort>& ports, std::string_view name) {
  const auto found = std::ranges::find(ports, name, &NodePort::name);
  return found == ports.end() ? nullptr : &*found;
}

enum class End { output, input };

/// What a port is called to the user, to be set into a sentence: its label, which is translated
/// there. A port of an operator that is not known here has only its name.
std::string shown(const Pipeline& pipeline, const Registry& registry, const PortRef& port,
                  End end) {
  const Node* node = pipeline.find(port.node);
  const Registry::Entry* entry = node == nullptr ? nullptr : registry.find(node->operatorId);
  if (entry == nullptr) return port.port;
  const PortSpec* spec =
      end == End::output ? entry->spec.output(port.port) : entry->spec.input(port.port);
  if (spec == nullptr || spec->label.empty()) return port.port;
  return Sentence(Text{"%1"}, spec->label).values().front();
}

}  // namespace

const NodePort* NodePorts::input(std::string_view name) const { return portNamed(inputs, name); }
const NodePort* NodePorts::output(std::string_view name) const { return portNamed(outputs, name); }

std::optional<Finding> structuralRefusal(const Pipeline& pipeline, const Link& link) {
  for (const NodeId& id : {link.from.node, link.to.node})
    if (pipeline.find(id) == nullptr)
      return refused(id, {tr("There is no node %1."), id},
                     tr("Link nodes that are on the canvas."));
  if (pipeline.source(link.to))
    return refused(link.to.node, {tr("The input %1 is taken."), link.to.port},
                   tr("Remove its link first."));
  if (leadsTo(pipeline, link.to.node, link.from.node))
    return refused(link.to.node,
                   tr("This link would close a circle: the step would wait for itself."),
                   tr("Link to a step that does not come before it."));
  return std::nullopt;
}

std::optional<Finding> refusal(const Pipeline& pipeline, const Registry& registry,
                               const Link& link) {
  const std::string start = shown(pipeline, registry, link.from, End::output);
  const std::string goal = shown(pipeline, registry, link.to, End::input);
  if (auto structural = structuralRefusal(pipeline, link)) {
    if (pipeline.find(link.from.node) != nullptr && pipeline.source(link.to))
      structural->message = {tr("The input %1 is taken."), goal};
    return structural;
  }
  const Node& from = pipeline.at(link.from.node);
  const Node& to = pipeline.at(link.to.node);
  const NodePorts outputs = portsOf(pipeline, registry, from);
  const NodePorts inputs = portsOf(pipeline, registry, to);
  const NodePort* output = outputs.output(link.from.port);
  const NodePort* input = inputs.input(link.to.port);
  if (output == nullptr)
    return refused(from.id, {tr("%1 has no output %2."), titleOf(from, registry), link.from.port},
                   tr("Start the link at one of its outputs."));
  if (input == nullptr)
    return refused(to.id, {tr("%1 has no input %2."), titleOf(to, registry), link.to.port},
                   tr("End the link at one of its inputs."));
  if (output->kind == input->kind) return std::nullopt;
  if (output->kind == PortKind::table)
    return refused(to.id,
                   {tr("The output %1 gives a table, the input %2 takes a model."), start, goal},
                   tr("Link a round output to a round input, or a diamond to a diamond."));
  return refused(to.id,
                 {tr("The output %1 gives a model, the input %2 takes a table."), start, goal},
                 tr("Link a round output to a round input, or a diamond to a diamond."));
}

}  // namespace quern
