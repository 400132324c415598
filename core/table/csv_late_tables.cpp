// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables that begin far below the first.
//
//   1. The end of the text tells whether there are any: another table begins there, or its rows are
//      not like those of the last table known. If neither is so, nothing else is read.
//   2. Where rows stop to be like those of a table is found by halving; another table begins there
//      only if it would do so right below the first one, see csv_sections.cpp.
//   3. What is found tells the tables below it in turn.
//   4. Rows are like those of a table if most have as many cells, and the values in most of its columns
//      of numbers or dates are such values, and no column of texts holds nothing but values. A table
//      of texts is told by its width alone.

#include "core/table/csv_late_tables.h"

#include "core/table/csv_row_signs.h"
#include "core/table/csv_sections.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <optional>

namespace quern::csv {
namespace {

constexpr std::int64_t lateWindow = std::int64_t{64} << 10;
constexpr std::int64_t latePiece = std::int64_t{1} << 20;
constexpr std::int64_t lateOverlap = std::int64_t{8} << 10;  // rows that are cut where a look ends
constexpr std::size_t rowsOfTable = 200;                     // that tell what it is like
constexpr std::size_t fewestRows = 3;                        // that tell anything
constexpr std::size_t mostLateTables = 100;

class LateTableFinder {
public:
  LateTableFinder(const Bytes& text, const LateSearch& search, Context& context)
      : m_text(text),
        m_search(search),
        m_context(context),
        m_scanner(search.dialect),
        m_counted(search.start) {}

  std::vector<LateTable> find() {
    learn(m_search.table);
    std::int64_t known = m_search.known;
    while (m_found.size() < mostLateTables) {
      const std::optional<Place> next = nextBegin(known);
      if (!next) break;
      known = std::min(next->first + latePiece, m_text.size());
      takeFrom(*next, known);
    }
    return std::move(m_found);
  }

private:
  struct Place {
    std::int64_t first = 0, above = 0;  ///< as in LateTable
  };

  /// The rows of the table that begins there.
  void learn(std::int64_t begin) {
    const std::string_view head = m_text.read(begin, lateWindow, m_buffer);
    const bool whole = begin + lateWindow >= m_text.size();
    const std::vector<SampleRow> rows = sampleRows(head, m_search.dialect, 0, whole, rowsOfTable);
    m_table = head.substr(0, rows.empty() ? 0 : rows.back().next);
    m_tableEnd = begin + static_cast<std::int64_t>(m_table.size());
    m_width = usualWidth(rows);
    m_kinds.assign(m_width, KindSet::all());
    std::vector<bool> any(m_width);
    m_texts.assign(m_width, rows.size() > fewestRows);
    for (std::size_t row = 1; row < rows.size(); ++row) {
      if (rows[row].cells.size() != m_width) continue;
      for (std::size_t column = 0; column < m_width; ++column) {
        const std::string_view cell = textOf(rows[row].cells[column], m_search.dialect);
        if (cell.empty()) continue;
        const KindSet kinds = KindSet::of(cell, m_search.dialect.decimal);
        m_kinds[column] = m_kinds[column] & kinds;
        m_texts[column] = m_texts[column] && kinds.empty();
        any[column] = true;
      }
    }
    for (std::size_t column = 0; column < m_width; ++column)
      if (!any[column]) {
        m_kinds[column] = KindSet::ofBits(0);
        m_texts[column] = false;
      }
  }

  /// A piece of the text, from the first line that starts in it.
  std::string_view linesFrom(std::int64_t& begin, std::int64_t length, Buffer& buffer) const {
    const std::string_view piece = m_text.read(begin, length, buffer);
    const std::size_t end = piece.find(m_scanner.rowEnd());
    const std::size_t first = end == piece.npos ? piece.size() : end + 1;
    begin += static_cast<std::int64_t>(first);
    return piece.substr(first);
  }

  bool isLikeTable(std::int64_t begin) const {  // 4
    Buffer buffer;
    const std::string_view piece = linesFrom(begin, lateWindow / 4, buffer);
    const std::vector<SampleRow> rows = sampleRows(piece, m_search.dialect, 0, false, rowsOfTable);
    if (rows.size() < fewestRows) return true;  // very long rows, or hardly any
    const auto fitting = std::ranges::count_if(
        rows, [this](const SampleRow& row) { return row.cells.size() == m_width; });
    if (2 * fitting < std::ssize(rows)) return false;
    std::ptrdiff_t typed = 0;
    std::ptrdiff_t odd = 0;
    for (std::size_t column = 0; column < m_width; ++column) {
      if (m_texts[column] && areValues(rows, column)) return false;
      if (m_kinds[column].empty()) continue;
      ++typed;
      odd += isOddColumn(rows, column) ? 1 : 0;
    }
    return odd == 0 || 2 * odd < typed;
  }

