// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/pipeline_file.h"

#include <limits>

namespace quern {
namespace {

const std::string source = "edit";

struct Writer {
  Json operator()(const AddNode& edit) const {
    return withPlace({{"edit", "add-node"}, {"node", toJson(edit.node)}}, edit.at);
  }
  Json operator()(const RemoveNode& edit) const {
    return {{"edit", "remove-node"}, {"id", edit.id}};
  }
  Json operator()(const AddLink& edit) const {
    return {{"edit", "add-link"}, {"link", toJson(edit.link)}};
  }
  Json operator()(const RemoveLink& edit) const {
    return {{"edit", "remove-link"}, {"link", toJson(edit.link)}};
  }
  Json operator()(const SetValue& edit) const {
    return {{"edit", "set-value"}, {"id", edit.id}, {"key", edit.key}, {"value", edit.value}};
  }
  Json operator()(const Rename& edit) const {
    return {{"edit", "rename"}, {"id", edit.id}, {"title", edit.title}};
  }
  Json operator()(const Move& edit) const {
    return {{"edit", "move"}, {"id", edit.id}, {"x", edit.x}, {"y", edit.y}};
  }
  Json operator()(const AddFrame& edit) const {
    return withPlace({{"edit", "add-frame"}, {"frame", toJson(edit.frame)}}, edit.at);
  }
  Json operator()(const RemoveFrame& edit) const {
    return {{"edit", "remove-frame"}, {"id", edit.id}};
  }
  Json operator()(const SetFrame& edit) const {
    return {{"edit", "set-frame"}, {"frame", toJson(edit.frame)}};
  }

  static Json withPlace(Json json, int at) {
    if (at >= 0) json["at"] = at;
    return json;
  }
};

int placeIn(const JsonFields& fields) {
  const std::int64_t at = fields.integer("at", -1);
  return at >= 0 && at <= std::numeric_limits<int>::max() ? static_cast<int>(at) : -1;
}

}  // namespace

Json toJson(const Edit& edit) { return std::visit(Writer{}, edit); }

Edit editFrom(const Json& json) {
  const JsonFields fields(json, source);
  const std::string kind = fields.text("edit");
  if (kind == "add-node") return AddNode{nodeFrom(fields.object("node"), source), placeIn(fields)};
  if (kind == "remove-node") return RemoveNode{fields.text("id")};
  if (kind == "add-link") return AddLink{linkFrom(fields.object("link"), source)};
  if (kind == "remove-link") return RemoveLink{linkFrom(fields.object("link"), source)};
  if (kind == "set-value")
    return SetValue{fields.text("id"), fields.text("key"), fields.any("value")};
  if (kind == "rename") return Rename{fields.text("id"), fields.text("title")};
  if (kind == "move") return Move{fields.text("id"), fields.number("x"), fields.number("y")};
  if (kind == "add-frame")
    return AddFrame{frameFrom(fields.object("frame"), source), placeIn(fields)};
  if (kind == "remove-frame") return RemoveFrame{fields.text("id")};
  if (kind == "set-frame") return SetFrame{frameFrom(fields.object("frame"), source)};
  throw Error(Sentence(tr("An edit of the kind %1 is not known here."), kind), {},
              tr("Use the newest version of the program."));
}

}  // namespace quern
