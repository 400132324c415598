// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"
#include "core/table/row_groups.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quern {

/// Which rows of two tables come together, and which come alone.
enum class Join {
  inner,  ///< pairs of equal keys
  left,   ///< those, and the left rows that have no partner
  right,  ///< those, and the right rows that have no partner
  full,   ///< those, and both kinds of rows without a partner
  semi,   ///< left rows that have a partner, each once
  anti    ///< left rows that have none
};

/// The keys of two tables under common numbers.
struct KeyMatches {
  Values<std::int32_t> left,
      right;  ///< per row; -1: a part of the key is missing, nothing equals it
  std::int64_t keys = 0;
  RowsByGroup rightRows;                  ///< by key
  Values<std::uint8_t> isLeft;            ///< by key: 1 if a left row has it
  std::optional<RowsByGroup> leftRows{};  ///< by key; only for joins that need them
};

/// Join::right and Join::full ask which left rows have a key; the left table is mostly the large one.
QUERN_CORE_EXPORT bool needsLeftRows(Join join);

/// Compares keys of one or several columns; the columns of a pair have one type. No column: all
/// keys are equal.
QUERN_CORE_EXPORT KeyMatches matchKeys(std::span<const Column> left, std::int64_t leftCount,
                                       std::span<const Column> right, std::int64_t rightCount,
                                       bool listLeftRows, Context& context);

/// Rows to be put side by side: row i of the result is left[i] beside right[i]; -1: none there.
struct JoinedRows {
  Values<std::int64_t> left, right;
  /// `left` is empty instead: the left rows are 0, 1, 2, …, so that their columns can be shared
  bool leftUnchanged = false;
};

/// How many rows joinRows() will give: to be asked before, since n equal keys on one side and m on
/// the other are n * m rows.
QUERN_CORE_EXPORT std::int64_t joinedCount(Join join, const KeyMatches& matches, Context& context);

/// The left (right) rows whose key no right (left) row has, and those without a key; ascending.
QUERN_CORE_EXPORT std::vector<std::int64_t> leftAlone(const KeyMatches& matches, Context& context);
QUERN_CORE_EXPORT std::vector<std::int64_t> rightAlone(const KeyMatches& matches);

/// Rows come in the order of the left ones, and for each in the order of the right ones; Join::right
/// the other way round. Right rows without a partner come last in Join::full. For semi and anti
/// `right` is empty.
QUERN_CORE_EXPORT JoinedRows joinRows(Join join, const KeyMatches& matches, Context& context);

/// Which right row belongs to a time.
enum class Nearness {
  earlier,  ///< the last one that is not later
  later,    ///< the first one that is not earlier
  nearest   ///< the one of these two that is nearer; of equally near ones the earlier
};

/// The times of the rows, of one type: number, integer, date or time stamp.
struct Times {
  const Column& left;
  const Column& right;
  Nearness nearness = Nearness::earlier;
  std::optional<double> tolerance{};  ///< in the unit of the column; nothing: any distance
};

/// For each left row the right row of equal key and nearest time, or -1. Missing and NaN times match
/// nothing. Of right rows of equal time the last one is the nearest earlier, the first one the
/// nearest later.
QUERN_CORE_EXPORT Values<std::int64_t> nearestRows(const KeyMatches& matches, const Times& times,
                                                   Context& context);

}  // namespace quern
