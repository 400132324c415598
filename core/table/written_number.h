// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/number_form.h"

#include <optional>
#include <string>
#include <string_view>

namespace quern {

inline constexpr std::size_t longestWritten = 64;
inline constexpr int percentUnit = 1;
inline constexpr int permilleUnit = 2;

/// A text taken apart: 1,234 and ten thousand yuan.
struct WrittenNumber {
  std::string body;  ///< digits and , . ' and blanks, each as one ASCII byte
  bool negative = false;
  int unit = 0, magnitude = 0;  ///< a power of ten
};

/// Takes a text apart; nothing if it is no number.
std::optional<WrittenNumber> writtenNumber(std::string_view text);

/// The digits before and behind the decimal sign, under one reading of the signs in between.
struct SplitNumber {
  std::string whole, decimals;
  bool grouped = false;
};

/// The body under one reading of its signs; nothing if it cannot be read that way.
std::optional<SplitNumber> splitNumber(const std::string& body, Grouping grouping);

bool isDecimalDigit(char byte);

}  // namespace quern
