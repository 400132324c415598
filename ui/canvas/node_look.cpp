// SPDX-License-Identifier: GPL-3.0-or-later
//
// A node's one line of truth, most urgent first:
//
//   1. what is wrong with a value, what keeps it from running, or why it failed;
//   2. what it is doing;
//   3. what came out: the operator's own words, else rows and columns of its first table;
//   4. that it has not run yet.
#include "ui/canvas/node_look.h"

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quern::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Node)
};

/// Has somebody chosen a value? An emptied field is one that waits for a choice.
bool isSet(const Node& node, const OperatorSpec& spec, const std::string& key) {
  const auto holds = [&node](std::string_view name) {
    const auto value = node.values.find(name);
    return value != node.values.end() && !value->is_null() &&
           !(value->is_string() && value->get_ref<const std::string&>().empty()) &&
           !((value->is_array() || value->is_object()) && value->empty());
  };
  return std::ranges::any_of(spec.parameters, [&](const ParameterSpec& parameter) {
    return keyOf(parameter) == key && (holds(key) || holds(formerKeyOf(parameter)));
  });
}

NodeMood moodOf(const NodeStatus& status, const NodeCheck* found, bool wrong) {
  const bool acts = status.state == NodeState::queued || status.state == NodeState::running;
  if (wrong && !acts && status.state != NodeState::failed) return NodeMood::wrong;
  switch (status.state) {
    case NodeState::needsInput: return NodeMood::needsInput;
    case NodeState::queued: return NodeMood::queued;
    case NodeState::running: return NodeMood::running;
    case NodeState::failed: return NodeMood::failed;
    case NodeState::cancelled: return NodeMood::cancelled;
    case NodeState::ready: return firstError(found) ? NodeMood::needsInput : NodeMood::ready;
    case NodeState::stale: return firstError(found) ? NodeMood::needsInput : NodeMood::stale;
    case NodeState::done: break;
  }
  const bool warned = std::any_of(status.log.begin(), status.log.end(), [](const LogLine& line) {
    return line.severity == Severity::warning;
  });
  return warned ? NodeMood::warned : NodeMood::done;
}

QString sizeOf(const Table& table) {
  return Words::tr("%1 × %2").arg(QLocale().toString(static_cast<qlonglong>(table.rowCount())),
                                  QLocale().toString(table.columnCount()));
}

QString outcomeOf(const NodeResult& result, const OperatorSpec* spec) {
  if (!result.outcome.empty()) return translated(result.outcome);
  if (spec != nullptr)
    for (const PortSpec& port : spec->outputs)
      if (port.kind == PortKind::table && result.outputs.has(port.name))
        return sizeOf(result.outputs.table(port.name));
  for (const auto& [name, value] : result.outputs.values())
    if (const Table* table = std::get_if<Table>(&value)) return sizeOf(*table);
  return Words::tr("Done");
}

QString runningLine(const NodeStatus& status) {
  if (!status.message.empty()) return translated(status.message);
  return Words::tr("Running, %1")
      .arg(QLocale().toString(qRound(status.fraction * 100)) + QLocale().percent());
}

QString lineOf(NodeMood mood, const NodeStatus& status, const std::optional<Finding>& finding,
               const OperatorSpec* spec) {
  switch (mood) {
    case NodeMood::unknown: return Words::tr("Not installed here");
    case NodeMood::wrong:
    case NodeMood::needsInput:
      return finding ? translated(finding->message) : Words::tr("Needs input");
    case NodeMood::failed:
      return status.error ? translated(status.error->message()) : Words::tr("Failed");
    case NodeMood::queued: return Words::tr("Waiting");
    case NodeMood::running: return runningLine(status);
    case NodeMood::cancelled: return Words::tr("Stopped");
    case NodeMood::ready: return Words::tr("Not run yet");
    case NodeMood::done:
    case NodeMood::warned:
    case NodeMood::stale: break;
  }
  return status.result ? outcomeOf(*status.result, spec) : Words::tr("Done");
}

}  // namespace

QString nameOf(NodeMood mood) {
  switch (mood) {
    case NodeMood::needsInput: return Words::tr("Needs input");
    case NodeMood::wrong: return Words::tr("A setting is wrong");
    case NodeMood::ready: return Words::tr("Not run yet");
    case NodeMood::queued: return Words::tr("Waiting");
    case NodeMood::running: return Words::tr("Running");
    case NodeMood::done: return Words::tr("Done");
    case NodeMood::warned: return Words::tr("Done, with warnings");
    case NodeMood::stale: return Words::tr("Changed since it ran");
    case NodeMood::failed: return Words::tr("Failed");
    case NodeMood::cancelled: return Words::tr("Stopped");
    case NodeMood::unknown: return Words::tr("Not installed here");
  }
  return {};
}

QString shownTitle(const Node& node, const Registry& registry) {
  if (!node.title.empty()) return qt(node.title);
  const Registry::Entry* entry = registry.find(node.operatorId);
  return entry != nullptr ? translated(entry->spec.name) : qt(node.operatorId);
}

std::optional<Finding> firstError(const NodeCheck* found) {
  if (found == nullptr) return std::nullopt;
  for (const Finding& finding : found->findings)
    if (finding.severity == Severity::error) return finding;
  return std::nullopt;
}

std::optional<Finding> firstWrong(const NodeCheck* found, const Node& node,
                                  const OperatorSpec& spec) {
  if (found == nullptr) return std::nullopt;
  for (const Finding& finding : found->findings)
    if (finding.severity == Severity::error && isSet(node, spec, finding.place.parameter))
      return finding;
  return std::nullopt;
}

std::optional<Finding> worst(const NodeCheck* found, const Node& node, const OperatorSpec* spec) {
  const std::optional<Finding> wrong =
      spec == nullptr ? std::nullopt : firstWrong(found, node, *spec);
  return wrong ? wrong : firstError(found);
}

NodeLook lookOf(const Pipeline& pipeline, const Registry& registry, const Node& node,
                const NodeStatus& status, const NodeCheck* found) {
  const Registry::Entry* entry = registry.find(node.operatorId);
  NodeLook look;
  look.title = shownTitle(node, registry);
  look.spec = entry != nullptr ? &entry->spec : nullptr;
  look.mood = entry != nullptr
                  ? moodOf(status, found, firstWrong(found, node, entry->spec).has_value())
                  : NodeMood::unknown;
  look.line = lineOf(look.mood, status, worst(found, node, look.spec), look.spec);
  look.fraction = status.fraction;
  look.ports = portLooksOf(pipeline, registry, node);
  for (const Link& link : pipeline.links()) {
    if (link.to.node == node.id) look.linkedInputs.insert(link.to.port);
    if (link.from.node == node.id) look.linkedOutputs.insert(link.from.port);
  }
  return look;
}

}  // namespace quern::ui
