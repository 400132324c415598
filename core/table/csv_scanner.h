// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_dialect.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace quern::csv {

/// A cell of a row as offsets into the text at hand, its quotes included.
struct Cell {
  std::uint32_t first = 0, last = 0;
};

/// Rows are held in memory whole; offsets within a piece of text are 32 bits wide.
inline constexpr std::size_t longestRow = std::size_t{1} << 30;
/// A quote that stays open for longer is taken for a quote that nobody closed.
inline constexpr std::size_t longestQuotedCell = std::size_t{1} << 28;

enum class RowKind {
  cells,
  blank,  ///< nothing between two line ends
  comment,
  incomplete,  ///< its end lies behind the text at hand
};

struct ScannedRow {
  RowKind kind = RowKind::cells;
  std::size_t next = 0;     ///< where the next row starts
  bool openQuote = false;   ///< a quote was never closed and is taken as it stands
  bool strayQuote = false;  ///< a quoted cell holds a quote that is not doubled
};

/// Finds where rows and cells end, exactly, one row at a time. What the wide scan of clean text
/// does with masks gives the same rows; everything unusual comes here.
///
///   1. A quote counts only at the start of a cell; it is closed by a quote before a delimiter or a
///      row's end.
///   2. A quoted cell may hold line ends. But if a quote inside it, below its first line, is
///      neither doubled nor a closing one, or if none closes it before the end, then the opening
///      quote is taken as it stands and the row ends on its own line: an open quote does not
///      swallow the file.
///   3. On its own line a quote inside a quoted cell that is not doubled is kept as it stands.
///   4. Where the dialect has padded quotes, blanks may stand in front of an opening quote and behind
///      a closing one. They belong to no cell. Such a cell holds a line end only if it neither starts
///      nor ends with a blank: a mark that stands alone on two lines is no pair of quotes.
class Scanner {
public:
  explicit Scanner(const CsvDialect& dialect);

  /// Scans the row that starts at `at`; `cells` is filled with its cells. `last`: the text ends
  /// with the file.
  ScannedRow scan(std::string_view text, std::size_t at, bool last, std::vector<Cell>& cells) const;

  std::int64_t lines(std::string_view text) const;  ///< line ends, within quotes too

  /// Masks are enough for this dialect, as long as its quotes are in order.
  bool isWide() const { return m_wide; }
  char delimiter() const { return m_delimiter.front(); }
  char quote() const { return m_quote; }  ///< '\0': none
  char rowEnd() const { return m_rowEnd; }
  bool hasQuote() const { return m_quote != '\0'; }
  QuoteEscape escape() const { return m_escape; }

private:
  struct Close {
    enum Found { closed, never, beyond };
    Found found = never;
    std::size_t at = 0;
    bool stray = false;
  };

  Close closingQuote(std::string_view text, std::size_t open, bool padded, bool last) const;
  std::size_t bareCellEnd(std::string_view text, std::size_t at) const;
  bool delimits(std::string_view text, std::size_t at) const;
  std::size_t rowEndAt(std::string_view text, std::size_t at) const;
  std::size_t lineEnd(std::string_view text, std::size_t at) const;
  std::size_t delimiterEnd(std::string_view text, std::size_t at) const;
  bool pads(char byte) const {
    return (byte == ' ' || byte == '\t') && byte != m_delimiter.front();
  }
  std::size_t padEnd(std::string_view text, std::size_t at) const;

  std::string m_delimiter, m_comment;
  char m_quote, m_rowEnd;
  QuoteEscape m_escape;
  bool m_mixedEnds, m_blanks, m_padded, m_wide;
  bool m_stops[256] = {};  ///< bytes a bare cell may end at
};

}  // namespace quern::csv
