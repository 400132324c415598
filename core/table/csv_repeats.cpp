// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_repeats.h"

#include <algorithm>

namespace quern::csv {
namespace {

constexpr std::int64_t searchedPiece = std::int64_t{1} << 20;

bool endsLine(char byte) { return byte == '\n' || byte == '\r'; }

}  // namespace

std::vector<LeftOutLine> repeatsOf(std::string_view line, const Bytes& text, std::int64_t first,
                                   std::int64_t last) {
  // In front of the line: a line end, and maybe a form feed; behind it: a line end of two bytes.
  constexpr std::int64_t before = 2;
  constexpr std::int64_t behind = 2;
  const auto size = static_cast<std::int64_t>(line.size());
  std::vector<LeftOutLine> found;
  Buffer buffer;
  for (std::int64_t start = first; start < last; start += searchedPiece) {
    const std::int64_t from = std::max(start - before, std::int64_t{0});
    const std::int64_t to = std::min(start + searchedPiece + size + behind, last);
    const std::string_view piece = text.read(from, to - from, buffer);
    for (std::size_t at = piece.find(line); at != piece.npos; at = piece.find(line, at + 1)) {
      const std::int64_t place = from + static_cast<std::int64_t>(at);
      if (place < start || place >= start + searchedPiece) continue;  // of another piece
      const std::size_t begin = at > 0 && piece[at - 1] == '\f' ? at - 1 : at;
      std::size_t end = at + line.size();
      const bool whole = (begin == 0 || endsLine(piece[begin - 1])) &&
                         (end == piece.size() || endsLine(piece[end]));
      if (!whole) continue;
      if (piece.substr(end, 2) == "\r\n") ++end;
      if (end < piece.size()) ++end;
      found.push_back(
          {from + static_cast<std::int64_t>(begin), from + static_cast<std::int64_t>(end)});
    }
  }
  return found;
}

Structure findStructureWithout(const std::vector<LeftOutLine>& lines, const Bytes& text,
                               const Scanner& scanner, const StructureRequest& request,
                               Context& context) {
  const std::int64_t end = request.end < 0 ? text.size() : std::min(request.end, text.size());
  StructureRequest piece = request;
  Structure all;
  Buffer buffer;
  for (std::size_t index = 0; piece.offset < end; ++index) {
    const bool any = index < lines.size() && lines[index].first < end;
    piece.end = any ? lines[index].first : end;
    Structure found = findStructure(text, scanner, piece, context);
    if (!found.validUtf8) return found;
    for (Chunk& chunk : found.chunks) {
      chunk.firstRow += all.rows;
      all.chunks.push_back(chunk);
    }
    all.rows += found.rows;
    if (!any) break;
    const std::int64_t length = lines[index].last - piece.offset;
    piece.line += scanner.lines(text.read(piece.offset, length, buffer));
    piece.offset = lines[index].last;
  }
  return all;
}

}  // namespace quern::csv
