// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/date_pattern.h"
#include "core/expression/position.h"
#include "core/table/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

enum class ChangeKind { rename, retype, merge, order };

/// One line of what the user wants changed.
struct DomainChange {
  ChangeKind kind = ChangeKind::rename;
  std::string column{};
  TextPosition position{};                ///< of the column's name
  std::string name{};                     ///< the new name of the column or of the merged category
  Type type = Type::text;                 ///< of a retyping
  std::optional<DatePattern> pattern{};   ///< how its dates are written
  std::vector<std::string> categories{};  ///< to be merged, or in their new order
};

/// One change per statement (see statementsOf):
///
///   rename hours => duration
///   type due => date "%d.%m.%Y"
///   merge city "Oslo", "Bergen" => "Norway"
///   order size "small", "medium", "large"
///
/// Throws Error naming line and character.
std::vector<DomainChange> domainChangesOf(std::string_view text);

/// The schema after one change. Throws Error at the column's name if the change does not fit.
void change(TableSchema& schema, const DomainChange& change);

/// Values that a retyping could not convert; they are missing in the result.
struct Unconverted {
  std::string column;
  std::int64_t count = 0;
  std::vector<std::int64_t> rows{};  ///< the first of them
};
inline constexpr std::size_t mostUnconvertedRows = 1000;  ///< per retyping

/// The table after one change that fits its schema.
Table changed(const Table& table, const DomainChange& change, std::vector<Unconverted>& unconverted,
              Context& context);

}  // namespace quern
