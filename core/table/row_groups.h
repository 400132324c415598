// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/table/column.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// Rows of equal keys under one number; numbers follow the order in which the keys first appear.
struct RowGroups {
  Values<std::int32_t> groupOf;         ///< per row
  std::vector<std::int64_t> firstRows;  ///< per group: the row where it first appears, ascending

  std::int64_t count() const { return static_cast<std::int64_t>(firstRows.size()); }
};

/// Groups rows by the values of all the columns together (all of `rows` rows; no column: one group,
/// if there is a row). Two missing values are equal, and differ from every value; so are two NaN;
/// -0 equals 0. The result does not depend on the number of threads.
QUERN_CORE_EXPORT RowGroups groupRows(std::span<const Column> keys, std::int64_t rows,
                                      Context& context);

/// The rows of each group, ascending: those of group g are rows[offsets[g]] up to
/// rows[offsets[g + 1]].
struct RowsByGroup {
  Values<std::int64_t> offsets;  ///< one more than there are groups; the first is 0
  Values<std::int64_t> rows;

  std::int64_t count() const { return static_cast<std::int64_t>(offsets.size()) - 1; }
  std::span<const std::int64_t> operator[](std::int64_t group) const {
    const auto first = offsets[static_cast<std::size_t>(group)];
    const auto last = offsets[static_cast<std::size_t>(group) + 1];
    return std::span(rows).subspan(static_cast<std::size_t>(first),
                                   static_cast<std::size_t>(last - first));
  }
};

/// `groupOf` may hold -1: the row is in no group.
QUERN_CORE_EXPORT RowsByGroup rowsByGroup(std::span<const std::int32_t> groupOf,
                                          std::int64_t groups, Context& context);

}  // namespace quern
