// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerExponentialSmoothing(Registry& registry);

void registerSeries(Registry& registry);

void registerSeries(Registry& registry) { registerExponentialSmoothing(registry); }

}  // namespace quern
