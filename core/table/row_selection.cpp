// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/row_selection.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <algorithm>
#include <numeric>

namespace quern {

std::vector<std::int64_t> rowsWhere(const Column& condition, bool value, Context& context) {
  const auto values = condition.booleans();
  const Validity present = condition.present();
  const std::uint8_t wanted = value ? 1 : 0;
  const auto holds = [&](std::int64_t row) -> std::int64_t {
    return present[row] && values[static_cast<std::size_t>(row)] == wanted ? 1 : 0;
  };
  std::vector<std::int64_t> starts(
      static_cast<std::size_t>((condition.size() + rowsPerBlock - 1) / rowsPerBlock) + 1);
  forBlocks(context, condition.size(), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    std::int64_t count = 0;
    for (std::int64_t row = rows.first; row < rows.last; ++row) count += holds(row);
    starts[static_cast<std::size_t>(block) + 1] = count;
  });
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::int64_t> found(static_cast<std::size_t>(starts.back()));
  forBlocks(context, condition.size(), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    std::int64_t* at = found.data() + starts[static_cast<std::size_t>(block)];
    const std::int64_t* const end = found.data() + starts[static_cast<std::size_t>(block) + 1];
    // Without a branch on the condition: a row that is not wanted is overwritten by the next.
    for (std::int64_t row = rows.first; at < end; ++row) {
      *at = row;
      at += holds(row);
    }
  });
  return found;
}

std::vector<std::int64_t> rowsOutside(std::span<const std::int64_t> rows, std::int64_t count) {
  std::vector<std::int64_t> rest;
  rest.reserve(static_cast<std::size_t>(count) - rows.size());
  std::size_t next = 0;
  for (std::int64_t row = 0; row < count; ++row)
    if (next < rows.size() && rows[next] == row)
      ++next;
    else
      rest.push_back(row);
  return rest;
}

Table takeRows(const Table& table, std::span<const std::int64_t> rows, Context& context) {
  std::vector<Column> columns(static_cast<std::size_t>(table.columnCount()));
  std::vector<int> order(
      columns.size());  // texts take longest: nobody should wait for the last one
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_partition(order,
                                [&](int column) { return table[column].type() == Type::text; });
  forEach(context, table.columnCount(), [&](std::int64_t index) {
    const int column = order[static_cast<std::size_t>(index)];
    columns[static_cast<std::size_t>(column)] = table[column].take(rows);
  });
  return Table(table.schema(), std::move(columns));
}

Table takeRowsLater(const Table& table, std::shared_ptr<const RowList> rows, Context& context) {
  if (2 * rows->count() < table.rowCount()) return takeRows(table, rows->rows(), context);
  std::vector<Column> columns;
  for (int column = 0; column < table.columnCount(); ++column)
    columns.push_back(table[column].takeLater(rows));
  return Table(table.schema(), std::move(columns));
}

Table concatenated(const std::vector<Table>& tables, Context& context) {
  QUERN_EXPECT(!tables.empty());
  const TableSchema& schema = tables.front().schema();
  std::vector<Column> columns(static_cast<std::size_t>(schema.size()));
  forEach(context, schema.size(), [&](std::int64_t index) {
    const ColumnSchema& wanted = schema[static_cast<int>(index)];
    std::vector<Column> parts;
    for (const Table& table : tables) {
      if (!table.contains(wanted.name) || table[wanted.name].type() != wanted.type)
        throw Error({tr("Column %1 is not of the same type in every table."), wanted.name},
                    {.column = wanted.name},
                    {tr("Give the column one name and type in all of them first.")});
      parts.push_back(table[wanted.name]);
    }
    columns[static_cast<std::size_t>(index)] = Column::concatenated(parts);
  });
  return Table(schema, std::move(columns));
}

}  // namespace quern
