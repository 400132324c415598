// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/csv_scanner.h"

#include <cstdint>
#include <string_view>

namespace quern::csv {

/// What a piece of text means if it starts outside quotes, or inside: one of two assumptions.
struct Assumption {
  std::int64_t rowEnds = 0;  ///< row ends outside quotes, those of blank lines left out
  /// Offset behind the first row end outside quotes; -1: there is none
  std::int64_t firstRow = -1;
  std::int64_t linesBefore = 0;  ///< line ends before firstRow
  bool endsInQuotes = false;
  /// A quote stands where a clean file has none; what else is said ends there.
  bool disorder = false;
};

struct PieceScan {
  Assumption outside, inside;
  std::int64_t lines = 0;
  bool validUtf8 = true;
};

/// Scans a piece that starts right behind a line end, with masks of 64 bytes. The text must be
/// followed by `padding` zeros. `last`: it ends with the file; `oneColumn`: blank lines are rows.
PieceScan scanPiece(std::string_view text, const Scanner& scanner, bool last, bool oneColumn);

}  // namespace quern::csv
