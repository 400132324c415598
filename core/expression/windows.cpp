// SPDX-License-Identifier: GPL-3.0-or-later
//
// Functions over the rows of a group in their order.
//
//   1. A missing value does not count. Where a cumulative function meets one its result is missing
//      there, and goes on after it; cumulative_count, row_number and rolling functions have a value
//      there too.
//   2. A rolling result is missing until `least` values lie in its window: all of it unless said
//      otherwise. The standard deviation divides by n - 1 and needs two.
//   3. Rolling results are put together from the sums of pieces, never by adding and taking away:
//      the millionth has as many digits as the first (van Herk and Gil-Werman's scheme; means and
//      squares are joined by Chan, Golub and LeVeque's formula).
//   4. rank counts from 1 for the smallest; equal values share the lowest place, as in SQL.

#include "core/base/row_index.h"
#include "core/expression/aggregates.h"
#include "core/expression/comparison.h"
#include "core/expression/lexer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace quern::expression {
namespace {

/// A column of numbers or whole numbers while it is being filled.
template <class Value>
struct Results {
  Values<Value> values;
  Bitmap present;

  explicit Results(std::int64_t rows) : values(at(rows), Value{}), present(rows) {}
  void set(std::int64_t row, std::optional<Value> value) {
    if (value)
      values[at(row)] = *value;
    else
      present.setMissing(row);
  }
  Column column() && {
    Bitmap bits = present.missing() > 0 ? std::move(present) : Bitmap();
    if constexpr (std::is_same_v<Value, double>)
      return Column::ofNumbers(std::move(values), std::move(bits));
    else
      return Column::ofIntegers(std::move(values), std::move(bits));
  }
};

/// source(rows of the group, place) is the row whose value is taken; -1: missing.
template <class Source>
Column taken(const Column& argument, const OrderedGroups& groups, Source source) {
  Values<std::int64_t> rows(groups.rows.size());
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    const auto own = groups[group];
    for (std::size_t place = 0; place < own.size(); ++place)
      rows[at(own[place])] = source(own, place);
  }
  return argument.take(rows);
}

Column neighbours(const WholeStep& step, const Column& argument, const OrderedGroups& groups) {
  const auto steps = static_cast<std::int64_t>(step.constants[0]);
  const std::int64_t by = step.function->what == Whole::lead ? steps : -steps;
  return taken(argument, groups, [by](std::span<const std::int64_t> rows, std::size_t place) {
    const std::int64_t other = static_cast<std::int64_t>(place) + by;
    return other < 0 || other >= std::ssize(rows) ? -1 : rows[at(other)];
  });
}

Column differences(const WholeStep& step, const Column& argument, const OrderedGroups& groups) {
  const Column before = neighbours(step, argument, groups);
  const std::int64_t rows = argument.size();
  const auto both = [&](std::int64_t row) {
    return argument.present()[row] && before.present()[row];
  };
  if (step.type == Type::number) {
    Results<double> results(rows);
    for (std::int64_t row = 0; row < rows; ++row)
      results.set(
          row, both(row) ? std::optional(argument.number(row) - before.number(row)) : std::nullopt);
    return std::move(results).column();
  }
  const Column now = argument.as(Type::integer), then = before.as(Type::integer);
  Results<std::int64_t> results(rows);
  for (std::int64_t row = 0; row < rows; ++row) {
    std::int64_t difference = 0;
    if (both(row) &&
        __builtin_sub_overflow(now.integers()[at(row)], then.integers()[at(row)], &difference))
      throw errorAt(step.position, {tr("The result leaves the range of whole numbers.")},
                    {tr("Calculate with number(…) instead.")});
    results.set(row, both(row) ? std::optional(difference) : std::nullopt);
  }
  return std::move(results).column();
}

