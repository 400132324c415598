// SPDX-License-Identifier: GPL-3.0-or-later
//
// From bytes to chunks of whole rows.
//
//   1. The rows are those the Scanner finds from the first row on, whatever the size of a piece and
//      the threads.
//   2. A piece is trusted if its quotes are in order under the assumption that turns out to hold;
//      the chunk that leads into a piece which is not, and that piece, are scanned exactly.
//   3. Exact scanning ends at the first row that starts where a piece does: one odd quote costs one
//      piece.

#include "core/table/csv_structure.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/csv_piece_scan.h"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>

namespace quern::csv {
namespace {

constexpr std::int64_t lookAhead = 4096;

class StructureFinder {
public:
  StructureFinder(const Bytes& text, const Scanner& scanner, const StructureRequest& request,
                  Context& context)
      : m_text(text),
        m_scanner(scanner),
        m_request(request),
        m_context(context),
        m_size(request.end < 0 ? text.size() : std::min(request.end, text.size())),
        m_line(request.line),
        m_offset(request.offset) {}

  Structure find() {
    cutIntoPieces();
    if (!scanPieces()) return {.validUtf8 = false};
    while (m_offset < m_size) {
      m_context.checkpoint();
      const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), m_offset);
      const auto piece = static_cast<std::size_t>(behind - m_starts.begin()) - 1;
      if (m_starts[piece] != m_offset || !follow(piece)) scanExactly(*behind);
    }
    return std::move(m_structure);
  }

private:
  std::size_t pieces() const { return m_starts.size() - 1; }

  Error rowTooLong(std::int64_t line) const {
    return Error(Sentence(tr("A row has more than %1 bytes."), longestRow),
                 {.file = m_request.source, .line = line},
                 tr("Check that the file is delimited text; if it is, split that row."));
  }

  /// Pieces start behind a line end, in or outside quotes.
  void cutIntoPieces() {
    m_starts.push_back(m_request.offset);
    Buffer buffer;
    std::int64_t at = m_request.offset + m_request.chunkSize;
    while (at < m_size) {
      const std::string_view ahead =
          m_text.read(at - 1, std::min(lookAhead, m_size - at + 1), buffer);
      const std::size_t end = ahead.find(m_scanner.rowEnd());
      const bool found = end != ahead.npos;
      at += found ? static_cast<std::int64_t>(end) : lookAhead;
      if (!found) continue;
      if (at < m_size) startPiece(at);
      at += m_request.chunkSize;
    }
    startPiece(std::max(m_size, m_request.offset));
  }

  void startPiece(std::int64_t at) {
    if (at - m_starts.back() > static_cast<std::int64_t>(longestRow))
      throw rowTooLong(m_request.line);
    m_starts.push_back(at);
  }

  bool scanPieces() {
    m_scans.resize(pieces());
    std::atomic<bool> valid = true;
    tbb::enumerable_thread_specific<Buffer> buffers;
    forBlocks(m_context, static_cast<std::int64_t>(pieces()), 1, [&](std::int64_t index, RowRange) {
      if (!valid.load(std::memory_order_relaxed)) return;
      const auto piece = static_cast<std::size_t>(index);
      const std::int64_t length = m_starts[piece + 1] - m_starts[piece];
      const std::string_view text = m_text.read(m_starts[piece], length, buffers.local());
      m_scans[piece] = scanPiece(text, m_scanner, piece + 1 == pieces(), m_request.oneColumn);
      if (!m_scans[piece].validUtf8) valid.store(false, std::memory_order_relaxed);
    });
    return valid;
  }

  /// Adds the rows up to `end`, which span that many lines, and goes on from there.
  void add(std::int64_t end, std::int64_t rows, std::int64_t lines, bool exact) {
    const Chunk chunk{.offset = m_offset,
                      .length = end - m_offset,
                      .firstRow = m_structure.rows,
                      .rows = rows,
                      .firstLine = m_line,
                      .exact = exact};
    if (chunk.length > 2 * static_cast<std::int64_t>(longestRow)) throw rowTooLong(m_line);
    if (chunk.length > 0) m_structure.chunks.push_back(chunk);
    m_structure.rows += rows;
    m_line += lines;
    m_offset = end;
  }

  /// Takes the rows that start in the piece, and those of the pieces behind it as long as its last
  /// row goes on there. False: a piece cannot be trusted from m_offset on.
  bool follow(std::size_t piece) {
    const Assumption* holds = &m_scans[piece].outside;
    if (!m_scanner.isWide() || holds->disorder) return false;
    std::int64_t rows = holds->rowEnds;
    std::int64_t lines = m_scans[piece].lines;
    while (holds->endsInQuotes) {
      if (++piece == pieces()) return false;  // nobody closes the quote
      holds = &m_scans[piece].inside;
      if (holds->disorder) return false;
      if (holds->firstRow >= 0) {
        add(m_starts[piece] + holds->firstRow, rows + 1, lines + holds->linesBefore, false);
        rows = holds->rowEnds - 1;
        lines = m_scans[piece].lines - holds->linesBefore;
      } else {
        rows += holds->rowEnds;  // 1 if the file ends with this row, without a line end
        lines += m_scans[piece].lines;
      }
    }
    add(m_starts[piece + 1], rows, lines, false);
    return true;
  }

  std::string_view window(std::int64_t start, std::int64_t length) {
    return m_text.read(start, std::min(length, m_size - start), m_buffer);
  }

  /// Scans row by row until one starts at `goal` or behind it.
  void scanExactly(std::int64_t goal) {
    std::int64_t start = m_offset;  // of the window
    std::string_view text = window(start, goal - start + lookAhead);
    std::size_t at = 0;
    std::int64_t rows = 0;
    std::int64_t lines = 0;
    while (start + static_cast<std::int64_t>(at) < goal) {
      const bool last = start + static_cast<std::int64_t>(text.size()) == m_size;
      const ScannedRow row = m_scanner.scan(text, at, last, m_cells);
      if (row.kind == RowKind::incomplete) {
        m_context.checkpoint();
        const auto left = static_cast<std::int64_t>(text.size() - at);
        if (left > static_cast<std::int64_t>(longestRow)) throw rowTooLong(m_line + lines);
        start += static_cast<std::int64_t>(at);
        at = 0;
        text = window(start, std::max(2 * left, m_request.chunkSize));
        continue;
      }
      rows +=
          row.kind == RowKind::cells || (row.kind == RowKind::blank && m_request.oneColumn) ? 1 : 0;
      lines += m_scanner.lines(text.substr(at, row.next - at));
      at = row.next;
    }
    add(start + static_cast<std::int64_t>(at), rows, lines, true);
  }

  const Bytes& m_text;
  const Scanner& m_scanner;
  const StructureRequest& m_request;
  Context& m_context;
  std::int64_t m_size;                 ///< of the text that is looked at
  std::vector<std::int64_t> m_starts;  ///< of the pieces, and the end of the text
  std::vector<PieceScan> m_scans;
  Structure m_structure;
  std::int64_t m_line;    ///< of the first row that has not been added yet
  std::int64_t m_offset;  ///< where it starts
  Buffer m_buffer;
  std::vector<Cell> m_cells;
};

}  // namespace

Structure findStructure(const Bytes& text, const Scanner& scanner, const StructureRequest& request,
                        Context& context) {
  return StructureFinder(text, scanner, request, context).find();
}

}  // namespace quern::csv
