// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"

namespace quern {

/// Every operator that Quern brings itself: the list of families.
QUERN_CORE_EXPORT void registerAll(Registry& registry);

}  // namespace quern
