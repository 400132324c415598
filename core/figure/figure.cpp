// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure.h"

#include "core/table/type.h"

namespace quern {

AxisKind axisKindOf(Type type) {
  switch (type) {
    case Type::date: return AxisKind::date;
    case Type::timestamp: return AxisKind::timestamp;
    case Type::category:
    case Type::text:
    case Type::boolean: return AxisKind::category;
    case Type::number:
    case Type::integer: break;
  }
  return AxisKind::number;
}

}  // namespace quern
