// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerKMeans(Registry& registry);

void registerClustering(Registry& registry);

void registerClustering(Registry& registry) { registerKMeans(registry); }

}  // namespace quern
