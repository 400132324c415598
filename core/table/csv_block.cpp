// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_block.h"

#include "core/table/csv_masks.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace quern::csv {
namespace {

/// A backslash in front of one of these stands for itself, as in C:\new.
bool isLetterOrDigit(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

}  // namespace

void Block::build(std::string_view text, const Scanner& scanner, int columns, bool exact) {
  m_text = text;
  m_columns = columns;
  m_quote = scanner.quote();
  m_rowEnd = scanner.rowEnd();
  m_escape = scanner.escape();
  m_count = 0;
  m_rowEnds.clear();
  m_issues.clear();
  if (exact)
    indexExactly(scanner);
  else
    indexWide(scanner);
  arrange(exact);
}

Cell* Block::room(std::size_t count) {
  if (m_found.size() < m_count + count) m_found.resize(2 * m_found.size() + count + 1024);
  return m_found.data() + m_count;
}

void Block::indexWide(const Scanner& scanner) {
  const std::size_t size = m_text.size();
  std::uint64_t inside = 0;  // all bits: the word starts within quotes
  std::uint32_t start = 0;
  for (std::size_t at = 0; at < size; at += 64) {
    const Bytes64 bytes(m_text.data() + at);
    std::uint64_t ends = bytes.equal(m_rowEnd);
    std::uint64_t separators = bytes.equal(scanner.delimiter()) | ends;
    if (const std::uint64_t quotes = m_quote != '\0' ? bytes.equal(m_quote) : 0;
        (quotes | inside) != 0) {
      const std::uint64_t quoted = prefixParity(quotes) ^ inside;
      separators &= ~quoted;
      ends &= ~quoted;
      inside = std::uint64_t{0} - (quoted >> 63);
    }
    if (size - at < 64) {  // a delimiter or row end may be a zero byte, and so is the padding
      separators &= ~std::uint64_t{0} >> (64 - (size - at));
      ends &= separators;
    }
    for (; ends != 0; ends &= ends - 1) {
      const std::uint64_t upTo = ends ^ (ends - 1);
      m_rowEnds.push_back(m_count + static_cast<std::size_t>(std::popcount(separators & upTo)));
    }
    Cell* cell = room(64);
    m_count += static_cast<std::size_t>(std::popcount(separators));
    for (; separators != 0; separators &= separators - 1) {
      const auto end =
          static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(separators));
      *cell++ = {start, end};
      start = end + 1;
    }
  }
  const std::size_t ended = m_rowEnds.empty() ? 0 : m_rowEnds.back();
  if (start < size || m_count > ended) {  // the last row of the file has no line end
    *room(1) = {start, static_cast<std::uint32_t>(size)};
    m_rowEnds.push_back(++m_count);
  }
}

void Block::indexExactly(const Scanner& scanner) {
  for (std::size_t at = 0; at < m_text.size();) {
    const ScannedRow row = scanner.scan(m_text, at, true, m_scanned);
    const bool counts =
        row.kind == RowKind::cells || (row.kind == RowKind::blank && m_columns == 1);
    if (counts) {
      std::copy(m_scanned.begin(), m_scanned.end(), room(m_scanned.size()));
      m_count += m_scanned.size();
      m_rowEnds.push_back(m_count);
    }
    if (counts && (row.openQuote || row.strayQuote))
      m_issues.push_back({row.openQuote ? RowIssue::openQuote : RowIssue::strayQuote,
                          static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(row.next),
                          static_cast<int>(m_scanned.size())});
    at = row.next;
  }
}

/// CRs of CRLF leave the cells; rows of another width than the table's are brought to it.
void Block::arrange(bool exact) {
  bool regular = true;
  std::size_t first = 0;
  for (const std::size_t last : m_rowEnds) {
    regular &= last - first == static_cast<std::size_t>(m_columns);
    Cell& cell = m_found[last - 1];
    if (!exact && cell.last > cell.first && m_rowEnd != '\r' && m_text[cell.last - 1] == '\r')
      --cell.last;
    first = last;
  }
  m_rows = static_cast<std::int64_t>(m_rowEnds.size());
  m_matrix = m_found.data();
  if (regular) return;
  m_rows = 0;
  m_arranged.resize(m_rowEnds.size() * static_cast<std::size_t>(m_columns));
  first = 0;
  for (const std::size_t last : m_rowEnds) {
    const bool blank = last - first == 1 && m_found[first].first == m_found[first].last && !exact;
    if (!blank || m_columns == 1) appendRow(first, last);
    first = last;
  }
  m_matrix = m_arranged.data();
}

void Block::appendRow(std::size_t firstCell, std::size_t lastCell) {
  const auto columns = static_cast<std::size_t>(m_columns);
  const std::size_t cells = lastCell - firstCell;
  const Cell end = m_found[lastCell - 1];
  Cell* const row = m_arranged.data() + static_cast<std::size_t>(m_rows++) * columns;
  std::copy_n(m_found.data() + firstCell, std::min(cells, columns), row);
  std::fill(row + std::min(cells, columns), row + columns, Cell{end.last, end.last});
  const auto isEmpty = [](Cell cell) { return cell.first == cell.last; };
  const bool surplus = cells > columns && !std::all_of(m_found.data() + firstCell + columns,
                                                       m_found.data() + lastCell, isEmpty);
  if (cells >= columns && !surplus) return;  // delimiters at the end of a row hurt nobody
  m_issues.push_back({surplus ? RowIssue::tooLong : RowIssue::tooShort, m_found[firstCell].first,
                      end.last, static_cast<int>(cells)});
}

CellText contentOf(std::string_view text, char quote, QuoteEscape escape, std::string& scratch) {
  const bool quoted =
      quote != '\0' && text.size() >= 2 && text.front() == quote && text.back() == quote;
  if (quoted) text = text.substr(1, text.size() - 2);
  const char mark = escape == QuoteEscape::backslash ? '\\' : quote;
  const bool plain = escape == QuoteEscape::none || (escape == QuoteEscape::doubled && !quoted);
  std::size_t at = plain ? text.npos : text.find(mark);
  if (at == text.npos) return {text, quoted};
  scratch.clear();
  std::size_t copied = 0;
  while (at != text.npos && at + 1 < text.size()) {
    const char next = text[at + 1];
    const bool escapes = mark == quote ? next == mark : !isLetterOrDigit(next);
    if (escapes) {
      scratch.append(text, copied, at - copied);
      copied = at + 1;
    }
    at = text.find(mark, at + (escapes ? 2 : 1));
  }
  scratch.append(text, copied);
  return {scratch, quoted};
}

}  // namespace quern::csv
