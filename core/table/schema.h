// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/json.h"
#include "core/table/type.h"

#include <string>
#include <string_view>
#include <vector>

namespace quern {

struct ColumnSchema {
  std::string name;
  Type type = Type::number;
  Role role = Role::feature;
  std::string description{};  ///< unit and origin, as far as the file told

  friend bool operator==(const ColumnSchema&, const ColumnSchema&) = default;
};

/// The columns of a table, in order. Names are unique.
class QUERN_CORE_EXPORT TableSchema {
public:
  TableSchema() = default;
  TableSchema(std::vector<ColumnSchema> columns);  // NOLINT: a list of columns is a schema

  /// False while columns or types are still to be learned: a file not read, a one-hot not fitted.
  bool complete = true;

  int size() const { return static_cast<int>(m_columns.size()); }
  const std::vector<ColumnSchema>& columns() const { return m_columns; }
  int indexOf(std::string_view name) const;  ///< -1 if there is none
  bool contains(std::string_view name) const { return indexOf(name) >= 0; }
  const ColumnSchema& operator[](int index) const;
  const ColumnSchema& operator[](std::string_view name) const;  ///< the name must exist
  ColumnSchema& operator[](std::string_view name);              ///< do not change its name

  void add(ColumnSchema column);  ///< the name must be new
  void set(ColumnSchema column);  ///< replaces the column of that name, or appends
  void remove(std::string_view name);
  std::string freeName(std::string_view wanted) const;  ///< wanted, or "wanted 2", "wanted 3", …

  std::vector<std::string> names() const;
  std::vector<std::string> names(Role role) const;
  /// The columns of role feature that a parameter accepts.
  std::vector<std::string> features(Accept accept = Accept::any) const;

  friend bool operator==(const TableSchema&, const TableSchema&) = default;

private:
  std::size_t rankOf(std::string_view name) const;  ///< where it is, or would be, in m_byName

  std::vector<ColumnSchema> m_columns;
  /// The columns' indices in the order of their names: 20,000 are searched too
  std::vector<int> m_byName;
};

QUERN_CORE_EXPORT Json toJson(const TableSchema& schema);
QUERN_CORE_EXPORT TableSchema schemaFrom(const Json& json);  ///< throws Error

}  // namespace quern
