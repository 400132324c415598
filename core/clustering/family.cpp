// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerClustering(Registry& registry);

void registerClustering(Registry&) {}

}  // namespace quern
