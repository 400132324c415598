// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <span>
#include <utility>

namespace quern {

/// Random numbers that are the same on every machine and compiler, unlike the distributions of
/// <random>. xoshiro256++ (Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM
/// TOMS 47:4, 2021), seeded through splitmix64.
class Random {
public:
  using result_type = std::uint64_t;

  explicit Random(std::uint64_t seed) {
    for (std::uint64_t& word : m_state) word = splitMix(seed);
  }

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    const std::uint64_t result = rotated(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotated(m_state[3], 45);
    return result;
  }

  double uniform() { return static_cast<double>((*this)() >> 11) * 0x1.0p-53; }  ///< [0, 1)

  /// 0 <= result < bound, every value equally likely (Lemire's multiplication with rejection).
  std::int64_t below(std::int64_t bound) {
    const auto range = static_cast<std::uint64_t>(bound);
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>((*this)()) * range;
    if (static_cast<std::uint64_t>(product) < range) {
      const std::uint64_t threshold = (0 - range) % range;
      while (static_cast<std::uint64_t>(product) < threshold)
        product = static_cast<Wide>((*this)()) * range;
    }
    return static_cast<std::int64_t>(product >> 64);
  }

  double normal() {  ///< standard normal, by Box and Muller
    const double radius = std::sqrt(-2 * std::log1p(-uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
  }

  template <class T>
  void shuffle(std::span<T> items) {  // Fisher and Yates
    for (std::size_t left = items.size(); left > 1; --left)
      std::swap(items[left - 1],
                items[static_cast<std::size_t>(below(static_cast<std::int64_t>(left)))]);
  }

  static std::uint64_t splitMix(std::uint64_t& state) {
    std::uint64_t mixed = (state += 0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
  }

private:
  static std::uint64_t rotated(std::uint64_t word, int by) {
    return (word << by) | (word >> (64 - by));
  }

  std::uint64_t m_state[4];
};

}  // namespace quern
