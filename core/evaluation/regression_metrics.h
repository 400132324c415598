// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <span>

namespace quern {

/// How far predictions are from the truth. What does not exist is NaN: R² of constant truth, MAPE
/// with a zero.
struct RegressionMetrics {
  std::int64_t rows = 0;
  double meanAbsoluteError = 0;
  double meanSquaredError = 0;
  double rootMeanSquaredError = 0;
  /// Mean of |error| / |truth|, as a share (0.1 is 10 %).
  double meanAbsolutePercentageError = 0;
  /// 1 - residual sum of squares / total sum of squares about the mean of the truth.
  double rSquared = 0;
};

/// Both of equal length, finite, at least one value.
QUERN_CORE_EXPORT RegressionMetrics regressionMetrics(std::span<const double> truth,
                                                      std::span<const double> prediction);

}  // namespace quern
