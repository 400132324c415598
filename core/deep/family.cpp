// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerNeuralNetwork(Registry& registry);

void registerDeep(Registry& registry);

void registerDeep(Registry& registry) { registerNeuralNetwork(registry); }

}  // namespace quern
