// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/state_parts.h"

namespace quern {

Json putPart(State& whole, const std::string& name, State part) {
  const std::string prefix = name + "/";
  while (!part.arrays.empty()) {
    auto node = part.arrays.extract(part.arrays.begin());
    node.key() = prefix + node.key();
    whole.arrays.insert(std::move(node));
  }
  return std::move(part.json);
}

State takePart(State& whole, const std::string& name, Json json) {
  State part{.json = std::move(json)};
  const std::string prefix = name + "/";
  auto at = whole.arrays.lower_bound(prefix);
  while (at != whole.arrays.end() && at->first.starts_with(prefix)) {
    auto node = whole.arrays.extract(at++);
    node.key().erase(0, prefix.size());
    part.arrays.insert(std::move(node));
  }
  return part;
}

}  // namespace quern
