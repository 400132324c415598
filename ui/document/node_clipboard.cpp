// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nodes on the clipboard are a small pipeline in the project's own JSON, so they keep what this
// program does not understand (operators of an absent pack) just as a project file does.
#include "ui/document/node_clipboard.h"

#include <algorithm>
#include <map>
#include <set>

namespace quern::ui {
namespace {

constexpr qsizetype largestText = qsizetype{16} << 20;  // what somebody else copied may be anything

/// Free ids for a whole batch: freeId() alone would give two nodes of one operator the same id.
NodeId freeIdBeside(const Pipeline& pipeline, const std::string& operatorId,
                    std::set<NodeId>& taken) {
  NodeId id = pipeline.freeId(operatorId);
  const std::size_t dash = id.rfind('-');
  const std::string stem = id.substr(0, dash);
  for (int number = std::atoi(id.c_str() + dash + 1);
       taken.contains(id) || pipeline.find(id) != nullptr;)
    id = stem + "-" + std::to_string(++number);
  taken.insert(id);
  return id;
}

}  // namespace

NodeClipping clippingOf(const Pipeline& pipeline, const std::vector<NodeId>& nodes) {
  NodeClipping clipping;
  const std::set<NodeId> chosen(nodes.begin(), nodes.end());
  for (const Node& node : pipeline.nodes())
    if (chosen.contains(node.id)) clipping.nodes.push_back(node);
  for (const Link& link : pipeline.links())
    if (chosen.contains(link.from.node) && chosen.contains(link.to.node))
      clipping.links.push_back(link);
  return clipping;
}

std::unique_ptr<QMimeData> mimeDataOf(const NodeClipping& clipping) {
  Json json = Json::object();
  json["quern-nodes"] = 1;
  json["edits"] = Json::array();
  for (const Node& node : clipping.nodes) json["edits"].push_back(toJson(Edit(AddNode{node})));
  for (const Link& link : clipping.links) json["edits"].push_back(toJson(Edit(AddLink{link})));
  const QByteArray text = QByteArray::fromStdString(json.dump(2));
  auto data = std::make_unique<QMimeData>();
  data->setData(nodesMimeType, text);
  data->setText(QString::fromUtf8(text));
  return data;
}

std::optional<NodeClipping> clippingFrom(const QMimeData* data) {
  if (data == nullptr) return std::nullopt;
  const QByteArray text =
      data->hasFormat(nodesMimeType) ? data->data(nodesMimeType) : data->text().toUtf8();
  if (text.size() > largestText || !text.contains("quern-nodes")) return std::nullopt;
  try {
    const Json json = parseJson(text.toStdString(), "clipboard");
    NodeClipping clipping;
    if (!json.is_object() || !json.contains("edits") || !json["edits"].is_array())
      return std::nullopt;
    for (const Json& entry : json["edits"]) {
      const Edit edit = editFrom(entry);
      if (const auto* added = std::get_if<AddNode>(&edit)) clipping.nodes.push_back(added->node);
      if (const auto* linked = std::get_if<AddLink>(&edit)) clipping.links.push_back(linked->link);
    }
    if (clipping.empty()) return std::nullopt;
    return clipping;
  } catch (const Error&) {
    return std::nullopt;  // some other text that only looks like ours: nothing to paste
  }
}

Pasted pasteOf(const Pipeline& pipeline, const NodeClipping& clipping, double dx, double dy) {
  Pasted pasted;
  std::set<NodeId> taken;
  std::map<NodeId, NodeId> renamed;
  for (Node node : clipping.nodes) {
    const NodeId id = freeIdBeside(pipeline, node.operatorId, taken);
    renamed[node.id] = id;
    node.id = id;
    node.x += dx;
    node.y += dy;
    pasted.edits.push_back(AddNode{node});
    pasted.nodes.push_back(id);
  }
  for (Link link : clipping.links) {
    const auto from = renamed.find(link.from.node);
    const auto to = renamed.find(link.to.node);
    if (from == renamed.end() || to == renamed.end()) continue;
    link.from.node = from->second;
    link.to.node = to->second;
    pasted.edits.push_back(AddLink{link});
  }
  return pasted;
}

}  // namespace quern::ui
