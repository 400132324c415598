// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/registry.h"

namespace quern {

void registerData(Registry& registry);

void registerData(Registry&) {}

}  // namespace quern
