// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerPreparation(Registry& registry);

void registerPreparation(Registry&) {}

}  // namespace quern
