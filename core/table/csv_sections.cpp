// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several tables in one text.
//
//   1. An empty line, or one of nothing but delimiters, ends a table if what follows is another one:
//      it has another number of columns, the same header once more, or a header of its own. Rows
//      after a gap that look like those before it belong to the same table, and so does every line
//      above the next one: nothing between two tables is lost.
//   2. A block of few lines, or of a few pairs of a name and a value, above a much longer table is a
//      preamble.
//   3. Without an empty line a table ends where rows go on with another number of cells, at least
//      three of them, of which the first names the columns and the next hold values. Titles may
//      stand between. Everything less is a ragged table.
//   4. So it does where rows go on with as many cells, if one is sure to name other columns: it holds
//      nothing but different names, which are not those of the header; a column has values above it
//      and below; and so have all columns, or one of them has its name again, values on one side
//      only, or values of another kind. A row of remarks on a broken day names nothing.
//   5. As many delimiters as the rows of the table have may as well be a row without a value. They
//      part two tables only if there are sure signs: a text, and values below it, in a column of
//      other values or of texts; a title; a column that ends.

#include "core/table/csv_sections.h"

#include "core/base/utf8.h"
#include "core/table/csv_row_signs.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <limits>

namespace quern::csv {
namespace {

constexpr std::size_t mostTables = 1000;
constexpr std::size_t mostLookedAt = 10'000;  // of the rows that did not fit

constexpr std::ptrdiff_t fewValues = 3;  // that make a column of numbers or dates what it is

/// Rows without a gap between them.
struct RowBlock {
  std::vector<SampleRow> rows;
  std::int64_t line = 1;
  std::size_t gap = 0;  ///< cells in each row of the gap above it; 0 if a line of it is empty
  bool titled = false;
};

std::vector<RowBlock> blocksOf(std::string_view text, const CsvDialect& dialect, std::size_t at) {
  const Scanner scanner(dialect);
  std::vector<RowBlock> blocks(1);
  std::vector<Cell> cells;
  std::int64_t line = 1 + scanner.lines(text.substr(0, at));
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::size_t gapCells = none;  // in each row of the gap at hand
  while (at < text.size()) {
    const ScannedRow scanned = scanner.scan(text, at, true, cells);
    SampleRow row{.first = at, .next = scanned.next};
    for (const Cell& cell : cells)
      row.cells.push_back(text.substr(cell.first, cell.last - cell.first));
    const bool gap = scanned.kind == RowKind::blank ||
                     (scanned.kind == RowKind::cells && isEmptyRow(row, dialect));
    const std::size_t width = scanned.kind == RowKind::blank ? 0 : row.cells.size();
    if (gap) {
      if (!blocks.back().rows.empty()) blocks.emplace_back();
      gapCells = std::min(gapCells, width);
    } else if (scanned.kind == RowKind::cells) {
      if (blocks.back().rows.empty()) {
        blocks.back().line = line;
        blocks.back().gap = gapCells == none ? 0 : gapCells;
      }
      gapCells = none;
      blocks.back().rows.push_back(std::move(row));
    }
    line += scanner.lines(text.substr(at, scanned.next - at));
    at = scanned.next;
  }
  if (blocks.back().rows.empty()) blocks.pop_back();
  return blocks;
}

/// Without the lines above its first row of the usual width.
void dropTitles(RowBlock& block, const Scanner& scanner, std::string_view text,
                const CsvDialect& dialect) {
  const std::size_t width = usualWidth(block.rows);
  std::size_t titles = 0;
  while (titles < block.rows.size() &&
         (block.rows[titles].cells.size() != width ||
          (width > 1 && filledCells(block.rows[titles], dialect) == 1 &&
           titles + 1 < block.rows.size())))
    ++titles;
  if (titles == 0 || titles == block.rows.size()) return;
  block.titled = true;
  block.line += scanner.lines(
      text.substr(block.rows[0].first, block.rows[titles].first - block.rows[0].first));
  block.rows.erase(block.rows.begin(), block.rows.begin() + static_cast<std::ptrdiff_t>(titles));
}

bool isTableLike(const RowBlock& block) {
  const std::size_t width = usualWidth(block.rows);
  const auto fitting = std::ranges::count_if(
      block.rows, [width](const SampleRow& row) { return row.cells.size() == width; });
  return width >= 2 && block.rows.size() >= 2 &&
         10 * fitting >= 9 * static_cast<std::ptrdiff_t>(block.rows.size());
}

/// What the cells of a column below its header have in common.
struct ColumnSigns {
  KindSet kinds = KindSet::all();
  std::ptrdiff_t filled = 0, values = 0;

