// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_scanner.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// As much of a text as is looked at to tell its dialect: rows of thousands of columns are long.
std::string_view scoredPart(std::string_view text);

/// Rows read one by one from the start of a text: what the sniffer and the header look at.
struct SampleRow {
  std::vector<std::string_view> cells;  ///< as they stand in the text, quotes included
  std::size_t first = 0, next = 0;      ///< in the text
  bool inOrder = true;                  ///< its quotes are
};

/// What a row is that goes on for more than 64 KiB until the sample ends: one with a very long quoted
/// cell, or one whose quote nothing closes, so that it belongs to the cell's text.
enum class LongRows { quotedCells, openQuotes };

/// At most `limit` rows from `at` on; blank lines and comments are left out, and the last row if
/// the text is cut.
std::vector<SampleRow> sampleRows(std::string_view text, const CsvDialect& dialect, std::size_t at,
                                  bool whole, std::size_t limit,
                                  LongRows longRows = LongRows::quotedCells);
/// Whether the rows end before such a row.
bool endsInLongRow(std::string_view text, std::size_t at, const std::vector<SampleRow>& rows,
                   std::size_t limit);

/// Where the line after `lines` physical lines starts.
std::size_t skipLines(std::string_view text, const CsvDialect& dialect, std::int64_t lines);

/// A cell without its quotes; doubled quotes inside are left as they are.
std::string_view unquoted(std::string_view cell, char quote);
bool isQuoted(std::string_view cell, char quote);

/// The number of cells that most rows have; 0 for no rows.
std::size_t usualWidth(const std::vector<SampleRow>& rows);

}  // namespace quern::csv
