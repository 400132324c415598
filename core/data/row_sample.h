// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/table/row_groups.h"

#include <cstdint>
#include <vector>

namespace quern {

/// Rows that were drawn, and the rows that never were; both ascending. With replacement a row may
/// be drawn several times.
struct RowSample {
  std::vector<std::int64_t> rows, rest;
};

/// Draws `wanted` rows, of each class in its proportion to the nearest row (by largest remainder).
/// One class: plain drawing. Without replacement at most as many as there are. The same generator
/// draws the same rows.
QUERN_CORE_EXPORT RowSample drawRows(const RowGroups& classes, std::int64_t wanted,
                                     bool replacement, Random& random, Context& context);

/// All but one of `folds` parts of nearly equal size, each with the classes in proportion; `fold`
/// counts from 0.
QUERN_CORE_EXPORT RowSample drawFolds(const RowGroups& classes, int folds, int fold,
                                      Random& random);

}  // namespace quern
