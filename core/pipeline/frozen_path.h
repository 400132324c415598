// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/model.h"
#include "core/pipeline/pipeline.h"

#include <string>
#include <vector>

namespace quern {

/// The chain of nodes from a raw table to a learner.
struct FrozenPath {
  struct Step {
    NodeId node;
    std::string inputPort, outputPort;
    std::vector<std::string> otherInputs{};  ///< connected, but not part of the chain
  };

  PortRef raw;              ///< the output that gives the raw table; no node: the learner has no table
  std::vector<Step> steps;  ///< the learner is the last

  bool contains(const NodeId& node) const;
};

/// Walks from the learner along the first table input of each node up to a source. Nodes with a side effect
/// are walked through: they give the table they take.
FrozenPath frozenPath(const Pipeline& pipeline, const Registry& registry, const Node& learner);

}  // namespace quern
