// SPDX-License-Identifier: GPL-3.0-or-later
//
// Decimal text to numbers, as fast as the hot loop of the reader needs it and to the last bit
// right.
//
//   1. Whatever is accepted has the value std::from_chars gives.
//   2. What would lose something is refused: leading zeros (007 is a name), whole numbers beyond 64
//      bits, numbers beyond the range of a double, whole numbers that no double holds exactly.
//   3. "-0" is a number but no integer: an integer has no such sign.
//   4. The whole field must be the number. At least `readAhead` bytes behind it must be readable.

#pragma once

#include "core/table/csv_digits.h"
#include "core/table/csv_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace quern::csv {

__extension__ using Wide = unsigned __int128;

inline constexpr std::size_t readAhead = 32;

/// 5^-q for q = 0 … 27 as 128 bits, rounded up, the highest bit set.
struct Reciprocal {
  std::uint64_t high = 0, low = 0;
};

/// 2^(z + 127) / 5^q + 1, where 2^z is the first power of two not below 5^q; by long division in
/// base 2.
constexpr Reciprocal reciprocalOfPowerOfFive(int q) {
  std::uint64_t power = 1;
  for (int step = 0; step < q; ++step) power *= 5;
  int z = 0;
  while ((std::uint64_t{1} << z) < power) ++z;
  Wide quotient = 0;
  Wide remainder = 1;
  for (int step = 0; step < z + 127; ++step) {
    remainder *= 2;
    quotient *= 2;
    if (remainder >= power) {
      remainder -= power;
      quotient += 1;
    }
  }
  quotient += 1;
  return {static_cast<std::uint64_t>(quotient >> 64), static_cast<std::uint64_t>(quotient)};
}

inline constexpr int mostDecimals = 27;

constexpr auto makeReciprocals() {
  std::array<Reciprocal, mostDecimals + 1> table{};
  for (int q = 1; q <= mostDecimals; ++q)
    table[static_cast<std::size_t>(q)] = reciprocalOfPowerOfFive(q);
  return table;
}
inline constexpr auto reciprocals = makeReciprocals();

/// digits / 10^decimals, correctly rounded. D. Lemire, Number parsing at a gigabyte per second
/// (Software: Practice and Experience 51:8, 2021), for the exponents where its product is always
/// good enough.
///   digits > 0, 1 <= decimals <= mostDecimals
inline double scaledDown(std::uint64_t digits, int decimals) {
  const int leading = std::countl_zero(digits);
  const std::uint64_t normal = digits << leading;
  const Reciprocal& factor = reciprocals[static_cast<std::size_t>(decimals)];
  Wide product = static_cast<Wide>(normal) * factor.high;
  // The second word decides only if the first product could round either way.
  if ((static_cast<std::uint64_t>(product >> 64) & 0x1FF) == 0x1FF)
    product += (static_cast<Wide>(normal) * factor.low) >> 64;
  const auto high = static_cast<std::uint64_t>(product >> 64);
  const auto low = static_cast<std::uint64_t>(product);
  const int upper = static_cast<int>(high >> 63);
  const int shift = upper + 64 - 52 - 3;
  std::uint64_t mantissa = high >> shift;
  // floor(log2(10^-decimals)) + 63, as a multiplication
  const int binary = ((-decimals * (152170 + 65536)) >> 16) + 63;
  const bool halfway =
      low <= 1 && decimals <= 4 && (mantissa & 3) == 1 && (mantissa << shift) == high;
  if (halfway) mantissa &= ~std::uint64_t{1};  // ties to even
  mantissa = (mantissa + (mantissa & 1)) >> 1;
  int exponent = binary + upper - leading + 1023;
  if (mantissa >= (std::uint64_t{2} << 52)) {
    mantissa = std::uint64_t{1} << 52;
    ++exponent;
  }
  mantissa &= ~(std::uint64_t{1} << 52);
  return std::bit_cast<double>(mantissa | (static_cast<std::uint64_t>(exponent) << 52));
}

