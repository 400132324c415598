// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_piece_scan.h"

#include "core/base/utf8.h"
#include "core/table/csv_masks.h"

#include <bit>

namespace quern::csv {
namespace {

constexpr std::uint64_t all = ~std::uint64_t{0};

struct Masks {
  std::uint64_t delimiter = 0, quote = 0, rowEnd = 0, carriage = 0;
  std::uint64_t valid = all;  ///< bytes that are in the text
};

/// Follows one assumption through a piece, 64 bytes at a time.
class Follower {
public:
  Follower(Assumption& result, bool startsInside, bool blanksCount)
      : m_result(result),
        m_inside(startsInside),
        m_blanksCount(blanksCount) {
    m_rowStart = m_separator = startsInside ? 0 : 1;
  }

  /// parity: of the quotes up to each byte; offset: of the first byte; lines: line ends before it.
  void take(const Masks& masks, std::uint64_t parity, std::int64_t offset, std::int64_t lines) {
    const std::uint64_t inside = m_inside ? ~parity : parity;
    const std::uint64_t ends = masks.rowEnd & ~inside;
    if (m_result.firstRow < 0 && ends != 0) noteFirstRow(masks, ends, offset, lines);
    m_result.rowEnds += std::popcount(ends) - std::popcount(blankEnds(masks, ends, inside));
    const std::uint64_t separators = (masks.delimiter & ~inside) | ends;
    if ((masks.quote | m_closing | m_closingCarriage) != 0) checkQuotes(masks, inside, separators);
    m_separator = separators >> 63;
    m_inside = (inside >> 63) != 0;
  }

  bool inside() const { return m_inside; }

private:
  void noteFirstRow(const Masks& masks, std::uint64_t ends, std::int64_t offset,
                    std::int64_t lines) {
    const int at = std::countr_zero(ends);
    m_result.firstRow = offset + at + 1;
    m_result.linesBefore = lines + std::popcount(masks.rowEnd & (all >> (63 - at)));
  }

  /// Row ends of lines that hold nothing, or just the CR of a CRLF.
  std::uint64_t blankEnds(const Masks& masks, std::uint64_t ends, std::uint64_t inside) {
    const std::uint64_t starts = (ends << 1) | m_rowStart;
    const std::uint64_t carriageStarts = starts & masks.carriage & ~inside;
    const std::uint64_t behindCarriage = (carriageStarts << 1) | m_carriageStart;
    m_rowStart = ends >> 63;
    m_carriageStart = carriageStarts >> 63;
    return m_blanksCount ? 0 : ends & (starts | behindCarriage);
  }

  /// In a clean file an opening quote stands behind a separator or, doubled, behind a closing one,
  /// and a closing quote in front of a separator, another quote or a line end.
  void checkQuotes(const Masks& masks, std::uint64_t inside, std::uint64_t separators) {
    const std::uint64_t opening = masks.quote & inside;
    const std::uint64_t closing = masks.quote & ~inside;
    const std::uint64_t behindSeparator = (separators << 1) | m_separator;
    const std::uint64_t behindClosing = (closing << 1) | m_closing;
    const std::uint64_t closingCarriage = behindClosing & masks.carriage;
    const std::uint64_t behindCarriage = (closingCarriage << 1) | m_closingCarriage;
    m_closing = closing >> 63;
    m_closingCarriage = closingCarriage >> 63;
    const std::uint64_t mayFollow = masks.delimiter | masks.rowEnd | masks.quote | masks.carriage;
    const std::uint64_t wrong = (opening & ~(behindSeparator | behindClosing)) |
                                (behindClosing & ~mayFollow) | (behindCarriage & ~masks.rowEnd);
    m_result.disorder |= (wrong & masks.valid) != 0;
  }

  Assumption& m_result;
  // What the last byte of the 64 before was: each 0 or 1.
  std::uint64_t m_rowStart = 0, m_carriageStart = 0, m_separator = 0, m_closing = 0,
                m_closingCarriage = 0;
  bool m_inside, m_blanksCount;
};

Masks masksOf(const char* at, std::size_t left, const Scanner& scanner) {
  const Bytes64 bytes(at);
  Masks masks{.delimiter = bytes.equal(scanner.delimiter()),
              .quote = scanner.hasQuote() ? bytes.equal(scanner.quote()) : 0,
              .rowEnd = bytes.equal(scanner.rowEnd()),
              .carriage = scanner.rowEnd() == '\r' ? 0 : bytes.equal('\r')};
  if (left < 64) {
    masks.valid = all >> (64 - left);
    for (std::uint64_t* mask : {&masks.delimiter, &masks.quote, &masks.rowEnd, &masks.carriage})
      *mask &= masks.valid;
  }
  return masks;
}

/// Without a line end at the end of the file its last row has not been counted yet.
void finish(Assumption& assumption, const Follower& follower, std::string_view text, bool last,
            char rowEnd) {
  assumption.endsInQuotes = follower.inside();
  if (!last || text.empty() || assumption.endsInQuotes || text.back() == rowEnd) return;
  ++assumption.rowEnds;
  // A lone CR there is a line end by courtesy: the Scanner knows.
  assumption.disorder |= text.back() == '\r';
}

}  // namespace

PieceScan scanPiece(std::string_view text, const Scanner& scanner, bool last, bool oneColumn) {
  PieceScan scan;
  Follower outside(scan.outside, false, oneColumn);
  Follower inside(scan.inside, true, oneColumn);
  std::uint64_t notAscii = 0;
  for (std::size_t at = 0; at < text.size(); at += 64) {
    const Masks masks = masksOf(text.data() + at, text.size() - at, scanner);
    const std::uint64_t parity = masks.quote == 0 ? 0 : prefixParity(masks.quote);
    notAscii |= Bytes64(text.data() + at).notAscii();
    // What does not hold is soon in disorder, and then nobody asks for the rest.
    if (!scan.outside.disorder)
      outside.take(masks, parity, static_cast<std::int64_t>(at), scan.lines);
    if (scanner.hasQuote() && !scan.inside.disorder)
      inside.take(masks, parity, static_cast<std::int64_t>(at), scan.lines);
    scan.lines += std::popcount(masks.rowEnd);
  }
  finish(scan.outside, outside, text, last, scanner.rowEnd());
  finish(scan.inside, inside, text, last, scanner.rowEnd());
  scan.validUtf8 = notAscii == 0 || isUtf8(text);
  return scan;
}

}  // namespace quern::csv
