// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"
#include "core/table/csv_sniffer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// An empty line, or one of nothing but delimiters, with something behind it.
bool hasGap(std::string_view text, const CsvDialect& dialect);

/// Lines go on with another number of delimiters: worth a closer look.
bool changesShape(std::string_view text, const CsvDialect& dialect);

/// A line without a digit among lines that have some, all with as many delimiters: it may be the header
/// of another table of as many columns.
bool hasNamesAmongValues(std::string_view text, const CsvDialect& dialect);

/// Any of these: worth the search for tables below each other.
bool mayHoldTables(std::string_view text, const CsvDialect& dialect);

/// One of several tables that stand below each other in a text.
struct StackedTable {
  std::size_t first = 0, last = 0;  ///< its rows, the header among them
  std::int64_t line = 1;            ///< of its first row
  std::size_t rows = 0, width = 0;
  std::vector<std::string> names{};  ///< what stands in its first row
};

/// The tables of a text from `at` on: the columns of one are not those of the next. A single one if
/// it is a table like any other. Titles between them belong to none.
std::vector<StackedTable> stackedTables(std::string_view text, const CsvDialect& dialect,
                                        std::size_t at, const CsvOptions& options);

/// The line of a header of another table among rows that did not fit one of so many columns.
std::optional<std::int64_t> headerAmong(const std::vector<CsvReject>& rejects,
                                        const CsvDialect& dialect, std::size_t columns);

/// Which of several tables is read: `index` from 0 on; `chosen` by the user.
CsvFinding findingOfTable(const std::vector<CsvTablePlace>& tables, std::size_t index, bool chosen);

/// The first that is more than a few lines above the others.
std::size_t firstRealTable(const std::vector<StackedTable>& tables);

}  // namespace quern::csv
