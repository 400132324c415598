// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/joined_tables.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/common_type.h"

#include <algorithm>

namespace quern {
namespace {

bool rightMayBeAlone(Join join) { return join == Join::right || join == Join::full; }

bool isRightKey(const std::string& name, const std::vector<KeyPair>& keys) {
  return std::ranges::find(keys, name, &KeyPair::right) != keys.end();
}

const KeyPair* keyOfLeft(const std::string& name, const std::vector<KeyPair>& keys) {
  const auto found = std::ranges::find(keys, name, &KeyPair::left);
  return found == keys.end() ? nullptr : &*found;
}

/// What keys are compared as: texts as categories where one side is that already, so that ten
/// million codes need not become texts for the sake of a small table of names.
Type keyType(Type left, Type right) {
  const Type common = commonType(left, right);
  const bool coded = left == Type::category || right == Type::category;
  return common == Type::text && coded ? Type::category : common;
}

/// A key of which either side may be absent: the left value, or else the right one.
Column eitherKey(const Column& left, const Column& right, const JoinedRows& rows) {
  const Column sides[] = {left, right};
  std::vector<std::int64_t> places(rows.left.size());
  for (std::size_t row = 0; row < places.size(); ++row)
    places[row] = rows.left[row] >= 0 ? rows.left[row] : left.size() + rows.right[row];
  return Column::concatenated(sides).take(places);
}

}  // namespace

TableSchema joinedSchema(Join join, const TableSchema& left, const TableSchema& right,
                         const std::vector<KeyPair>& keys, const std::string& suffix) {
  TableSchema out = left;
  out.complete = left.complete && right.complete;
  if (join == Join::semi || join == Join::anti) return out;
  if (rightMayBeAlone(join))
    for (const KeyPair& key : keys)
      out[key.left].type = commonType(left[key.left].type, right[key.right].type);
  for (ColumnSchema column : right.columns()) {
    if (isRightKey(column.name, keys)) continue;
    if (out.contains(column.name)) column.name = out.freeName(column.name + suffix);
    if (isForOneColumn(column.role) && !out.names(column.role).empty()) column.role = Role::feature;
    out.add(std::move(column));
  }
  return out;
}

KeyColumns keyColumns(const Table& left, const Table& right, const std::vector<KeyPair>& keys) {
  KeyColumns columns;
  for (const KeyPair& key : keys) {
    const Type type = keyType(left[key.left].type(), right[key.right].type());
    columns.left.push_back(inType(left[key.left], type, key.left));
    columns.right.push_back(inType(right[key.right], type, key.right));
  }
  return columns;
}

Table joinedTable(const TableSchema& schema, const Table& left, const Table& right,
                  const std::vector<KeyPair>& keys, const JoinedRows& rows, Context& context) {
  std::vector<int> rightColumns;
  for (int index = 0; index < right.columnCount(); ++index)
    if (!isRightKey(right.schema()[index].name, keys)) rightColumns.push_back(index);
  const bool alone = std::ranges::find(rows.left, -1) != rows.left.end();
  std::vector<Column> columns(static_cast<std::size_t>(schema.size()));
  forEach(context, schema.size(), [&](std::int64_t index) {
    Column& column = columns[static_cast<std::size_t>(index)];
    if (index >= left.columnCount()) {
      const auto place = static_cast<std::size_t>(index - left.columnCount());
      column = right[rightColumns[place]].take(rows.right);
      return;
    }
    const ColumnSchema& wanted = schema[static_cast<int>(index)];
    const Column own = inType(left[static_cast<int>(index)], wanted.type, wanted.name);
    const KeyPair* key = keyOfLeft(wanted.name, keys);
    if (key != nullptr && alone)
      column = eitherKey(own, inType(right[key->right], wanted.type, key->right), rows);
    else
      column = rows.leftUnchanged ? own : own.take(rows.left);
  });
  return Table(schema, std::move(columns));
}

TableSchema unmatchedSchema(const TableSchema& left, const TableSchema& right,
                            const std::vector<KeyPair>& keys) {
  TableSchema schema({{"side", Type::category}});
  schema.complete = left.complete && right.complete;
  for (const KeyPair& key : keys)
    schema.add({schema.freeName(key.left), commonType(left[key.left].type, right[key.right].type)});
  schema.add({schema.freeName("rows"), Type::integer});
  return schema;
}

Table unmatchedKeys(const TableSchema& schema, const KeyColumns& keys,
                    const std::vector<std::int64_t>& leftRows,
                    const std::vector<std::int64_t>& rightRows, Context& context) {
  std::vector<std::vector<Column>> parts(static_cast<std::size_t>(schema.size()));
  const auto addSide = [&](const char* side, const std::vector<Column>& columns,
                           const std::vector<std::int64_t>& rows) {
    std::vector<Column> taken;
    for (const Column& column : columns) taken.push_back(column.take(rows));
    const RowGroups groups = groupRows(taken, std::ssize(rows), context);
    const auto distinct = static_cast<std::size_t>(groups.count());
    parts.front().push_back(
        Column::ofCodes(Values<std::int32_t>(distinct, 0), std::make_shared<Categories>(1, side)));
    for (std::size_t key = 0; key < taken.size(); ++key) {
      const ColumnSchema& wanted = schema[static_cast<int>(key) + 1];
      parts[key + 1].push_back(inType(taken[key].take(groups.firstRows), wanted.type, wanted.name));
    }
    Values<std::int64_t> counts(distinct, 0);
    for (const std::int32_t group : groups.groupOf) ++counts[static_cast<std::size_t>(group)];
    parts.back().push_back(Column::ofIntegers(std::move(counts)));
  };
  addSide("left", keys.left, leftRows);
  addSide("right", keys.right, rightRows);
  std::vector<Column> columns;
  for (const std::vector<Column>& part : parts) columns.push_back(Column::concatenated(part));
  return Table(schema, std::move(columns));
}

}  // namespace quern
