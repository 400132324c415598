// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/cell_column.h"
#include "core/table/csv_reader.h"

#include <string>
#include <vector>

namespace quern {

struct CellTable {
  std::vector<std::string> names;
  std::vector<CellColumn> columns;
  std::vector<std::string> units{};  ///< what the file says of each column, or nothing at all
  std::int64_t firstRow = 0;         ///< rows above it are headers and titles
  /// Texts are typed as those of a CSV file are, with their missing markers; otherwise only dates
  /// are looked for in them.
  bool textsAreCsv = false;
};

/// Types for whole columns, with a finding each; chosen types and roles as CSV files have them.
void addTypedColumns(const CellTable& cells, const CsvOptions& options, CsvResult& result);

}  // namespace quern
