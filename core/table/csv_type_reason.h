// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"
#include "core/table/csv_dialect.h"
#include "core/table/type_inference.h"

#include <cstdint>
#include <optional>
#include <string>

namespace quern::csv {

/// How a column came to its type.
struct TypeDecision {
  Kind kind;
  KindSet kinds;  ///< all kinds its values have in common, as far as they were looked at
  FormSet forms = FormSet::all();  ///< so, too
  bool formsKnown = false;         ///< all values were looked at
  bool chosen = false;
  bool tolerant = false;        ///< chosen because few cells are odd
  std::int64_t unreadable = 0;  ///< values that do not have the chosen type, and so are missing
};

/// What the file says of the signs in numbers.
struct Writing {
  char decimal = '.', delimiter = ',';
  bool decimalChosen = false;
};

/// Numbers or dates, if four of five of the first texts are, and of all not more than that share
/// are something else.
std::optional<Type> nearType(const Column& column, char decimal, double oddShare);

/// Why the column has its type. For texts that nearly all are numbers or dates it counts and names
/// those that are not, as a warning.
CsvFinding findingOfType(const std::string& name, const Column& column,
                         const TypeDecision& decision, const Writing& writing);

/// Every number lies between 1 and 1000 and has at most three decimals.
bool mayBeThousands(const Column& column);
/// What is said of such a column if its texts all have three digits behind a single point.
Sentence openPoint(const std::string& column);

}  // namespace quern::csv
