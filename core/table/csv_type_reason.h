// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"
#include "core/table/csv_dialect.h"
#include "core/table/type_inference.h"

#include <cstdint>
#include <string>

namespace quern::csv {

/// How a column came to its type.
struct TypeDecision {
  Kind kind;
  KindSet kinds;  ///< all kinds its values have in common, as far as they were looked at
  bool chosen = false;
  std::int64_t unreadable = 0;  ///< values that do not have the chosen type, and so are missing
};

/// Why the column has its type. For texts that nearly all are numbers or dates it counts and names
/// those that are not, as a warning.
CsvFinding findingOfType(const std::string& name, const Column& column,
                         const TypeDecision& decision, char decimal);

}  // namespace quern::csv
