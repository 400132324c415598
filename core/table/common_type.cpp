// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/common_type.h"

#include "core/base/error.h"

namespace quern {
namespace {

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

Column inType(const Column& column, Type type, const std::string& name) {
  std::int64_t failed = 0;
  Column result = column.asFarAsPossible(type, failed);
  if (failed == 0) return result;
  throw Error(
      {tr("%1 {value|values} of column %2 cannot be held as %3."), failed, name, nameOf(type)},
      {.column = name}, {tr("Give the column one type in all of the tables first.")});
}

bool isForOneColumn(Role role) {
  return role == Role::target || role == Role::weight || role == Role::time || role == Role::group;
}

}  // namespace quern
