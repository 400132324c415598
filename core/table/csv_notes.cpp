// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes below a table.
//
//   1. A note is a line with a single text that is no value. Behind an empty line any is, and so is a
//      line at most half as wide as the table; without one it needs a mark: *, †, Note, Source, 注,
//      资料来源 and the like.
//   2. A line of nothing but dashes ends a table as an empty one does, and is a note itself.
//   3. As many delimiters as a table of two columns has are a row without a value rather than an empty
//      line, unless what is below them has a mark, is a single cell, or stands under a value.
//   4. A last row that says it is a total, and lacks something that the row above it has, is no row.

#include "core/table/csv_notes.h"

#include "core/base/utf8.h"
#include "core/table/csv_row_signs.h"
#include "core/table/type_inference.h"
#include "core/table/reject_reasons.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::size_t mostNotes = 20;
constexpr std::size_t mostLinesApart = 3;  // a total and the row above it

bool hasNoteMark(std::string_view text) {
  static constexpr std::string_view marks[] = {
      "*",  "†",  "‡",        "note",      "source", "remark", "(",    "[",
      "©",  "注", "资料来源", "数据来源",  "来源",   "说明",   "备注", "資料來源",
      "註", "※",  "quelle",   "anmerkung", "fuente", "nota"};
  const std::string lower = lowerCaseAscii(text.substr(0, 16));
  return std::ranges::any_of(marks,
                             [&lower](std::string_view mark) { return lower.starts_with(mark); });
}

/// A text in the first place and nothing else, or hardly anything. The last line of a quoted cell
/// has an odd number of quotes.
bool isNote(const SampleRow& row, std::string_view line, const CsvDialect& dialect,
            std::size_t columns) {
  const bool paired = dialect.quote == '\0' || std::ranges::count(line, dialect.quote) % 2 == 0;
  if (!row.inOrder || !paired || row.cells.empty()) return false;
  const std::string_view text = textOf(row.cells[0], dialect);
  const bool narrow = 2 * row.cells.size() <= columns;
  return (narrow || filledCells(row, dialect) == 1) && !text.empty() &&
         KindSet::of(text, dialect.decimal).empty() && FormSet::of(text).empty();
}

/// "Total", "合计:" in the first cell that holds something.
bool saysTotal(const SampleRow& row, const CsvDialect& dialect) {
  static constexpr std::string_view words[] = {
      "total", "totals", "grand total", "sum",  "summe", "gesamt", "gesamtsumme", "suma", "somme",
      "*",     "**",     "合计",        "总计", "合計",  "總計",   "小计",        "小計", "总和"};
  const auto filled = std::ranges::find_if(
      row.cells, [&](std::string_view cell) { return !textOf(cell, dialect).empty(); });
  if (filled == row.cells.end()) return false;
  const std::string lower = lowerCaseAscii(textOf(*filled, dialect));
  std::string_view word = lower;
  for (const std::string_view colon : {":", "："})
    if (word.ends_with(colon)) word.remove_suffix(colon.size());
  return std::ranges::find(words, trimmed(word)) != std::end(words);
}

/// A total below a row that says more (4).
bool isTotal(const SampleRow& row, const SampleRow& above, const CsvDialect& dialect) {
  if (!row.inOrder || row.cells.size() != above.cells.size() || !saysTotal(row, dialect) ||
      valuesIn(row, dialect) == 0)
    return false;
  std::size_t lacks = 0;
  for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
    lacks += textOf(row.cells[cell], dialect).empty() && !textOf(above.cells[cell], dialect).empty()
                 ? 1
                 : 0;
  return lacks > 0;
}

/// Where the line in front of one that starts at `begin` starts; npos: it is not whole.
std::size_t lineBefore(std::string_view text, std::size_t begin, std::string_view lineEnds) {
  if (begin == 0) return text.npos;
  const std::size_t before = text.substr(0, begin - 1).find_last_of(lineEnds);
  return before == text.npos ? text.npos : before + 1;
}

/// The last row that holds something above the line that starts at `begin`; no cells if none is near.
SampleRow rowAbove(std::string_view text, std::size_t begin, std::string_view lineEnds,
                   const CsvDialect& dialect) {
  const Scanner scanner(dialect);
  SampleRow row;
  for (std::size_t count = 0; count < mostLinesApart && isEmptyRow(row, dialect); ++count) {
    const std::size_t first = lineBefore(text, begin, lineEnds);
    if (first == text.npos) break;
    row = rowOf(text.substr(first, begin - first), scanner);
    begin = first;
  }
  return row;
}

/// A row of a table of two columns that has no value, for all that the notes below it tell (3).
bool isRowWithoutValue(const SampleRow& row, const SampleRow& above, bool sureNotes,
                       const CsvDialect& dialect, std::size_t columns) {
  if (columns != 2 || row.cells.size() != columns || sureNotes) return false;
  return above.cells.empty() ||
         KindSet::of(textOf(above.cells[0], dialect), dialect.decimal).empty();
}

}  // namespace

std::size_t notesBelow(std::string_view text, const CsvDialect& dialect, std::size_t columns) {
  if (dialect.delimiter == " ") return text.size();
  const Scanner scanner(dialect);
  const std::string_view lineEnds = dialect.lineEnd == LineEnd::lf ? "\n" : "\r\n";
  std::size_t notes = text.size();
  std::size_t begin = text.size();  // of the lines looked at, the last one first
  bool any = false;                 // of them is a note, if an empty line is above it
  bool sure = false;                // even if what is above it may be a row
  for (std::size_t count = 0; begin > 0 && count < mostNotes; ++count) {
    const std::size_t first = lineBefore(text, begin, lineEnds);
    if (first == text.npos) break;  // the first line may be the rest of one
    const std::string_view line = text.substr(first, begin - first);
    const SampleRow row = rowOf(line, scanner);
    if (isRule(row) || isEmptyRow(row, dialect)) {
      const SampleRow above = rowAbove(text, first, lineEnds, dialect);
      if (any && isRowWithoutValue(row, above, sure, dialect, columns)) break;
      begin = first;
      if (any || isRule(row)) notes = begin;
      continue;
    }
    if (isTotal(row, rowAbove(text, first, lineEnds, dialect), dialect)) {
      notes = begin = first;
      any = sure = true;
      continue;
    }
    begin = first;
    if (!isNote(row, line, dialect, columns)) break;
    any = true;
    sure |= row.cells.size() < columns || hasNoteMark(textOf(row.cells[0], dialect));
    if (hasNoteMark(textOf(row.cells[0], dialect))) notes = begin;
  }
  return notes;
}

void addNotes(std::string_view notes, std::int64_t line, const CsvDialect& dialect,
              CsvResult& result) {
  const Scanner scanner(dialect);
  std::int64_t count = 0;
  for (std::size_t at = 0; at < notes.size(); ++line) {
    const std::size_t next = at + skipLines(notes.substr(at), dialect, 1);
    const std::string_view note = trimmed(notes.substr(at, next - at));
    at = next;
    if (note.find_first_not_of(dialect.delimiter + " \"") == note.npos) continue;
    const bool total = saysTotal(rowOf(note, scanner), dialect);
    result.rejects.push_back({line, shortened(note, 1000), total ? rejects::total : rejects::note});
    ++result.rejectCount;
    ++count;
  }
  if (count > 0)
    result.findings.push_back(
        {.what = "notes",
         .value = std::to_string(count),
         .reason = Sentence(
             tr("%1 {line|lines} below the table {is|are} left out: notes and totals."), count)});
}

}  // namespace quern::csv