  bool areValues(const std::vector<SampleRow>& rows, std::size_t column) const {
    std::size_t filled = 0;
    for (const SampleRow& row : rows) {
      if (column >= row.cells.size()) continue;
      const std::string_view cell = textOf(row.cells[column], m_search.dialect);
      if (cell.empty()) continue;
      ++filled;
      if (KindSet::of(cell, m_search.dialect.decimal).empty()) return false;
    }
    return filled >= fewestRows;
  }

  bool isOddColumn(const std::vector<SampleRow>& rows, std::size_t column) const {
    std::ptrdiff_t odd = 0;
    std::ptrdiff_t filled = 0;
    for (const SampleRow& row : rows) {
      if (column >= row.cells.size()) continue;
      const std::string_view cell = textOf(row.cells[column], m_search.dialect);
      if (cell.empty()) continue;
      ++filled;
      odd += (KindSet::of(cell, m_search.dialect.decimal) & m_kinds[column]).empty() ? 1 : 0;
    }
    return 2 * odd > filled;
  }

  /// Where the first other table begins below `known`.
  std::optional<Place> nextBegin(std::int64_t known) const {
    known = std::max(known - lateOverlap, m_tableEnd);
    const std::int64_t tail = std::max(known, m_text.size() - lateWindow);
    if (tail >= m_text.size() || known < 1) return std::nullopt;
    if (isLikeTable(tail - 1)) return beginIn(tail - 1, m_text.size());  // 1
    std::int64_t like = known - 1;
    std::int64_t other = tail;
    while (other - like > lateWindow) {  // 2
      m_context.checkpoint();
      const std::int64_t middle = like + (other - like) / 2;
      (isLikeTable(middle) ? like : other) = middle;
    }
    const std::optional<Place> place = beginIn(like, std::min(other + lateWindow, m_text.size()));
    return place ? place : beginIn(tail - 1, m_text.size());
  }

  std::optional<Place> beginIn(std::int64_t begin, std::int64_t end) const {
    Buffer buffer;
    const std::string_view piece = linesFrom(begin, end - begin, buffer);
    const std::string all = m_table + std::string(piece);
    const CsvDialect& dialect = m_search.dialect;
    if (!mayHoldTables(all, dialect)) return std::nullopt;
    const std::vector<StackedTable> tables = stackedTables(all, dialect, 0, m_search.options);
    if (tables.size() < 2 || tables[1].first < m_table.size()) return std::nullopt;
    const std::int64_t shift = begin - static_cast<std::int64_t>(m_table.size());
    return Place{shift + static_cast<std::int64_t>(tables[1].first),
                 shift + static_cast<std::int64_t>(tables[0].last)};
  }

  /// The table that begins there, and those that follow it closely (3).
  void takeFrom(const Place& place, std::int64_t end) {
    Buffer buffer;
    const std::string_view piece = m_text.read(place.first, end - place.first, buffer);
    std::int64_t above = place.above;
    const std::size_t before = m_found.size();
    for (const StackedTable& table : stackedTables(piece, m_search.dialect, 0, m_search.options)) {
      const std::int64_t first = place.first + static_cast<std::int64_t>(table.first);
      m_found.push_back({first, lineOf(first), table.names, above});
      above = place.first + static_cast<std::int64_t>(table.last);
    }
    if (m_found.size() == before) m_found.push_back({place.first, lineOf(place.first), {}, above});
    learn(m_found.back().first);
  }

  std::int64_t lineOf(std::int64_t place) {
    Buffer buffer;
    while (m_counted < place) {
      m_context.checkpoint();
      const std::string_view piece =
          m_text.read(m_counted, std::min(latePiece, place - m_counted), buffer);
      m_line += m_scanner.lines(piece);
      m_counted += static_cast<std::int64_t>(piece.size());
    }
    return m_line;
  }

  const Bytes& m_text;
  const LateSearch& m_search;
  Context& m_context;
  Scanner m_scanner;
  Buffer m_buffer;
  std::string m_table;  ///< the first rows of the last table known
  std::int64_t m_tableEnd = 0;
  std::size_t m_width = 0;
  std::vector<KindSet> m_kinds;  ///< of its columns; empty for texts
  std::vector<bool> m_texts;     ///< columns without a single value
  std::vector<LateTable> m_found;
  std::int64_t m_counted, m_line = 1;
};

}  // namespace

std::vector<LateTable> lateTables(const Bytes& text, const LateSearch& search, Context& context) {
  return LateTableFinder(text, search, context).find();
}

}  // namespace quern::csv
