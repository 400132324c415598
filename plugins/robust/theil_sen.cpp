// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/robust/theil_sen.h"

#include "core/base/distributions.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace quern::robust {
namespace {

using Slopes = Values<double>;

Slopes allSlopes(const Eigen::VectorXd& x, const Eigen::VectorXd& y, Context& context) {
  const Eigen::Index n = x.size();
  Slopes slopes;
  slopes.reserve(static_cast<std::size_t>(n * (n - 1) / 2));
  for (Eigen::Index left = 0; left < n; ++left) {
    if (left % 64 == 0) context.checkpoint(left, n);
    for (Eigen::Index right = left + 1; right < n; ++right)
      if (x[left] != x[right]) slopes.push_back((y[right] - y[left]) / (x[right] - x[left]));
  }
  return slopes;
}

Slopes sampledSlopes(const Eigen::VectorXd& x, const Eigen::VectorXd& y, std::int64_t count,
                     Context& context) {
  Random random(context.seed());
  Slopes slopes;
  slopes.reserve(static_cast<std::size_t>(count));
  for (std::int64_t draw = 0; draw < count; ++draw) {
    if (draw % 65'536 == 0) context.checkpoint(draw, count);
    const Eigen::Index left = random.below(x.size());
    const Eigen::Index right = random.below(x.size());
    if (x[left] != x[right]) slopes.push_back((y[right] - y[left]) / (x[right] - x[left]));
  }
  return slopes;
}

/// The value that stands at `rank` once the values are in order. Changes their order.
double ranked(std::span<double> values, std::int64_t rank) {
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}

double median(std::span<double> values) {
  const std::int64_t half = std::ssize(values) / 2;
  const double upper = ranked(values, half);
  if (std::ssize(values) % 2 == 1) return upper;
  return (upper + *std::max_element(values.begin(), values.begin() + half)) / 2;
}

double medianOf(const Eigen::VectorXd& values) {
  std::vector<double> copy(values.begin(), values.end());
  return median(copy);
}

/// Sum of k (k - 1) (2 k + 5) over the groups of k equal values.
double tieCorrection(const Eigen::VectorXd& values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  double sum = 0;
  for (auto at = sorted.begin(); at != sorted.end();) {
    const auto end = std::upper_bound(at, sorted.end(), *at);
    const auto k = static_cast<double>(end - at);
    sum += k * (k - 1) * (2 * k + 5);
    at = end;
  }
  return sum;
}

/// The standard deviation of Kendall's sum of signs, with the correction for ties: Sen's (2.6).
double senDeviation(const Eigen::VectorXd& x, const Eigen::VectorXd& y) {
  const auto n = static_cast<double>(x.size());
  const double all = n * (n - 1) * (2 * n + 5);
  return std::sqrt(std::max(0.0, all - tieCorrection(x) - tieCorrection(y)) / 18);
}

/// Sen's interval: the slopes whose ranks are as far from the middle as Kendall's sum may be by
/// chance. In a sample the ranks lie closer together by the share of the pairs that was drawn.
void addInterval(TheilSen& line, std::span<double> slopes, double drawn, double confidence,
                 double deviation) {
  const auto count = static_cast<double>(slopes.size());
  const double reach = normalQuantile((1 - confidence) / 2) * deviation * drawn;
  const double lower = std::clamp(std::nearbyint((count - reach) / 2) - 1, 0.0, count - 1);
  const double upper = std::clamp(std::nearbyint((count + reach) / 2), 0.0, count - 1);
  line.lowerSlope = ranked(slopes, static_cast<std::int64_t>(lower));
  line.upperSlope = ranked(slopes, static_cast<std::int64_t>(upper));
}

}  // namespace

TheilSen fitTheilSen(const Eigen::VectorXd& x, const Eigen::VectorXd& y, double confidence,
                     std::int64_t mostPairs, Context& context) {
  QUERN_EXPECT(x.size() == y.size() && x.size() > 1 && x.minCoeff() < x.maxCoeff());
  QUERN_EXPECT(confidence > 0 && confidence < 1 && mostPairs > 0);
  TheilSen line;
  // Compared as doubles: the number of pairs of a very long column has no place in an integer.
  const auto n = static_cast<double>(x.size());
  line.sampled = n * (n - 1) / 2 > static_cast<double>(mostPairs);
  Slopes slopes = line.sampled ? sampledSlopes(x, y, mostPairs, context) : allSlopes(x, y, context);
  line.pairs = std::ssize(slopes);
  if (slopes.empty()) return line;
  line.slope = median(slopes);
  line.intercept = medianOf(y) - line.slope * medianOf(x);
  const double drawn = line.sampled ? static_cast<double>(mostPairs) / (n * (n - 1) / 2) : 1;
  addInterval(line, slopes, drawn, confidence, senDeviation(x, y));
  return line;
}

}  // namespace quern::robust
