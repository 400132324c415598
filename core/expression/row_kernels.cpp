// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/row_kernels.h"

#include <functional>

namespace quern::expression {
namespace {

template <class T, class Holds>
void compare(std::span<const T> left, std::span<const T> right, Holds holds,
             std::span<std::uint8_t> answers) {
  const T* __restrict a = left.data();
  const T* __restrict b = right.data();
  std::uint8_t* __restrict out = answers.data();
  const std::size_t count = answers.size();
  if (right.size() < count) {
    const T other = b[0];
    for (std::size_t row = 0; row < count; ++row) out[row] = holds(a[row], other) ? 1 : 0;
  } else if (left.size() < count) {
    const T other = a[0];
    for (std::size_t row = 0; row < count; ++row) out[row] = holds(other, b[row]) ? 1 : 0;
  } else {
    for (std::size_t row = 0; row < count; ++row) out[row] = holds(a[row], b[row]) ? 1 : 0;
  }
}

template <class T>
void compareAs(Relation relation, std::span<const T> left, std::span<const T> right,
               std::span<std::uint8_t> answers) {
  switch (relation) {
    case Relation::equal: return compare(left, right, std::equal_to<>(), answers);
    case Relation::unequal: return compare(left, right, std::not_equal_to<>(), answers);
    case Relation::less: return compare(left, right, std::less<>(), answers);
    case Relation::lessOrEqual: return compare(left, right, std::less_equal<>(), answers);
    case Relation::greater: return compare(left, right, std::greater<>(), answers);
    case Relation::greaterOrEqual: return compare(left, right, std::greater_equal<>(), answers);
  }
}

}  // namespace

void compareRows(Relation relation, std::span<const double> left, std::span<const double> right,
                 std::span<std::uint8_t> answers) {
  compareAs(relation, left, right, answers);
}

void compareRows(Relation relation, std::span<const std::int64_t> left,
                 std::span<const std::int64_t> right, std::span<std::uint8_t> answers) {
  compareAs(relation, left, right, answers);
}

void keepWhere(std::span<const std::uint8_t> flags, std::span<std::uint8_t> into) {
  const std::uint8_t* __restrict from = flags.data();
  std::uint8_t* __restrict to = into.data();
  for (std::size_t row = 0; row < into.size(); ++row) to[row] &= from[row];
}

void joinConditions(Answers left, Answers right, bool deciding, std::span<std::uint8_t> values,
                    std::span<std::uint8_t> present) {
  const std::uint8_t other = deciding ? 0 : 1;  // than what decides
  const std::uint8_t* __restrict a = left.values.data();
  const std::uint8_t* __restrict b = right.values.data();
  const std::uint8_t* __restrict hasA = left.present.data();
  const std::uint8_t* __restrict hasB = right.present.data();
  std::uint8_t* __restrict value = values.data();
  std::uint8_t* __restrict has = present.data();
  for (std::size_t row = 0; row < values.size(); ++row) {
    const auto decided =
        static_cast<std::uint8_t>((hasA[row] & (a[row] ^ other)) | (hasB[row] & (b[row] ^ other)));
    has[row] = static_cast<std::uint8_t>((hasA[row] & hasB[row]) | decided);
    value[row] = static_cast<std::uint8_t>(decided ^ other);
  }
}

}  // namespace quern::expression
