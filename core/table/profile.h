// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

struct CategoryCount {
  std::string value;
  std::int64_t count = 0;
};

/// One column at a glance. Quantities that do not exist for the type are NaN.
struct ColumnProfile {
  ColumnSchema schema;
  std::int64_t rows = 0, missing = 0, distinct = 0;
  double minimum, maximum, mean;  ///< dates: days; time stamps: µs
  double deviation;               ///< divided by n - 1
  /// exact, linear interpolation (Hyndman and Fan, type 7)
  double lowerQuartile, median, upperQuartile;
  /// Counts in equally wide bins from minimum to maximum; at most 20
  std::vector<double> histogram;
  /// The ten most frequent values of text, category and boolean columns
  std::vector<CategoryCount> top;
};

QUERN_CORE_EXPORT std::vector<ColumnProfile> profile(const Table& table, Context& context);
QUERN_CORE_EXPORT ColumnProfile profile(const ColumnSchema& schema, const Column& column,
                                        Context& context);

/// One row per column: name, type, role, rows, missing, distinct, minimum, … as a table.
QUERN_CORE_EXPORT Table profileTable(const std::vector<ColumnProfile>& profiles);

}  // namespace quern
