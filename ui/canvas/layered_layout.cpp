// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tidy layout, left to right.
//
//   1. An edge ends in a column right of the one it starts in.
//   2. Boxes do not overlap.
//   3. The same graph gives the same places.
//   4. A chain is a straight line.
//   5. Parts that are not linked lie below one another, in the order of their first boxes.
#include "ui/canvas/layered_layout.h"

#include "ui/canvas/layered_order.h"

#include <algorithm>
#include <numeric>

namespace quern::ui {
namespace {

using Edges = std::vector<std::pair<int, int>>;

/// A number per box: boxes that are linked, however far, have the same one.
std::vector<int> partOf(int count, const Edges& edges) {
  std::vector<int> parent(static_cast<std::size_t>(count));
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](int box) {
    while (parent[static_cast<std::size_t>(box)] != box)
      box = parent[static_cast<std::size_t>(box)];
    return box;
  };
  for (const auto& [from, to] : edges) {
    const int one = root(from), other = root(to);
    parent[static_cast<std::size_t>(std::max(one, other))] = std::min(one, other);
  }
  std::vector<int> part(parent.size());
  for (int box = 0; box < count; ++box) part[static_cast<std::size_t>(box)] = root(box);
  return part;
}

/// Moves the points as little as possible (least squares) so that each is at least gap[i] below the
/// one before it. Pool adjacent violators: Barlow et al., Statistical Inference under Order
/// Restrictions, 1972.
std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& gap) {
  struct Pool {
    double sum;
    int count;
    double mean() const { return sum / count; }
  };
  std::vector<Pool> pools;
  double offset = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    offset += i == 0 ? 0 : gap[i];
    pools.push_back({wanted[i] - offset, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> placed;
  for (const Pool& pool : pools)
    placed.insert(placed.end(), static_cast<std::size_t>(pool.count), pool.mean());
  offset = 0;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    offset += i == 0 ? 0 : gap[i];
    placed[i] += offset;
  }
  return placed;
}

/// The centre heights of every slot, straightened by sweeps to the right and to the left.
class Heights {
public:
  Heights(const LayeredOrder& order, const std::vector<LayoutBox>& boxes, double rowGap)
      : m_order(order),
        m_boxes(boxes),
        m_rowGap(rowGap),
        m_centre(order.slots.size(), 0.0) {
    for (const std::vector<int>& layer : m_order.layers) place(layer, nullptr);
    for (int round = 0; round < 8; ++round) {
      for (std::size_t l = 1; l < m_order.layers.size(); ++l)
        place(m_order.layers[l], &LayeredSlot::before);
      for (std::size_t l = m_order.layers.size(); l-- > 1;)
        place(m_order.layers[l - 1], &LayeredSlot::after);
    }
  }

  double centre(int slot) const { return m_centre[static_cast<std::size_t>(slot)]; }

private:
  double heightOf(int slot) const {
    const int box = m_order.slots[static_cast<std::size_t>(slot)].box;
    return box < 0 ? 0 : m_boxes[static_cast<std::size_t>(box)].height;
  }

  /// The mean of the two middle neighbours: straight where it can be, and not torn by a distant
  /// one.
  double wantedBy(const std::vector<int>& neighbours, double otherwise) const {
    if (neighbours.empty()) return otherwise;
    std::vector<double> at;
    for (const int neighbour : neighbours) at.push_back(centre(neighbour));
    std::sort(at.begin(), at.end());
    return (at[(at.size() - 1) / 2] + at[at.size() / 2]) / 2;
  }

  void place(const std::vector<int>& layer, std::vector<int> LayeredSlot::* side) {
    std::vector<double> wanted, gap;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      const LayeredSlot& slot = m_order.slots[static_cast<std::size_t>(layer[i])];
      wanted.push_back(side == nullptr ? 0 : wantedBy(slot.*side, centre(layer[i])));
      gap.push_back(i == 0 ? 0 : (heightOf(layer[i - 1]) + heightOf(layer[i])) / 2 + m_rowGap);
    }
    const std::vector<double> placed = spread(wanted, gap);
    for (std::size_t i = 0; i < layer.size(); ++i)
      m_centre[static_cast<std::size_t>(layer[i])] = placed[i];
  }

  const LayeredOrder& m_order;
  const std::vector<LayoutBox>& m_boxes;
  double m_rowGap;
  std::vector<double> m_centre;
};

/// Places one part with its top at `top`; returns its bottom.
double placePart(const std::vector<LayoutBox>& boxes, const LayeredOrder& order,
                 const LayoutGaps& gaps, double top, std::vector<LayoutPlace>& places) {
  const Heights heights(order, boxes, gaps.rows);
  double x = 0, highest = 0, lowest = 0;
  bool first = true;
  for (const std::vector<int>& layer : order.layers) {
    double width = 0;
    for (const int slot : layer) {
      const int box = order.slots[static_cast<std::size_t>(slot)].box;
      if (box < 0) continue;
      const LayoutBox& size = boxes[static_cast<std::size_t>(box)];
      const double y = heights.centre(slot) - size.height / 2;
      places[static_cast<std::size_t>(box)] = {x, y};
      width = std::max(width, size.width);
      highest = first ? y : std::min(highest, y);
      lowest = first ? y + size.height : std::max(lowest, y + size.height);
      first = false;
    }
    x += width + gaps.columns;
  }
  for (const LayeredSlot& slot : order.slots)
    if (slot.box >= 0) places[static_cast<std::size_t>(slot.box)].y += top - highest;
  return top + lowest - highest;
}

}  // namespace

std::vector<LayoutPlace> layeredLayout(const std::vector<LayoutBox>& boxes, const Edges& edges,
                                       const LayoutGaps& gaps) {
  std::vector<LayoutPlace> places(boxes.size());
  double top = 0;
  for (const std::vector<int>& members : linkedParts(static_cast<int>(boxes.size()), edges))  // 5
    top = placePart(boxes, layeredOrder(boxes, members, edges), gaps, top, places) + gaps.parts;
  return places;
}

std::vector<std::vector<int>> linkedParts(int count, const Edges& edges) {
  const std::vector<int> part = partOf(count, edges);
  std::vector<std::vector<int>> members(part.size());
  for (int box = 0; box < count; ++box)
    members[static_cast<std::size_t>(part[static_cast<std::size_t>(box)])].push_back(box);
  std::erase_if(members, [](const std::vector<int>& some) { return some.empty(); });
  return members;
}

}  // namespace quern::ui
