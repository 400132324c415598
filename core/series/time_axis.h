// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"
#include "core/table/column.h"

#include <cstdint>
#include <string>

namespace quern {

/// How time goes from one row of a series to the next.
enum class StepKind {
  rows,  ///< there is no time column: rows are counted from 1
  integers,
  numbers,
  days,
  months,  ///< the same day of each month, or its last one
  microseconds
};

/// The times of a regular series: that of row 0 and the step.
struct TimeAxis {
  Type type = Type::integer;  ///< of the time column
  StepKind kind = StepKind::rows;
  std::int64_t step = 1;                   ///< in days, months, microseconds, or as integers count
  std::int64_t first = 1;                  ///< of row 0: days, microseconds or an integer
  double numberStep = 0, firstNumber = 0;  ///< StepKind::numbers
  int dayOfMonth = 1;  ///< StepKind::months: 1 to 31; a shorter month ends on its last day

  friend bool operator==(const TimeAxis&, const TimeAxis&) = default;
};

/// Finds the step of a time column from its usual differences: date, timestamp, integer or number.
/// Throws Error naming the row where the column is missing a value, does not ascend, or leaves the
/// step.
///   column  at least 2 rows
QUERN_CORE_EXPORT TimeAxis timeAxisOf(const Column& column, const std::string& name);

/// The times of `count` rows from row `first` on.
QUERN_CORE_EXPORT Column timesOf(const TimeAxis& axis, std::int64_t first, std::int64_t count);

/// How many rows a season has if the step tells: 12 for months, 7 for days, 24 for hours, 1 if it
/// does not tell.
QUERN_CORE_EXPORT int usualPeriod(const TimeAxis& axis);

/// The row of `axis` at which `other` begins, if it has the same step and begins on it; otherwise
/// -1.
QUERN_CORE_EXPORT std::int64_t rowWhere(const TimeAxis& axis, const TimeAxis& other,
                                        std::int64_t mostRows);

QUERN_CORE_EXPORT Json toJson(const TimeAxis& axis);
QUERN_CORE_EXPORT TimeAxis timeAxisFrom(const Json& json);  ///< throws Error

}  // namespace quern
