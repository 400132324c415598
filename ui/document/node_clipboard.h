// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/edit.h"

#include <QByteArray>
#include <QMimeData>

#include <memory>
#include <optional>
#include <vector>

namespace quern::ui {

/// Nodes with the links among them, on their way through the clipboard or a drag.
struct NodeClipping {
  std::vector<Node> nodes;
  std::vector<Link> links;

  bool empty() const { return nodes.empty(); }
};

inline constexpr char nodesMimeType[] = "application/x-quern-nodes+json";

NodeClipping clippingOf(const Pipeline& pipeline, const std::vector<NodeId>& nodes);

/// JSON, as its own type and as plain text, so that it can be mailed or kept in a note.
std::unique_ptr<QMimeData> mimeDataOf(const NodeClipping& clipping);
/// Nothing if the data holds no nodes. What comes from another program is not trusted.
std::optional<NodeClipping> clippingFrom(const QMimeData* data);

struct Pasted {
  std::vector<Edit> edits;
  std::vector<NodeId> nodes;  ///< the new ones
};

/// The edits that add the nodes under free ids, moved by (dx, dy), with their links.
Pasted pasteOf(const Pipeline& pipeline, const NodeClipping& clipping, double dx, double dy);

}  // namespace quern::ui
