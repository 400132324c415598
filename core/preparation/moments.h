// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

#include <cstdint>

namespace quern {

/// Count, mean and spread of the values seen so far.
struct Moments {
  std::int64_t count = 0;
  double mean = 0;
  double squares = 0;  ///< sum of squared deviations from the mean

  /// Welford's update (Knuth, The Art of Computer Programming 2, 3rd ed., 4.2.2): one pass, and no
  /// cancellation when the mean is large.
  void add(double x) {
    const double delta = x - mean;
    mean += delta / static_cast<double>(++count);
    squares += delta * (x - mean);
  }
  /// Chan, Golub, LeVeque, Algorithms for computing the sample variance, The American Statistician
  /// 37:3, 1983.
  QUERN_CORE_EXPORT void merge(const Moments& other);
  /// Divided by n, as scikit-learn's StandardScaler does; 0 for no values.
  QUERN_CORE_EXPORT double deviation() const;
};

/// Of the present values of a numeric column.
QUERN_CORE_EXPORT Moments moments(const Column& column, Context& context);

}  // namespace quern
