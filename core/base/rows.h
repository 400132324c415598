// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace quern {

/// The rows first, first + 1, …, last - 1.
struct RowRange {
  std::int64_t first = 0, last = 0;

  std::int64_t size() const { return last - first; }
};

/// Rows per block: a multiple of 64, so that no two blocks share a word of a bitmap.
inline constexpr std::int64_t rowsPerBlock = 65'536;

/// Calls body(block, rows) for consecutive blocks of 0..count, on all threads of the context.
/// Reports progress after each block and throws Cancelled once the user has asked to stop.
/// An exception thrown by body comes out of forBlocks.
QUERN_CORE_EXPORT void forBlocks(
    Context& context, std::int64_t count, std::int64_t rowsEach,
    const std::function<void(std::int64_t block, RowRange rows)>& body);

/// Calls body(rows) for consecutive blocks of 0..count, on all cores. Reports progress and can be
/// cancelled: a loop written with it needs no check of its own. body must write only to its own
/// rows.
template <class Body>
void forRows(Context& context, std::int64_t count, Body body) {
  forBlocks(context, count, rowsPerBlock, [&body](std::int64_t, RowRange rows) { body(rows); });
}

/// Sums blocks: body(rows, sum) fills one Sum per block; the Sums are joined in row order by
/// `sum.merge(other)`. The blocks do not depend on the number of threads, so neither does the
/// result, to the last bit.
template <class Sum, class Body>
Sum reduceRows(Context& context, std::int64_t count, Body body) {
  std::vector<Sum> sums(static_cast<std::size_t>((count + rowsPerBlock - 1) / rowsPerBlock));
  forBlocks(context, count, rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    body(rows, sums[static_cast<std::size_t>(block)]);
  });
  Sum total{};
  for (Sum& sum : sums) total.merge(std::move(sum));
  return total;
}

/// Calls body(item) for 0..count, one task each: columns, folds, restarts, trees.
template <class Body>
void forEach(Context& context, std::int64_t count, Body body) {
  forBlocks(context, count, 1, [&body](std::int64_t, RowRange items) { body(items.first); });
}

}  // namespace quern
