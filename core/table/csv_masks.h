// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace quern::csv {

/// 64 bytes compared at once; bit b of a mask stands for byte b.
class Bytes64 {
public:
#ifdef __AVX2__
  explicit Bytes64(const char* at)
      : m_low(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))),
        m_high(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32))) {}

  std::uint64_t equal(char byte) const {
    const __m256i wanted = _mm256_set1_epi8(byte);
    return joined(_mm256_cmpeq_epi8(m_low, wanted), _mm256_cmpeq_epi8(m_high, wanted));
  }
  std::uint64_t notAscii() const { return joined(m_low, m_high); }

private:
  static std::uint64_t joined(__m256i low, __m256i high) {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
           (static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high)))
            << 32);
  }

  __m256i m_low, m_high;
#else
  explicit Bytes64(const char* at) { std::memcpy(m_words, at, 64); }

  std::uint64_t equal(char byte) const {
    const std::uint64_t wanted = 0x0101010101010101 * static_cast<unsigned char>(byte);
    std::uint64_t mask = 0;
    for (int word = 0; word < 8; ++word) {
      const std::uint64_t different = m_words[word] ^ wanted;
      const std::uint64_t low = (different & lowBits) + lowBits;
      mask |= gathered(~(low | different | lowBits)) << (8 * word);
    }
    return mask;
  }
  std::uint64_t notAscii() const {
    std::uint64_t mask = 0;
    for (int word = 0; word < 8; ++word) mask |= gathered(m_words[word] & ~lowBits) << (8 * word);
    return mask;
  }

private:
  static constexpr std::uint64_t lowBits = 0x7F7F7F7F7F7F7F7F;
  /// The highest bits of eight bytes as eight bits in a row.
  static std::uint64_t gathered(std::uint64_t highBits) {
    return (highBits * 0x0002040810204081) >> 56;
  }

  std::uint64_t m_words[8];
#endif
};

/// Bit b is the parity of the bits 0 to b: from each opening quote up to the byte before its
/// closing one.
inline std::uint64_t prefixParity(std::uint64_t bits) {
  bits ^= bits << 1;  // written out, because -O2 keeps the loop
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

}  // namespace quern::csv
