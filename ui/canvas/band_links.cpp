// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/band_links.h"

#include "ui/canvas/node_geometry.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace quern::ui {
namespace {

constexpr double lanePitch = 7, laneRoom = 18;   // between bands
constexpr double stemPitch = 4, leastStem = 10;  // beside cards
constexpr int mostStems = 4;                     // then they share
constexpr double sideRoom = 30, topRoom = 12, bend = 9;
constexpr double outermost = 4.5;  // left of all stems: links that pass a band
constexpr double partRoom = 24;

struct BandSpot {
  int band = 0, column = 0;
};

/// The lines of all links that leave one output are one net.
struct BandNet {
  NodeId node;
  double y = 0;

  friend auto operator<=>(const BandNet&, const BandNet&) = default;
};

/// A number for each net that passes a place, in the order in which they come.
template <class Place>
class BandSlots {
public:
  int take(const Place& place, const BandNet& net) {
    std::map<BandNet, int>& taken = m_taken[place];
    return taken.emplace(net, static_cast<int>(taken.size())).first->second;
  }
  int count(const Place& place) const {
    const auto found = m_taken.find(place);
    return found == m_taken.end() ? 0 : static_cast<int>(found->second.size());
  }

private:
  std::map<Place, std::map<BandNet, int>> m_taken;
};

/// Straight stretches with rounded corners.
QPainterPath withRoundCorners(const std::vector<QPointF>& corners) {
  QPainterPath path(corners.front());
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    const QPointF in = corners[i] - corners[i - 1], out = corners[i + 1] - corners[i];
    const double before = std::hypot(in.x(), in.y()), after = std::hypot(out.x(), out.y());
    const double radius = std::min({bend, before / 2, after / 2});
    if (before < 0.5 || after < 0.5) continue;
    path.lineTo(corners[i] - in / before * radius);
    path.quadTo(corners[i], corners[i] + out / after * radius);
  }
  path.lineTo(corners.back());
  return path;
}

class BandPlacing {
public:
  BandPlacing(const std::vector<Band>& bands, const std::vector<BandLink>& links)
      : m_bands(bands),
        m_links(links) {
    for (std::size_t band = 0; band < bands.size(); ++band)
      for (const BandCard& card : bands[band].cards)
        m_spots[card.id] = {static_cast<int>(band), card.column};
    for (const BandLink& link : links) reserve(link);
  }

  BandPlan plan() {
    BandPlan plan;
    double y = topRoom;
    std::size_t columnCount = 1;
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
      if (band > 0) {
        const int lanes = m_lanes.count(static_cast<int>(band) - 1);
        const double gap = 2 * laneRoom + std::max(0, lanes - 1) * lanePitch +
                           (m_bands[band].startsPart ? partRoom : 0);
        plan.cuts.push_back(y + gap / 2);
        y += gap;
      }
      for (const BandCard& card : m_bands[band].cards) {
        plan.places[card.id] = {sideRoom + card.column * (cardWidth + bandGap), y + card.y};
        columnCount = std::max(columnCount, static_cast<std::size_t>(card.column) + 1);
      }
      m_bottoms.push_back(y += m_bands[band].height);
    }
    const double width = static_cast<double>(columnCount) * (cardWidth + bandGap) - bandGap;
    plan.bounds = QRectF(0, 0, width + 2 * sideRoom, y + topRoom);
    for (const BandLink& link : m_links) plan.routes.push_back(routeOf(link, plan));
    return plan;
  }

private:
  static BandNet netOf(const BandLink& link) { return {link.from, link.output.y()}; }

  /// Takes lanes and stems for a link, before anything is placed.
  void reserve(const BandLink& link) {
    const BandSpot from = m_spots.at(link.from), to = m_spots.at(link.to);
    if (from.band == to.band) return;
    m_lanes.take(from.band, netOf(link));
    if (to.band > from.band + 1) {
      m_lanes.take(to.band - 1, netOf(link));
      m_side.take(0, netOf(link));
    }
  }

  double laneAt(int below, const BandNet& net) {
    return m_bottoms[static_cast<std::size_t>(below)] + laneRoom +
           m_lanes.take(below, net) * lanePitch;
  }
  static double stem(int slot) { return leastStem + slot % mostStems * stemPitch; }

  QPainterPath routeOf(const BandLink& link, const BandPlan& plan) {
    const BandSpot from = m_spots.at(link.from), to = m_spots.at(link.to);
    if (from.band == to.band) return {};
    const BandNet net = netOf(link);
    const QPointF start = plan.places.at(link.from) + link.output,
                  end = plan.places.at(link.to) + link.input;
    const double right = start.x() + stem(m_stems.take({from.band, from.column, 1}, net));
    const double left = end.x() - stem(m_stems.take({to.band, to.column, 0}, net));
    const double lane = laneAt(from.band, net);
    std::vector<QPointF> corners{start, {right, start.y()}, {right, lane}};
    double last = lane;
    if (to.band > from.band + 1) {
      const double side = outermost - m_side.take(0, net) % 3 * 1.5;
      last = laneAt(to.band - 1, net);
      corners.insert(corners.end(), {{side, lane}, {side, last}});
    }
    corners.insert(corners.end(), {{left, last}, {left, end.y()}, end});
    return withRoundCorners(corners);
  }

  const std::vector<Band>& m_bands;
  const std::vector<BandLink>& m_links;
  std::map<NodeId, BandSpot> m_spots;
  BandSlots<int> m_lanes, m_side;
  BandSlots<std::tuple<int, int, int>> m_stems;
  std::vector<double> m_bottoms;
};

}  // namespace

BandPlan placeBands(const std::vector<Band>& bands, const std::vector<BandLink>& links) {
  return BandPlacing(bands, links).plan();
}

}  // namespace quern::ui
