// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// The rows where a boolean column holds `value`, ascending. A missing value is neither true nor
/// false.
QUERN_CORE_EXPORT std::vector<std::int64_t> rowsWhere(const Column& condition, bool value,
                                                      Context& context);

/// The rows of 0..count that are not in `rows`; both ascending.
QUERN_CORE_EXPORT std::vector<std::int64_t> rowsOutside(std::span<const std::int64_t> rows,
                                                        std::int64_t count);

/// Table::take with the columns taken at the same time.
QUERN_CORE_EXPORT Table takeRows(const Table& table, std::span<const std::int64_t> rows,
                                 Context& context);

/// takeRows for columns that perhaps nobody will look at: where most rows are taken each column is
/// gathered when it is first looked at. A few rows are gathered at once, so that they do not keep
/// the whole table.
QUERN_CORE_EXPORT Table takeRowsLater(const Table& table, std::shared_ptr<const RowList> rows,
                                      Context& context);

/// The tables below each other. All have the columns of the first, by name; types must agree,
/// except that categories are merged. Throws Error naming the column otherwise.
QUERN_CORE_EXPORT Table concatenated(const std::vector<Table>& tables, Context& context);

}  // namespace quern
