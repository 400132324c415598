// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"
#include "ui/canvas/port_look.h"

#include <optional>
#include <vector>

namespace quern::ui {

/// The kind of a port that exists; nothing if it does not.
std::optional<PortKind> kindOf(const Pipeline& pipeline, const Registry& registry,
                               const PortEnd& end);

/// The port of an operator on that side that a link of that kind would end in: the first one that
/// must be connected, else the first. Null if it has none.
const PortSpec* fittingPort(const OperatorSpec& spec, Side side, PortKind kind);

/// Why the two ends cannot be linked, or nothing. `loose` is a link whose end is being moved: it
/// does not count as taken.
std::optional<Finding> refusalOf(const Pipeline& pipeline, const Registry& registry,
                                 const PortEnd& one, const PortEnd& other,
                                 const std::optional<Link>& loose = {});

/// The port of a node that takes the other end, if there is exactly one way or an obvious first
/// one.
std::optional<PortEnd> takingPort(const Pipeline& pipeline, const Registry& registry,
                                  const NodeId& node, const PortEnd& other,
                                  const std::optional<Link>& loose = {});

/// Every link that could be made from or to a node.
std::vector<Link> possibleLinks(const Pipeline& pipeline, const Registry& registry,
                                const NodeId& node);

}  // namespace quern::ui
