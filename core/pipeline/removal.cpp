// SPDX-License-Identifier: GPL-3.0-or-later
//
// Taking nodes out of a pipeline.
//
//   1. Links go first, then the nodes, in the order in which a file lists them.
//   2. Healing: where a removed node has one table input and one table output, what fed it is
//      linked to what it fed; a chain of removed nodes heals as one.

#include "core/pipeline/edit.h"

#include <algorithm>

namespace quern {
namespace {

class Removal {
public:
  Removal(const Pipeline& pipeline, const Registry& registry, const std::vector<NodeId>& nodes)
      : m_pipeline(pipeline),
        m_registry(registry),
        m_nodes(nodes) {}

  std::vector<Edit> edits(bool heal) const {
    std::vector<Edit> edits;
    for (const Link& link : m_pipeline.links())
      if (goes(link.from.node) || goes(link.to.node)) edits.push_back(RemoveLink{link});
    for (const Node& node : m_pipeline.nodes())
      if (goes(node.id)) edits.push_back(RemoveNode{node.id});
    if (!heal) return edits;
    for (const Link& link : m_pipeline.links()) {
      if (!goes(link.from.node) || goes(link.to.node)) continue;
      if (const auto source = beyond(link.from)) edits.push_back(AddLink{{*source, link.to}});
    }
    return edits;
  }

private:
  bool goes(const NodeId& id) const { return std::ranges::find(m_nodes, id) != m_nodes.end(); }

  /// The output before the removed nodes that takes the place of a removed node's output.
  std::optional<PortRef> beyond(PortRef output) const {
    while (goes(output.node)) {
      const NodePorts ports = portsOf(m_pipeline, m_registry, m_pipeline.at(output.node));
      const bool passes =
          ports.inputs.size() == 1 && ports.inputs.front().kind == PortKind::table &&
          ports.outputs.size() == 1 && ports.outputs.front().kind == PortKind::table;
      if (!passes) return std::nullopt;
      const auto source = m_pipeline.source({output.node, ports.inputs.front().name});
      if (!source) return std::nullopt;
      output = *source;
    }
    return output;
  }

  const Pipeline& m_pipeline;
  const Registry& m_registry;
  const std::vector<NodeId>& m_nodes;
};

}  // namespace

std::vector<Edit> removalOf(const Pipeline& pipeline, const Registry& registry,
                            const std::vector<NodeId>& nodes, bool heal) {
  return Removal(pipeline, registry, nodes).edits(heal);
}

}  // namespace quern