/// next(row) is called for the present rows of a group in their order, restart() before each group.
template <class Value, class Restart, class Next>
Column cumulated(const Column& argument, const OrderedGroups& groups, Restart restart, Next next) {
  Results<Value> results(argument.size());
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    restart();
    for (const std::int64_t row : groups[group])
      results.set(row, argument.present()[row] ? std::optional<Value>(next(row)) : std::nullopt);
  }
  return std::move(results).column();
}

Column cumulativeNumbers(const Column& argument, const OrderedGroups& groups, bool mean) {
  const Column numbers = argument.as(Type::number);
  double sum = 0, lost = 0, count = 0;
  return cumulated<double>(
      numbers, groups, [&] { sum = lost = count = 0; },
      [&](std::int64_t row) {
        const double value = numbers.numbers()[at(row)];
        const double next = sum + value;  // Neumaier's sum
        lost += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
        ++count;
        const double total = std::isfinite(lost) ? sum + lost : sum;
        return mean ? total / count : total;
      });
}

Column cumulativeWhole(const WholeStep& step, const Column& argument, const OrderedGroups& groups) {
  const Column whole = argument.as(Type::integer);
  std::int64_t sum = 0;
  return cumulated<std::int64_t>(
      whole, groups, [&] { sum = 0; },
      [&](std::int64_t row) {
        if (__builtin_add_overflow(sum, whole.integers()[at(row)], &sum))
          throw errorAt(step.position, {tr("The result leaves the range of whole numbers.")},
                        {tr("Calculate with number(…) instead.")});
        return sum;
      });
}

Column cumulativeCount(const Column& argument, const OrderedGroups& groups) {
  Results<std::int64_t> results(argument.size());
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    std::int64_t count = 0;
    for (const std::int64_t row : groups[group])
      results.set(row, argument.present()[row] ? ++count : count);
  }
  return std::move(results).column();
}

Column cumulativeExtreme(const Column& argument, const OrderedGroups& groups, bool largest) {
  const Comparison compare(argument);
  std::int64_t best = -1;
  return taken(argument, groups, [&](std::span<const std::int64_t> rows, std::size_t place) {
    if (place == 0) best = -1;
    const std::int64_t row = rows[place];
    if (!argument.present()[row]) return std::int64_t{-1};
    if (best < 0 || compare.takesOver(row, best, largest)) best = row;
    return best;
  });
}

/// What is known of some values that follow each other.
struct Piece {
  std::int64_t count = 0;
  double mean = 0, squares = 0, sum = 0;
  double smallest = std::numeric_limits<double>::infinity();
  double largest = -std::numeric_limits<double>::infinity();

  static Piece of(double value) { return {1, value, 0, value, value, value}; }
  friend Piece operator+(const Piece& left, const Piece& right) {
    if (left.count == 0) return right;
    if (right.count == 0) return left;
    const auto a = static_cast<double>(left.count), b = static_cast<double>(right.count);
    const double distance = right.mean - left.mean;
    return {left.count + right.count,
            left.mean + distance * (b / (a + b)),
            left.squares + right.squares + distance * distance * (a * b / (a + b)),
            left.sum + right.sum,
            least(left.smallest, right.smallest),
            -least(-left.largest, -right.largest)};
  }
  static double least(double a, double b) {  // NaN if one of them is
    return std::isnan(a) || a < b ? a : b;
  }
};

std::optional<double> valueOf(const Piece& piece, Whole what, std::int64_t least) {
  if (piece.count < least) return std::nullopt;
  switch (what) {
    case Whole::rollingSum: return piece.sum;
    case Whole::rollingMean: return piece.sum / static_cast<double>(piece.count);
    case Whole::rollingMin: return piece.smallest;
    case Whole::rollingMax: return piece.largest;
    default: break;
  }
  if (piece.count < 2) return std::nullopt;
  return std::sqrt(piece.squares / static_cast<double>(piece.count - 1));
}

