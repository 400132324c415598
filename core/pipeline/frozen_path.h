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
    struct Side {
      std::string port;
      PortRef source;
      bool ofPath = false;  ///< the source is fed by the raw table, too
    };
    std::vector<Side> otherInputs{};  ///< connected, but not part of the chain
  };

  PortRef raw;  ///< the output that gives the raw table; no node: the learner has no table
  std::vector<Step> steps;  ///< the learner is the last

  /// The step a node is, or the number of steps if it is none.
  std::size_t indexOf(const NodeId& node) const;
};

/// Walks from the learner along the first table input of each node up to a source. Nodes with a
/// side effect are walked through: they give the table they take.
FrozenPath frozenPath(const Pipeline& pipeline, const Registry& registry, const Node& learner);

/// How many steps of the path the table that an output gives has been through already: all up to
/// the last node it shares with the path. A table split off the path behind a standardisation is
/// not standardised twice.
std::size_t stepsPassed(const FrozenPath& path, const Pipeline& pipeline, const Registry& registry,
                        const PortRef& output);

}  // namespace quern
