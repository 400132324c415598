// SPDX-License-Identifier: GPL-3.0-or-later
//
// A pipeline as JSON.
//
//   1. Keys come in a fixed order, so that versions of a project can be compared as text.
//   2. What a newer version has added to the pipeline, a node or a frame is carried through.
//   3. Nodes are distinct, links lead from and to nodes that are there, no input is taken twice and
//      no circle is closed: what follows may rely on it. Operators and ports may be unknown.

#include "core/pipeline/pipeline_file.h"

#include "core/pipeline/json_fields.h"
#include "core/pipeline/pipeline_editor.h"

#include <algorithm>
#include <limits>
#include <set>

namespace quern {
namespace {

/// The keys of an object that are not among `known`.
Json otherKeys(const Json& object, std::initializer_list<std::string_view> known) {
  Json others = Json::object();
  for (const auto& [key, value] : object.items())
    if (std::ranges::find(known, key) == known.end()) others[key] = value;
  return others;
}

void carry(Json& json, const Json& unknown) {
  for (const auto& [key, value] : unknown.items())
    if (!json.contains(key)) json[key] = value;
}

Error damaged(const std::string& source, Sentence message) {
  return Error(std::move(message), {.file = source}, tr("Use a copy of the file that is whole."));
}

std::string nonEmpty(std::string text, const char* what, const std::string& source) {
  if (text.empty()) throw damaged(source, {tr("The pipeline has a part whose %1 is empty."), what});
  return text;
}

double coordinate(const JsonFields& fields, const char* key) {
  return fields.has(key) ? fields.number(key) : 0;
}

PortRef portFrom(const Json& json, const std::string& source) {
  const bool pair =
      json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string();
  if (!pair)
    throw damaged(source,
                  tr("A link of the pipeline does not name a node and a port at each end."));
  return {json[0].get<std::string>(), json[1].get<std::string>()};
}

template <class Items, class Read>
void readEach(const JsonFields& fields, const char* key, Items& items, Read read) {
  if (!fields.has(key)) return;
  for (const Json& json : fields.array(key)) items.push_back(read(json));
}

/// Promise 3, in time that grows with the file and not with its square.
void requireSound(const Pipeline& pipeline, const std::string& source) {
  std::set<std::string_view> ids;
  for (const Node& node : pipeline.nodes())
    if (!ids.insert(node.id).second)
      throw damaged(source, {tr("The pipeline has two nodes with the id %1."), node.id});
  std::set<PortRef> taken;
  for (const Link& link : pipeline.links()) {
    for (const NodeId& id : {link.from.node, link.to.node})
      if (!ids.contains(id))
        throw damaged(source, {tr("A link names the node %1, which is not there."), id});
    if (!taken.insert(link.to).second)
      throw damaged(source,
                    {tr("The input %1 of the node %2 has two links."), link.to.port, link.to.node});
  }
  if (sortedAsFarAsPossible(pipeline).size() != pipeline.nodes().size())
    throw damaged(source,
                  tr("The links of the pipeline close a circle: a step would wait for itself."));
}

}  // namespace

Json toJson(const Node& node) {
  Json json = {{"id", node.id}, {"operator", node.operatorId}, {"version", node.version}};
  if (!node.title.empty()) json["title"] = node.title;
  if (!node.values.empty()) json["values"] = node.values;
  json["x"] = node.x;
  json["y"] = node.y;
  if (!node.ports.is_null()) json["ports"] = node.ports;
  carry(json, node.unknown);  // 2
  return json;
}

Json toJson(const Link& link) {
  return {{"from", {link.from.node, link.from.port}}, {"to", {link.to.node, link.to.port}}};
}

Json toJson(const Frame& frame) {
  Json json = {{"id", frame.id}};
  if (!frame.title.empty()) json["title"] = frame.title;
  json["x"] = frame.x;
  json["y"] = frame.y;
  json["width"] = frame.width;
  json["height"] = frame.height;
  carry(json, frame.unknown);
  return json;
}

Node nodeFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  Node node{.id = nonEmpty(fields.text("id"), "id", source),
            .operatorId = nonEmpty(fields.text("operator"), "operator", source)};
  node.version = static_cast<int>(
      std::clamp<std::int64_t>(fields.integer("version", 1), 0, std::numeric_limits<int>::max()));
  node.title = fields.text("title", "");
  if (fields.has("values")) node.values = sortedKeys(fields.object("values"));
  node.x = coordinate(fields, "x");
  node.y = coordinate(fields, "y");
  if (fields.has("ports")) node.ports = fields.any("ports");
  node.unknown =
      otherKeys(json, {"id", "operator", "version", "title", "values", "x", "y", "ports"});
  return node;
}

Link linkFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  return {portFrom(fields.any("from"), source), portFrom(fields.any("to"), source)};
}

Frame frameFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  Frame frame{.id = nonEmpty(fields.text("id"), "id", source), .title = fields.text("title", "")};
  frame.x = coordinate(fields, "x");
  frame.y = coordinate(fields, "y");
  frame.width = coordinate(fields, "width");
  frame.height = coordinate(fields, "height");
  frame.unknown = otherKeys(json, {"id", "title", "x", "y", "width", "height"});
  return frame;
}

Json toJson(const Pipeline& pipeline) {
  Json json = {{"nodes", Json::array()}, {"links", Json::array()}};
  for (const Node& node : pipeline.nodes()) json["nodes"].push_back(toJson(node));
  for (const Link& link : pipeline.links()) json["links"].push_back(toJson(link));
  if (!pipeline.frames().empty()) json["frames"] = Json::array();
  for (const Frame& frame : pipeline.frames()) json["frames"].push_back(toJson(frame));
  carry(json, pipeline.unknown());
  return json;
}

Pipeline pipelineFrom(const Json& json, const std::string& source) {
  const JsonFields fields(json, source);
  Pipeline pipeline;
  readEach(fields, "nodes", PipelineEditor::nodes(pipeline),
           [&](const Json& node) { return nodeFrom(node, source); });
  std::vector<Link>& links = PipelineEditor::links(pipeline);
  readEach(fields, "links", links, [&](const Json& link) { return linkFrom(link, source); });
  std::ranges::sort(links);
  requireSound(pipeline, source);
  readEach(fields, "frames", PipelineEditor::frames(pipeline),
           [&](const Json& frame) { return frameFrom(frame, source); });
  PipelineEditor::unknown(pipeline) = otherKeys(json, {"nodes", "links", "frames"});
  return pipeline;
}

}  // namespace quern