/// The pieces of all windows of that width over a group: the end of one block of `width` values and
/// the beginning of the next.
std::vector<Piece> slidingPieces(const std::vector<Piece>& values, std::size_t width) {
  std::vector<Piece> fromBlockStart(values.size()), toBlockEnd(values.size());
  for (std::size_t place = 0; place < values.size(); ++place)
    fromBlockStart[place] =
        place % width == 0 ? values[place] : fromBlockStart[place - 1] + values[place];
  for (std::size_t place = values.size(); place-- > 0;)
    toBlockEnd[place] = place % width == width - 1 || place + 1 == values.size()
                            ? values[place]
                            : values[place] + toBlockEnd[place + 1];
  std::vector<Piece> windows(values.size());
  for (std::size_t place = 0; place < values.size(); ++place) {
    const std::size_t first = place + 1 < width ? 0 : place + 1 - width;
    const bool whole = first % width == 0;
    windows[place] = whole ? fromBlockStart[place] : toBlockEnd[first] + fromBlockStart[place];
  }
  return windows;
}

Column rolling(const WholeStep& step, const Column& argument, const OrderedGroups& groups,
               Context& context) {
  const Column numbers = argument.as(Type::number);
  const auto least = static_cast<std::int64_t>(step.constants[1]);
  Results<double> results(numbers.size());
  std::vector<Piece> values;
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    if (group % 1024 == 0) context.checkpoint();
    const auto rows = groups[group];
    values.clear();
    for (const std::int64_t row : rows)
      values.push_back(numbers.present()[row] ? Piece::of(numbers.numbers()[at(row)]) : Piece());
    const auto width = std::min(step.constants[0], static_cast<double>(rows.size()) + 1);
    const std::vector<Piece> windows = slidingPieces(values, static_cast<std::size_t>(width));
    for (std::size_t place = 0; place < rows.size(); ++place)
      results.set(rows[place], valueOf(windows[place], step.function->what, least));
  }
  return std::move(results).column();
}

Column ranks(const Column& argument, const OrderedGroups& groups, Context& context) {
  struct Last {
    std::int64_t count = 0, rank = 0, row = -1;
  };
  std::vector<Last> lasts(at(groups.count()));
  const Comparison compare(argument);
  Results<std::int64_t> results(argument.size());
  for (const std::int64_t row : sortOrder(argument, SortDirection::ascending, context)) {
    if (!argument.present()[row]) {
      results.set(row, std::nullopt);
      continue;
    }
    Last& last = lasts[at(groups.groupOf[at(row)])];
    ++last.count;
    if (last.row < 0 || compare(row, last.row) != 0) last.rank = last.count;  // 4
    last.row = row;
    results.set(row, last.rank);
  }
  return std::move(results).column();
}

Column rowNumbers(const OrderedGroups& groups) {
  Results<std::int64_t> results(std::ssize(groups.rows));
  for (std::int64_t group = 0; group < groups.count(); ++group) {
    std::int64_t number = 0;
    for (const std::int64_t row : groups[group]) results.set(row, ++number);
  }
  return std::move(results).column();
}

}  // namespace

Column windowed(const WholeStep& step, const Column& argument, const OrderedGroups& groups,
                Context& context) {
  const Whole what = step.function->what;
  switch (what) {
    case Whole::lag:
    case Whole::lead: return neighbours(step, argument, groups);
    case Whole::difference: return differences(step, argument, groups);
    case Whole::cumulativeCount: return cumulativeCount(argument, groups);
    case Whole::cumulativeMin: return cumulativeExtreme(argument, groups, false);
    case Whole::cumulativeMax: return cumulativeExtreme(argument, groups, true);
    case Whole::cumulativeMean: return cumulativeNumbers(argument, groups, true);
    case Whole::cumulativeSum:
      return step.type == Type::integer ? cumulativeWhole(step, argument, groups)
                                        : cumulativeNumbers(argument, groups, false);
    case Whole::rank: return ranks(argument, groups, context);
    case Whole::rowNumber: return rowNumbers(groups);
    default: return rolling(step, argument, groups, context);
  }
}

}  // namespace quern::expression
