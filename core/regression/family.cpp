// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerLinearRegression(Registry& registry);

void registerRegression(Registry& registry);

void registerRegression(Registry& registry) { registerLinearRegression(registry); }

}  // namespace quern
