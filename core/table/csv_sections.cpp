// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several tables in one text, and notes below them.
//
//   1. Only an empty line, or one of nothing but delimiters, ends a table, and only if what follows
//      is another one: it has another number of columns, the same header once more, or a header of
//      its own. Rows after a gap that look like those before it belong to the same table.
//   2. A block of few lines, or of a few pairs of a name and a value, above a much longer table is a
//      preamble.
//   3. A note is a line with a single text that is no value. Behind an empty line any is; without
//      one it needs a mark: *, †, Note, Source, 注, 资料来源 and the like.

#include "core/table/csv_sections.h"

#include "core/base/utf8.h"
#include "core/table/csv_sample.h"
#include "core/table/type_inference.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::size_t mostTables = 1000;
constexpr std::size_t mostNotes = 20;

/// Rows without a gap between them.
struct RowBlock {
  std::vector<SampleRow> rows;
  std::int64_t line = 1;
};

bool isEmptyRow(const SampleRow& row, char quote) {
  return std::ranges::all_of(row.cells, [quote](std::string_view cell) {
    return trimmed(unquoted(trimmed(cell), quote)).empty();
  });
}

std::vector<RowBlock> blocksOf(std::string_view text, const CsvDialect& dialect, std::size_t at) {
  const Scanner scanner(dialect);
  std::vector<RowBlock> blocks(1);
  std::vector<Cell> cells;
  std::int64_t line = 1 + scanner.lines(text.substr(0, at));
  while (at < text.size()) {
    const ScannedRow scanned = scanner.scan(text, at, true, cells);
    SampleRow row{.first = at, .next = scanned.next};
    for (const Cell& cell : cells)
      row.cells.push_back(text.substr(cell.first, cell.last - cell.first));
    const bool gap = scanned.kind == RowKind::blank ||
                     (scanned.kind == RowKind::cells && isEmptyRow(row, dialect.quote));
    if (gap && !blocks.back().rows.empty()) {
      blocks.emplace_back();
    } else if (!gap && scanned.kind == RowKind::cells) {
      if (blocks.back().rows.empty()) blocks.back().line = line;
      blocks.back().rows.push_back(std::move(row));
    }
    line += scanner.lines(text.substr(at, scanned.next - at));
    at = scanned.next;
  }
  if (blocks.back().rows.empty()) blocks.pop_back();
  return blocks;
}

std::size_t filledCells(const SampleRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      row.cells, [](std::string_view cell) { return !trimmed(cell).empty(); }));
}

