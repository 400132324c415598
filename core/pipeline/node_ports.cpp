// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/node_ports.h"

#include <algorithm>

namespace quern {
namespace {

NodePort portOf(const PortSpec& spec) { return {std::string(spec.name), spec.kind, spec.optional}; }

std::vector<NodePort> portsFrom(const Json& ports, const char* side) {
  std::vector<NodePort> found;
  if (!ports.is_object() || !ports.contains(side) || !ports[side].is_array()) return found;
  for (const Json& port : ports[side]) {
    if (!port.is_object() || !port.contains("name") || !port["name"].is_string()) continue;
    const bool model = port.contains("kind") && port["kind"] == "model";
    const bool optional = port.contains("optional") && port["optional"] == true;
    found.push_back(
        {port["name"].get<std::string>(), model ? PortKind::model : PortKind::table, optional});
  }
  return found;
}

Json portsJson(const std::vector<PortSpec>& ports) {
  Json json = Json::array();
  for (const PortSpec& port : ports) {
    Json one = {{"name", port.name}, {"kind", port.kind == PortKind::model ? "model" : "table"}};
    if (port.optional) one["optional"] = true;
    json.push_back(std::move(one));
  }
  return json;
}

/// The kind at the other end of a link, as far as the registry knows it.
PortKind kindOf(const Pipeline& pipeline, const Registry& registry, const PortRef& port,
                bool output) {
  const Registry::Entry* entry = registry.find(pipeline.at(port.node).operatorId);
  if (entry == nullptr) return PortKind::table;
  const PortSpec* spec = output ? entry->spec.output(port.port) : entry->spec.input(port.port);
  return spec == nullptr ? PortKind::table : spec->kind;
}

}  // namespace

Json portsJson(const OperatorSpec& spec) {
  return {{"inputs", portsJson(spec.inputs)}, {"outputs", portsJson(spec.outputs)}};
}

NodePorts portsOf(const Pipeline& pipeline, const Registry& registry, const Node& node) {
  NodePorts ports;
  if (const Registry::Entry* entry = registry.find(node.operatorId)) {
    std::ranges::transform(entry->spec.inputs, std::back_inserter(ports.inputs), portOf);
    std::ranges::transform(entry->spec.outputs, std::back_inserter(ports.outputs), portOf);
    return ports;
  }
  ports = {portsFrom(node.ports, "inputs"), portsFrom(node.ports, "outputs")};
  for (const Link& link : pipeline.links()) {
    if (link.to.node == node.id && ports.input(link.to.port) == nullptr)
      ports.inputs.push_back({link.to.port, kindOf(pipeline, registry, link.from, true), true});
    if (link.from.node == node.id && ports.output(link.from.port) == nullptr)
      ports.outputs.push_back({link.from.port, kindOf(pipeline, registry, link.to, false)});
  }
  return ports;
}

std::string titleOf(const Node& node, const Registry& registry) {
  if (!node.title.empty()) return node.title;
  const Registry::Entry* entry = registry.find(node.operatorId);
  return entry == nullptr ? node.operatorId : entry->spec.name.source;
}

std::optional<PortRef> sourceOf(const Pipeline& pipeline, const NodeId& node,
                                const PortSpec& input) {
  std::optional<PortRef> source = pipeline.source({node, std::string(input.name)});
  if (!source && !input.formerly.empty())
    source = pipeline.source({node, std::string(input.formerly)});
  return source;
}

}  // namespace quern
