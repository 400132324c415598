// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"
#include "core/pipeline/pipeline.h"

#include <QString>

#include <string>
#include <vector>

namespace quern::ui {

enum class Side { input, output };

struct PortLook {
  std::string name{};
  PortKind kind = PortKind::table;
  QString label{};
  bool optional = false;

  friend bool operator==(const PortLook&, const PortLook&) = default;
};

struct PortLooks {
  std::vector<PortLook> inputs{}, outputs{};

  const std::vector<PortLook>& at(Side side) const {
    return side == Side::input ? inputs : outputs;
  }
  int indexOf(Side side, const std::string& port) const;  ///< -1 if there is none

  friend bool operator==(const PortLooks&, const PortLooks&) = default;
};

/// The ports of an operator as declared; of an operator that is not known here, those the file
/// tells of and those that are linked.
PortLooks portLooksOf(const OperatorSpec& spec);
PortLooks portLooksOf(const Pipeline& pipeline, const Registry& registry, const Node& node);

/// One end of a link that is being made.
struct PortEnd {
  PortRef port{};
  Side side = Side::output;

  friend bool operator==(const PortEnd&, const PortEnd&) = default;
};

/// The link between two ends, whichever of them the gesture began at. They must be of different
/// sides.
Link linkBetween(const PortEnd& one, const PortEnd& other);

}  // namespace quern::ui
