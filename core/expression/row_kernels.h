// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace quern::expression {

/// How two values may stand to each other.
enum class Relation { equal, unequal, less, lessOrEqual, greater, greaterOrEqual };

// Loops over the rows of a block that are worth being compiled for many rows at a time.

/// answers[row] = left[row] relation right[row], as 1 or 0. A side with one value has it for all
/// rows. NaN is equal to nothing.
void compareRows(Relation relation, std::span<const double> left, std::span<const double> right,
                 std::span<std::uint8_t> answers);
void compareRows(Relation relation, std::span<const std::int64_t> left,
                 std::span<const std::int64_t> right, std::span<std::uint8_t> answers);

/// into[row] = into[row] and flags[row], of ones and zeros; both of one length.
void keepWhere(std::span<const std::uint8_t> flags, std::span<std::uint8_t> into);

/// Answers that may be missing: ones and zeros, both of one length.
struct Answers {
  std::span<const std::uint8_t> values, present;
};

/// Kleene's logic: what decides, decides whatever the other side is; false for `and`, true for
/// `or`. All of one length.
void joinConditions(Answers left, Answers right, bool deciding, std::span<std::uint8_t> values,
                    std::span<std::uint8_t> present);

}  // namespace quern::expression
