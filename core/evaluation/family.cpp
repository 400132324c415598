// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerClassificationMetrics(Registry& registry);
void registerCrossValidation(Registry& registry);
void registerRegressionMetrics(Registry& registry);
void registerScore(Registry& registry);

void registerEvaluation(Registry& registry);

void registerEvaluation(Registry& registry) {
  registerClassificationMetrics(registry);
  registerCrossValidation(registry);
  registerRegressionMetrics(registry);
  registerScore(registry);
}

}  // namespace quern
