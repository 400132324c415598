// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classification_metrics.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace quern {
namespace {

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

ClassScores scoresOf(double right, double predicted, double actual) {
  const double precision = ratio(right, predicted), recall = ratio(right, actual);
  return {precision, recall, ratio(2 * precision * recall, precision + recall),
          static_cast<std::int64_t>(actual)};
}

/// The mean of the classes' scores with the given weights (sum 1).
template <class Weight>
ClassScores average(const std::vector<ClassScores>& classes, std::int64_t rows, Weight weight) {
  ClassScores mean{.support = rows};
  for (const ClassScores& one : classes) {
    mean.precision += weight(one) * one.precision;
    mean.recall += weight(one) * one.recall;
    mean.f1 += weight(one) * one.f1;
  }
  return mean;
}

}  // namespace

ClassificationMetrics classificationMetrics(std::span<const std::int32_t> truth,
                                            std::span<const std::int32_t> prediction,
                                            std::int64_t classes) {
  QUERN_EXPECT(truth.size() == prediction.size() && !truth.empty() && classes > 0);
  const auto k = static_cast<std::size_t>(classes);
  ClassificationMetrics metrics{.rows = static_cast<std::int64_t>(truth.size())};
  metrics.confusion.assign(k * k, 0);
  for (std::size_t row = 0; row < truth.size(); ++row)
    ++metrics.confusion[static_cast<std::size_t>(truth[row]) * k +
                        static_cast<std::size_t>(prediction[row])];

  double right = 0;
  for (std::size_t one = 0; one < k; ++one) {
    double predicted = 0, actual = 0;
    for (std::size_t other = 0; other < k; ++other) {
      actual += static_cast<double>(metrics.confusion[one * k + other]);
      predicted += static_cast<double>(metrics.confusion[other * k + one]);
    }
    const auto hits = static_cast<double>(metrics.confusion[one * k + one]);
    right += hits;
    metrics.classes.push_back(scoresOf(hits, predicted, actual));
  }
  const auto rows = static_cast<double>(metrics.rows);
  metrics.accuracy = right / rows;
  metrics.micro = scoresOf(right, rows, rows);
  const double each = 1 / static_cast<double>(k);
  metrics.macro =
      average(metrics.classes, metrics.rows, [each](const ClassScores&) { return each; });
  metrics.weighted = average(metrics.classes, metrics.rows, [rows](const ClassScores& one) {
    return static_cast<double>(one.support) / rows;
  });
  return metrics;
}

std::vector<RocPoint> rocCurve(std::span<const std::uint8_t> positive,
                               std::span<const double> score) {
  QUERN_EXPECT(positive.size() == score.size());
  const auto positives =
      static_cast<double>(std::ranges::count_if(positive, [](auto flag) { return flag != 0; }));
  const double negatives = static_cast<double>(positive.size()) - positives;
  if (positives == 0 || negatives == 0) return {};
  std::vector<std::size_t> order(score.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [score](std::size_t a, std::size_t b) { return score[a] > score[b]; });

  std::vector<RocPoint> curve = {{0, 0}};
  double hits = 0, alarms = 0;
  for (std::size_t at = 0; at < order.size(); ++at) {
    (positive[order[at]] != 0 ? hits : alarms) += 1;
    const bool tied = at + 1 < order.size() && score[order[at + 1]] == score[order[at]];
    if (!tied) curve.push_back({alarms / negatives, hits / positives});
  }
  return curve;
}

double areaUnder(const std::vector<RocPoint>& curve) {
  if (curve.empty()) return std::numeric_limits<double>::quiet_NaN();
  double area = 0;
  for (std::size_t at = 1; at < curve.size(); ++at)
    area += (curve[at].falsePositiveRate - curve[at - 1].falsePositiveRate) *
            (curve[at].truePositiveRate + curve[at - 1].truePositiveRate) / 2;
  return area;
}

}  // namespace quern
