// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// The rows from the smallest to the largest value; rows of equal value keep their order. Throws
/// Error naming column and row where there is no value.
std::vector<std::int64_t> orderByTime(const Column& column, const std::string& name);

}  // namespace quern
