// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerFillMissing(Registry& registry);
void registerOneHot(Registry& registry);
void registerPartition(Registry& registry);
void registerStandardise(Registry& registry);

void registerPreparation(Registry& registry);

void registerPreparation(Registry& registry) {
  registerFillMissing(registry);
  registerOneHot(registry);
  registerPartition(registry);
  registerStandardise(registry);
}

}  // namespace quern
