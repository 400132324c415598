// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// Sums, extremes and squares of the present values of one group.
struct NumberSummary {
  std::int64_t count = 0;
  double sum = 0, mean = 0;
  double squares = 0;  ///< of the differences from the mean
  double minimum = 0, maximum = 0;
  bool hasNan = false;

  void merge(const NumberSummary& other);  ///< Chan, Golub and LeVeque, 1979, (2.1)
};

/// The same for whole numbers, without rounding.
struct IntegerSummary {
  __extension__ using Wide = __int128;
  std::int64_t count = 0;
  Wide sum = 0;
  std::int64_t minimum = 0, maximum = 0;

  void merge(const IntegerSummary& other);
};

/// The present values of some rows of a number, integer, boolean, date or time stamp column, in
/// place of what `numbers` held: it is used again for group after group.
void collectNumbers(const Column& column, std::span<const std::int64_t> rows,
                    std::vector<double>& numbers);

NumberSummary summaryOf(std::vector<double>& values);  ///< leaves something else in `values`
/// Of a column of whole numbers, booleans and dates included.
IntegerSummary integerSummaryOf(const Column& column, std::span<const std::int64_t> rows);

}  // namespace quern
