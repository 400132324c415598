// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/row_groups.h"

#include <cstdint>
#include <vector>

namespace quern {

/// Which row of several with equal keys stays.
enum class Kept { first, last, none };

/// The rows that stay, ascending: one per group, or with Kept::none those that are alone in theirs.
QUERN_CORE_EXPORT std::vector<std::int64_t> distinctRows(const RowGroups& groups, Kept kept);

}  // namespace quern
