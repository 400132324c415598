// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_sniffer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// An empty line, or one of nothing but delimiters, with something behind it.
bool hasGap(std::string_view text, const CsvDialect& dialect);

/// One of several tables that stand below each other in a text.
struct StackedTable {
  std::size_t first = 0, last = 0;  ///< its rows, the header among them
  std::int64_t line = 1;            ///< of its first row
  std::size_t rows = 0, width = 0;
};

/// The tables of a text from `at` on, which empty lines part from each other: the columns of one
/// are not those of the next. A single one if it is a table like any other. Titles between them
/// belong to none.
std::vector<StackedTable> stackedTables(std::string_view text, const CsvDialect& dialect,
                                        std::size_t at, const CsvOptions& options);

/// The first that is more than a few lines above the others.
std::size_t firstRealTable(const std::vector<StackedTable>& tables);

/// Where the notes below a table begin: lines with a single text, behind an empty line or with the
/// mark of a note. `text` is the end of the table's text and starts with a line; its size if there
/// are none.
std::size_t notesBelow(std::string_view text, const CsvDialect& dialect);

}  // namespace quern::csv
