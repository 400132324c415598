// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerFilterRows(Registry& registry);
void registerSelectColumns(Registry& registry);

void registerData(Registry& registry);

void registerData(Registry& registry) {
  registerSelectColumns(registry);
  registerFilterRows(registry);
}

}  // namespace quern
