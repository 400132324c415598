// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>

namespace quern::robust {

/// A line through the middle of the points: half of the pairs of points are steeper, half are
/// flatter.
struct TheilSen {
  double slope = 0, intercept = 0;
  double lowerSlope = 0, upperSlope = 0;  ///< the confidence interval of the slope
  std::int64_t pairs =
      0;  ///< pairs of points with different x that were looked at; 0: a sample found none
  bool sampled = false;  ///< not all pairs, but a random sample of them
};

/// Fits y = intercept + slope * x. Up to 29 % of the points may lie anywhere without moving the
/// line far. Theil, A rank-invariant method of linear and polynomial regression analysis, 1950; the
/// interval is that of Sen, Estimates of the regression coefficient based on Kendall's tau, JASA
/// 63:324, 1968, with his correction for ties.
///   x, y        n, finite, at least two different values in x
///   confidence  of the interval, 0 to 1
///   mostPairs   if there are more, that many are drawn at random, by the context's seed
TheilSen fitTheilSen(const Eigen::VectorXd& x, const Eigen::VectorXd& y, double confidence,
                     std::int64_t mostPairs, Context& context);

}  // namespace quern::robust
