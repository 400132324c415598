// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names and number of columns.
//
//   1. A header with as many names as rows have cells names them in order.
//   2. One name less: the rows end with a delimiter, or their first cell is the name of the row, as
//      R writes it.
//   3. Fewer names still: the last columns are named after their place. More names: rows are too
//      short.
//   4. Names are unique, none is empty, and none has line ends or a byte order mark: programs that
//      append to a file write another one.
//   5. Columns at the end that have neither a name nor a value are none: a spreadsheet makes all rows
//      as long as the longest.

#include "core/table/csv_shape.h"

#include "core/base/utf8.h"
#include "core/table/csv_block.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace quern::csv {
namespace {

constexpr std::size_t shapeRows = 1000;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string nameOf(std::string_view cell, const CsvDialect& dialect) {
  std::string scratch;
  std::string_view text =
      trimmed(contentOf(trimmed(cell), dialect.quote, dialect.escape, scratch).text);
  while (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());  // 4
  std::string name;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lineEnd = text[at] == '\n' || text[at] == '\r';
    if (!lineEnd)
      name += text[at];
    else if (name.empty() || name.back() != ' ')
      name += ' ';
  }
  return name;
}

bool lastIsEmpty(const std::vector<SampleRow>& rows, std::size_t width) {
  return std::all_of(rows.begin(), rows.end(), [width](const SampleRow& row) {
    return row.cells.size() < width || trimmed(row.cells[width - 1]).empty();
  });
}

void fitToRows(std::vector<std::string>& names, const std::vector<SampleRow>& rows) {
  const std::size_t width = usualWidth(rows);
  const bool emptyEnd = width > 1 && lastIsEmpty(rows, width);
  if (names.size() == width && emptyEnd && names.back().empty()) {
    while (names.size() > 1 && names.back().empty() && lastIsEmpty(rows, names.size()))
      names.pop_back();  // 5
  } else if (names.size() == width + 1 && width > 0 && names.back().empty()) {
    names.pop_back();
  } else if (names.size() + 1 == width && !names.empty() && !emptyEnd) {
    names.insert(names.begin(), "row");  // 2
  } else if (names.size() < width && !(names.size() + 1 == width && emptyEnd && !names.empty())) {
    names.resize(width);  // 3
  }
}

/// Lines much narrower than the header are notes below a short table, and say nothing of its width.
void dropNotes(std::vector<SampleRow>& rows, std::size_t names) {
  const auto isNarrow = [names](const SampleRow& row) { return 2 * row.cells.size() <= names; };
  if (!std::ranges::all_of(rows, isNarrow)) std::erase_if(rows, isNarrow);
}

}  // namespace

std::vector<std::string> joinedNames(const std::vector<SampleRow>& header,
                                     const CsvDialect& dialect) {
  std::vector<std::string> names;
  for (std::size_t index = 0; index < header.size(); ++index) {
    const SampleRow& row = header[index];
    names.resize(std::max(names.size(), row.cells.size()));
    std::string left;  // a cell above several columns names all of them
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      std::string name = nameOf(row.cells[column], dialect);
      const bool spans = name.empty() && index + 1 < header.size() &&
                         column < header[index + 1].cells.size() &&
                         !nameOf(header[index + 1].cells[column], dialect).empty();
      if (spans) name = left;
      left = name;
      if (!name.empty() && !names[column].empty()) names[column] += ' ';
      names[column] += name;
    }
  }
  return names;
}

std::vector<std::string> madeUnique(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  std::unordered_set<std::string> taken;
  // so that a thousand equal names are not tried from 2 on again
  std::unordered_map<std::string, int> copies;
  for (std::size_t column = 0; column < wanted.size(); ++column) {
    const std::string base =
        wanted[column].empty() ? "column " + std::to_string(column + 1) : wanted[column];
    std::string name = base;
    while (!taken.insert(name).second)
      name = base + " " + std::to_string(++copies.try_emplace(base, 1).first->second);
    names.push_back(std::move(name));
  }
  return names;
}

std::optional<Shape> shapeOf(std::string_view text, bool whole, const CsvDialect& dialect) {
  const std::size_t start = skipLines(text, dialect, dialect.skip);
  const auto headerRows = static_cast<std::size_t>(dialect.headerRows);
  std::vector<SampleRow> rows = sampleRows(text, dialect, start, whole, headerRows + shapeRows);
  if (!whole && rows.size() <= headerRows) return std::nullopt;
  const std::size_t header = std::min(headerRows, rows.size());
  const std::vector<SampleRow> above(rows.begin(),
                                     rows.begin() + static_cast<std::ptrdiff_t>(header));
  Shape shape;
  shape.offset = above.empty() ? start : above.back().next;
  shape.line = 1 + Scanner(dialect).lines(text.substr(0, shape.offset));
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header));
  shape.names = joinedNames(above, dialect);
  dropNotes(rows, shape.names.size());
  fitToRows(shape.names, rows);
  shape.names = madeUnique(shape.names);
  return shape;
}

}  // namespace quern::csv
