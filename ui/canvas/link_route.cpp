// SPDX-License-Identifier: GPL-3.0-or-later
//
// Links go round cards.
//
//   1. A link that meets no card is the curve it always was.
//   2. Otherwise it runs along lanes: the free stretches just above and just below cards. Between
//      lanes it swings as a link does; the shortest way with the fewest swings is taken.
//   3. Only cards that are met are gone round, and those that are met in going round them: the work
//      grows with what is in the way, not with the pipeline.
//   4. A link to a card that lies left of its own turns round in one lane.
#include "ui/canvas/link_route.h"

#include "ui/canvas/node_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace quern::ui {
namespace {

constexpr double besideCard = 12;  // from a card to the turn into a lane
constexpr double aboveCard = 10;   // from a card to the lane along it
constexpr double leastSwing = 20;  // of room that a swing needs
constexpr double swingCost = 60, heightCost = 1.5;
constexpr std::size_t mostDetours = 24;  // cards that one link goes round
constexpr int piecesOfCurve = 20;        // a curve is tested as so many straight pieces

/// Liang and Barsky's test: does the piece from a to b pass through the inside of the box?
bool passes(const QPointF& a, const QPointF& b, const QRectF& box) {
  double enters = 0, leaves = 1;
  const auto clip = [&](double direction, double room) {
    if (direction == 0) return room > 0;
    const double at = room / direction;
    if (direction < 0)
      enters = std::max(enters, at);
    else
      leaves = std::min(leaves, at);
    return enters < leaves;
  };
  const QPointF way = b - a;
  return clip(-way.x(), a.x() - box.left()) && clip(way.x(), box.right() - a.x()) &&
         clip(-way.y(), a.y() - box.top()) && clip(way.y(), box.bottom() - a.y());
}

struct CubicPiece {
  QPointF from, one, two, to;

  QPointF at(double t) const {
    const double s = 1 - t;
    return s * s * s * from + 3 * s * s * t * one + 3 * s * t * t * two + t * t * t * to;
  }
  QRectF hull() const {
    const auto [left, right] = std::minmax({from.x(), one.x(), two.x(), to.x()});
    const auto [top, bottom] = std::minmax({from.y(), one.y(), two.y(), to.y()});
    return {QPointF(left, top), QPointF(right, bottom)};
  }
};

/// The cards that a curve runs through, by number.
void addMet(const CubicPiece& curve, const std::vector<QRectF>& cards, std::set<std::size_t>& met) {
  const QRectF hull = curve.hull().adjusted(-1, -1, 1, 1);
  std::array<QPointF, piecesOfCurve + 1> points;
  bool laidOut = false;
  for (std::size_t card = 0; card < cards.size(); ++card) {
    if (!hull.intersects(cards[card])) continue;
    if (!laidOut)
      for (int i = 0; i <= piecesOfCurve; ++i)
        points[static_cast<std::size_t>(i)] = curve.at(i / double{piecesOfCurve});
    laidOut = true;
    const QRectF inside = cards[card].adjusted(1, 1, -1, -1);
    for (std::size_t i = 1; i < points.size(); ++i)
      if (passes(points[i - 1], points[i], inside)) {
        met.insert(card);
        break;
      }
  }
}

/// Every curve of a path; straight pieces are curves that do not bend.
std::vector<CubicPiece> curvesOf(const QPainterPath& path) {
  std::vector<CubicPiece> curves;
  QPointF here;
  for (int i = 0; i < path.elementCount(); ++i) {
    const QPainterPath::Element element = path.elementAt(i);
    if (element.isCurveTo()) {
      const QPointF two = path.elementAt(i + 1), to = path.elementAt(i + 2);
      curves.push_back({here, element, two, to});
      here = to;
      i += 2;
      continue;
    }
    if (element.isLineTo()) curves.push_back({here, here, element, element});
    here = element;
  }
  return curves;
}

std::set<std::size_t> metBy(const QPainterPath& path, const std::vector<QRectF>& cards) {
  std::set<std::size_t> met;
  for (const CubicPiece& curve : curvesOf(path)) addMet(curve, cards, met);
  return met;
}

/// A straight stretch that links run along, from left to right.
struct LinkLane {
  double left, right, y;
};

/// Ways to the right, along the lanes of the cards in `round`. Promise 2.
class ForwardWays {
public:
  ForwardWays(const QPointF& from, const QPointF& to, const std::vector<QRectF>& cards)
      : m_from(from),
        m_to(to),
        m_cards(cards) {}

