// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_dialect.h"
#include "core/table/csv_sample.h"

#include <string_view>
#include <vector>

namespace quern::csv {

/// The dialect of text that is UTF-8 already, without its byte order mark; the encoding is left
/// alone. Throws Error if the user's options contradict each other.
SniffedCsv sniffText(std::string_view text, bool whole, const CsvOptions& options);

/// Rows of the table's width above the header that are no data either, 0 or more: counts, a title.
std::size_t rowsAboveHeader(const std::vector<SampleRow>& rows, const CsvDialect& dialect,
                            const CsvOptions& options);

/// How many of the first rows are a header, 0 to 3. The rows are those of the table, the first one
/// included.
int headerRowsOf(const std::vector<SampleRow>& rows, const CsvDialect& dialect,
                 const CsvOptions& options, Sentence& reason);

}  // namespace quern::csv
