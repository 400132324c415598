// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

#include <optional>

namespace quern {

/// The straight line of least squares through points, and how sure it is.
struct LeastSquaresLine {
  std::int64_t count = 0;  ///< points with two finite values
  double slope = 0, intercept = 0;
  double lowest = 0, highest = 0;  ///< x goes from here to there
  double meanX = 0, squaresX = 0;  ///< sum of (x - meanX)²
  double residualDeviation = 0;    ///< square root of the residual sum of squares over count - 2

  double at(double x) const { return intercept + slope * x; }
  /// Half the width of the confidence band of the mean response: t(level, count - 2) times its
  /// standard error (Draper and Smith, Applied Regression Analysis, 3rd ed., 3.1).
  double halfWidth(double x, double level) const;
};

/// Rows with a missing or non-finite value are left out. Nothing with fewer than three points or
/// where all x are equal.
///   x, y   number columns of equal length
std::optional<LeastSquaresLine> fitLine(const Column& x, const Column& y, Context& context);

}  // namespace quern
