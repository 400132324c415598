// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong with a pipeline, before a row is read.
//
//   1. Every node is looked at, in running order; nothing is thrown whatever the project holds.
//   2. An operator's own check is asked only if the schema of each connected input is known.
//   3. Schemas of results at hand replace what check can only guess.

#include "core/pipeline/check.h"

#include "core/pipeline/guards.h"

#include <algorithm>

namespace quern {
namespace {

class PipelineCheck {
public:
  PipelineCheck(const Pipeline& pipeline, const Registry& registry,
                const std::filesystem::path& folder, const std::map<NodeId, Schemas>& known)
      : m_pipeline(pipeline),
        m_registry(registry),
        m_folder(folder),
        m_known(known) {}

  std::map<NodeId, NodeCheck> all() {
    for (const NodeId& id : m_pipeline.runningOrder()) {
      const Node& node = m_pipeline.at(id);
      NodeCheck& result = m_checks[id];
      one(node, result);
      if (const auto known = m_known.find(id); known != m_known.end())
        for (const auto& [port, schema] : known->second.entries())
          result.out.set(port, schema);  // 3
      for (Finding& finding : result.findings) finding.place.node = titleOf(node, m_registry);
    }
    return std::move(m_checks);
  }

private:
  void one(const Node& node, NodeCheck& result) const {
    const Registry::Entry* entry = m_registry.find(node.operatorId);
    if (entry == nullptr) {
      result.findings.push_back(
          {Severity::error,
           {tr("The operator %1 is not known here."), node.operatorId},
           {},
           tr("Install the pack that brings it; until then the node is kept as it is.")});
      return;
    }
    if (node.version > entry->spec.version)
      result.findings.push_back(
          {Severity::warning,
           tr("This node was made with a newer version of its operator."),
           {},
           tr("The same settings may give another result here; update the program.")});
    const bool complete = connect(node, entry->spec, result);
    const Parameters parameters = parametersOf(node, entry->spec, m_folder);
    if (complete) {
      result.out = checkOperator(*entry, parameters, result.in, result.findings);
      return;
    }
    for (Finding& finding : validate(parameters, result.in))
      result.findings.push_back(std::move(finding));
  }

  /// Fills the schemas of the inputs; true if the operator's own check can be asked.
  bool connect(const Node& node, const OperatorSpec& spec, NodeCheck& result) const {
    bool complete = true;
    for (const PortSpec& port : spec.inputs) {
      const std::optional<PortRef> source = sourceOf(m_pipeline, node.id, port);
      if (!source && port.optional) continue;
      const Schemas::Entry* schema = source ? outputOf(*source) : nullptr;
      if (!source)
        result.findings.push_back(openInput(port));
      else if (!fits(*source, port.kind))
        result.findings.push_back(unfitLink(port.name));
      else if (schema != nullptr)
        result.in.set(port.name, *schema);
      complete = complete && result.in.has(port.name);  // 2: the finding stands here or before
    }
    for (const Link& link : m_pipeline.links())
      if (link.to.node == node.id && spec.input(link.to.port) == nullptr) {
        result.findings.push_back(unfitLink(link.to.port));
        complete = false;
      }
    return complete;
  }

  /// A file may hold links that no edit would have made.
  static Finding unfitLink(std::string_view port) {
    return {Severity::error,
            {tr("The link to the input %1 does not fit: the ports are no longer what they were."),
             port},
            {},
            tr("Remove the link and draw it again.")};
  }

  static Finding openInput(const PortSpec& port) {
    const bool table = port.kind == PortKind::table;
    return {
        Severity::error,
        {table ? tr("No table arrives at the input %1.") : tr("No model arrives at the input %1."),
         port.label},
        {},
        table ? tr("Link an output that gives a table to it.")
              : tr("Link the model of a learner to it.")};
  }

  /// False if the output is known not to be there, or to give something else.
  bool fits(const PortRef& source, PortKind kind) const {
    const Registry::Entry* entry = m_registry.find(m_pipeline.at(source.node).operatorId);
    if (entry == nullptr) return true;
    const PortSpec* output = entry->spec.output(source.port);
    return output != nullptr && output->kind == kind;
  }

  const Schemas::Entry* outputOf(const PortRef& source) const {
    const auto& out = m_checks.at(source.node).out.entries();
    const Registry::Entry* entry = m_registry.find(m_pipeline.at(source.node).operatorId);
    const PortSpec* port = entry == nullptr ? nullptr : entry->spec.output(source.port);
    const auto found = out.find(port == nullptr ? std::string_view(source.port) : port->name);
    return found == out.end() ? nullptr : &found->second;
  }

  const Pipeline& m_pipeline;
  const Registry& m_registry;
  const std::filesystem::path& m_folder;
  const std::map<NodeId, Schemas>& m_known;
  std::map<NodeId, NodeCheck> m_checks;
};

}  // namespace

bool NodeCheck::runnable() const {
  return std::ranges::none_of(
      findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

std::map<NodeId, NodeCheck> check(const Pipeline& pipeline, const Registry& registry,
                                  const std::filesystem::path& folder,
                                  const std::map<NodeId, Schemas>& known) {
  return PipelineCheck(pipeline, registry, folder, known).all();
}

Parameters parametersOf(const Node& node, const OperatorSpec& spec,
                        const std::filesystem::path& folder) {
  Json values = Parameters(spec.parameters, node.values).values();
  for (const ParameterSpec& parameter : spec.parameters) {
    const std::string key(keyOf(parameter));
    if (!std::holds_alternative<FileParameter>(parameter) || !values.contains(key)) continue;
    if (!values[key].is_string() || values[key].get_ref<const std::string&>().empty()) continue;
    const std::filesystem::path path = values[key].get<std::string>();
    if (path.is_relative() && !folder.empty())
      values[key] = (folder / path).lexically_normal().string();
  }
  return {spec.parameters, std::move(values)};
}

}  // namespace quern
