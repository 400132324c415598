// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/text_counts.h"

#include "core/base/error.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace quern {

// NOTE(2026-11): 16 bytes per slot, so that ten million different texts need 256 MiB. The tag is
// all that is kept of the hash; it finds the slot, spares most comparisons and lets the table grow
// without hashing again. std::unordered_map needs three times as much and is three times as slow.

TextCounts::TextCounts(const Column& column, const Context& context) : m_slots(1024) {
  QUERN_EXPECT(column.size() <= std::numeric_limits<std::uint32_t>::max());
  constexpr std::int64_t rowsPerCheck = std::int64_t{1} << 18;
  const TextValues& texts = column.texts();
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (row % rowsPerCheck == 0) context.checkpoint();
    if (present[row]) add(texts, row);
  }
}

void TextCounts::add(const TextValues& texts, std::int64_t row) {
  const std::string_view text = texts[row];
  const auto tag = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
  const std::size_t mask = m_slots.size() - 1;
  std::size_t slot = tag & mask;
  for (; m_slots[slot].count > 0; slot = (slot + 1) & mask)
    if (m_slots[slot].tag == tag && texts[m_slots[slot].row] == text) {
      ++m_slots[slot].count;
      return;
    }
  m_slots[slot] = {tag, 1, row};
  if (++m_used * 3 > m_slots.size() * 2) grow();
}

void TextCounts::grow() {
  std::vector<Entry> larger(m_slots.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Entry& entry : m_slots) {
    if (entry.count == 0) continue;
    std::size_t slot = entry.tag & mask;
    while (larger[slot].count > 0) slot = (slot + 1) & mask;
    larger[slot] = entry;
  }
  m_slots = std::move(larger);
}

std::vector<TextCounts::Entry> TextCounts::mostFrequent(std::size_t limit) const {
  std::vector<Entry> top(std::min(limit, m_used));
  const auto last = std::partial_sort_copy(m_slots.begin(), m_slots.end(), top.begin(), top.end(),
                                           [](const Entry& left, const Entry& right) {
                                             return std::tuple(right.count, left.row) <
                                                    std::tuple(left.count, right.row);
                                           });
  top.erase(last, top.end());
  return top;
}

}  // namespace quern
