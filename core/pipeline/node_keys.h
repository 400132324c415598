// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace quern {

/// What tells one result of a node from another.
struct NodeKey {
  std::string key;               ///< empty: the node cannot run as it is
  std::string data;              ///< fingerprint of the files it reads
  std::optional<Error> error{};  ///< why the files cannot be told apart: one is missing, say
};

std::map<NodeId, NodeKey> nodeKeys(const Pipeline& pipeline, const Registry& registry,
                                   const std::filesystem::path& folder, std::uint64_t seed);

/// How many nodes of the same operator come before a node. The first takes the seed of the run, a
/// later one its own: two partitions one after the other must not draw the same numbers.
std::uint64_t twinsBefore(const Pipeline& pipeline, const Node& node);

}  // namespace quern
