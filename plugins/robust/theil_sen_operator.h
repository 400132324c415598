// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"

namespace quern::robust {

void registerTheilSen(Registry& registry);

}  // namespace quern::robust
