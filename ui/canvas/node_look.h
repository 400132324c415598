// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/check.h"
#include "ui/canvas/port_look.h"
#include "ui/running/run_controller.h"

#include <QString>

#include <optional>
#include <set>

namespace quern::ui {

/// What a node's bar and mark say. Done with warnings and stale look alike in colour, not in the
/// mark.
enum class NodeMood {
  needsInput,
  wrong,  ///< a value that was chosen cannot be: seen before anything runs
  ready,
  queued,
  running,
  done,
  warned,
  stale,
  failed,
  cancelled,
  unknown
};

QString nameOf(NodeMood mood);  ///< "Done", for tool tips and screen readers

/// Everything a card shows. A value: painted on the canvas, in thumbnails and in the report.
struct NodeLook {
  QString title{};
  QString line{};  ///< the one line of truth
  NodeMood mood = NodeMood::ready;
  double fraction = 0;                 ///< while running
  const OperatorSpec* spec = nullptr;  ///< null: of an absent pack
  PortLooks ports{};
  std::set<std::string> linkedInputs{}, linkedOutputs{};

  bool linked(Side side, const std::string& port) const {
    return (side == Side::input ? linkedInputs : linkedOutputs).contains(port);
  }
  friend bool operator==(const NodeLook&, const NodeLook&) = default;
};

/// The node's own title, or its operator's name in the language of the window.
QString shownTitle(const Node& node, const Registry& registry);

/// `found` may be null: nothing is known before the first check.
NodeLook lookOf(const Pipeline& pipeline, const Registry& registry, const Node& node,
                const NodeStatus& status, const NodeCheck* found);

/// The first thing that keeps the node from running.
std::optional<Finding> firstError(const NodeCheck* found);
/// The first error about a parameter that has been set; what has not been chosen yet is not wrong.
std::optional<Finding> firstWrong(const NodeCheck* found, const Node& node,
                                  const OperatorSpec& spec);
/// What the card of the node tells of: what is wrong, else what keeps it from running.
std::optional<Finding> worst(const NodeCheck* found, const Node& node, const OperatorSpec* spec);

}  // namespace quern::ui
