// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expression_bytes.h"

#include "core/pipeline/memory_need.h"

namespace quern {

double expressionBytes(const Expression& expression, const Table& table) {
  const auto rows = static_cast<double>(table.rowCount());
  if (!expression.isKnownIn(table.schema())) return sizeof(double) * rows;
  const Type type = expression.resultType(table.schema());
  constexpr double aside = 40;  // groups, their rows and the order of these
  double bytes = expression.learns() || expression.looksAround() ? aside * rows : 0;
  if (type == Type::boolean) return bytes + 2 * rows;
  bytes += 2 * sizeof(double) * rows;
  if (type == Type::text || type == Type::category)
    for (const std::string& name : expression.columns())
      if (table.contains(name) && table[name].type() == Type::text)
        bytes += 2 * copyBytes(table[name]);
  return bytes;
}

}  // namespace quern
