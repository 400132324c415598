// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/cell_column.h"
#include "core/table/csv_reader.h"
#include "core/table/xlsx_workbook.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace quern::xlsx {

/// Rows and columns counted from 1, both ends included.
struct Range {
  std::int64_t firstRow = 1, lastRow = std::numeric_limits<std::int64_t>::max();
  std::int64_t firstColumn = 1, lastColumn = std::numeric_limits<std::int64_t>::max();
};

/// "B3:F100", "B3" (from there on), "B:F"; throws Error.
Range rangeFrom(const std::string& text);

/// The cells of a sheet that hold something; rows that hold nothing are left out.
struct SheetCells {
  std::vector<CellColumn> columns;
  std::vector<std::string> units;          ///< of each column, if all its numbers agree
  std::vector<std::int64_t> rowNumbers{};  ///< of each row, as the sheet counts them
  std::vector<CsvReject> errors{};         ///< cells that hold an error, such as #DIV/0!
  std::int64_t errorCount = 0;
};

/// At most `rows` rows. Throws Error if the sheet is damaged or hardly holds anything but the room
/// it takes.
SheetCells readSheet(const Workbook& book, const Sheet& sheet, const Range& range,
                     std::int64_t rows, Context& context);

}  // namespace quern::xlsx
