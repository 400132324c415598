// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/row_selection.h"

#include "core/base/error.h"
#include "core/base/rows.h"

namespace quern {

std::vector<std::int64_t> rowsWhere(const Column& condition, bool value, Context& context) {
  const auto values = condition.booleans();
  const Validity present = condition.present();
  const std::uint8_t wanted = value ? 1 : 0;
  std::vector<std::vector<std::int64_t>> found(
      static_cast<std::size_t>((condition.size() + rowsPerBlock - 1) / rowsPerBlock));
  forBlocks(context, condition.size(), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    std::vector<std::int64_t>& own = found[static_cast<std::size_t>(block)];
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      if (present[row] && values[static_cast<std::size_t>(row)] == wanted) own.push_back(row);
  });
  std::vector<std::int64_t> all;
  for (const std::vector<std::int64_t>& block : found)
    all.insert(all.end(), block.begin(), block.end());
  return all;
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
  forEach(context, table.columnCount(), [&](std::int64_t column) {
    columns[static_cast<std::size_t>(column)] = table[static_cast<int>(column)].take(rows);
  });
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
