// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_scanner.h"

#include "core/base/error.h"

#include <algorithm>

namespace quern::csv {
namespace {

std::size_t indexOf(char byte) { return static_cast<unsigned char>(byte); }

}  // namespace

Scanner::Scanner(const CsvDialect& dialect)
    : m_delimiter(dialect.delimiter),
      m_comment(dialect.comment),
      m_quote(dialect.quote),
      m_rowEnd(dialect.lineEnd == LineEnd::cr ? '\r' : '\n'),
      m_escape(dialect.escape),
      m_mixedEnds(dialect.lineEnd == LineEnd::mixed),
      m_blanks(dialect.delimiter == " "),
      m_padded(dialect.paddedQuotes && !m_blanks),
      m_wide(dialect.delimiter.size() == 1 && !m_blanks && dialect.comment.empty() &&
             !m_mixedEnds && (dialect.quote == '\0' || dialect.escape == QuoteEscape::doubled)) {
  QUERN_EXPECT(!m_delimiter.empty());
  m_stops[indexOf(m_delimiter[0])] = true;
  m_stops[indexOf('\n')] = true;
  m_stops[indexOf('\r')] = true;
  if (m_escape == QuoteEscape::backslash) m_stops[indexOf('\\')] = true;
}

std::int64_t Scanner::lines(std::string_view text) const {
  std::int64_t count = std::count(text.begin(), text.end(), m_rowEnd);
  if (!m_mixedEnds) return count;
  for (std::size_t at = 0; at < text.size(); ++at)
    count += text[at] == '\r' && text.substr(at + 1, 1) != "\n" ? 1 : 0;
  return count;
}

bool Scanner::delimits(std::string_view text, std::size_t at) const {
  return text.compare(at, m_delimiter.size(), m_delimiter) == 0;
}

std::size_t Scanner::delimiterEnd(std::string_view text, std::size_t at) const {
  at += m_delimiter.size();
  while (m_blanks && at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// Behind the blanks around a quoted cell (4).
std::size_t Scanner::padEnd(std::string_view text, std::size_t at) const {
  while (m_padded && at < text.size() && pads(text[at])) ++at;
  return at;
}

/// How many bytes end the row at `at`; 0 if none do. A CR before the end of the text belongs to it.
std::size_t Scanner::rowEndAt(std::string_view text, std::size_t at) const {
  if (text[at] == m_rowEnd) return 1;
  if (text[at] != '\r') return 0;
  if (at + 1 == text.size()) return 1;
  if (text[at + 1] == '\n') return 2;
  return m_mixedEnds ? 1 : 0;
}

/// Where the line ends that holds `at`: at its line end, or at the end of the text.
std::size_t Scanner::lineEnd(std::string_view text, std::size_t at) const {
  while (at < text.size() && rowEndAt(text, at) == 0) ++at;
  return at;
}

std::size_t Scanner::bareCellEnd(std::string_view text, std::size_t at) const {
  for (; at < text.size(); ++at) {
    if (!m_stops[indexOf(text[at])]) continue;
    if (delimits(text, at) || rowEndAt(text, at) > 0) return at;
    if (text[at] == '\\' && m_escape == QuoteEscape::backslash && at + 1 < text.size()) ++at;
  }
  return text.size();
}

Scanner::Close Scanner::closingQuote(std::string_view text, std::size_t open, bool padded,
                                     bool last) const {
  bool below = false;  // beneath the line of the opening quote
  Close close;
  std::size_t at = open + 1;
  for (; at < text.size() && at - open < longestQuotedCell; ++at) {
    const char byte = text[at];
    if (byte == '\\' && m_escape == QuoteEscape::backslash) {
      ++at;
    } else if (byte == m_quote) {
      const std::size_t behind = padEnd(text, at + 1);
      if (!last && behind + m_delimiter.size() >= text.size()) return {.found = Close::beyond};
      const bool alone =
          (padded || behind > at + 1) && (pads(text[open + 1]) || pads(text[at - 1]));
      const bool ends =
          behind == text.size() || delimits(text, behind) || rowEndAt(text, behind) > 0;
      if (ends && !(below && alone)) {  // 4
        close.found = Close::closed;
        close.at = at;
        return close;
      }
      if (text[at + 1] == m_quote && m_escape == QuoteEscape::doubled) {
        ++at;
      } else {
        if (below) return {};  // 2
        close.stray = true;    // 3
      }
    } else if (byte == m_rowEnd || (m_mixedEnds && byte == '\r')) {
      if (close.stray) return {};  // 2
      below = true;
    }
  }
  const bool cut = at >= text.size() && at - open < longestQuotedCell;
  if (cut && !last) close.found = Close::beyond;
  return close;
}

ScannedRow Scanner::scan(std::string_view text, std::size_t at, bool last,
                         std::vector<Cell>& cells) const {
  ScannedRow row;
  cells.clear();
  const auto finish = [&](std::size_t end) {
    const std::size_t length = end < text.size() ? rowEndAt(text, end) : 0;
    row.next = end + length;
    // Without the byte behind it nobody knows whether a CR stands alone or in front of an LF.
    const bool unsure = length == 0 || (text[end] == '\r' && end + 1 == text.size());
    if (unsure && !last) row.kind = RowKind::incomplete;
    return row;
  };
  if (!m_comment.empty() && text.compare(at, m_comment.size(), m_comment) == 0) {
    row.kind = RowKind::comment;
    return finish(lineEnd(text, at));
  }
  while (m_blanks && at < text.size() && text[at] == ' ') ++at;
  const std::size_t start = at;
  while (true) {
    std::size_t end = at;
    bool quoted = false;
    const std::size_t open = padEnd(text, at);
    if (hasQuote() && open < text.size() && text[open] == m_quote) {
      const Close close = closingQuote(text, open, open > at, last);
      if (close.found == Close::beyond) return finish(text.size());
      quoted = close.found == Close::closed;
      row.openQuote |= !quoted;
      row.strayQuote |= close.stray;
      end = close.at + 1;
    }
    if (!quoted) end = bareCellEnd(text, at);
    cells.push_back(
        {static_cast<std::uint32_t>(quoted ? open : at), static_cast<std::uint32_t>(end)});
    if (quoted) end = padEnd(text, end);
    const bool more = end < text.size() && rowEndAt(text, end) == 0;
    if (!more) {
      // blanks at the end
      if (m_blanks && cells.size() > 1 && cells.back().first == end) cells.pop_back();
      if (cells.size() == 1 && end == start) row.kind = RowKind::blank;
      return finish(end);
    }
    at = delimiterEnd(text, end);
  }
}

}  // namespace quern::csv
