// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table.h"

#include <cstdint>

namespace quern {

/// 0, 7, 14, … modulo the number of rows: every value once, in a mixed order.
inline Table mixedNumbers(std::int64_t rows) {
  Values<std::int64_t> values(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row)
    values[static_cast<std::size_t>(row)] = row * 7 % rows;
  return Table({{{"id", Type::integer}}}, {Column::ofIntegers(std::move(values))});
}

}  // namespace quern
