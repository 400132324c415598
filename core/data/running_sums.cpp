// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/running_sums.h"

#include "core/base/row_index.h"
#include "core/base/rows.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quern {
namespace {

struct Sum {
  double high = 0, low = 0;

  void add(double value) {
    const double total = high + value;
    low += std::abs(high) >= std::abs(value) ? (high - total) + value : (value - total) + high;
    high = total;
  }
  double value() const { return std::isfinite(high) ? high + low : high; }
};

/// Many groups: every group is the business of one thread, which goes over all rows in their order.
/// Groups are dealt out eight at a time, so that no two threads write to one cache line.
template <class Value, class Add>
Values<Value> byStripes(const RowGroups& groups, Context& context, Add add) {
  Values<Value> values(at(groups.count()), Value());
  const auto stripes = static_cast<std::int64_t>(
      std::bit_floor(static_cast<std::uint64_t>(std::clamp(context.threads(), 1, 16))));
  const std::int32_t mask = static_cast<std::int32_t>(stripes) - 1;
  forEach(context, stripes, [&](std::int64_t stripe) {
    const std::int32_t* const groupOf = groups.groupOf.data();
    const auto rows = std::ssize(groups.groupOf);
    std::int64_t own[1024];  // whose turn it is cannot be guessed: they are listed without a branch
    for (std::int64_t first = 0; first < rows; first += std::ssize(own)) {
      if (first % rowsPerBlock == 0) context.checkpoint();
      const std::int64_t last = std::min(first + std::ssize(own), rows);
      std::int64_t* end = own;
      for (std::int64_t row = first; row < last; ++row) {
        *end = row;
        end += ((groupOf[row] >> 3) & mask) == stripe ? 1 : 0;
      }
      for (const std::int64_t* row = own; row < end; ++row) add(values[at(groupOf[*row])], *row);
    }
  });
  return values;
}

/// Few groups: every block of rows has values of its own, which are joined in the blocks' order.
template <class Value, class Add, class Join>
Values<Value> byBlocks(const RowGroups& groups, Context& context, Add add, Join join) {
  const auto rows = std::ssize(groups.groupOf);
  std::vector<Values<Value>> ofBlocks(at((rows + rowsPerBlock - 1) / rowsPerBlock));
  forBlocks(context, rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
    Values<Value>& own = ofBlocks[at(block)];
    own.assign(at(groups.count()), Value());
    for (std::int64_t row = range.first; row < range.last; ++row)
      add(own[at(groups.groupOf[at(row)])], row);
  });
  Values<Value> values(at(groups.count()), Value());
  for (const Values<Value>& own : ofBlocks)
    for (std::size_t group = 0; group < own.size(); ++group) join(values[group], own[group]);
  return values;
}

template <class Value, class Add, class Join>
Values<Value> byGroup(const RowGroups& groups, Context& context, Add add, Join join) {
  constexpr std::int64_t few = 4096;  // their values stay in the second-level cache
  return groups.count() <= few ? byBlocks<Value>(groups, context, add, join)
                               : byStripes<Value>(groups, context, add);
}

void count(Validity present, const RowGroups& groups, RowRange range, std::uint32_t* counts) {
  const std::int32_t* const groupOf = groups.groupOf.data();
  if (present.complete()) {
    for (std::int64_t row = range.first; row < range.last; ++row) ++counts[groupOf[row]];
  } else {
    for (std::int64_t row = range.first; row < range.last; ++row)
      counts[groupOf[row]] += present[row] ? 1 : 0;
  }
}

}  // namespace

/// Every thread counts a part of the rows by itself: whole numbers may be added in any order.
Values<std::int64_t> countsOf(Validity present, const RowGroups& groups, Context& context) {
  const auto rows = std::ssize(groups.groupOf);
  // No part has more rows than a count can hold.
  const std::int64_t parts = std::max<std::int64_t>(context.threads(), rows / (1 << 30) + 1);
  std::vector<Values<std::uint32_t>> ofParts(at(parts));
  forEach(context, parts, [&](std::int64_t part) {
    Values<std::uint32_t>& own = ofParts[at(part)];
    own.assign(at(groups.count()), 0);
    const std::int64_t last = rows * (part + 1) / parts;
    for (std::int64_t first = rows * part / parts; first < last; first += rowsPerBlock) {
      context.checkpoint();
      count(present, groups, {first, std::min(first + rowsPerBlock, last)}, own.data());
    }
  });
  Values<std::int64_t> counts(at(groups.count()), 0);
  for (const Values<std::uint32_t>& own : ofParts)
    for (std::size_t group = 0; group < own.size(); ++group) counts[group] += own[group];
  return counts;
}

Values<double> sumsOf(const Column& numbers, const RowGroups& groups, Context& context) {
  const std::span<const double> values = numbers.numbers();
  const Validity present = numbers.present();
  const auto sums = byGroup<Sum>(
      groups, context,
      [&](Sum& sum, std::int64_t row) {
        if (present[row]) sum.add(values[at(row)]);
      },
      [](Sum& sum, const Sum& other) {
        sum.add(other.high);
        sum.add(other.low);
      });
  Values<double> all(sums.size());
  std::ranges::transform(sums, all.begin(), &Sum::value);
  return all;
}

}  // namespace quern
