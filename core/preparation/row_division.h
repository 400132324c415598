// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// Row numbers, ascending, for each part.
using Parts = std::vector<std::vector<std::int64_t>>;

/// How many of `count` rows each part gets: shares (not negative, sum 1) by largest remainder, so
/// that the sum is count.
QUERN_CORE_EXPORT std::vector<std::int64_t> partSizes(std::int64_t count,
                                                      std::span<const double> shares);

/// Rows at random; the same seed gives the same parts.
QUERN_CORE_EXPORT Parts divideAtRandom(std::int64_t count, std::span<const double> shares,
                                       Random& random);

/// The parts have their sizes, to a row, and every part has each class in proportion, to a row: of
/// classes with fewer rows than there are parts, chance decides which part has them.
QUERN_CORE_EXPORT Parts divideStratified(std::span<const std::int32_t> codes, std::int64_t classes,
                                         std::span<const double> shares, Random& random);

/// Each class divided by itself, by largest remainder: of a class of one row the largest part has
/// it. With many small classes the parts are not of the sizes asked for.
QUERN_CORE_EXPORT Parts divideEachClass(std::span<const std::int32_t> codes, std::int64_t classes,
                                        std::span<const double> shares, Random& random);

/// Groups at random, and each as a whole: no group has rows in two parts. The parts have their
/// share of the rows as nearly as the groups allow.
QUERN_CORE_EXPORT Parts divideGrouped(std::span<const std::int32_t> groupOf, std::int64_t groups,
                                      std::span<const double> shares, Random& random);

/// The first rows of `order` go to the first part, and so on: no part looks into its future.
QUERN_CORE_EXPORT Parts divideInOrder(std::span<const std::int64_t> order,
                                      std::span<const double> shares);

/// Folds for cross-validation: every row is in exactly one; sizes differ by one at most (per class,
/// if stratified).
QUERN_CORE_EXPORT Parts foldsAtRandom(std::int64_t count, int folds, Random& random);
QUERN_CORE_EXPORT Parts foldsStratified(std::span<const std::int32_t> codes, std::int64_t classes,
                                        int folds, Random& random);

}  // namespace quern
