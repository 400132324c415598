// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/pipeline/operator.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace quern {

class Registry;

/// Unique within a pipeline: "linear-regression-1".
using NodeId = std::string;
using FrameId = std::string;

/// An operator with the user's settings. Its run state belongs to the engine, not to the node.
struct Node {
  NodeId id;
  std::string operatorId;
  int version = 1;               ///< of the operator, when the node was made
  std::string title{};           ///< empty: the operator's name
  Json values = Json::object();  ///< only what differs from the initial value, by key
  double x = 0, y = 0;           ///< kept like a title; nothing in core reads it
  /// Of an operator that is not known here: what its ports are, verbatim
  Json ports = Json();
  Json unknown = Json::object();  ///< keys of a newer version, carried through untouched

  friend bool operator==(const Node&, const Node&) = default;
};

struct PortRef {
  NodeId node;
  std::string port;

  friend auto operator<=>(const PortRef&, const PortRef&) = default;
};

struct Link {
  PortRef from, to;

  friend auto operator<=>(const Link&, const Link&) = default;
};

/// A titled rectangle around nodes.
struct Frame {
  FrameId id;
  std::string title{};
  double x = 0, y = 0, width = 0, height = 0;
  Json unknown = Json::object();  ///< keys of a newer version, carried through untouched

  friend bool operator==(const Frame&, const Frame&) = default;
};

/// The graph: nodes, links, frames. Knows nothing of the canvas; changed only by apply(Pipeline&,
/// Edit).
class QUERN_CORE_EXPORT Pipeline {
public:
  const std::vector<Node>& nodes() const { return m_nodes; }  ///< in the order they were added
  const std::vector<Link>& links() const { return m_links; }  ///< sorted
  const std::vector<Frame>& frames() const { return m_frames; }

  const Node* find(const NodeId& id) const;  ///< null if there is none
  const Node& at(const NodeId& id) const;    ///< throws Error
  const Frame* findFrame(const FrameId& id) const;
  std::optional<PortRef> source(const PortRef& input) const;  ///< what feeds an input
  std::vector<PortRef> targets(const PortRef& output) const;  ///< what an output feeds
  std::vector<NodeId> before(const NodeId& id) const;         ///< nodes that feed it directly
  std::vector<NodeId> after(const NodeId& id) const;          ///< nodes it feeds directly
  /// All that feed it, in running order
  std::vector<NodeId> ancestors(const NodeId& id) const;
  std::vector<NodeId> descendants(const NodeId& id) const;
  /// Every node after those that feed it
  std::vector<NodeId> runningOrder() const;
  NodeId freeId(std::string_view operatorId) const;  ///< "k-means-2"
  /// The one node with this id, or this title. Throws Error listing the nodes if there is none or
  /// several.
  const Node& named(std::string_view idOrTitle) const;
  /// Keys of a newer version, carried through untouched
  const Json& unknown() const { return m_unknown; }

  friend bool operator==(const Pipeline&, const Pipeline&) = default;

private:
  friend struct PipelineEditor;  // pipeline_editor.h
  std::vector<Node> m_nodes;
  std::vector<Link> m_links;
  std::vector<Frame> m_frames;
  Json m_unknown = Json::object();
};

/// A port of a node, also of one whose operator is not known here.
struct NodePort {
  std::string name;
  PortKind kind = PortKind::table;
  bool optional = false;

  friend bool operator==(const NodePort&, const NodePort&) = default;
};
struct QUERN_CORE_EXPORT NodePorts {
  std::vector<NodePort> inputs, outputs;

  const NodePort* input(std::string_view name) const;  ///< null if there is none
  const NodePort* output(std::string_view name) const;
};

/// From the declaration; of an unknown operator from what the file says, and from the links it has.
QUERN_CORE_EXPORT NodePorts portsOf(const Pipeline& pipeline, const Registry& registry,
                                    const Node& node);

/// The title the user gave, or the operator's name.
QUERN_CORE_EXPORT std::string titleOf(const Node& node, const Registry& registry);

/// What feeds an input, by the port's present or former name.
QUERN_CORE_EXPORT std::optional<PortRef> sourceOf(const Pipeline& pipeline, const NodeId& node,
                                                  const PortSpec& input);

/// Why a link cannot be made, or nothing. Holds every reason there is: unknown nodes and ports,
/// kinds that differ, a taken input, a circle. `registry` says what the ports are.
QUERN_CORE_EXPORT std::optional<Finding> refusal(const Pipeline& pipeline, const Registry& registry,
                                                 const Link& link);

QUERN_CORE_EXPORT Json toJson(const Pipeline& pipeline);
/// Keeps what it does not understand: unknown operators, keys and values are carried through.
/// Throws Error naming `source` if it is not a pipeline at all.
QUERN_CORE_EXPORT Pipeline pipelineFrom(const Json& json, const std::string& source);

}  // namespace quern
