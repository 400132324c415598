// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// Values to pick from: the categories of a category column in their order, and the different
/// values of a text column in the order of their bytes, as far as its first `rows` rows show them.
/// At most `most`; none for other types.
QUERN_CORE_EXPORT std::vector<std::string> knownValues(const Column& column, std::size_t most,
                                                       std::int64_t rows = 100'000);

}  // namespace quern
