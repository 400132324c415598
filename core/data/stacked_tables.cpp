// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/stacked_tables.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/common_type.h"

#include <algorithm>

namespace quern {
namespace {

void append(TableSchema& stack, ColumnSchema column) {
  if (isForOneColumn(column.role) && !stack.names(column.role).empty()) column.role = Role::feature;
  stack.add(std::move(column));
}

void widen(ColumnSchema& stacked, Type other, std::vector<Retyped>* retyped) {
  const auto isTold = [&](const Retyped& column) { return column.name == stacked.name; };
  if (retyped != nullptr && !isComparable(stacked.type, other) &&
      std::ranges::none_of(*retyped, isTold))
    retyped->push_back({stacked.name, stacked.type, other});
  stacked.type = commonType(stacked.type, other);
}

}  // namespace

TableSchema stackedSchema(std::span<const TableSchema> tables, StackedColumns columns,
                          std::vector<Retyped>* retyped) {
  TableSchema stack;
  for (const TableSchema& table : tables) {
    stack.complete = stack.complete && table.complete;
    for (const ColumnSchema& column : table.columns())
      if (stack.contains(column.name))
        widen(stack[column.name], column.type, retyped);
      else
        append(stack, column);
  }
  if (columns == StackedColumns::all) return stack;
  std::vector<ColumnSchema> common;
  for (const ColumnSchema& column : stack.columns())
    if (std::ranges::all_of(tables,
                            [&](const TableSchema& table) { return table.contains(column.name); }))
      common.push_back(column);
  TableSchema shared(std::move(common));
  shared.complete = stack.complete;
  return shared;
}

Table stacked(std::span<const Table> tables, const TableSchema& schema, Context& context) {
  QUERN_EXPECT(!tables.empty());
  context.checkpoint();
  std::vector<Column> columns(static_cast<std::size_t>(schema.size()));
  forEach(context, schema.size(), [&](std::int64_t index) {
    const ColumnSchema& wanted = schema[static_cast<int>(index)];
    std::vector<Column> parts;
    for (const Table& table : tables)
      parts.push_back(table.contains(wanted.name)
                          ? inType(table[wanted.name], wanted.type, wanted.name)
                          : Column::allMissing(wanted.type, table.rowCount()));
    columns[static_cast<std::size_t>(index)] =
        parts.size() == 1 ? parts.front() : Column::concatenated(parts);
  });
  return Table(schema, std::move(columns));
}

}  // namespace quern
