// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/key_join.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern {

/// A column of the left table and the one of the right table that shall equal it.
struct KeyPair {
  std::string left, right;
};

/// The columns of a join: the left ones, then the right ones without keys. A right name that is
/// taken gets the suffix. Where right rows may come alone, keys get the type that holds both; a
/// role for one column only stays with the left table.
QUERN_CORE_EXPORT TableSchema joinedSchema(Join join, const TableSchema& left,
                                           const TableSchema& right,
                                           const std::vector<KeyPair>& keys,
                                           const std::string& suffix);

/// The rows side by side in the columns of that schema. Left columns are shared where every left
/// row comes once, in its place.
QUERN_CORE_EXPORT Table joinedTable(const TableSchema& schema, const Table& left,
                                    const Table& right, const std::vector<KeyPair>& keys,
                                    const JoinedRows& rows, Context& context);

/// The two columns of each pair in the type that holds both.
struct KeyColumns {
  std::vector<Column> left, right;
};
QUERN_CORE_EXPORT KeyColumns keyColumns(const Table& left, const Table& right,
                                        const std::vector<KeyPair>& keys);

/// The columns of unmatchedKeys(): side, the keys by their left names, rows.
QUERN_CORE_EXPORT TableSchema unmatchedSchema(const TableSchema& left, const TableSchema& right,
                                              const std::vector<KeyPair>& keys);

/// The keys of some rows of either table, each once with the number of its rows.
QUERN_CORE_EXPORT Table unmatchedKeys(const TableSchema& schema, const KeyColumns& keys,
                                      const std::vector<std::int64_t>& leftRows,
                                      const std::vector<std::int64_t>& rightRows, Context& context);

}  // namespace quern
