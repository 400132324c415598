// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quern {

/// Where something stands in what the user wrote, counted from 1, in code points.
struct TextPosition {
  int line = 0;  ///< 0: the text is one expression, and its characters are counted through
  int character = 1;

  constexpr TextPosition() = default;
  constexpr TextPosition(int at) : character(at) {}  // NOLINT: a character is a position
  constexpr TextPosition(int onLine, int at) : line(onLine), character(at) {}
};

}  // namespace quern