/// Without the lines above its first row of the usual width.
void dropTitles(RowBlock& block, const Scanner& scanner, std::string_view text) {
  const std::size_t width = usualWidth(block.rows);
  std::size_t titles = 0;
  while (titles < block.rows.size() &&
         (block.rows[titles].cells.size() != width ||
          (width > 1 && filledCells(block.rows[titles]) == 1 && titles + 1 < block.rows.size())))
    ++titles;
  if (titles == 0 || titles == block.rows.size()) return;
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

/// The block starts another table than the one above it (1).
bool startsAnother(const RowBlock& block, const RowBlock& table, const CsvDialect& dialect,
                   const CsvOptions& options) {
  if (!isTableLike(block)) return false;
  if (usualWidth(block.rows) != usualWidth(table.rows)) return true;
  if (block.rows[0].cells == table.rows[0].cells) return true;
  Sentence ignored;
  const auto numbersBelow = [&](const SampleRow& row) {
    return std::ranges::count_if(row.cells, [&](std::string_view cell) {
      return !KindSet::of(trimmed(unquoted(trimmed(cell), dialect.quote)), '.').empty();
    });
  };
  // A header of its own: no values in it, but below it.
  return numbersBelow(block.rows[0]) == 0 && numbersBelow(block.rows[1]) > 0 &&
         headerRowsOf(block.rows, dialect, options, ignored) > 0;
}

bool hasNoteMark(std::string_view text) {
  static constexpr std::string_view marks[] = {
      "*",  "†",  "‡",        "note",      "source", "remark", "(",    "[",
      "©",  "注", "资料来源", "数据来源",  "来源",   "说明",   "备注", "資料來源",
      "註", "※",  "quelle",   "anmerkung", "fuente", "nota"};
  const std::string lower = lowerCaseAscii(text.substr(0, 16));
  return std::ranges::any_of(marks,
                             [&lower](std::string_view mark) { return lower.starts_with(mark); });
}

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

/// A single text in the first place. The last line of a quoted cell has an odd number of quotes.
bool isNote(const SampleRow& row, std::string_view line, const CsvDialect& dialect) {
  const bool paired = dialect.quote == '\0' || std::ranges::count(line, dialect.quote) % 2 == 0;
  if (!row.inOrder || !paired || row.cells.empty()) return false;
  const std::string_view text = trimmed(unquoted(trimmed(row.cells[0]), dialect.quote));
  return filledCells(row) == 1 && !text.empty() && KindSet::of(text, dialect.decimal).empty() &&
         FormSet::of(text).empty();
}

}  // namespace

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
  std::vector<RowBlock> blocks = blocksOf(text, dialect, at);
  std::vector<RowBlock> tables;
  std::vector<std::size_t> sizes;
  for (RowBlock& block : blocks) {
    dropTitles(block, scanner, text);
    if (tables.empty() ? !isTableLike(block)
                       : startsAnother(block, tables.back(), dialect, options)) {
      if (tables.empty()) continue;  // a preamble
    } else if (!tables.empty()) {
      // More rows of the same table, or lines that belong to none.
      if (block.rows[0].cells.size() == tables.back().rows[0].cells.size() && isTableLike(block))
        tables.back().rows.insert(tables.back().rows.end(), block.rows.begin(), block.rows.end());
      continue;
    }
    if (tables.size() < mostTables) tables.push_back(std::move(block));
  }
  std::vector<StackedTable> found;
  for (const RowBlock& table : tables)
    found.push_back({.first = table.rows.front().first,
                     .last = table.rows.back().next,
                     .line = table.line,
                     .rows = table.rows.size(),
                     .width = usualWidth(table.rows)});
  return found;
}

std::size_t firstRealTable(const std::vector<StackedTable>& tables) {
  for (std::size_t index = 0; index + 1 < tables.size(); ++index) {
    const StackedTable& table = tables[index];
    const bool isShort = table.rows < 4 || (table.width <= 2 && table.rows < 12);
    const bool isPreamble =  // 2
        isShort && std::any_of(tables.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                               tables.end(), [&table](const StackedTable& other) {
                                 return other.rows >= 3 * table.rows && other.width > table.width;
                               });
    if (!isPreamble) return index;
  }
  return tables.empty() ? 0 : tables.size() - 1;
}

std::size_t notesBelow(std::string_view text, const CsvDialect& dialect) {  // 3
  if (dialect.delimiter == " ") return text.size();
  const Scanner scanner(dialect);
  const std::string_view lineEnds = dialect.lineEnd == LineEnd::lf ? "\n" : "\r\n";
  std::size_t notes = text.size();
  std::size_t begin = text.size();  // of the lines looked at, the last one first
  bool any = false;                 // of them is a note, if an empty line is above it
  for (std::size_t count = 0; begin > 0 && count < mostNotes; ++count) {
    const std::size_t before = text.substr(0, begin - 1).find_last_of(lineEnds);
    if (before == text.npos) break;  // the first line may be the rest of one
    const std::string_view line = text.substr(before + 1, begin - before - 1);
    const SampleRow row = rowOf(line, scanner);
    begin = before + 1;
    if (isEmptyRow(row, dialect.quote)) {
      if (any) notes = begin;
      continue;
    }
    if (!isNote(row, line, dialect)) break;
    any = true;
    if (hasNoteMark(trimmed(unquoted(trimmed(row.cells[0]), dialect.quote)))) notes = begin;
  }
  return notes;
}

}  // namespace quern::csv
