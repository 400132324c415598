// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <filesystem>
#include <map>
#include <vector>

namespace quern {

/// What is known of a node before it runs.
struct QUERN_CORE_EXPORT NodeCheck {
  Findings findings;
  Schemas in, out;  ///< only ports that are known

  bool runnable() const;  ///< no finding is an error
};

/// Checks every node in running order: parameters, connected inputs, the operator's own check.
/// `known` holds the schemas of results at hand; they replace what check() can only guess. Relative
/// paths are relative to `folder`.
QUERN_CORE_EXPORT std::map<NodeId, NodeCheck> check(const Pipeline& pipeline,
                                                    const Registry& registry,
                                                    const std::filesystem::path& folder,
                                                    const std::map<NodeId, Schemas>& known = {});

/// The node's parameters, with file paths made absolute.
QUERN_CORE_EXPORT Parameters parametersOf(const Node& node, const OperatorSpec& spec,
                                          const std::filesystem::path& folder);

}  // namespace quern