  std::optional<QPainterPath> search(const std::set<std::size_t>& round,
                                     std::set<std::size_t>& met) {
    lay(round, met);
    const std::size_t count = m_lanes.size(), goal = count + 1;  // 0 … count - 1: lanes; then start
    std::vector<double> cost(count + 2, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(count + 2, count);
    std::vector<bool> settled(count + 2, false);
    cost[count] = 0;
    for (;;) {
      std::size_t next = goal;
      for (std::size_t i = 0; i < cost.size(); ++i)
        if (!settled[i] && cost[i] < cost[next]) next = i;
      if (next == goal || std::isinf(cost[next])) break;
      settled[next] = true;
      for (std::size_t other = 0; other < cost.size(); ++other) {
        if (settled[other] || other == count) continue;
        const double total = cost[next] + step(next, other);
        if (total >= cost[other] || !isFree(next, other, met)) continue;
        cost[other] = total;
        before[other] = next;
      }
    }
    if (std::isinf(cost[goal])) return std::nullopt;
    return pathTo(goal, before);
  }

private:
  void lay(const std::set<std::size_t>& round, std::set<std::size_t>& met) {
    m_lanes.clear();
    for (const std::size_t card : round) {
      const QRectF& box = m_cards[card];
      for (const double y : {box.top() - aboveCard, box.bottom() + aboveCard}) {
        const LinkLane lane{std::max(box.left() - besideCard, m_from.x() + leastSwing),
                            std::min(box.right() + besideCard, m_to.x() - leastSwing), y};
        if (lane.right <= lane.left) continue;
        const QPointF a(lane.left, y), b(lane.right, y);
        std::set<std::size_t> here;
        addMet({a, a, b, b}, m_cards, here);
        met.insert(here.begin(), here.end());
        if (here.empty()) m_lanes.push_back(lane);
      }
    }
  }

  QPointF out(std::size_t stop) const {
    return stop < m_lanes.size() ? QPointF(m_lanes[stop].right, m_lanes[stop].y) : m_from;
  }
  QPointF in(std::size_t stop) const {
    return stop < m_lanes.size() ? QPointF(m_lanes[stop].left, m_lanes[stop].y) : m_to;
  }

  /// What it costs to go from one stop to the next and along it; infinite where one cannot.
  double step(std::size_t from, std::size_t to) const {
    const QPointF way = in(to)-out(from);
    const double along = to < m_lanes.size() ? m_lanes[to].right - m_lanes[to].left : 0;
    const bool straight = std::abs(way.y()) < 0.5;
    if (way.x() < (straight ? 0 : leastSwing)) return std::numeric_limits<double>::infinity();
    return way.x() + along + heightCost * std::abs(way.y()) + (straight ? 0 : swingCost);
  }

  bool isFree(std::size_t from, std::size_t to, std::set<std::size_t>& met) const {
    std::set<std::size_t> here;
    for (const CubicPiece& curve : curvesOf(linkCurve(out(from), in(to))))
      addMet(curve, m_cards, here);
    met.insert(here.begin(), here.end());
    return here.empty();
  }

  QPainterPath pathTo(std::size_t goal, const std::vector<std::size_t>& before) const {
    std::vector<std::size_t> stops{goal};
    while (stops.back() != m_lanes.size()) stops.push_back(before[stops.back()]);
    std::reverse(stops.begin(), stops.end());
    QPainterPath path(m_from);
    for (std::size_t i = 1; i < stops.size(); ++i) {
      path.connectPath(linkCurve(out(stops[i - 1]), in(stops[i])));
      if (stops[i] < m_lanes.size()) path.lineTo(out(stops[i]));
    }
    return path;
  }

  QPointF m_from, m_to;
  const std::vector<QRectF>& m_cards;
  std::vector<LinkLane> m_lanes;
};

/// Out, back along a lane above or below, and in again. Promise 4.
QPainterPath loopAlong(const QPointF& from, const QPointF& to, double y) {
  const auto swing = [y](double height) {
    return std::clamp(std::abs(y - height) * 0.6, leastSwing, 48.0);
  };
  const double out = swing(from.y()), in = swing(to.y());
  QPainterPath path(from);
  path.cubicTo(from + QPointF(out, 0), QPointF(from.x() + out, y), QPointF(from.x(), y));
  path.lineTo(to.x(), y);
  path.cubicTo(QPointF(to.x() - in, y), to - QPointF(in, 0), to);
  return path;
}

std::optional<QPainterPath> backward(const QPointF& from, const QPointF& to,
                                     const std::vector<QRectF>& cards) {
  std::optional<QPainterPath> best;
  double least = std::numeric_limits<double>::infinity();
  for (const QRectF& card : cards) {
    if (card.right() < to.x() - 1 || card.left() > from.x() + 1) continue;
    for (const double y : {card.top() - aboveCard, card.bottom() + aboveCard}) {
      const double way = std::abs(y - from.y()) + std::abs(y - to.y());
      if (way >= least) continue;
      QPainterPath path = loopAlong(from, to, y);
      if (crosses(path, cards)) continue;
      least = way;
      best = std::move(path);
    }
  }
  return best;
}

}  // namespace

bool crosses(const QPainterPath& path, const std::vector<QRectF>& cards) {
  return !metBy(path, cards).empty();
}

QPainterPath linkRoute(const QPointF& from, const QPointF& to, const std::vector<QRectF>& cards) {
  const QPainterPath plain = linkCurve(from, to);
  std::set<std::size_t> round = metBy(plain, cards);
  if (round.empty()) return plain;  // 1
  if (to.x() - from.x() < 2 * leastSwing) return backward(from, to, cards).value_or(plain);
  ForwardWays ways(from, to, cards);
  while (round.size() <= mostDetours) {  // 3
    std::set<std::size_t> met = round;
    if (const std::optional<QPainterPath> path = ways.search(round, met)) return *path;
    if (met.size() == round.size()) break;
    round = std::move(met);
  }
  return plain;
}

}  // namespace quern::ui
