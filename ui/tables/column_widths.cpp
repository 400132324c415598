// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/column_widths.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace quern::ui {
namespace {

constexpr int grip = 4;

int within(int width) { return std::clamp(width, ColumnWidths::narrowest, ColumnWidths::widest); }

}  // namespace

void ColumnWidths::assign(std::vector<int> widths) {
  std::ranges::transform(widths, widths.begin(), within);
  m_ends.resize(widths.size());
  std::partial_sum(widths.begin(), widths.end(), m_ends.begin());
  m_frozen = m_offset = 0;
}

void ColumnWidths::setWidth(int column, int width) {
  const int change = std::max(width, narrowest) - this->width(column);
  for (auto later = static_cast<std::size_t>(column); later < m_ends.size(); ++later)
    m_ends[later] += change;
}

int ColumnWidths::at(int x) const {
  if (x < 0) return -1;
  const auto found = std::ranges::upper_bound(m_ends, x < frozenWidth() ? x : x + m_offset);
  return found == m_ends.end() ? -1 : static_cast<int>(found - m_ends.begin());
}

int ColumnWidths::borderAt(int x) const {
  const int across = x <= frozenWidth() + grip && m_frozen > 0 ? x : x + m_offset;
  const auto next = std::ranges::lower_bound(m_ends, across - grip);
  if (next == m_ends.end() || std::abs(*next - across) > grip) return -1;
  return static_cast<int>(next - m_ends.begin());
}

int ColumnWidths::firstScrolled() const {
  const int column = at(frozenWidth());
  return column < 0 ? count() : std::max(column, m_frozen);
}

}  // namespace quern::ui
