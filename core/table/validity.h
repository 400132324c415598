// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"

#include <bit>
#include <cstdint>

namespace quern {

/// One bit per row, 1 where there is a value; no words at all where every value is there.
class Validity {
public:
  Validity() = default;
  explicit Validity(const std::uint64_t* words) : m_words(words) {}

  bool operator[](std::int64_t row) const {
    return m_words == nullptr || ((m_words[row >> 6] >> (row & 63)) & 1U) != 0;
  }
  bool complete() const { return m_words == nullptr; }
  /// 64 rows at a time: bit b of word w is row 64 w + b. Bits past the last row are 0 when there
  /// are words.
  std::uint64_t word(std::int64_t index) const {
    return m_words == nullptr ? ~std::uint64_t{0} : m_words[index];
  }
  const std::uint64_t* words() const { return m_words; }

private:
  const std::uint64_t* m_words = nullptr;
};

/// Bits while a column is being built. Starts with every row present.
class Bitmap {
public:
  Bitmap() = default;
  explicit Bitmap(std::int64_t size) { resize(size); }

  std::int64_t size() const { return m_size; }
  void resize(std::int64_t size) {  // all present
    m_size = size;
    m_words.assign(static_cast<std::size_t>((size + 63) / 64), ~std::uint64_t{0});
    if (size % 64 != 0) m_words.back() = (std::uint64_t{1} << (size % 64)) - 1;
  }
  bool operator[](std::int64_t row) const { return ((m_words[at(row)] >> (row & 63)) & 1U) != 0; }
  /// Threads may write at the same time only to rows in different words of 64.
  void setMissing(std::int64_t row) { m_words[at(row)] &= ~(std::uint64_t{1} << (row & 63)); }
  void setPresent(std::int64_t row) { m_words[at(row)] |= std::uint64_t{1} << (row & 63); }

  std::int64_t missing() const {
    std::int64_t present = 0;
    for (const std::uint64_t word : m_words) present += std::popcount(word);
    return m_size - present;
  }
  Values<std::uint64_t>& words() { return m_words; }
  const Values<std::uint64_t>& words() const { return m_words; }

private:
  static std::size_t at(std::int64_t row) { return static_cast<std::size_t>(row >> 6); }

  Values<std::uint64_t> m_words;
  std::int64_t m_size = 0;
};

}  // namespace quern
