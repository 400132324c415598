// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <optional>

namespace quern {

/// The key to a Pipeline's parts, held by edits and by the reader of files and by nobody else.
struct PipelineEditor {
  static std::vector<Node>& nodes(Pipeline& pipeline) { return pipeline.m_nodes; }
  static std::vector<Link>& links(Pipeline& pipeline) { return pipeline.m_links; }
  static std::vector<Frame>& frames(Pipeline& pipeline) { return pipeline.m_frames; }
  static Json& unknown(Pipeline& pipeline) { return pipeline.m_unknown; }
};

/// Every node after those that feed it, the one added first where several could come next; nodes on
/// a circle, and what they feed, are left out. Links must lead from and to nodes that are there.
std::vector<NodeId> sortedAsFarAsPossible(const Pipeline& pipeline);

/// Why a link cannot stand whatever the operators are: an absent node, a taken input, a circle.
std::optional<Finding> structuralRefusal(const Pipeline& pipeline, const Link& link);

void insertSorted(std::vector<Link>& links, const Link& link);

/// The same object with its keys in alphabetical order, so that neither edits nor undo move them
/// about.
Json sortedKeys(const Json& object);

}  // namespace quern
