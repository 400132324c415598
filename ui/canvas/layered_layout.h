// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace quern::ui {

/// A box to be placed. Its present y says only who is above whom at the start.
struct LayoutBox {
  double width = 0, height = 0;
  double y = 0;
};

struct LayoutPlace {
  double x = 0, y = 0;  ///< top left

  friend bool operator==(const LayoutPlace&, const LayoutPlace&) = default;
};

struct LayoutGaps {
  double columns = 72, rows = 36, parts = 48;
};

/// Places boxes in columns so that every edge (from, to) runs left to right with few crossings: the
/// method of Sugiyama, Tagawa and Toda (1981) with barycentres. The edges must not form a circle.
/// Starts at (0, 0).
std::vector<LayoutPlace> layeredLayout(const std::vector<LayoutBox>& boxes,
                                       const std::vector<std::pair<int, int>>& edges,
                                       const LayoutGaps& gaps = {});

/// The boxes of each part that hangs together, in the order of the parts' first boxes.
std::vector<std::vector<int>> linkedParts(int count, const std::vector<std::pair<int, int>>& edges);

}  // namespace quern::ui
