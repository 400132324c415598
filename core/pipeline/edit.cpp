// SPDX-License-Identifier: GPL-3.0-or-later
//
// Edits and their inverses.
//
//   1. An edit either makes its change or throws an Error and changes nothing.
//   2. Applying what apply() returns gives back the pipeline as it was, order of nodes included.
//   3. A node that comes from a pack takes its ports along, so that a program without the pack can
//      draw it.

#include "core/pipeline/edit.h"

#include "core/pipeline/node_ports.h"
#include "core/pipeline/pipeline_editor.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quern {
namespace {

Error refused(const Finding& finding) {
  return Error(finding.message, finding.place, finding.advice);
}

Error absent(Sentence message) {
  return Error(std::move(message), {}, tr("It may have been removed already; look at the canvas."));
}

void requireFinite(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y))
    throw Error(tr("A place on the canvas is not a number."), {}, tr("Give finite coordinates."));
}

/// Makes one edit; each function returns the inverse.
struct Editing {
  Pipeline& pipeline;
  const Registry& registry;

  std::vector<Node>& nodes() const { return PipelineEditor::nodes(pipeline); }
  std::vector<Link>& links() const { return PipelineEditor::links(pipeline); }
  std::vector<Frame>& frames() const { return PipelineEditor::frames(pipeline); }

  Node& node(const NodeId& id) const {
    return nodes()[static_cast<std::size_t>(&pipeline.at(id) - pipeline.nodes().data())];
  }

  /// Where item `at` goes; -1 and what lies beyond the end is the end.
  template <class Item>
  static auto position(std::vector<Item>& items, int at) {
    const bool inside = at >= 0 && static_cast<std::size_t>(at) < items.size();
    return inside ? items.begin() + at : items.end();
  }

  Edit operator()(const AddNode& edit) const {
    if (edit.node.id.empty() || edit.node.operatorId.empty())
      throw Error(tr("A node needs an id and an operator."), {},
                  tr("Choose an operator from the palette."));
    if (pipeline.find(edit.node.id) != nullptr)
      throw Error(Sentence(tr("There is a node %1 already."), edit.node.id), {.node = edit.node.id},
                  tr("Give the new node another id."));
    requireFinite(edit.node.x, edit.node.y);
    Node node = edit.node;
    node.values = sortedKeys(node.values);
    const Registry::Entry* entry = registry.find(node.operatorId);
    if (entry != nullptr && !entry->pack.empty() && node.ports.is_null())
      node.ports = portsJson(entry->spec);  // 3
    nodes().insert(position(nodes(), edit.at), std::move(node));
    return RemoveNode{edit.node.id};
  }

  Edit operator()(const RemoveNode& edit) const {
    const Node& old = node(edit.id);
    const bool linked = std::ranges::any_of(links(), [&edit](const Link& link) {
      return link.from.node == edit.id || link.to.node == edit.id;
    });
    if (linked)
      throw Error(tr("The node still has links."), {.node = edit.id},
                  tr("Remove its links first."));
    const auto at = nodes().begin() + (&old - nodes().data());
    AddNode back{std::move(*at), static_cast<int>(at - nodes().begin())};
    nodes().erase(at);
    return back;
  }

  Edit operator()(const AddLink& edit) const {
    if (const auto finding = refusal(pipeline, registry, edit.link)) throw refused(*finding);
    insertSorted(links(), edit.link);
    return RemoveLink{edit.link};
  }

  Edit operator()(const RemoveLink& edit) const {
    const auto found = std::ranges::find(links(), edit.link);
    if (found == links().end())
      throw absent({tr("There is no link from %1 to %2."), edit.link.from.node, edit.link.to.node});
    links().erase(found);
    return AddLink{edit.link};
  }

  Edit operator()(const SetValue& edit) const {
    if (edit.key.empty())
      throw Error(tr("A value without the name of its parameter cannot be set."), {.node = edit.id},
                  tr("Name one of the operator's parameters."));
    Json& values = node(edit.id).values;
    SetValue back{edit.id, edit.key, values.contains(edit.key) ? values[edit.key] : Json()};
    if (edit.value.is_null())
      values.erase(edit.key);
    else
      values[edit.key] = edit.value;
    values = sortedKeys(values);
    return back;
  }

  Edit operator()(const Rename& edit) const {
    return Rename{edit.id, std::exchange(node(edit.id).title, edit.title)};
  }

  Edit operator()(const Move& edit) const {
    requireFinite(edit.x, edit.y);
    Node& moved = node(edit.id);
    const Move back{edit.id, moved.x, moved.y};
    moved.x = edit.x;
    moved.y = edit.y;
    return back;
  }

  Edit operator()(const AddFrame& edit) const {
    if (edit.frame.id.empty() || pipeline.findFrame(edit.frame.id) != nullptr)
      throw Error(Sentence(tr("There is a frame %1 already."), edit.frame.id), {},
                  tr("Give the new frame another id."));
    frames().insert(position(frames(), edit.at), edit.frame);
    return RemoveFrame{edit.frame.id};
  }

  std::vector<Frame>::iterator frame(const FrameId& id) const {
    const auto found = std::ranges::find(frames(), id, &Frame::id);
    if (found == frames().end()) throw absent({tr("There is no frame %1."), id});
    return found;
  }

  Edit operator()(const RemoveFrame& edit) const {
    const auto at = frame(edit.id);
    AddFrame back{std::move(*at), static_cast<int>(at - frames().begin())};
    frames().erase(at);
    return back;
  }

  Edit operator()(const SetFrame& edit) const {
    return SetFrame{std::exchange(*frame(edit.frame.id), edit.frame)};
  }
};

}  // namespace

void insertSorted(std::vector<Link>& links, const Link& link) {
  links.insert(std::ranges::lower_bound(links, link), link);
}

Json sortedKeys(const Json& object) {
  if (!object.is_object()) return Json::object();
  std::map<std::string, const Json*> byKey;
  for (const auto& [key, value] : object.items()) byKey[key] = &value;
  Json sorted = Json::object();
  for (const auto& [key, value] : byKey) sorted[key] = *value;
  return sorted;
}

Edit apply(Pipeline& pipeline, const Registry& registry, const Edit& edit) {
  return std::visit(Editing{pipeline, registry}, edit);
}

std::vector<Edit> applyAll(Pipeline& pipeline, const Registry& registry,
                           const std::vector<Edit>& edits) {
  Pipeline changed = pipeline;
  std::vector<Edit> inverses;
  for (const Edit& edit : edits) inverses.push_back(apply(changed, registry, edit));
  std::ranges::reverse(inverses);
  pipeline = std::move(changed);
  return inverses;
}

}  // namespace quern
