// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <string>
#include <variant>
#include <vector>

namespace quern {

// with its id, settings and position; at: in nodes(), -1: last
struct AddNode {
  Node node;
  int at = -1;
};
struct RemoveNode {
  NodeId id;
};  // refused while links remain: remove those first
struct AddLink {
  Link link;
};
struct RemoveLink {
  Link link;
};
struct SetValue {
  NodeId id;
  std::string key;
  Json value;
};  // null: back to the initial value
struct Rename {
  NodeId id;
  std::string title;
};
struct Move {
  NodeId id;
  double x = 0, y = 0;
};
struct AddFrame {
  Frame frame;
  int at = -1;
};
struct RemoveFrame {
  FrameId id;
};
struct SetFrame {
  Frame frame;
};  // the frame with this id takes these properties

/// One change to a pipeline, as a value: it can be journalled, sent, merged and taken back.
using Edit = std::variant<AddNode, RemoveNode, AddLink, RemoveLink, SetValue, Rename, Move,
                          AddFrame, RemoveFrame, SetFrame>;

/// Makes one change and returns the change that takes it back. Throws an Error and changes nothing
/// if the pipeline would become invalid: a circle, a taken input, ports of different kinds.
QUERN_CORE_EXPORT Edit apply(Pipeline& pipeline, const Registry& registry, const Edit& edit);

/// All or nothing; returns the edits that take them back, in the order to apply them.
QUERN_CORE_EXPORT std::vector<Edit> applyAll(Pipeline& pipeline, const Registry& registry,
                                             const std::vector<Edit>& edits);

/// Removes the nodes with their links. With `heal`, a node with one table input and one table
/// output that sat between two others leaves a link in its place where the kinds agree.
QUERN_CORE_EXPORT std::vector<Edit> removalOf(const Pipeline& pipeline, const Registry& registry,
                                              const std::vector<NodeId>& nodes, bool heal);

QUERN_CORE_EXPORT Json toJson(const Edit& edit);
QUERN_CORE_EXPORT Edit editFrom(const Json& json);  ///< throws Error

}  // namespace quern
