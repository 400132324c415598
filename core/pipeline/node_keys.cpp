// SPDX-License-Identifier: GPL-3.0-or-later
//
// The key of a node: equal keys promise equal results, in this run or in one next month.
//
//   1. The operator's id and version, the seed, the keys and ports that feed it, and the
//      fingerprint of the files it reads are part of it.
//   2. Of the parameters, what differs from the initial value: setting a value back is setting it
//      back, and a parameter that a newer version adds changes no key.
//   3. A file that is read counts by its name and content, not by the folder it or the project
//      lies in: a project that is moved, with or without its files, keeps its results.
//   4. A node whose parameters are wrong, or whose inputs have no key, has none.

#include "core/pipeline/node_keys.h"

#include "core/base/files.h"
#include "core/pipeline/check.h"
#include "core/pipeline/guards.h"

#include <algorithm>

namespace quern {
namespace {

constexpr int keyFormat = 1;  // raised when what the engine does with an operator changes

/// One value as it is written into a key: 1 and 1.0 are the same number, conditions and the
/// expression they make the same rule.
Json canonical(const ParameterSpec& spec, const Parameters& parameters, const Json& value) {
  if (const auto* number = std::get_if<NumberParameter>(&spec)) return parameters[*number];
  if (const auto* rule = std::get_if<ConditionsParameter>(&spec)) return parameters[*rule];
  return value;
}

Json keyValues(const OperatorSpec& spec, const Parameters& parameters, bool readsByContent) {
  Json values = Json::object();
  for (const ParameterSpec& parameter : spec.parameters) {
    const auto* file = std::get_if<FileParameter>(&parameter);
    const bool byContent = file != nullptr && file->use == FileUse::read && readsByContent;
    const std::string key(keyOf(parameter));
    const auto chosen = parameters.values().find(key);
    if (chosen == parameters.values().end() || chosen->is_null()) continue;
    Json value = canonical(parameter, parameters, *chosen);
    if (byContent && value.is_string())  // 3
      value = std::filesystem::path(value.get<std::string>()).filename().string();
    if (value != initialOf(parameter)) values[key] = std::move(value);  // 2
  }
  return values;
}

class Keys {
public:
  Keys(const Pipeline& pipeline, const Registry& registry, const std::filesystem::path& folder,
       std::uint64_t seed)
      : m_pipeline(pipeline),
        m_registry(registry),
        m_folder(folder),
        m_seed(seed) {}

  std::map<NodeId, NodeKey> all() {
    for (const NodeId& id : m_pipeline.runningOrder()) {
      const Node& node = m_pipeline.at(id);
      if (const Registry::Entry* entry = m_registry.find(node.operatorId))
        m_keys[id] = one(node, *entry);
      else
        m_keys[id] = {};
    }
    return std::move(m_keys);
  }

private:
  NodeKey one(const Node& node, const Registry::Entry& entry) const {
    const Parameters parameters = parametersOf(node, entry.spec, m_folder);
    const std::optional<Json> inputs = inputKeys(node, entry.spec);
    if (!inputs || firstError(validate(parameters, {}))) return {};  // 4
    NodeKey result;
    result.error = attempt([&] { result.data = entry.implementation->fingerprint(parameters); });
    if (result.error) return result;
    const Json whole = {{"format", keyFormat},
                        {"operator", entry.spec.id},
                        {"version", entry.spec.version},
                        {"seed", m_seed},
                        {"inputs", *inputs},
                        {"values", keyValues(entry.spec, parameters, !result.data.empty())},
                        {"data", result.data}};
    result.key = hashOf(whole.dump(-1, ' ', false, Json::error_handler_t::replace));
    return result;
  }

  /// Port, key and output of everything that feeds the node; nothing if a needed input is open.
  std::optional<Json> inputKeys(const Node& node, const OperatorSpec& spec) const {
    Json inputs = Json::array();
    for (const PortSpec& port : spec.inputs) {
      const std::optional<PortRef> source = sourceOf(m_pipeline, node.id, port);
      if (!source && port.optional) continue;
      if (!source || m_keys.at(source->node).key.empty()) return std::nullopt;
      const OperatorSpec& before = m_registry.at(m_pipeline.at(source->node).operatorId).spec;
      const PortSpec* output = before.output(source->port);
      if (output == nullptr) return std::nullopt;
      inputs.push_back({port.name, m_keys.at(source->node).key, output->name});
    }
    return inputs;
  }

  const Pipeline& m_pipeline;
  const Registry& m_registry;
  const std::filesystem::path& m_folder;
  std::uint64_t m_seed;
  std::map<NodeId, NodeKey> m_keys;
};

}  // namespace

std::map<NodeId, NodeKey> nodeKeys(const Pipeline& pipeline, const Registry& registry,
                                   const std::filesystem::path& folder, std::uint64_t seed) {
  return Keys(pipeline, registry, folder, seed).all();
}

std::uint64_t twinsBefore(const Pipeline& pipeline, const Node& node) {
  const std::vector<NodeId> before = pipeline.ancestors(node.id);
  return static_cast<std::uint64_t>(std::ranges::count_if(
      before, [&](const NodeId& id) { return pipeline.at(id).operatorId == node.operatorId; }));
}

}  // namespace quern
