// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"
#include "core/table/sort_order.h"
#include "core/table/table.h"

#include <cstdint>
#include <memory>
#include <string>

namespace quern::ui {

/// The rows of a table that a view shows, in its order; null: all of them as they are. Shared, so
/// that a search can read it.
using RowOrder = std::shared_ptr<const Values<std::int64_t>>;

struct ViewSort {
  int column = -1;  ///< -1: the order of the rows
  SortDirection direction = SortDirection::ascending;

  friend bool operator==(const ViewSort&, const ViewSort&) = default;
};

/// What a view shows of a table: the rows for which the condition holds (empty: all), sorted.
struct ViewRows {
  ViewSort sort{};
  std::string filter{};

  friend bool operator==(const ViewRows&, const ViewRows&) = default;
};

/// For a worker thread. Throws Error if the condition cannot be read or does not fit the table.
RowOrder rowsOf(const Table& table, const ViewRows& wanted, Context& context);

/// The condition that holds for the rows with the same value in this column as the given one.
std::string sameAs(const Table& table, int column, std::int64_t row);

}  // namespace quern::ui
