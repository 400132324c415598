// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace quern::ui {

/// Where the columns of a table view lie, in pixels from the left end of the first one.
class ColumnWidths {
public:
  static constexpr int narrowest = 48;
  static constexpr int widest = 480;

  void assign(std::vector<int> widths);
  void setWidth(int column, int width);

  int count() const { return static_cast<int>(m_ends.size()); }
  int left(int column) const {
    return column == 0 ? 0 : m_ends[static_cast<std::size_t>(column) - 1];
  }
  int right(int column) const { return m_ends[static_cast<std::size_t>(column)]; }
  int width(int column) const { return right(column) - left(column); }
  int total() const { return m_ends.empty() ? 0 : m_ends.back(); }
  int at(int x) const;        ///< the column at a pixel; -1: none
  int borderAt(int x) const;  ///< the column whose right border is within 4 pixels; -1: none

private:
  std::vector<int> m_ends;
};

}  // namespace quern::ui
