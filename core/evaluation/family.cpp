// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerEvaluation(Registry& registry);

void registerEvaluation(Registry&) {}

}  // namespace quern
