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
}

void ColumnWidths::setWidth(int column, int width) {
  const int change = std::max(width, narrowest) - this->width(column);
  for (auto later = static_cast<std::size_t>(column); later < m_ends.size(); ++later)
    m_ends[later] += change;
}

int ColumnWidths::at(int x) const {
  if (x < 0) return -1;
  const auto found = std::ranges::upper_bound(m_ends, x);
  return found == m_ends.end() ? -1 : static_cast<int>(found - m_ends.begin());
}

int ColumnWidths::borderAt(int x) const {
  const auto next = std::ranges::lower_bound(m_ends, x - grip);
  if (next == m_ends.end() || std::abs(*next - x) > grip) return -1;
  return static_cast<int>(next - m_ends.begin());
}

}  // namespace quern::ui
