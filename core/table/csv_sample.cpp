// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_sample.h"

#include <algorithm>
#include <map>

namespace quern::csv {
namespace {

constexpr std::size_t scoredBytes = std::size_t{256} << 10;
constexpr std::size_t fewLines = 10;                           // of them more bytes are looked at
constexpr std::size_t mostScoredBytes = std::size_t{8} << 20;  // a line may have no end at all
constexpr std::size_t longRow = std::size_t{64} << 10;

bool isLong(std::string_view text, std::size_t at) { return text.size() - at > longRow; }

}  // namespace

std::string_view scoredPart(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t line = 0; line < fewLines && end < text.size(); ++line)
    end = std::min(text.find_first_of("\r\n", end), text.size() - 1) + 1;
  return text.substr(0, end > mostScoredBytes ? scoredBytes : std::max(end, scoredBytes));
}

std::vector<SampleRow> sampleRows(std::string_view text, const CsvDialect& dialect, std::size_t at,
                                  bool whole, std::size_t limit, LongRows longRows) {
  const Scanner scanner(dialect);
  std::vector<SampleRow> rows;
  std::vector<Cell> cells;
  while (at < text.size() && rows.size() < limit) {
    ScannedRow scanned = scanner.scan(text, at, whole, cells);
    const bool cut = scanned.kind == RowKind::incomplete;
    if (cut && longRows == LongRows::openQuotes && isLong(text, at)) {
      const ScannedRow bare = scanner.scan(text, at, true, cells);
      if (bare.openQuote) scanned = bare;
    }
    if (scanned.kind == RowKind::incomplete) break;
    if (scanned.kind == RowKind::cells) {
      SampleRow row{
          .first = at, .next = scanned.next, .inOrder = !scanned.openQuote && !scanned.strayQuote};
      for (const Cell& cell : cells)
        row.cells.push_back(text.substr(cell.first, cell.last - cell.first));
      rows.push_back(std::move(row));
    }
    at = scanned.next;
  }
  return rows;
}

bool endsInLongRow(std::string_view text, std::size_t at, const std::vector<SampleRow>& rows,
                   std::size_t limit) {
  return rows.size() < limit && isLong(text, rows.empty() ? at : rows.back().next);
}

std::size_t skipLines(std::string_view text, const CsvDialect& dialect, std::int64_t lines) {
  std::size_t at = 0;
  for (; lines > 0 && at < text.size(); --lines) {
    const std::size_t end =
        dialect.lineEnd == LineEnd::lf ? text.find('\n', at) : text.find_first_of("\r\n", at);
    if (end == text.npos) return text.size();
    at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return at;
}

bool isQuoted(std::string_view cell, char quote) {
  return quote != '\0' && cell.size() >= 2 && cell.front() == quote && cell.back() == quote;
}

std::string_view unquoted(std::string_view cell, char quote) {
  return isQuoted(cell, quote) ? cell.substr(1, cell.size() - 2) : cell;
}

std::size_t usualWidth(const std::vector<SampleRow>& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const SampleRow& row : rows) ++counts[row.cells.size()];
  const auto more = [](const auto& left, const auto& right) { return left.second < right.second; };
  const auto most = std::max_element(counts.begin(), counts.end(), more);
  return most == counts.end() ? 0 : most->first;
}

}  // namespace quern::csv