  ColumnSigns(const RowBlock& block, std::size_t column, const CsvDialect& dialect) {
    for (const SampleRow& row : std::span(block.rows).subspan(1)) {
      if (column >= row.cells.size()) continue;
      const std::string_view text = textOf(row.cells[column], dialect);
      if (text.empty()) continue;
      const KindSet found = KindSet::of(text, dialect.decimal);
      kinds = kinds & found;
      ++filled;
      values += found.empty() ? 0 : 1;
    }
  }

  bool typed() const { return filled > 0 && !kinds.empty(); }
};

/// The first row of the block cannot be one of the table, though a row without a value is all that
/// is between them (5).
bool surelyAnother(const RowBlock& block, const RowBlock& table, const CsvDialect& dialect) {
  int signs = block.titled ? 1 : 0;
  for (std::size_t column = 0; column < block.rows[0].cells.size(); ++column) {
    const ColumnSigns above(table, column, dialect);
    const ColumnSigns below(block, column, dialect);
    const bool named = !textOf(block.rows[0].cells[column], dialect).empty();
    const bool sure = above.filled >= fewValues && below.filled >= 2;
    if (named && above.typed()) signs += sure && below.typed() ? 2 : 1;
    if (named && below.typed() && below.filled >= 2 && above.filled >= 2 && above.values == 0)
      ++signs;
    if (!named && below.filled == 0 && above.filled > 0) ++signs;
  }
  return signs >= 2;
}

/// The block starts another table than the one above it (1).
bool startsAnother(const RowBlock& block, const RowBlock& table, const CsvDialect& dialect,
                   const CsvOptions& options) {
  if (!isTableLike(block)) return false;
  const std::size_t width = usualWidth(table.rows);
  if (usualWidth(block.rows) != width) return true;
  if (block.rows[0].cells == table.rows[0].cells) return true;
  Sentence ignored;
  const auto numbersBelow = [&](const SampleRow& row) {
    return std::ranges::count_if(row.cells, [&](std::string_view cell) {
      return !KindSet::of(trimmed(unquoted(trimmed(cell), dialect.quote)), '.').empty();
    });
  };
  // A header of its own: no values in it, but below it.
  const bool hasHeader = numbersBelow(block.rows[0]) == 0 && numbersBelow(block.rows[1]) > 0 &&
                         headerRowsOf(block.rows, dialect, options, ignored) > 0;
  return hasHeader && (block.gap != width || surelyAnother(block, table, dialect));
}

/// The row at `at` names other columns than the table that begins with the row at `first` (4).
bool namesOthers(const std::vector<SampleRow>& rows, std::size_t first, std::size_t at,
                 const CsvDialect& dialect) {
  constexpr std::size_t looked = 20;  // rows on either side
  if (at < first + 4 || at + fewValues >= rows.size()) return false;
  if (!startsWithHeader(std::span(rows).subspan(at), dialect) ||
      saySame(rows[at], rows[first], dialect))
    return false;
  const std::size_t from = std::max(first + 1, at - std::min(at, looked)) - 1;
  const auto part = [&](std::size_t begin, std::size_t end) {  // the first of them is passed over
    return RowBlock{.rows = {rows.begin() + static_cast<std::ptrdiff_t>(begin),
                             rows.begin() + static_cast<std::ptrdiff_t>(end)}};
  };
  const RowBlock upper = part(from, at);
  const RowBlock lower = part(at, std::min(at + 1 + looked, rows.size()));
  std::size_t both = 0;     // columns with values on both sides
  std::size_t changed = 0;  // with other ones
  for (std::size_t column = 0; column < rows[at].cells.size(); ++column) {
    const ColumnSigns above(upper, column, dialect);
    const ColumnSigns below(lower, column, dialect);
    if (above.filled < fewValues || below.filled < fewValues) continue;
    const bool again =
        column < rows[first].cells.size() &&
        textOf(rows[at].cells[column], dialect) == textOf(rows[first].cells[column], dialect);
    const bool typed = above.typed() && below.typed();
    const bool other = typed && (above.kinds & below.kinds).empty();
    both += typed ? 1 : 0;
    changed += again || other || (above.typed() && below.values == 0) ||
                       (below.typed() && above.values == 0)
                   ? 1
                   : 0;
  }
  return both >= 1 && (changed >= 1 || both == rows[at].cells.size());
}

/// Where a table begins below the rows from `first` on without a gap (3); their number if none does.
std::size_t nextHeader(const std::vector<SampleRow>& rows, std::size_t first,
                       const CsvDialect& dialect) {
  std::size_t titles = 0;  // above the row at hand
  for (std::size_t at = first + 2; at + 2 < rows.size(); ++at) {
    const std::size_t width = rows[at - 1 - titles].cells.size();
    const bool changes =
        width > 1 && rows[at - 2 - titles].cells.size() == width && rows[at].cells.size() != width;
    if (changes && startsWithHeader(std::span(rows).subspan(at), dialect)) return at - titles;
    if (titles == 0 && rows[at].cells.size() == width && namesOthers(rows, first, at, dialect))
      return at;
    titles = rows[at].cells.size() != 2 && isTitle(rows[at], dialect) ? titles + 1 : 0;
  }
  return rows.size();
}

/// The blocks, cut where another table begins without a gap.
std::vector<RowBlock> cutAtHeaders(std::vector<RowBlock> blocks, std::string_view text,
                                   const CsvDialect& dialect) {
  const Scanner scanner(dialect);
  std::vector<RowBlock> cut;
  for (RowBlock& block : blocks) {
    std::size_t first = 0;
    while (first < block.rows.size()) {
      const std::size_t next = nextHeader(block.rows, first, dialect);
      RowBlock part{.line = block.line, .gap = first == 0 ? block.gap : 0};
      const auto begin = block.rows.begin();
      part.rows.assign(begin + static_cast<std::ptrdiff_t>(first),
                       begin + static_cast<std::ptrdiff_t>(next));
      if (next < block.rows.size()) {
        const std::size_t at = block.rows[first].first;
        block.line += scanner.lines(text.substr(at, block.rows[next].first - at));
      }
      cut.push_back(std::move(part));
      first = next;
    }
  }
  return cut;
}

}  // namespace

bool changesShape(std::string_view text, const CsvDialect& dialect) {
  if (dialect.delimiter.size() != 1 || dialect.delimiter == " ") return false;
  const char lineEnd = dialect.lineEnd == LineEnd::cr ? '\r' : '\n';
  std::ptrdiff_t usual = 0;  // delimiters in a line of the first table
  std::ptrdiff_t count = 0;  // in those of the run at hand
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(lineEnd, at), text.size());
    const std::ptrdiff_t here =
        std::ranges::count(text.substr(at, end - at), dialect.delimiter.front());
    run = here == count ? run + 1 : 1;
    count = here;
    at = end + 1;
    if (count == 0 || count == usual) continue;
    if (run == 3 && usual > 0) return true;
    if (run == 2 && usual == 0) usual = count;
  }
  return false;
}

