// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerLogisticRegression(Registry& registry);

void registerClassification(Registry& registry);

void registerClassification(Registry& registry) { registerLogisticRegression(registry); }

}  // namespace quern
