// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"
#include "core/table/csv_scanner.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// A row that does not fit; its cells are in the block all the same.
struct RowIssue {
  enum Kind { tooShort, tooLong, openQuote, strayQuote };
  Kind kind = tooShort;
  std::uint32_t first = 0, last = 0;  ///< its text
  int cells = 0;                      ///< that it has
};

/// What stands in a cell, without its quotes.
struct CellText {
  std::string_view text;
  bool quoted = false;
};

/// Takes quotes and escapes away; `scratch` holds the text where it differs from what stands in the
/// file.
CellText contentOf(std::string_view raw, char quote, QuoteEscape escape, std::string& scratch);

/// A chunk's rows as a matrix of cells: short rows filled up with empty cells, long ones cut, blank
/// lines and comments left out. Used again and again by one thread.
class Block {
public:
  /// The text must be followed by `padding` zeros and outlive what is read from the block.
  void build(std::string_view text, const Scanner& scanner, int columns, bool exact);

  std::int64_t rows() const { return m_rows; }
  int columns() const { return m_columns; }
  Cell cell(std::int64_t row, int column) const {
    return m_matrix[static_cast<std::size_t>(row * m_columns + column)];
  }
  const char* at(std::uint32_t offset) const { return m_text.data() + offset; }
  std::string_view raw(Cell cell) const { return {at(cell.first), cell.last - cell.first}; }
  std::string_view text() const { return m_text; }
  char quote() const { return m_quote; }  ///< '\0': none
  QuoteEscape escape() const { return m_escape; }
  const std::vector<RowIssue>& issues() const { return m_issues; }

  CellText content(Cell cell, std::string& scratch) const {
    return contentOf(raw(cell), m_quote, m_escape, scratch);
  }

private:
  void indexWide(const Scanner& scanner);
  void indexExactly(const Scanner& scanner);
  void arrange(bool exact);
  void appendRow(std::size_t firstCell, std::size_t lastCell);
  Cell* room(std::size_t count);

  std::string_view m_text;
  Values<Cell> m_found;                ///< cells as they come
  std::size_t m_count = 0;             ///< of them
  std::vector<std::size_t> m_rowEnds;  ///< cells found up to each row's end
  /// Cells of rows that do not all have as many as there are columns
  Values<Cell> m_arranged;
  const Cell* m_matrix = nullptr;
  std::int64_t m_rows = 0;
  int m_columns = 0;
  char m_quote = '"', m_rowEnd = '\n';
  QuoteEscape m_escape = QuoteEscape::doubled;
  std::vector<RowIssue> m_issues;
  std::vector<Cell> m_scanned;
};

}  // namespace quern::csv
