// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/common_type.h"

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

}  // namespace quern
