// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/layered_layout.h"

namespace quern::ui {

/// A place in a column: a box, or a point where a long edge passes.
struct LayeredSlot {
  int box = -1;                    ///< -1: an edge passes
  std::vector<int> before, after;  ///< slots of the columns next to it
};

struct LayeredOrder {
  std::vector<LayeredSlot> slots;
  std::vector<std::vector<int>> layers;  ///< slots by column, from top to bottom
};

/// Columns and the order within them for one connected part.
LayeredOrder layeredOrder(const std::vector<LayoutBox>& boxes, const std::vector<int>& members,
                          const std::vector<std::pair<int, int>>& edges);

/// How many pairs of edges cross, all columns together.
long crossings(const LayeredOrder& order);

}  // namespace quern::ui
