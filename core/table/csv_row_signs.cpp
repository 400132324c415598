// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_row_signs.h"

#include "core/base/utf8.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <set>

namespace quern::csv {
namespace {

constexpr std::size_t widestJudged = 1000;  // cells that are compared with each other
constexpr std::size_t shortestRule = 5;

}  // namespace

SampleRow rowOf(std::string_view line, const Scanner& scanner) {
  std::vector<Cell> cells;
  SampleRow row{.next = line.size()};
  const ScannedRow scanned = scanner.scan(line, 0, true, cells);
  row.inOrder = !scanned.openQuote && scanned.next >= line.size();
  if (scanned.kind == RowKind::cells)
    for (const Cell& cell : cells)
      row.cells.push_back(line.substr(cell.first, cell.last - cell.first));
  return row;
}

std::string_view textOf(std::string_view cell, const CsvDialect& dialect) {
  return trimmed(unquoted(trimmed(cell), dialect.quote));
}

bool isEmptyRow(const SampleRow& row, const CsvDialect& dialect) {
  return filledCells(row, dialect) == 0;
}

std::size_t filledCells(const SampleRow& row, const CsvDialect& dialect) {
  return static_cast<std::size_t>(std::ranges::count_if(
      row.cells, [&dialect](std::string_view cell) { return !textOf(cell, dialect).empty(); }));
}

std::size_t valuesIn(const SampleRow& row, const CsvDialect& dialect) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [&dialect](std::string_view cell) {
        const std::string_view text = textOf(cell, dialect);
        return !text.empty() && (!KindSet::of(text, '.').empty() || !FormSet::of(text).empty());
      }));
}

/// Different texts, none of which is a value.
bool areColumnNames(const SampleRow& row, const CsvDialect& dialect) {
  if (row.cells.size() < 2 || row.cells.size() > widestJudged || valuesIn(row, dialect) > 0)
    return false;
  std::set<std::string_view> names;
  for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
    const std::string_view name = textOf(row.cells[cell], dialect);
    const bool atAnEnd = cell == 0 || cell + 1 == row.cells.size();
    if (name.empty() ? !atAnEnd : !names.insert(name).second) return false;
  }
  return names.size() >= 2;
}

bool isTitle(const SampleRow& row, const CsvDialect& dialect) {
  return filledCells(row, dialect) == 1 && !row.cells[0].empty() && valuesIn(row, dialect) == 0;
}

bool startsWithHeader(std::span<const SampleRow> rows, const CsvDialect& dialect) {
  if (rows.size() < 3 || !areColumnNames(rows[0], dialect)) return false;
  return std::ranges::all_of(rows.subspan(1, 2), [&](const SampleRow& row) {
    return row.cells.size() == rows[0].cells.size() && valuesIn(row, dialect) > 0;
  });
}

bool saySame(const SampleRow& row, const SampleRow& other, const CsvDialect& dialect) {
  return std::ranges::equal(row.cells, other.cells,
                            [&dialect](std::string_view cell, std::string_view same) {
                              return textOf(cell, dialect) == textOf(same, dialect);
                            });
}

bool isRule(const SampleRow& row) {
  if (row.cells.size() != 1) return false;
  const std::string_view text = trimmed(row.cells[0]);
  return text.size() >= shortestRule && text.find_first_not_of("-=_*+") == text.npos;
}

RowRun tableAmongLines(const std::vector<SampleRow>& rows, const CsvDialect& dialect) {
  const auto isLine = [&](const SampleRow& row) {
    return row.cells.size() <= 2 || filledCells(row, dialect) <= 1;
  };
  if (2 * std::ranges::count_if(rows, isLine) <= std::ssize(rows)) return {};
  RowRun longest;
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first + 1;
    while (last < rows.size() && rows[last].cells.size() == rows[first].cells.size() &&
           !isLine(rows[last]))
      ++last;
    const bool isTable = !isLine(rows[first]) && rows[first].cells.size() >= 3 &&
                         startsWithHeader(std::span(rows).subspan(first, last - first), dialect);
    if (isTable && last - first > longest.last - longest.first) longest = {first, last};
    first = last;
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const bool inside = row >= longest.first && row < longest.last;
    if (!inside && !isLine(rows[row]) &&
        2 * rows[row].cells.size() > rows[longest.first].cells.size())
      return {};
  }
  return longest;
}

}  // namespace quern::csv
