// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/known_values.h"

#include <algorithm>
#include <set>

namespace quern {

std::vector<std::string> knownValues(const Column& column, std::size_t most, std::int64_t rows) {
  if (column.type() == Type::category) {
    const Categories& all = column.categories();
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    return {all.begin(), end};
  }
  if (column.type() != Type::text) return {};
  std::set<std::string_view> values;
  const Validity present = column.present();
  for (std::int64_t row = 0; row < std::min(rows, column.size()) && values.size() < most; ++row)
    if (present[row]) values.insert(column.text(row));
  return {values.begin(), values.end()};
}

}  // namespace quern
