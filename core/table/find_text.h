// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/table.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quern {

/// A cell: its row in the table (not in a sorted view) and its column, counted from 0.
struct CellPlace {
  std::int64_t row = 0;
  int column = 0;

  friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

struct FindText {
  /// Found anywhere in a cell as it is written; ASCII letters match in either case
  std::string_view wanted{};
  /// The rows of the view, which may be some of them; empty: all, in their order
  std::span<const std::int64_t> order{};
  std::int64_t from = 0;  ///< place in the view to begin after
  /// Column to begin after in that row; -1: with its first one
  int fromColumn = -1;
  bool backwards = false;
  /// What the view shows in a column's cell of words ("true", a text, a category); empty: the same.
  std::function<std::string(int column, std::string_view written)> shown{};
};

/// The next cell that holds the text, reading row by row in the order of the view, and around the
/// end. Missing cells hold nothing. `row` of the answer is the place in the view.
QUERN_CORE_EXPORT std::optional<CellPlace> findText(const Table& table, const FindText& find,
                                                    Context& context);

}  // namespace quern
