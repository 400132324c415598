// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <span>
#include <string>
#include <vector>

namespace quern {

/// Which columns tables have when they stand below each other.
enum class StackedColumns {
  all,    ///< those of any table, in the order in which they first appear
  common  ///< those of every table, in the order of the first
};

/// A column whose types differ so that only text holds the values of every table.
struct Retyped {
  std::string name;
  Type first, other;
};

/// The columns of the stack. Types by commonType(); what becomes text against its nature is
/// appended to `retyped`. The role is that of the first table which has the column; of a role for
/// one column only, the first column keeps it.
QUERN_CORE_EXPORT TableSchema stackedSchema(std::span<const TableSchema> tables,
                                            StackedColumns columns,
                                            std::vector<Retyped>* retyped = nullptr);

/// The tables below each other with the columns of `schema`, converted to its types; a column that
/// a table does not have is missing there. Throws Error naming the column if a value does not
/// convert.
QUERN_CORE_EXPORT Table stacked(std::span<const Table> tables, const TableSchema& schema,
                                Context& context);

}  // namespace quern
