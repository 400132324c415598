// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/value_summary.h"

#include "core/base/row_index.h"

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

/// Sums halves: the error grows with the logarithm of the count, and the order is always the same.
double pairwiseSum(std::span<const double> values) {
  constexpr std::size_t few = 128;
  if (values.size() > few) {
    const std::size_t half = values.size() / 2;
    return pairwiseSum(values.first(half)) + pairwiseSum(values.subspan(half));
  }
  double lanes[4] = {0, 0, 0, 0};
  for (std::size_t index = 0; index < values.size(); ++index) lanes[index % 4] += values[index];
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

}  // namespace

NumberSummary summaryOf(std::vector<double>& values) {
  NumberSummary summary{.count = std::ssize(values)};
  if (values.empty()) return summary;
  summary.minimum = summary.maximum = values.front();
  for (const double value : values) {
    summary.minimum = std::min(summary.minimum, value);
    summary.maximum = std::max(summary.maximum, value);
    summary.hasNan = summary.hasNan || std::isnan(value);
  }
  summary.sum = pairwiseSum(values);
  summary.mean = summary.sum / static_cast<double>(values.size());
  for (double& value : values) value = (value - summary.mean) * (value - summary.mean);
  summary.squares = pairwiseSum(values);
  return summary;
}

void collectNumbers(const Column& column, std::span<const std::int64_t> rows,
                    std::vector<double>& numbers) {
  numbers.clear();
  const Validity present = column.present();
  const auto append = [&](const auto& values) {
    for (const std::int64_t row : rows)
      if (present[row]) numbers.push_back(static_cast<double>(values[at(row)]));
  };
  if (column.type() == Type::number)
    append(column.numbers());
  else if (column.type() == Type::boolean)
    append(column.booleans());
  else
    append(column.integers());
}

IntegerSummary integerSummaryOf(const Column& column, std::span<const std::int64_t> rows) {
  IntegerSummary summary;
  const Validity present = column.present();
  const auto add = [&](const auto& values) {
    for (const std::int64_t row : rows) {
      if (!present[row]) continue;
      const auto value = static_cast<std::int64_t>(values[at(row)]);
      summary.merge({1, value, value, value});
    }
  };
  if (column.type() == Type::boolean)
    add(column.booleans());
  else
    add(column.integers());
  return summary;
}

void NumberSummary::merge(const NumberSummary& other) {
  if (other.count == 0) return;
  if (count == 0) {
    *this = other;
    return;
  }
  const auto here = static_cast<double>(count);
  const auto there = static_cast<double>(other.count);
  const double step = other.mean - mean;
  squares += other.squares + step * step * here * there / (here + there);
  sum += other.sum;
  count += other.count;
  mean = sum / static_cast<double>(count);
  minimum = std::min(minimum, other.minimum);
  maximum = std::max(maximum, other.maximum);
  hasNan = hasNan || other.hasNan;
}

void IntegerSummary::merge(const IntegerSummary& other) {
  if (other.count == 0) return;
  minimum = count == 0 ? other.minimum : std::min(minimum, other.minimum);
  maximum = count == 0 ? other.maximum : std::max(maximum, other.maximum);
  sum += other.sum;
  count += other.count;
}

}  // namespace quern
