// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/row_index.h"

#include <atomic>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace quern {

/// Numbers for keys by the rows where they first appear, found without sorting: a bit per row, and
/// how many bits are set before each word of 64.
class AppearanceOrder {
public:
  explicit AppearanceOrder(std::int64_t rows) : m_isFirst(at((rows + 63) / 64), 0) {}

  /// A key first appears in this row; many threads may call it.
  void mark(std::int64_t row) {
    std::atomic_ref(m_isFirst[at(row / 64)])
        .fetch_or(std::uint64_t{1} << (row % 64), std::memory_order_relaxed);
  }

  /// How many rows are marked; from now on number() may be called.
  std::int64_t count() {
    m_before.assign(m_isFirst.size() + 1, 0);
    for (std::size_t word = 0; word < m_isFirst.size(); ++word)
      m_before[word + 1] = m_before[word] + std::popcount(m_isFirst[word]);
    QUERN_EXPECT(m_before.back() < std::numeric_limits<std::int32_t>::max());
    return m_before.back();
  }

  /// Of the key that first appears in that row.
  std::int32_t number(std::int64_t row) const {
    const std::uint64_t below = m_isFirst[at(row / 64)] & ((std::uint64_t{1} << (row % 64)) - 1);
    return static_cast<std::int32_t>(m_before[at(row / 64)] + std::popcount(below));
  }

private:
  std::vector<std::uint64_t> m_isFirst;
  std::vector<std::int64_t> m_before;
};

}  // namespace quern
