// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column.h"
#include "core/table/schema.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Named columns of equal length. A value: "changing" a table makes another that shares the rest.
/// Copying copies a pointer.
class QUERN_CORE_EXPORT Table {
public:
  Table();  ///< no columns, no rows
  /// One column per schema entry, of its type, all of one length.
  Table(TableSchema schema, std::vector<Column> columns);

  std::int64_t rowCount() const;
  int columnCount() const { return schema().size(); }
  const TableSchema& schema() const;
  const Column& operator[](std::string_view name) const;  ///< the name must exist
  const Column& operator[](int index) const;
  bool contains(std::string_view name) const { return schema().contains(name); }

  /// Replaces (role kept) or appends a feature
  Table with(std::string_view name, Column column) const;
  Table with(ColumnSchema schema, Column column) const;  ///< replaces or appends
  Table withRole(std::string_view name, Role role) const;
  Table without(std::span<const std::string> names) const;
  Table select(std::span<const std::string> names) const;  ///< these columns, in this order
  Table renamed(std::string_view from, std::string_view to) const;
  /// The given rows, in that order; -1: all missing
  Table take(std::span<const std::int64_t> rows) const;
  Table slice(std::int64_t first, std::int64_t count) const;

  std::int64_t bytes() const;  ///< memory held by its columns, shared ones included

  friend bool operator==(const Table& left, const Table& right) {
    return left.schema() == right.schema() && left.sameColumns(right);
  }

private:
  struct Data;
  explicit Table(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
  bool sameColumns(const Table& other) const;

  std::shared_ptr<const Data> m_data;
};

/// Builds a small table of results row by row:
/// `TableBuilder t({{"term", Type::text}, {"estimate", Type::number}}); t.row("intercept", 1.5);`
class QUERN_CORE_EXPORT TableBuilder {
public:
  explicit TableBuilder(std::vector<ColumnSchema> columns);

  template <class... Cells>
  TableBuilder& row(const Cells&... cells) {
    std::size_t column = 0;
    (m_builders[column++].add(cells), ...);
    return *this;
  }
  ColumnBuilder& operator[](int column) { return m_builders[static_cast<std::size_t>(column)]; }
  Table build() &&;

private:
  std::vector<ColumnSchema> m_columns;
  std::vector<ColumnBuilder> m_builders;
};

}  // namespace quern
