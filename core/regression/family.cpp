// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerRegression(Registry& registry);

void registerRegression(Registry&) {}

}  // namespace quern
