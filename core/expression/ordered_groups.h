// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"
#include "core/table/sort_order.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern::expression {

/// Rows that belong together because their keys are equal, each group in an order of its own.
struct OrderedGroups {
  Values<std::int64_t> rows;            ///< group by group
  std::vector<std::int64_t> starts{0};  ///< group g is rows[starts[g]] up to rows[starts[g + 1]]
  std::vector<std::int64_t> firstRows;  ///< of the table, per group; not of one without keys
  Values<std::int32_t> groupOf;         ///< per row

  std::int64_t count() const { return std::ssize(starts) - 1; }
  std::span<const std::int64_t> operator[](std::int64_t group) const {
    const auto first = static_cast<std::size_t>(starts[static_cast<std::size_t>(group)]);
    const auto last = static_cast<std::size_t>(starts[static_cast<std::size_t>(group) + 1]);
    return std::span<const std::int64_t>(rows).subspan(first, last - first);
  }
};

struct SortKey {
  Column column;
  SortDirection direction = SortDirection::ascending;
};

/// Without keys there is one group, even of no rows. Within a group rows follow each other by the
/// sort keys, the first of which weighs most; equal rows keep their order. A missing key equals a
/// missing key.
OrderedGroups orderedGroups(std::int64_t count, std::span<const Column> keys,
                            std::span<const SortKey> order, Context& context);

}  // namespace quern::expression
