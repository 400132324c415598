// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace quern::csv {

/// Where the notes below a table of so many columns begin: lines with a single text, behind an empty
/// line or with the mark of a note, and totals. `text` is the end of the table's text and starts
/// with a line; its size if there are none.
std::size_t notesBelow(std::string_view text, const CsvDialect& dialect, std::size_t columns);

/// They are rejects; the first of them is on the given line.
void addNotes(std::string_view notes, std::int64_t line, const CsvDialect& dialect,
              CsvResult& result);

}  // namespace quern::csv
