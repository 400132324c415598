// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// Of one class, or an average over classes. A ratio without cases (0 / 0) is 0, as in
/// scikit-learn.
struct ClassScores {
  double precision = 0;      ///< of those predicted, the share that is right
  double recall = 0;         ///< of those there are, the share that was found
  double f1 = 0;             ///< harmonic mean of both
  std::int64_t support = 0;  ///< rows whose truth is the class
};

struct ClassificationMetrics {
  std::int64_t rows = 0;
  double accuracy = 0;
  std::vector<ClassScores> classes;  ///< one per class
  /// averages: over rows, over classes, over classes by support
  ClassScores micro, macro, weighted;
  /// Classes × classes: row is the truth, column the prediction
  std::vector<std::int64_t> confusion;
};

/// Codes are 0 <= code < classes; both of equal length, at least one.
QUERN_CORE_EXPORT ClassificationMetrics
classificationMetrics(std::span<const std::int32_t> truth, std::span<const std::int32_t> prediction,
                      std::int64_t classes);

/// A point of the receiver operating characteristic, one per distinct score, from (0, 0) to (1, 1).
struct RocPoint {
  double falsePositiveRate = 0, truePositiveRate = 0;
};
/// positive[row] != 0: the row is of the class; score: higher means more likely. Empty unless both
/// kinds occur.
QUERN_CORE_EXPORT std::vector<RocPoint> rocCurve(std::span<const std::uint8_t> positive,
                                                 std::span<const double> score);
/// Area under the curve, by trapezia; NaN for an empty curve.
QUERN_CORE_EXPORT double areaUnder(const std::vector<RocPoint>& curve);

}  // namespace quern
