// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <optional>
#include <variant>

namespace quern::ui {

enum class Direction { left, right, up, down };

/// Where the keyboard is: at a node or at a link.
using Spot = std::variant<NodeId, Link>;

/// Nodes in reading order: by column, then from top to bottom.
std::vector<NodeId> readingOrder(const Pipeline& pipeline);

/// The node after `current` in reading order; nothing past the end. An empty current starts at the
/// beginning.
std::optional<NodeId> nextNode(const Pipeline& pipeline, const NodeId& current, bool forward);

/// A step along the graph: right from a node to its first link and on to the next node, left back
/// again; up and down among the links that start or end together, or to the nearest node above or
/// below.
std::optional<Spot> walk(const Pipeline& pipeline, const Spot& from, Direction direction);

}  // namespace quern::ui
