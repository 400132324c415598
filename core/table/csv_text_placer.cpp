// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_text_placer.h"

#include "core/base/error.h"

#include <algorithm>
#include <utility>

namespace quern::csv {

TextPlacer::TextPlacer(std::int64_t rows, std::size_t chunks) : m_parts(chunks), m_isHere(chunks) {
  m_texts.offsets.resize(static_cast<std::size_t>(rows) + 1);
  m_texts.offsets[0] = 0;
}

Values<char> TextPlacer::spareBytes() {
  const std::lock_guard lock(m_mutex);
  if (m_spare.empty()) return {};
  Values<char> bytes = std::move(m_spare.back());
  m_spare.pop_back();
  return bytes;
}

void TextPlacer::put(std::size_t chunk, TextPart part) {
  std::vector<Placed> placed;
  {
    const std::lock_guard lock(m_mutex);
    m_parts[chunk] = std::move(part);
    m_isHere[chunk] = true;
    placed = nextInOrder();
  }
  for (const Placed& one : placed) copy(one);
  const std::lock_guard lock(m_mutex);
  for (const Placed& one : placed) m_spare.push_back(std::move(m_parts[one.chunk].bytes));
}

/// The parts whose turn it is; there is room for them then.
std::vector<TextPlacer::Placed> TextPlacer::nextInOrder() {
  std::vector<Placed> placed;
  for (; m_next < m_parts.size() && m_isHere[m_next]; ++m_next) {
    placed.push_back({m_next, m_total});
    m_total += m_parts[m_next].used;
    if (m_total > static_cast<std::int64_t>(m_texts.bytes.size())) makeRoom(m_parts[m_next].rows);
  }
  return placed;
}

/// Room for all texts, if the rows to come have as much as those up to the end of these. Memory
/// that is not used in the end has never been touched.
void TextPlacer::makeRoom(RowRange rows) {
  const double perRow = static_cast<double>(m_total) / static_cast<double>(rows.last);
  const auto all = static_cast<double>(m_texts.offsets.size() - 1);
  const auto expected = static_cast<std::size_t>(1.1 * perRow * all);
  Values<char> larger;
  larger.resize(std::max(expected, static_cast<std::size_t>(m_total)));
  const std::unique_lock lock(m_moving);
  std::ranges::copy(m_texts.bytes, larger.begin());
  m_texts.bytes = std::move(larger);
}

void TextPlacer::copy(Placed placed) {
  const TextPart& part = m_parts[placed.chunk];
  const std::shared_lock lock(m_moving);
  touchPages(m_texts.bytes.data() + placed.before, static_cast<std::size_t>(part.used));
  std::copy_n(part.bytes.begin(), part.used, m_texts.bytes.begin() + placed.before);
  for (std::int64_t row = part.rows.first; row < part.rows.last; ++row) *ends(row) += placed.before;
}

TextValues TextPlacer::take() {
  QUERN_EXPECT(m_next == m_parts.size());
  m_texts.bytes.resize(static_cast<std::size_t>(m_total));
  return std::move(m_texts);
}

}  // namespace quern::csv
