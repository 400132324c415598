// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/aggregates.h"

#include "core/base/row_index.h"
#include "core/expression/comparison.h"
#include "core/expression/lexer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace quern::expression {
namespace {

/// Neumaier's sum: the digits that addition loses are kept beside it.
double sumOf(const std::vector<double>& values) {
  double sum = 0, lost = 0;
  for (const double value : values) {
    const double next = sum + value;
    lost += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
  }
  return std::isfinite(lost) ? sum + lost : sum;
}

std::optional<double> varianceOf(const std::vector<double>& values) {
  if (values.size() < 2) return std::nullopt;
  const double mean = sumOf(values) / static_cast<double>(values.size());
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / static_cast<double>(values.size() - 1);
}

double quantileOf(std::vector<double>& values, double share) {
  for (const double value : values)
    if (std::isnan(value)) return value;
  std::ranges::sort(values);
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  const double weight = place - static_cast<double>(below);
  const bool between = weight > 0 && values[below] < values[above];
  return !between ? values[below] : values[below] + weight * (values[above] - values[below]);
}

std::optional<double> numberOf(const WholeStep& step, std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  const auto count = static_cast<double>(values.size());
  switch (step.function->what) {
    case Whole::sum: return sumOf(values);
    case Whole::mean: return sumOf(values) / count;
    case Whole::median: return quantileOf(values, 0.5);
    case Whole::quantile: return quantileOf(values, step.constants[0]);
    case Whole::variance: return varianceOf(values);
    case Whole::sd: {
      const auto variance = varianceOf(values);
      return variance ? std::optional(std::sqrt(*variance)) : std::nullopt;
    }
    default: QUERN_EXPECT(false);
  }
}

/// one(rows of a group) is its number, or nothing.
template <class One>
Column numbersPerGroup(const OrderedGroups& groups, One one) {
  Values<double> numbers(at(groups.count()), 0.0);
  Bitmap present(groups.count());
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    const std::optional<double> number = one(groups[group]);
    if (number)
      numbers[at(group)] = *number;
    else
      present.setMissing(group);
  }
  return Column::ofNumbers(std::move(numbers), present.missing() > 0 ? present : Bitmap());
}

template <class One>
Column integersPerGroup(const OrderedGroups& groups, One one) {
  Values<std::int64_t> integers(at(groups.count()), std::int64_t{0});
  Bitmap present(groups.count());
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    const std::optional<std::int64_t> integer = one(groups[group]);
    if (integer)
      integers[at(group)] = *integer;
    else
      present.setMissing(group);
  }
  return Column::ofIntegers(std::move(integers), present.missing() > 0 ? present : Bitmap());
}

Column wholeSums(const WholeStep& step, const Column& argument, const OrderedGroups& groups) {
  const Column whole = argument.as(Type::integer);
  const auto values = whole.integers();
  const Validity present = whole.present();
  return integersPerGroup(groups, [&](std::span<const std::int64_t> rows) {
    std::optional<std::int64_t> sum;
    for (const std::int64_t row : rows) {
      if (!present[row]) continue;
      std::int64_t next = 0;
      if (__builtin_add_overflow(sum.value_or(0), values[at(row)], &next))
        throw errorAt(step.position, {tr("The result leaves the range of whole numbers.")},
                      {tr("Calculate with number(…) instead.")});
      sum = next;
    }
    return sum;
  });
}

Column distinctCounts(const Column& argument, const OrderedGroups& groups) {
  const Column texts = argument.as(Type::category);
  const auto codes = texts.codes();
  const Validity present = texts.present();
  std::vector<std::int64_t> seenIn(texts.categories().size(), -1);
  std::int64_t group = 0;
  return integersPerGroup(groups, [&](std::span<const std::int64_t> rows) {
    std::int64_t count = 0;
    for (const std::int64_t row : rows)
      if (present[row] && std::exchange(seenIn[at(codes[at(row)])], group) != group) ++count;
    ++group;
    return std::optional(count);
  });
}

/// better(row, best so far)
template <class Better>
std::int64_t bestRow(const Column& argument, std::span<const std::int64_t> rows, Better better) {
  std::int64_t best = -1;
  for (const std::int64_t row : rows)
    if (argument.present()[row] && (best < 0 || better(row, best))) best = row;
  return best;
}

template <class Better>
Column pickedPerGroup(const Column& argument, const OrderedGroups& groups, Better better) {
  Values<std::int64_t> rows;
  for (std::int64_t group = 0; group < groups.count(); ++group)
    rows.push_back(bestRow(argument, groups[group], better));
  return argument.take(rows);
}

}  // namespace

Column aggregated(const WholeStep& step, const Column& argument, const OrderedGroups& groups) {
  const Whole what = step.function->what;
  const Validity present = argument.present();
  switch (what) {
    case Whole::count:
      return integersPerGroup(groups, [&](std::span<const std::int64_t> rows) {
        return std::optional<std::int64_t>(
            step.hasArgument
                ? std::ranges::count_if(rows, [&](std::int64_t row) { return present[row]; })
                : std::ssize(rows));
      });
    case Whole::distinct: return distinctCounts(argument, groups);
    case Whole::first:
      return pickedPerGroup(argument, groups, [](std::int64_t, std::int64_t) { return false; });
    case Whole::last:
      return pickedPerGroup(argument, groups, [](std::int64_t, std::int64_t) { return true; });
    case Whole::min:
    case Whole::max: {
      const Comparison compare(argument);
      const bool largest = what == Whole::max;
      return pickedPerGroup(argument, groups, [&](std::int64_t row, std::int64_t best) {
        return compare.takesOver(row, best, largest);
      });
    }
    default: break;
  }
  if (what == Whole::sum && step.type == Type::integer) return wholeSums(step, argument, groups);
  const Column numbers = argument.as(Type::number);
  const auto x = numbers.numbers();
  std::vector<double> values;
  return numbersPerGroup(groups, [&](std::span<const std::int64_t> rows) {
    values.clear();
    for (const std::int64_t row : rows)
      if (present[row]) values.push_back(x[at(row)]);
    return numberOf(step, values);
  });
}

}  // namespace quern::expression
