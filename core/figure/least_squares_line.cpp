// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/least_squares_line.h"

#include "core/base/distributions.h"
#include "core/base/error.h"
#include "core/base/rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

/// Means and sums of squares and products about them, joined as Chan, Golub and LeVeque do
/// (Updating formulae and a pairwise algorithm for computing sample variances, 1979): no
/// cancellation.
struct Moments {
  double count = 0, meanX = 0, meanY = 0, xx = 0, xy = 0, yy = 0;
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -std::numeric_limits<double>::infinity();

  void add(double x, double y) {
    const double dx = x - meanX;
    const double dy = y - meanY;
    ++count;
    meanX += dx / count;
    meanY += dy / count;
    xx += dx * (x - meanX);
    xy += dx * (y - meanY);
    yy += dy * (y - meanY);
    lowest = std::min(lowest, x);
    highest = std::max(highest, x);
  }

  void merge(const Moments& other) {
    if (other.count == 0) return;
    const double all = count + other.count;
    const double dx = other.meanX - meanX;
    const double dy = other.meanY - meanY;
    const double weight = count * other.count / all;
    xx += other.xx + dx * dx * weight;
    xy += other.xy + dx * dy * weight;
    yy += other.yy + dy * dy * weight;
    meanX += dx * other.count / all;
    meanY += dy * other.count / all;
    count = all;
    lowest = std::min(lowest, other.lowest);
    highest = std::max(highest, other.highest);
  }
};

}  // namespace

double LeastSquaresLine::halfWidth(double x, double level) const {
  const double n = static_cast<double>(count);
  const double fromCentre = x - meanX;
  const double t = studentQuantile((1 - level) / 2, n - 2);
  return t * residualDeviation * std::sqrt(1 / n + fromCentre * fromCentre / squaresX);
}

std::optional<LeastSquaresLine> fitLine(const Column& x, const Column& y, Context& context) {
  QUERN_EXPECT(x.size() == y.size());
  const std::span<const double> xs = x.numbers();
  const std::span<const double> ys = y.numbers();
  const Validity presentX = x.present();
  const Validity presentY = y.present();
  const Moments m = reduceRows<Moments>(context, x.size(), [&](RowRange rows, Moments& sum) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const auto at = static_cast<std::size_t>(row);
      if (presentX[row] && presentY[row] && std::isfinite(xs[at]) && std::isfinite(ys[at]))
        sum.add(xs[at], ys[at]);
    }
  });
  if (m.count < 3 || !(m.xx > 0)) return std::nullopt;
  LeastSquaresLine line{.count = static_cast<std::int64_t>(m.count),
                        .slope = m.xy / m.xx,
                        .lowest = m.lowest,
                        .highest = m.highest,
                        .meanX = m.meanX,
                        .squaresX = m.xx};
  line.intercept = m.meanY - line.slope * m.meanX;
  const double residual = std::max(m.yy - line.slope * m.xy, 0.0);
  line.residualDeviation = std::sqrt(residual / (m.count - 2));
  return line;
}

}  // namespace quern
