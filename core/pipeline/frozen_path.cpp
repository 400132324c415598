// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/frozen_path.h"

#include <algorithm>

namespace quern {
namespace {

const PortSpec* firstTable(const std::vector<PortSpec>& ports) {
  const auto found = std::ranges::find(ports, PortKind::table, &PortSpec::kind);
  return found == ports.end() ? nullptr : &*found;
}

std::vector<FrozenPath::Step::Side> otherInputs(const Pipeline& pipeline, const Node& node,
                                                const OperatorSpec& spec, const PortSpec& first) {
  std::vector<FrozenPath::Step::Side> others;
  for (const PortSpec& port : spec.inputs) {
    if (port.name == first.name || port.kind != PortKind::table) continue;
    if (const auto source = sourceOf(pipeline, node.id, port))
      others.push_back({std::string(port.name), *source});
  }
  return others;
}

/// Rows of the path reach the source: it is part of the path, or comes after one of its nodes.
void markWhatKnowsTheRows(const Pipeline& pipeline, FrozenPath& path) {
  const auto isOfPath = [&path](const NodeId& node) {
    return node == path.raw.node || path.indexOf(node) < path.steps.size();
  };
  for (FrozenPath::Step& step : path.steps)
    for (FrozenPath::Step::Side& side : step.otherInputs)
      side.ofPath = isOfPath(side.source.node) ||
                    std::ranges::any_of(pipeline.ancestors(side.source.node), isOfPath);
}

}  // namespace

std::size_t FrozenPath::indexOf(const NodeId& node) const {
  return static_cast<std::size_t>(std::ranges::find(steps, node, &Step::node) - steps.begin());
}

FrozenPath frozenPath(const Pipeline& pipeline, const Registry& registry, const Node& learner) {
  FrozenPath path;
  const Node* node = &learner;
  const PortSpec* output = firstTable(registry.at(learner.operatorId).spec.outputs);
  while (true) {
    const OperatorSpec& spec = registry.at(node->operatorId).spec;
    const PortSpec* input = firstTable(spec.inputs);
    const std::optional<PortRef> source =
        input == nullptr ? std::nullopt : sourceOf(pipeline, node->id, *input);
    const std::string given(output == nullptr ? std::string_view() : output->name);
    if (!source && node != &learner) {
      path.raw = {node->id, given};
      break;
    }
    if (!spec.sideEffect || node == &learner)
      path.steps.push_back({node->id,
                            std::string(input == nullptr ? std::string_view() : input->name), given,
                            input == nullptr ? std::vector<FrozenPath::Step::Side>()
                                             : otherInputs(pipeline, *node, spec, *input)});
    if (!source) break;
    node = &pipeline.at(source->node);
    output = registry.at(node->operatorId).spec.output(source->port);
  }
  std::ranges::reverse(path.steps);
  markWhatKnowsTheRows(pipeline, path);
  return path;
}

std::size_t stepsPassed(const FrozenPath& path, const Pipeline& pipeline, const Registry& registry,
                        const PortRef& output) {
  std::optional<PortRef> at = output;
  while (at) {
    const std::size_t index = path.indexOf(at->node);
    if (index < path.steps.size())
      return std::min(index + 1, path.steps.size() - 1);  // the learner always works
    const Registry::Entry* entry = registry.find(pipeline.at(at->node).operatorId);
    const PortSpec* input = entry == nullptr ? nullptr : firstTable(entry->spec.inputs);
    at = input == nullptr ? std::nullopt : sourceOf(pipeline, at->node, *input);
  }
  return 0;
}

}  // namespace quern
