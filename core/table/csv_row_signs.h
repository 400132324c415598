// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_sample.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace quern::csv {

/// A line as a row; no cells if it is a comment.
SampleRow rowOf(std::string_view line, const Scanner& scanner);

/// A cell without its quotes and the blanks around it.
std::string_view textOf(std::string_view cell, const CsvDialect& dialect);

bool isEmptyRow(const SampleRow& row, const CsvDialect& dialect);
std::size_t filledCells(const SampleRow& row, const CsvDialect& dialect);
std::size_t valuesIn(const SampleRow& row, const CsvDialect& dialect);  ///< numbers, dates, …

/// A text in the first cell, which is no value, and none in the others.
bool isTitle(const SampleRow& row, const CsvDialect& dialect);
/// Different texts, none of which is a value; only the first and the last cell may be empty.
bool areColumnNames(const SampleRow& row, const CsvDialect& dialect);
/// Cell by cell the same text.
bool saySame(const SampleRow& row, const SampleRow& other, const CsvDialect& dialect);
/// A single cell of nothing but dashes and the like.
bool isRule(const SampleRow& row);

/// The first row has the names of the columns, the two below it have as many cells and hold values.
bool startsWithHeader(std::span<const SampleRow> rows, const CsvDialect& dialect);

/// Rows from `first` to `last`; none if they are the same.
struct RowRun {
  std::size_t first = 0, last = 0;
};

/// A small table among more lines of text than it has rows: it has a header and at least three
/// columns, and the lines above and below are titles and notes.
RowRun tableAmongLines(const std::vector<SampleRow>& rows, const CsvDialect& dialect);

}  // namespace quern::csv
