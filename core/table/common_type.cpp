// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/common_type.h"

#include "core/base/error.h"

#include <bit>
#include <limits>

namespace quern {
namespace {

/// Whether 53 binary digits hold it.
bool fitsNumber(std::int64_t value) {
  const std::uint64_t size =
      value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
  return size == 0 ||
         std::bit_width(size) - std::countr_zero(size) <= std::numeric_limits<double>::digits;
}

bool isText(Type type) { return type == Type::text || type == Type::category; }

}  // namespace

bool isComparable(Type left, Type right) {
  return left == right || (isNumeric(left) && isNumeric(right)) ||
         (isText(left) && isText(right)) ||
         (accepts(Accept::temporal, left) && accepts(Accept::temporal, right));
}

Type commonType(Type left, Type right) {
  if (left == right) return left;
  if (isNumeric(left) && isNumeric(right))
    return left == Type::number || right == Type::number ? Type::number : Type::integer;
  return isComparable(left, right) && !isText(left) ? Type::timestamp : Type::text;
}

RoundedValues roundedIn(const Column& column, Type type) {
  RoundedValues rounded;
  if (column.type() != Type::integer || type != Type::number) return rounded;
  const std::span<const std::int64_t> values = column.integers();
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (fitsNumber(values[static_cast<std::size_t>(row)]) || !present[row]) continue;
    if (rounded.count++ == 0) rounded.firstRow = row;
  }
  return rounded;
}

Column inType(const Column& column, Type type, const std::string& name) {
  std::int64_t failed = 0;
  Column result = column.asFarAsPossible(type, failed);
  if (failed == 0) {
    const RoundedValues rounded = roundedIn(column, type);
    if (rounded.count == 0) return result;
    throw Error({tr("%1 {value|values} of column %2 would be rounded as %3."),
                 counted(rounded.count), name, nameOf(type)},
                {.column = name, .row = rounded.firstRow + 1},
                {tr("Make it text in all of the tables first, or number if rounded values will "
                    "do.")});
  }
  throw Error(
      {tr("%1 {value|values} of column %2 cannot be held as %3."), failed, name, nameOf(type)},
      {.column = name}, {tr("Give the column one type in all of the tables first.")});
}

bool isForOneColumn(Role role) {
  return role == Role::target || role == Role::weight || role == Role::time || role == Role::group;
}

}  // namespace quern
