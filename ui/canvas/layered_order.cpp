// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns by the longest way from a start, then orders within the columns by barycentres; of all
// orders seen, the one with the fewest crossings is taken, the earliest of equals.
#include "ui/canvas/layered_order.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace quern::ui {
namespace {

using Edges = std::vector<std::pair<int, int>>;

Edges inside(const std::vector<int>& members, const Edges& edges) {
  Edges found;
  for (const auto& edge : edges)
    if (std::find(members.begin(), members.end(), edge.first) != members.end())
      found.push_back(edge);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The column of each box. A start moves right up to the column before the first box it feeds.
std::map<int, int> columnsOf(const std::vector<int>& members, const Edges& edges) {
  std::map<int, int> column;
  for (const int box : members) column[box] = 0;
  // Relaxing as often as there are boxes reaches the longest way, since there is no circle.
  for (std::size_t round = 0; round < members.size(); ++round) {
    bool changed = false;
    for (const auto& [from, to] : edges) {
      if (column[to] > column[from]) continue;
      column[to] = column[from] + 1;
      changed = true;
    }
    if (!changed) break;
  }
  for (const int box : members) {
    const bool fed =
        std::any_of(edges.begin(), edges.end(), [&](const auto& e) { return e.second == box; });
    if (fed) continue;
    int nearest = -1;
    for (const auto& [from, to] : edges)
      if (from == box) nearest = nearest < 0 ? column[to] : std::min(nearest, column[to]);
    if (nearest > 0) column[box] = nearest - 1;
  }
  return column;
}

class Builder {
public:
  explicit Builder(const std::map<int, int>& column) : m_column(column) {
    for (const auto& [box, layer] : column) m_slotOf[box] = add(box, layer);
  }

  void connect(int from, int to) {
    int last = m_slotOf.at(from);
    for (int layer = m_column.at(from) + 1; layer < m_column.at(to); ++layer)
      last = join(last, add(-1, layer));
    join(last, m_slotOf.at(to));
  }

  LayeredOrder take() { return std::move(m_order); }

private:
  int add(int box, int layer) {
    const int slot = static_cast<int>(m_order.slots.size());
    m_order.slots.push_back({.box = box, .before = {}, .after = {}});
    const auto column = static_cast<std::size_t>(layer);
    if (m_order.layers.size() <= column) m_order.layers.resize(column + 1);
    m_order.layers[column].push_back(slot);
    return slot;
  }

  int join(int from, int to) {
    m_order.slots[static_cast<std::size_t>(from)].after.push_back(to);
    m_order.slots[static_cast<std::size_t>(to)].before.push_back(from);
    return to;
  }

  const std::map<int, int>& m_column;
  std::map<int, int> m_slotOf;
  LayeredOrder m_order;
};

std::vector<int> ranksOf(const LayeredOrder& order) {
  std::vector<int> rank(order.slots.size());
  for (const std::vector<int>& layer : order.layers)
    for (std::size_t i = 0; i < layer.size(); ++i)
      rank[static_cast<std::size_t>(layer[i])] = static_cast<int>(i);
  return rank;
}

/// Sorts one column by the mean rank of its neighbours on that side; who has none keeps its place.
void sortByBarycentre(LayeredOrder& order, std::vector<int>& layer,
                      std::vector<int> LayeredSlot::* side) {
  const std::vector<int> rank = ranksOf(order);
  std::vector<std::pair<double, int>> keyed;
  for (const int slot : layer) {
    const std::vector<int>& neighbours = order.slots[static_cast<std::size_t>(slot)].*side;
    double sum = 0;
    for (const int neighbour : neighbours) sum += rank[static_cast<std::size_t>(neighbour)];
    const double mean = neighbours.empty() ? rank[static_cast<std::size_t>(slot)]
                                           : sum / static_cast<double>(neighbours.size());
    keyed.emplace_back(mean, slot);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  for (std::size_t i = 0; i < layer.size(); ++i) layer[i] = keyed[i].second;
}

/// Swaps neighbours in a column while that saves crossings: what barycentres alone leave tangled.
void swapNeighbours(LayeredOrder& order) {
  for (std::vector<int>& layer : order.layers) {
    for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
      const long before = crossings(order);
      std::swap(layer[i], layer[i + 1]);
      if (crossings(order) >= before) std::swap(layer[i], layer[i + 1]);
    }
  }
}

void reduceCrossings(LayeredOrder& order) {
  constexpr int rounds = 12;
  constexpr std::size_t swappable = 200;  // counting crossings anew for each swap is quadratic
  LayeredOrder best = order;
  long fewest = crossings(best);
  for (int round = 0; round < rounds && fewest > 0; ++round) {
    for (std::size_t l = 1; l < order.layers.size(); ++l)
      sortByBarycentre(order, order.layers[l], &LayeredSlot::before);
    for (std::size_t l = order.layers.size(); l-- > 1;)
      sortByBarycentre(order, order.layers[l - 1], &LayeredSlot::after);
    if (order.slots.size() <= swappable) swapNeighbours(order);
    const long now = crossings(order);
    if (now >= fewest) continue;
    fewest = now;
    best = order;
  }
  order = std::move(best);
}

}  // namespace

long crossings(const LayeredOrder& order) {
  const std::vector<int> rank = ranksOf(order);
  long count = 0;
  for (const std::vector<int>& layer : order.layers) {
    std::vector<int> ends;  // ranks of the far ends, edges taken from top to bottom
    for (const int slot : layer) {
      std::vector<int> here;
      for (const int to : order.slots[static_cast<std::size_t>(slot)].after)
        here.push_back(rank[static_cast<std::size_t>(to)]);
      std::sort(here.begin(), here.end());
      for (const int end : here)
        count +=
            std::count_if(ends.begin(), ends.end(), [end](int earlier) { return earlier > end; });
      ends.insert(ends.end(), here.begin(), here.end());
    }
  }
  return count;
}

LayeredOrder layeredOrder(const std::vector<LayoutBox>& boxes, const std::vector<int>& members,
                          const Edges& edges) {
  const Edges own = inside(members, edges);
  const std::map<int, int> column = columnsOf(members, own);
  Builder builder(column);
  for (const auto& [from, to] : own) builder.connect(from, to);
  LayeredOrder order = builder.take();
  const auto height = [&](int slot) {
    const int box = order.slots[static_cast<std::size_t>(slot)].box;
    return box < 0 ? 0 : boxes[static_cast<std::size_t>(box)].y;
  };
  for (std::vector<int>& layer : order.layers)
    std::stable_sort(layer.begin(), layer.end(),
                     [&](int a, int b) { return height(a) < height(b); });
  reduceCrossings(order);
  return order;
}

}  // namespace quern::ui
