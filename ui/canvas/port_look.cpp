// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/port_look.h"

#include "ui/shell/language.h"

namespace quern::ui {
namespace {

std::vector<PortLook> looksOf(const std::vector<PortSpec>& specs) {
  std::vector<PortLook> looks;
  for (const PortSpec& spec : specs)
    looks.push_back({.name = std::string(spec.name),
                     .kind = spec.kind,
                     .label = spec.label.empty() ? qt(spec.name) : translated(spec.label),
                     .optional = spec.optional});
  return looks;
}

std::vector<PortLook> looksOf(const std::vector<NodePort>& ports) {
  std::vector<PortLook> looks;
  for (const NodePort& port : ports)
    looks.push_back(
        {.name = port.name, .kind = port.kind, .label = qt(port.name), .optional = port.optional});
  return looks;
}

}  // namespace

int PortLooks::indexOf(Side side, const std::string& port) const {
  const std::vector<PortLook>& looks = at(side);
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (looks[i].name == port) return static_cast<int>(i);
  return -1;
}

PortLooks portLooksOf(const OperatorSpec& spec) {
  return {.inputs = looksOf(spec.inputs), .outputs = looksOf(spec.outputs)};
}

PortLooks portLooksOf(const Pipeline& pipeline, const Registry& registry, const Node& node) {
  if (const Registry::Entry* entry = registry.find(node.operatorId))
    return portLooksOf(entry->spec);
  const NodePorts ports = portsOf(pipeline, registry, node);
  return {.inputs = looksOf(ports.inputs), .outputs = looksOf(ports.outputs)};
}

Link linkBetween(const PortEnd& one, const PortEnd& other) {
  return one.side == Side::output ? Link{one.port, other.port} : Link{other.port, one.port};
}

}  // namespace quern::ui
