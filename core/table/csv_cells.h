// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_block.h"
#include "core/table/csv_dialect.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// Texts that stand for "no value": the empty one, NA, N/A, NaN, nan, null, NULL, None, -, ?, \N,
/// 空, 缺失, 无, and what the user added.
class MissingMarkers {
public:
  explicit MissingMarkers(const std::vector<std::string>& more);

  bool contains(std::string_view text) const {
    if (text.size() <= 8) return isShort(text);
    return !m_long.empty() && isLong(text);
  }
  bool areAllShort() const { return m_long.empty(); }  ///< no longer than eight bytes

private:
  bool isShort(std::string_view text) const;
  bool isLong(std::string_view text) const;

  std::array<std::vector<std::uint64_t>, 9> m_short;  ///< by length, the bytes as one word
  std::vector<std::string> m_long;
};

/// What cells mean, whatever column they are in.
struct CellRules {
  MissingMarkers markers;
  char decimal = '.';
  bool quotedMarkers = false;
  bool keepText = false;
  bool markersFirst = false;  ///< the user's markers may be numbers, such as -999
  bool longIsText = false;    ///< no marker has more than eight bytes
  bool quotedIsText = false;  ///< whatever it says
  bool skipBlanks = false;    ///< around texts without quotes

  CellRules(const CsvDialect& dialect, const CsvOptions& options)
      : markers(options.missingMarkers),
        decimal(dialect.decimal),
        quotedMarkers(dialect.quotedMarkers),
        keepText(options.keepText),
        markersFirst(!options.missingMarkers.empty()),
        longIsText(keepText || markers.areAllShort()),
        quotedIsText(keepText || !quotedMarkers),
        skipBlanks(dialect.skipBlanks && !options.keepText) {}

  /// A cell of a column of numbers, dates, …: quotes and blanks around it mean nothing. Empty text:
  /// missing.
  std::string_view value(const Block& block, Cell cell, std::string& scratch) const;
  /// What a cell of a text or category column says.
  CellText content(const Block& block, Cell cell, std::string& scratch) const {
    return skipBlanks ? bareContent(block, cell, scratch) : block.content(cell, scratch);
  }
  /// A cell of a text or category column. False: there is no value.
  bool isText(const CellText& content) const;

  // What a look at a cell's length and ends tells, for nearly every cell of a text column:
  /// A text, and it is what stands in the file
  bool isPlainText(const Block& block, Cell cell) const {
    const std::string_view raw = block.raw(cell);
    if (raw.size() <= 8 || !longIsText || block.escape() == QuoteEscape::backslash) return false;
    const auto plain = [](char byte) { return byte > ' '; };  // blanks of Unicode are not ASCII
    return plain(raw.front()) && plain(raw.back()) &&
           (block.quote() == '\0' || raw.front() != block.quote());
  }
  /// A text between quotes, in which quotes are doubled
  bool isQuotedText(const Block& block, Cell cell) const {
    const std::string_view raw = block.raw(cell);
    return quotedIsText && raw.size() >= 2 && raw.front() == block.quote() &&
           raw.back() == block.quote() && block.quote() != '\0' &&
           block.escape() == QuoteEscape::doubled;
  }

private:
  static CellText bareContent(const Block& block, Cell cell, std::string& scratch);
};

}  // namespace quern::csv
