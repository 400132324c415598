// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/validity.h"

#include <atomic>
#include <cstdint>
#include <utility>

namespace quern::csv {

/// Rows without a value; tasks share words of 64 rows at the borders of their chunks.
class Presence {
public:
  explicit Presence(std::int64_t rows) : m_bits(rows) {}

  void setMissing(std::int64_t row) {
    std::atomic_ref<std::uint64_t> word(m_bits.words()[static_cast<std::size_t>(row >> 6)]);
    word.fetch_and(~(std::uint64_t{1} << (row & 63)), std::memory_order_relaxed);
  }
  Bitmap take() { return m_bits.size() > 0 && m_bits.missing() > 0 ? std::move(m_bits) : Bitmap(); }

private:
  Bitmap m_bits;
};

}  // namespace quern::csv
