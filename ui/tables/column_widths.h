// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace quern::ui {

/// Where the columns of a table view lie, in pixels from its left edge. The first frozen() columns
/// stay where they are; the others scroll beneath them.
class ColumnWidths {
public:
  static constexpr int narrowest = 48;
  static constexpr int widest = 480;

  void assign(std::vector<int> widths);
  void setWidth(int column, int width);
  void setFrozen(int columns) { m_frozen = columns; }
  void setOffset(int offset) { m_offset = offset; }  ///< pixels scrolled to the right

  int count() const { return static_cast<int>(m_ends.size()); }
  int width(int column) const { return end(column) - start(column); }
  int total() const { return m_ends.empty() ? 0 : m_ends.back(); }
  int frozen() const { return m_frozen; }
  int frozenWidth() const { return m_frozen == 0 ? 0 : end(m_frozen - 1); }
  int start(int column) const { return column == 0 ? 0 : end(column - 1); }  ///< before scrolling
  int end(int column) const { return m_ends[static_cast<std::size_t>(column)]; }

  int x(int column) const { return start(column) - (column < m_frozen ? 0 : m_offset); }
  int at(int x) const;        ///< the column at a pixel; -1: none
  int borderAt(int x) const;  ///< the column whose right border is within 4 pixels; -1: none
  int firstScrolled() const;  ///< the first beside the frozen ones; count() if there is none

private:
  std::vector<int> m_ends;
  int m_frozen = 0, m_offset = 0;
};

}  // namespace quern::ui
