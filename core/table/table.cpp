// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/table.h"

#include "core/base/error.h"

#include <algorithm>

namespace quern {

/// The schema is shared on its own, so that a table with other values under the same names keeps
/// it.
struct Table::Data {
  std::shared_ptr<const TableSchema> schema = std::make_shared<const TableSchema>();
  std::vector<Column> columns{};
  std::int64_t rows = 0;
};

Table::Table() : m_data(std::make_shared<const Data>()) {}

Table::Table(TableSchema schema, std::vector<Column> columns) {
  QUERN_EXPECT(static_cast<std::size_t>(schema.size()) == columns.size());
  auto data = std::make_shared<Data>();
  data->rows = columns.empty() ? 0 : columns.front().size();
  for (int index = 0; index < schema.size(); ++index) {
    const Column& column = columns[static_cast<std::size_t>(index)];
    QUERN_EXPECT(column.type() == schema[index].type && column.size() == data->rows);
  }
  schema.complete = true;
  data->schema = std::make_shared<const TableSchema>(std::move(schema));
  data->columns = std::move(columns);
  m_data = std::move(data);
}

std::int64_t Table::rowCount() const { return m_data->rows; }
const TableSchema& Table::schema() const { return *m_data->schema; }

const Column& Table::operator[](std::string_view name) const {
  return (*this)[schema().indexOf(name)];
}

const Column& Table::operator[](int index) const {
  QUERN_EXPECT(index >= 0 && index < columnCount());
  return m_data->columns[static_cast<std::size_t>(index)];
}

Table Table::with(std::string_view name, Column column) const {
  const int index = schema().indexOf(name);
  ColumnSchema wanted = index < 0 ? ColumnSchema{.name = std::string(name)} : schema()[index];
  wanted.type = column.type();
  return with(std::move(wanted), std::move(column));
}

Table Table::with(ColumnSchema column, Column values) const {
  QUERN_EXPECT(column.type == values.type());
  QUERN_EXPECT(columnCount() == 0 || values.size() == rowCount());
  const int index = schema().indexOf(column.name);
  auto data = std::make_shared<Data>(*m_data);
  data->rows = values.size();
  if (index < 0)
    data->columns.push_back(std::move(values));
  else
    data->columns[static_cast<std::size_t>(index)] = std::move(values);
  if (index < 0 || schema()[index] != column) {
    TableSchema changed = schema();
    changed.set(std::move(column));
    data->schema = std::make_shared<const TableSchema>(std::move(changed));
  }
  return Table(std::move(data));
}

Table Table::withRole(std::string_view name, Role role) const {
  ColumnSchema column = schema()[name];
  column.role = role;
  return with(std::move(column), (*this)[name]);
}

Table Table::without(std::span<const std::string> names) const {
  std::vector<bool> leave(static_cast<std::size_t>(columnCount()), true);
  for (const std::string& name : names) {
    const int index = schema().indexOf(name);
    QUERN_EXPECT(index >= 0);
    leave[static_cast<std::size_t>(index)] = false;
  }
  std::vector<ColumnSchema> columns;
  std::vector<Column> values;
  for (int index = 0; index < columnCount(); ++index)
    if (leave[static_cast<std::size_t>(index)]) {
      columns.push_back(schema()[index]);
      values.push_back((*this)[index]);
    }
  return Table(std::move(columns), std::move(values));
}

Table Table::select(std::span<const std::string> names) const {
  std::vector<ColumnSchema> columns;
  std::vector<Column> values;
  for (const std::string& name : names) {
    const int index = schema().indexOf(name);
    columns.push_back(schema()[index]);
    values.push_back((*this)[index]);
  }
  return Table(std::move(columns), std::move(values));
}

Table Table::renamed(std::string_view from, std::string_view to) const {
  if (from == to) return *this;
  QUERN_EXPECT(contains(from) && !contains(to));
  std::vector<ColumnSchema> columns = schema().columns();
  columns[static_cast<std::size_t>(schema().indexOf(from))].name = to;
  return Table(std::move(columns), m_data->columns);
}

Table Table::take(std::span<const std::int64_t> rows) const {
  if (columnCount() == 0) return *this;
  auto data = std::make_shared<Data>(Data{.schema = m_data->schema});
  data->rows = static_cast<std::int64_t>(rows.size());
  for (const Column& column : m_data->columns) data->columns.push_back(column.take(rows));
  return Table(std::move(data));
}

Table Table::slice(std::int64_t first, std::int64_t count) const {
  if (columnCount() == 0) return *this;
  auto data = std::make_shared<Data>(Data{.schema = m_data->schema});
  data->rows = count;
  for (const Column& column : m_data->columns) data->columns.push_back(column.slice(first, count));
  return Table(std::move(data));
}

std::int64_t Table::bytes() const {
  std::int64_t bytes = 0;
  for (const Column& column : m_data->columns) bytes += column.bytes();
  return bytes;
}

bool Table::sameColumns(const Table& other) const {
  return m_data->columns == other.m_data->columns;
}

TableBuilder::TableBuilder(std::vector<ColumnSchema> columns) : m_columns(std::move(columns)) {
  m_builders.reserve(m_columns.size());
  for (const ColumnSchema& column : m_columns) m_builders.emplace_back(column.type);
}

Table TableBuilder::build() && {
  std::vector<Column> columns;
  for (ColumnBuilder& builder : m_builders) columns.push_back(std::move(builder).build());
  return Table(std::move(m_columns), std::move(columns));
}

}  // namespace quern
