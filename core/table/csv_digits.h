// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace quern::csv {

/// Sixteen bytes of a table, from `count` or from 16 - `count` on, say what becomes of a number's
/// bytes: `bytes` moves the first `count` of them to the end, behind zeros; `head` has all bits of
/// the first `count`.
inline constexpr struct Slide {
  std::uint8_t bytes[32] = {0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
                            0x80, 0x80, 0x80, 0x80, 0x80, 0,    1,    2,    3,    4,    5,
                            6,    7,    8,    9,    10,   11,   12,   13,   14,   15};
  std::uint8_t head[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                           255, 255, 255, 255, 255, 0,   0,   0,   0,   0,   0,
                           0,   0,   0,   0,   0,   0,   0,   0,   0,   0};
} slide;

/// Sixteen bytes of a number at once, wherever its point stands.
class Digits16 {
public:
#ifdef __AVX2__
  explicit Digits16(const char* at)
      : m_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

  /// Where the first such byte stands; 16: nowhere
  int find(char byte) const {
    const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(m_bytes, _mm_set1_epi8(byte)));
    return std::countr_zero(static_cast<std::uint32_t>(found) | 0x10000);
  }

  /// The first `count` of these, then the others.
  Digits16 upTo(int count, Digits16 others) const {
    const __m128i mask = load(slide.head + 16 - count);
    others.m_bytes = _mm_blendv_epi8(others.m_bytes, m_bytes, mask);
    return others;
  }

  /// How many zeros (as digits) are in front.
  int zeros() const {
    const int others = _mm_movemask_epi8(_mm_cmpeq_epi8(m_bytes, _mm_set1_epi8('0'))) ^ 0xFFFF;
    return std::countr_zero(static_cast<std::uint32_t>(others) | 0x10000);
  }

  /// The value of the first `count` bytes, 0 <= count <= 16; false: they are not all digits.
  bool value(int count, std::uint64_t& value) const {
    const __m128i digits =
        _mm_shuffle_epi8(_mm_sub_epi8(m_bytes, _mm_set1_epi8('0')), load(slide.bytes + count));
    const __m128i excess = _mm_subs_epu8(digits, _mm_set1_epi8(9));
    const __m128i pairs = _mm_maddubs_epi16(
        digits, _mm_set_epi8(1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10));
    const __m128i fours = _mm_madd_epi16(pairs, _mm_set_epi16(1, 100, 1, 100, 1, 100, 1, 100));
    const __m128i eights = _mm_madd_epi16(
        _mm_packus_epi32(fours, fours), _mm_set_epi16(1, 10'000, 1, 10'000, 1, 10'000, 1, 10'000));
    const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
    value = (both & 0xFFFFFFFF) * 100'000'000 + (both >> 32);
    return _mm_testz_si128(excess, excess) != 0;
  }

private:
  static __m128i load(const std::uint8_t* at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  }

  __m128i m_bytes;
#else
  explicit Digits16(const char* at) { std::memcpy(m_bytes, at, 16); }

  int find(char byte) const {
    int at = 0;
    while (at < 16 && m_bytes[at] != byte) ++at;
    return at;
  }
  Digits16 upTo(int count, Digits16 others) const {
    std::memcpy(others.m_bytes, m_bytes, static_cast<std::size_t>(count));
    return others;
  }
  int zeros() const {
    int at = 0;
    while (at < 16 && m_bytes[at] == '0') ++at;
    return at;
  }
  bool value(int count, std::uint64_t& value) const {
    value = 0;
    for (int at = 0; at < count; ++at) {
      if (m_bytes[at] < '0' || m_bytes[at] > '9') return false;
      value = value * 10 + static_cast<std::uint64_t>(m_bytes[at] - '0');
    }
    return true;
  }

private:
  char m_bytes[16];
#endif
};

}  // namespace quern::csv