bool hasNamesAmongValues(std::string_view text, const CsvDialect& dialect) {
  if (dialect.delimiter.size() != 1 || dialect.delimiter == " ") return false;
  const char lineEnd = dialect.lineEnd == LineEnd::cr ? '\r' : '\n';
  const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
  std::string_view above;     // the line over the one that may hold names
  std::string_view names;     // it, while the lines below it have digits
  std::ptrdiff_t values = 0;  // lines with digits, one below the other
  const auto alike = [&](std::string_view line) {
    return std::ranges::count(line, dialect.delimiter.front()) ==
           std::ranges::count(names, dialect.delimiter.front());
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(lineEnd, at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (std::ranges::any_of(line, isDigit)) {
      ++values;
      if (!names.empty() && values == fewValues) {
        if (alike(above) && alike(line)) return true;
        names = {};
      }
      if (names.empty()) above = line;
      continue;
    }
    names = values >= fewValues && names.empty() ? line : std::string_view();
    values = 0;
  }
  return false;
}

bool mayHoldTables(std::string_view text, const CsvDialect& dialect) {
  return hasGap(text, dialect) || changesShape(text, dialect) || hasNamesAmongValues(text, dialect);
}

bool hasGap(std::string_view text, const CsvDialect& dialect) {
  const char lineEnd = dialect.lineEnd == LineEnd::cr ? '\r' : '\n';
  const std::string nothing = dialect.delimiter + " \t\r\"";
  for (std::size_t at = text.find(lineEnd); at != text.npos; at = text.find(lineEnd, at + 1)) {
    const std::size_t next = text.find_first_not_of(nothing, at + 1);
    if (next != text.npos && text[next] == lineEnd) return true;
  }
  return false;
}

std::vector<StackedTable> stackedTables(std::string_view text, const CsvDialect& dialect,
                                        std::size_t at, const CsvOptions& options) {
  const Scanner scanner(dialect);
  std::vector<RowBlock> blocks = cutAtHeaders(blocksOf(text, dialect, at), text, dialect);
  std::vector<RowBlock> tables;
  std::vector<std::size_t> ends;  // of all that belongs to each
  for (RowBlock& block : blocks) {
    const std::size_t end = block.rows.back().next;
    dropTitles(block, scanner, text, dialect);
    if (tables.empty() ? !isTableLike(block)
                       : startsAnother(block, tables.back(), dialect, options)) {
      if (tables.empty()) continue;  // a preamble
    } else if (!tables.empty()) {
      // More rows of the same table, or lines that are told below it.
      if (block.rows[0].cells.size() == tables.back().rows[0].cells.size() && isTableLike(block))
        tables.back().rows.insert(tables.back().rows.end(), block.rows.begin(), block.rows.end());
      ends.back() = end;
      continue;
    }
    if (tables.size() == mostTables) break;
    tables.push_back(std::move(block));
    ends.push_back(end);
  }
  std::vector<StackedTable> found;
  for (std::size_t index = 0; index < tables.size(); ++index) {
    const RowBlock& table = tables[index];
    StackedTable& last = found.emplace_back();
    last = {.first = table.rows.front().first,
            .last = ends[index],
            .line = table.line,
            .rows = table.rows.size(),
            .width = usualWidth(table.rows)};
    for (const std::string_view cell : table.rows.front().cells)
      last.names.emplace_back(textOf(cell, dialect));
  }
  return found;
}

std::optional<std::int64_t> headerAmong(const std::vector<CsvReject>& rejects,
                                        const CsvDialect& dialect, std::size_t columns) {
  const Scanner scanner(dialect);
  std::vector<SampleRow> rows;  // of the last three lines, one below the other
  std::int64_t line = 0;
  for (const CsvReject& reject : std::span(rejects).first(std::min(rejects.size(), mostLookedAt))) {
    SampleRow row = rowOf(reject.raw, scanner);
    const bool goesOn = reject.line == line + 1;
    line = reject.line;
    if (!goesOn || row.cells.size() == columns) rows.clear();
    if (row.cells.size() == columns) continue;
    if (rows.size() == 3) rows.erase(rows.begin());
    rows.push_back(std::move(row));
    if (startsWithHeader(rows, dialect)) return line - 2;
  }
  return std::nullopt;
}

CsvFinding findingOfTable(const std::vector<CsvTablePlace>& tables, std::size_t index,
                          bool chosen) {
  std::string places;
  for (const CsvTablePlace& table : tables)
    places += (places.empty() ? "" : ", ") + std::to_string(table.line);
  return {.what = "table",
          .value = std::to_string(index + 1),
          .reason = chosen ? Sentence(tr("You chose it."))
                           : Sentence(tr("The file has %1 tables below each other, which begin in "
                                         "the lines %2; number %3 is read."),
                                      tables.size(), places, index + 1),
          .warns = !chosen};
}

std::size_t firstRealTable(const std::vector<StackedTable>& tables) {
  for (std::size_t index = 0; index + 1 < tables.size(); ++index) {
    const StackedTable& table = tables[index];
    const bool arePairs = table.width <= 2 && table.rows < 12;
    const auto isBelow = [&](const StackedTable& other) {
      return (other.rows >= 3 * table.rows && other.width > table.width) ||
             (arePairs && other.rows >= table.rows && other.width >= 4);
    };
    const bool isPreamble =  // 2
        (arePairs || table.rows < 4) &&
        std::any_of(tables.begin() + static_cast<std::ptrdiff_t>(index) + 1, tables.end(), isBelow);
    if (!isPreamble) return index;
  }
  return tables.empty() ? 0 : tables.size() - 1;
}

}  // namespace quern::csv
