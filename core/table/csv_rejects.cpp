// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_rejects.h"

#include "core/base/utf8.h"
#include "core/table/reject_reasons.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::size_t shownCodePoints = 1000;
constexpr std::int64_t shownBytes = 4 * 1000 + 4;

/// The start of a piece of text, without its line end, cut between two characters.
std::string shown(std::string_view raw) {
  while (raw.ends_with('\n') || raw.ends_with('\r')) raw.remove_suffix(1);
  return shortened(raw.substr(0, static_cast<std::size_t>(shownBytes) + 4), shownCodePoints);
}

Sentence reasonOf(const Misfit& misfit, std::string_view cell,
                  const std::vector<std::string>& names) {
  if (misfit.column >= 0)
    return {rejects::wrongType, names[static_cast<std::size_t>(misfit.column)],
            shortened(cell, 40)};
  switch (misfit.row.kind) {
    case RowIssue::tooShort:
    case RowIssue::tooLong: return {rejects::wrongLength, misfit.row.cells, names.size()};
    case RowIssue::openQuote: return rejects::openQuote;
    case RowIssue::strayQuote: return rejects::strayQuote;
  }
  return {};
}

std::string_view lineAround(std::string_view text, std::size_t first, std::size_t last) {
  const std::size_t before = first == 0 ? text.npos : text.rfind('\n', first - 1);
  const std::size_t start = before == text.npos ? 0 : before + 1;
  return text.substr(start, std::max(text.find('\n', last), start) - start);
}

}  // namespace

std::vector<CsvReject> rejectsOf(const std::vector<std::vector<Misfit>>& misfits, const Bytes& text,
                                 const Structure& structure, const Scanner& scanner,
                                 const std::vector<std::string>& names, std::int64_t& count) {
  std::vector<CsvReject> rejects;
  Buffer buffer;
  count = 0;
  for (std::size_t index = 0; index < misfits.size(); ++index) {
    count += static_cast<std::int64_t>(misfits[index].size());
    if (misfits[index].empty() || rejects.size() >= mostRejects) continue;
    const Chunk& chunk = structure.chunks[index];
    const std::string_view piece = text.read(chunk.offset, chunk.length, buffer);
    std::vector<Misfit> sorted = misfits[index];
    std::ranges::stable_sort(sorted, {}, [](const Misfit& misfit) { return misfit.row.first; });
    std::int64_t line = chunk.firstLine;
    std::size_t counted = 0;
    for (const Misfit& misfit : sorted) {
      if (rejects.size() >= mostRejects) break;
      const std::size_t first = std::min<std::size_t>(misfit.row.first, piece.size());
      line += scanner.lines(piece.substr(counted, first - counted));
      counted = first;
      const std::string_view raw = piece.substr(first, misfit.row.last - first);
      const std::string_view around =
          misfit.column >= 0 ? lineAround(piece, first, misfit.row.last) : raw;
      rejects.push_back({line, shown(around), reasonOf(misfit, raw, names)});
    }
  }
  return rejects;
}

std::vector<CsvReject> rejectsOf(const std::vector<std::int64_t>& invalidAt, const Bytes& text,
                                 const std::string& encoding) {
  std::vector<CsvReject> rejects;
  Buffer buffer;
  std::int64_t counted = 0;
  std::int64_t line = 1;
  for (const std::int64_t at : invalidAt) {
    if (at >= text.size()) break;  // a preview has left out what is further down
    const std::int64_t before = line;
    while (counted < at) {
      const std::string_view piece =
          text.read(counted, std::min(at - counted, std::int64_t{1} << 20), buffer);
      line += std::count(piece.begin(), piece.end(), '\n');
      counted += static_cast<std::int64_t>(piece.size());
    }
    if (!rejects.empty() && line == before) continue;
    const std::int64_t start = std::max<std::int64_t>(0, at - shownBytes);
    const std::string_view around = text.read(start, 2 * shownBytes, buffer);
    const auto here = static_cast<std::size_t>(at - start);
    std::string_view raw = lineAround(around, here, here);
    // a character cut in two
    while (!raw.empty() && (raw.front() & 0xC0) == 0x80) raw.remove_prefix(1);
    rejects.push_back({line, shown(raw), {rejects::invalidBytes, encoding}});
  }
  return rejects;
}

}  // namespace quern::csv
