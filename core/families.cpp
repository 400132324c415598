// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/families.h"

namespace quern {

void registerData(Registry& registry);
void registerPreparation(Registry& registry);
void registerRegression(Registry& registry);
void registerClassification(Registry& registry);
void registerClustering(Registry& registry);
void registerSeries(Registry& registry);
void registerDeep(Registry& registry);
void registerEvaluation(Registry& registry);

void registerAll(Registry& registry) {
  registerData(registry);
  registerPreparation(registry);
  registerRegression(registry);
  registerClassification(registry);
  registerClustering(registry);
  registerSeries(registry);
  registerDeep(registry);
  registerEvaluation(registry);
}

}  // namespace quern
