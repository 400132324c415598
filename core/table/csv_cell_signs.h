// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_cells.h"
#include "core/table/csv_sniffer.h"

#include <span>
#include <string_view>
#include <vector>

namespace quern::csv {

bool isNumberWith(std::string_view text, char decimal);

/// What stands before the decimals of the table's numbers.
void decideDecimal(const std::vector<SampleRow>& table, SniffedCsv& sniffed);

/// See SniffedCsv::openPoints.
std::vector<std::size_t> openPoints(const std::vector<SampleRow>& table, const CsvDialect& dialect,
                                    const MissingMarkers& markers);

/// Somewhere blanks stand between a quote and the delimiter or line end next to it.
bool mayPadQuotes(std::string_view text, const CsvDialect& dialect);
/// In every column that has quoted cells below the first row of the table, most cells are.
bool columnsAreQuoted(std::span<const SampleRow> table, const CsvDialect& dialect);

/// Whether quotes say that a cell is a text, or nothing at all.
void decideQuotedMarkers(const std::vector<SampleRow>& table, const MissingMarkers& markers,
                         SniffedCsv& sniffed);

/// Whether blanks only fill cells up: there are some around the texts of every column that has any.
void decideBlanks(const std::vector<SampleRow>& table, SniffedCsv& sniffed);

}  // namespace quern::csv