inline constexpr std::uint64_t powersOfTen[] = {1,       10,        100,        1'000,      10'000,
                                                100'000, 1'000'000, 10'000'000, 100'000'000};
/// All of them are doubles.
inline constexpr double wholePowersOfTen[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// Eight decimal digits as bytes 0 to 9, the first in the lowest byte (Muła; Lemire).
inline std::uint64_t eightDigits(std::uint64_t bytes) {
  constexpr std::uint64_t mask = 0x000000FF000000FF;
  bytes = bytes * 10 + (bytes >> 8);
  return ((bytes & mask) * (100 + (std::uint64_t{1'000'000} << 32)) +
          ((bytes >> 16) & mask) * (1 + (std::uint64_t{10'000} << 32))) >>
         32;
}

/// The highest bit of each byte that is no digit (exact up to the first of them).
inline std::uint64_t notDigits(std::uint64_t bytes) {
  return ((bytes + 0x4646464646464646) | (bytes - 0x3030303030303030)) & 0x8080808080808080;
}

/// The value of the first `count` of eight digits, 0 <= count <= 8: shifted up, so that they become
/// the last.
inline std::uint64_t firstDigits(std::uint64_t bytes, int count) {
  const std::uint64_t digits = bytes - 0x3030303030303030;
  return count == 0 ? 0 : eightDigits(digits << (8 * (8 - count)));
}

/// Reads the digits at `at` into `value` (which wraps around beyond 19 of them) and moves behind
/// them.
inline const char* readDigits(const char* at, std::uint64_t& value) {
  while (true) {
    const std::uint64_t bytes = load64(at);
    const std::uint64_t others = notDigits(bytes);
    const int count = others == 0 ? 8 : std::countr_zero(others) / 8;
    value = value * powersOfTen[count] + firstDigits(bytes, count);
    at += count;
    if (count < 8) return at;
  }
}

/// Numbers in any other form: exponents, more than 19 digits, infinities.
bool readUnusualNumber(const char* first, const char* last, char decimal, double& value);

/// A number of more than 16 bytes whose point stands among the first of them, as most numbers with
/// all their digits are written; false: it is none of them.
inline bool readLongNumber(const char* start, const char* last, Digits16 bytes, int point,
                           double& magnitude) {
  const std::ptrdiff_t length = last - start;
  if (length > 25 || point < 1 || point > 15 || (*start == '0' && point > 1)) return false;  // 2
  const Digits16 digits = bytes.upTo(point, Digits16(start + 1));
  const int rest = static_cast<int>(length) - 17;
  if (16 + rest - digits.zeros() > 19) return false;
  std::uint64_t value = 0;
  if (!digits.value(16, value)) return false;
  const std::uint64_t tail = load64(start + 17);
  if (rest > 0 && notDigits(tail) << (8 * (8 - rest)) != 0) return false;
  value = value * powersOfTen[rest] + firstDigits(tail, rest);
  const int decimals = static_cast<int>(length) - point - 1;
  magnitude = value > 0 ? scaledDown(value, decimals) : 0.0;
  return true;
}

inline bool readNumber(const char* first, const char* last, char decimal, double& value) {
  const bool negative = *first == '-';
  const char* const start = first + (negative ? 1 : 0);
  const std::ptrdiff_t length = last - start;
  const Digits16 bytes(start);
  const int point = bytes.find(decimal);
  double magnitude = 0;
  if (length > 16) {
    if (!readLongNumber(start, last, bytes, point, magnitude))
      return readUnusualNumber(first, last, decimal, value);
  } else {
    // Both the digits and the power of ten are doubles, so the quotient is rounded once.
    const int size = static_cast<int>(length);
    const bool pointed = point < size;
    const int whole = pointed ? point : size;
    const int count = pointed ? size - 1 : size;
    std::uint64_t digits = 0;
    const bool plain = whole > 0 && count > whole - (pointed ? 0 : 1) && count < 16 &&
                       (whole == 1 || *start != '0') &&  // 2
                       bytes.upTo(point, Digits16(start + 1)).value(count, digits);
    if (!plain) return readUnusualNumber(first, last, decimal, value);
    magnitude = static_cast<double>(digits) / wholePowersOfTen[count - whole];
  }
  value = negative ? -magnitude : magnitude;
  return true;
}

inline bool readInteger(const char* first, const char* last, std::int64_t& value) {
  const bool negative = *first == '-';
  const char* const start = first + (negative ? 1 : 0);
  const std::ptrdiff_t length = last - start;
  if (length < 1 || length > 19) return false;
  if (*start == '0' && (length > 1 || negative)) return false;  // 2, 3
  std::uint64_t digits = 0;
  if (!Digits16(start).value(static_cast<int>(std::min<std::ptrdiff_t>(length, 16)), digits))
    return false;
  if (length > 16) {
    const int rest = static_cast<int>(length) - 16;
    const std::uint64_t tail = load64(start + 16);
    if (notDigits(tail) << (8 * (8 - rest)) != 0) return false;
    digits = digits * powersOfTen[rest] + firstDigits(tail, rest);
  }
  constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  if (digits > most + (negative ? 1 : 0)) return false;  // 2
  value = static_cast<std::int64_t>(negative ? std::uint64_t{0} - digits : digits);
  return true;
}

}  // namespace quern::csv
