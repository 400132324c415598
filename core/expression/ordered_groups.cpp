// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/ordered_groups.h"

#include "core/base/row_index.h"
#include "core/table/row_groups.h"

#include <numeric>

namespace quern::expression {
namespace {

Values<std::int64_t> ordered(std::int64_t count, std::span<const SortKey> order, Context& context) {
  Values<std::int64_t> rows(at(count));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  for (auto key = order.rbegin(); key != order.rend(); ++key) {
    const Values<std::int64_t> next = sortOrder(key->column.take(rows), key->direction, context);
    Values<std::int64_t> moved(rows.size());
    for (std::size_t place = 0; place < moved.size(); ++place) moved[place] = rows[at(next[place])];
    rows = std::move(moved);
  }
  return rows;
}

}  // namespace

OrderedGroups orderedGroups(std::int64_t count, std::span<const Column> keys,
                            std::span<const SortKey> order, Context& context) {
  OrderedGroups groups;
  if (keys.empty()) {
    groups.groupOf.assign(at(count), 0);
  } else {
    RowGroups found = groupRows(keys, count, context);
    groups.groupOf = std::move(found.groupOf);
    groups.firstRows = std::move(found.firstRows);
  }
  const Values<std::int64_t> rows = ordered(count, order, context);
  groups.starts.assign((keys.empty() ? 1 : groups.firstRows.size()) + 1, 0);
  for (const std::int32_t group : groups.groupOf) ++groups.starts[at(group) + 1];
  std::partial_sum(groups.starts.begin(), groups.starts.end(), groups.starts.begin());
  std::vector<std::int64_t> next(groups.starts.begin(), groups.starts.end());
  groups.rows.resize(rows.size());
  for (const std::int64_t row : rows) groups.rows[at(next[at(groups.groupOf[at(row)])]++)] = row;
  return groups;
}

}  // namespace quern::expression
