// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/row_order.h"

#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace quern {

std::vector<std::int64_t> orderByTime(const Column& column, const std::string& name) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(column.size()));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  const Validity present = column.present();
  for (const std::int64_t row : order)
    if (!present[row])
      throw Error({tr("Column %1 has no time in this row."), name},
                  {.column = name, .row = row + 1},
                  {tr("Fill or filter the missing times first.")});
  const auto sortBy = [&order](const auto& values) {
    std::ranges::stable_sort(
        order, {}, [&values](std::int64_t row) { return values[static_cast<std::size_t>(row)]; });
  };
  if (column.type() == Type::number)
    sortBy(column.numbers());
  else if (column.type() == Type::boolean)
    sortBy(column.booleans());
  else if (column.type() == Type::category || column.type() == Type::text)
    std::ranges::stable_sort(order, {}, [&column](std::int64_t row) { return column.text(row); });
  else
    sortBy(column.integers());
  return order;
}

}  // namespace quern
