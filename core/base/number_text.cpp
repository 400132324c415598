// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shortest digits that read back as the same double:
//   1. A number of at most fifteen digits, six of them decimals, is the rounded quotient of a whole
//      number and a million. Whoever divides again sees whether it is one: two decimal numbers of
//      fifteen digits never share a double (IEEE 754-2008, 5.12.2), so there is no shorter one.
//   2. Any other takes Dragonbox (Jeon, "Dragonbox: A New Floating-Point Binary-to-Decimal
//      Conversion Algorithm", 2020).
// Eight digits at a time are made by multiplications alone (Khuong, "How to print integers really
// fast", 2017).

#include "core/base/number_text.h"

#include <dragonbox/dragonbox.h>

#include <bit>
#include <cmath>
#include <cstring>

namespace quern {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t digitZeros = 0x3030303030303030;
constexpr std::uint64_t tenToEight = 100'000'000;

void store(std::uint64_t bytes, char* to) { std::memcpy(to, &bytes, sizeof bytes); }

/// Digits 0 to 9, one a byte, the first in the lowest; below 10^8.
[[gnu::always_inline]] inline std::uint64_t eightDigits(std::uint64_t value) {
  const std::uint64_t fours = value / 10'000 | value % 10'000 << 32;
  const std::uint64_t hundreds = ((fours * 10'486) >> 20) & 0x0000007F'0000007F;
  const std::uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
  const std::uint64_t tens = ((twos * 103) >> 10) & 0x000F'000F'000F'000F;
  return tens | (twos - 10 * tens) << 8;
}

char* writeDigits(std::uint64_t value, char* to) {
  if (value < tenToEight) {
    const std::uint64_t digits = eightDigits(value);
    const int skipped = std::countr_zero(digits | std::uint64_t{1} << 56) / 8;  // 0 is a digit, too
    store((digits | digitZeros) >> (8 * skipped), to);
    return to + 8 - skipped;
  }
  to = writeDigits(value / tenToEight, to);
  store(eightDigits(value % tenToEight) | digitZeros, to);
  return to + 8;
}

/// 1; null: it needs more digits.
char* writeShortDecimal(double magnitude, char* to) {
  constexpr double million = 1e6;
  if (!(magnitude < 1e9) || (magnitude < 1e-4 && magnitude != 0)) return nullptr;
  const auto scaled = static_cast<std::int64_t>(magnitude * million + 0.5);
  if (static_cast<double>(scaled) / million != magnitude) return nullptr;
  const auto all = static_cast<std::uint64_t>(scaled);
  to = writeDigits(all / 1'000'000, to);
  const std::uint64_t decimals = eightDigits(all % 1'000'000 * 100);
  if (decimals == 0) return to;
  *to++ = '.';
  store(decimals | digitZeros, to);
  return to + 8 - std::countl_zero(decimals) / 8;
}

char* writeScientific(const char* digits, int count, int power, char* to) {
  *to++ = digits[0];
  if (count > 1) {
    *to++ = '.';
    std::memcpy(to, digits + 1, 16);
    to += count - 1;
  }
  *to++ = 'e';
  *to++ = power < 0 ? '-' : '+';
  const int size = std::abs(power);
  if (size >= 100) *to++ = static_cast<char>('0' + size / 100);
  return writeTwoDigits(size % 100, to);
}

/// 2; magnitude is finite and above 0. As fmt's {}: powers of ten below -4 and above 15 are said.
char* writeLongDecimal(double magnitude, char* to) {
  const auto decimal = jkj::dragonbox::to_decimal(magnitude, jkj::dragonbox::policy::sign::ignore);
  char digits[40];  // up to 17, and what is copied along behind them
  const auto count = static_cast<int>(writeDigits(decimal.significand, digits) - digits);
  const int point = count + decimal.exponent;  // digits before it
  if (point < -3 || point > 16) return writeScientific(digits, count, point - 1, to);
  if (point <= 0) {
    std::memcpy(to, "0.000000", 8);
    std::memcpy(to + 2 - point, digits, 24);
    return to + 2 - point + count;
  }
  std::memcpy(to, digits, 24);
  if (point >= count) {
    std::memset(to + count, '0', static_cast<std::size_t>(point - count));
    return to + point;
  }
  std::memcpy(to + point + 1, digits + point, 16);
  to[point] = '.';
  return to + count + 1;
}

char* writeWord(const char* word, char* to) {
  std::memcpy(to, word, 3);
  return to + 3;
}

}  // namespace

char* writeNumber(double value, char* to) {
  if (std::isnan(value)) return writeWord("nan", to);
  if (std::signbit(value)) *to++ = '-';
  const double magnitude = std::abs(value);
  if (std::isinf(magnitude)) return writeWord("inf", to);
  char* const end = writeShortDecimal(magnitude, to);
  return end != nullptr ? end : writeLongDecimal(magnitude, to);
}

char* writeInteger(std::int64_t value, char* to) {
  if (value >= 0) return writeDigits(static_cast<std::uint64_t>(value), to);
  *to = '-';
  return writeDigits(0 - static_cast<std::uint64_t>(value), to + 1);
}

}  // namespace quern
