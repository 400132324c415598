// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/find_text.h"
#include "ui/tables/view_rows.h"

#include <algorithm>
#include <string>

namespace quern::ui {

/// A range of cells: from the one where selecting began to the current one. Rows are places in the
/// view.
struct CellRange {
  CellPlace anchor{}, current{};
  bool wholeRows = false;

  std::int64_t firstRow() const { return std::min(anchor.row, current.row); }
  std::int64_t lastRow() const { return std::max(anchor.row, current.row); }
  int firstColumn() const { return std::min(anchor.column, current.column); }
  int lastColumn() const { return std::max(anchor.column, current.column); }
  bool contains(std::int64_t row, int column) const {
    return row >= firstRow() && row <= lastRow() &&
           (wholeRows || (column >= firstColumn() && column <= lastColumn()));
  }
  std::int64_t cells(int columnsOfTable) const {
    const int columns = wholeRows ? columnsOfTable : lastColumn() - firstColumn() + 1;
    return columns * (lastRow() - firstRow() + 1);
  }
};

enum class Headings { without, with };

/// The cells as text for other programs: exact values, tabs between columns, line ends between
/// rows. A tab or line end inside a cell becomes a blank.
std::string tsvOf(const Table& table, const RowOrder& order, const CellRange& range,
                  Headings headings, const Context& context);

}  // namespace quern::ui
