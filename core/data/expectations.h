// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/expression/conditions.h"
#include "core/table/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What is found where a column should be.
inline constexpr std::string_view absentColumn = "absent";

/// Something that a table was expected to be, and is not.
struct Breach {
  std::string column{};       ///< empty: of the rows or of the table
  std::string expectation{};  ///< as the user would write it: hours between 0 and 24
  Severity severity = Severity::error;
  std::vector<std::int64_t> rows{};     ///< that fail, ascending; none where no row is to blame
  std::optional<std::int64_t> count{};  ///< of rows; nothing where rows have no part in it
  std::string found{};                  ///< what stands there instead, the first of it

  friend bool operator==(const Breach&, const Breach&) = default;
};

/// What breaks the condition, if anything does. A missing value breaks only `present`, and counts
/// for the missing share. Of rows with equal values, `unique` blames all but the first.
std::optional<Breach> breachOf(const ColumnCondition& condition, const Table& table,
                               Context& context);

/// Rows whose values in these columns together repeat those of an earlier row.
std::optional<Breach> breachOfKeys(const std::vector<std::string>& keys, const Table& table,
                                   Context& context);

/// Columns that were not there when `known` was learned.
std::vector<Breach> otherColumns(const TableSchema& known, const TableSchema& schema);

/// The first column that does not come in the order of `known`; absent and further ones do not
/// count.
std::optional<Breach> breachOfOrder(const TableSchema& known, const TableSchema& schema);

/// What holds for a column: that it is there, its type, that no value is missing if none is, its
/// categories, and from where to where its values reach, with `slack` of that width added on
/// either side.
ConditionList learnedConditions(const ColumnSchema& schema, const Column& column, double slack);
/// The same without a look at the values.
ConditionList learnedConditions(const ColumnSchema& schema);

/// Whether a column of that type is as good as the wanted one: whole numbers are numbers, dates are
/// times, and whether texts became categories depends on how many there were.
bool passesFor(Type type, Type wanted);

}  // namespace quern
