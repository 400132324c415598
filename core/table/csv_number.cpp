// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_number.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace quern::csv {
namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

bool isInfinity(std::string_view text) {
  return text == "inf" || text == "Inf" || text == "INF" || text == "infinity" ||
         text == "Infinity";
}

/// The rest is digits, with at most one decimal sign and one exponent, and no needless leading
/// zero.
bool looksDecimal(std::string_view text, char decimal) {
  std::size_t at = 0;
  const auto run = [&] {
    const std::size_t start = at;
    while (at < text.size() && isDigit(text[at])) ++at;
    return at - start;
  };
  const std::size_t whole = run();
  if (whole > 1 && text[0] == '0') return false;
  std::size_t fraction = 0;
  if (at < text.size() && text[at] == decimal) {
    ++at;
    fraction = run();
  }
  if (whole + fraction == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (run() == 0) return false;
  }
  return at == text.size();
}

/// A whole number beyond 2^53 keeps its digits: it is a number only if a double is exactly that.
/// Beyond 64 bits it is a name.
bool isExact(std::string_view digits, double value) {
  std::int64_t whole = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
  if (problem != std::errc{} || end != digits.data() + digits.size()) return false;
  return value < 0x1.0p63 && static_cast<std::int64_t>(value) == whole;
}

}  // namespace

/// Digits with a point somewhere and perhaps a short exponent, at most 19 of them without the
/// leading zeros.
bool readScaled(std::string_view text, char decimal, double& value) {
  std::uint64_t digits = 0;
  const char* at = readDigits(text.data(), digits);
  int decimals = 0;
  if (*at == decimal && at < text.data() + text.size()) {
    const char* const point = at++;
    at = readDigits(at, digits);
    decimals = static_cast<int>(at - point) - 1;
  }
  const auto isZero = [decimal](char byte) { return byte == '0' || byte == decimal; };
  const char* significant = text.data();
  while (significant < at && isZero(*significant)) ++significant;
  if (at - significant > 19) return false;
  int exponent = 0;
  const char* const end = text.data() + text.size();
  if (at < end) {
    const char* const number = at + 1 + (at + 1 < end && at[1] == '+' ? 1 : 0);
    if (std::from_chars(number, end, exponent).ptr != end) return false;
  }
  decimals -= exponent;
  if (digits == 0 || decimals < 1 || decimals > mostDecimals) return false;
  value = scaledDown(digits, decimals);
  return true;
}

bool readUnusualNumber(const char* first, const char* last, char decimal, double& value) {
  std::string_view text(first, static_cast<std::size_t>(last - first));
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (isInfinity(text)) {
    value = negative ? -std::numeric_limits<double>::infinity()
                     : std::numeric_limits<double>::infinity();
    return true;
  }
  if (!looksDecimal(text, decimal)) return false;
  if (readScaled(text, decimal, value)) {
    if (negative) value = -value;
    return true;
  }
  std::string pointed;
  if (decimal != '.') {
    pointed.assign(text);
    std::replace(pointed.begin(), pointed.end(), decimal, '.');
    text = pointed;
  }
  double magnitude = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), magnitude);
  // out of range, too
  if (problem != std::errc{} || end != text.data() + text.size()) return false;
  const bool whole = std::all_of(text.begin(), text.end(), isDigit);
  if (whole && !isExact(text, magnitude)) return false;
  value = negative ? -magnitude : magnitude;
  return true;
}

}  // namespace quern::csv
