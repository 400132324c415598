// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/regression_metrics.h"

#include "core/base/error.h"

#include <cmath>
#include <limits>

namespace quern {

RegressionMetrics regressionMetrics(std::span<const double> truth,
                                    std::span<const double> prediction) {
  QUERN_EXPECT(truth.size() == prediction.size() && !truth.empty());
  const double count = static_cast<double>(truth.size());
  double mean = 0, absolute = 0, squared = 0, share = 0;
  for (const double value : truth) mean += value / count;
  double total = 0;
  bool hasZero = false;
  for (std::size_t row = 0; row < truth.size(); ++row) {
    const double error = truth[row] - prediction[row];
    absolute += std::abs(error);
    squared += error * error;
    share += std::abs(error / truth[row]);
    hasZero = hasZero || truth[row] == 0;
    total += (truth[row] - mean) * (truth[row] - mean);
  }
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  return {.rows = static_cast<std::int64_t>(truth.size()),
          .meanAbsoluteError = absolute / count,
          .meanSquaredError = squared / count,
          .rootMeanSquaredError = std::sqrt(squared / count),
          .meanAbsolutePercentageError = hasZero ? none : share / count,
          .rSquared = total > 0 ? 1 - squared / total : none};
}

}  // namespace quern
