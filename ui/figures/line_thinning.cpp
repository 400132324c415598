// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/line_thinning.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace quern::ui {
namespace {

/// The points of one pixel column of a line.
struct PixelColumn {
  double at = 0;
  QPointF first, lowest, highest, last;
  std::size_t count = 0;

  void add(QPointF point) {
    if (count++ == 0) {
      first = lowest = highest = last = point;
      return;
    }
    if (point.y() > lowest.y()) lowest = point;
    if (point.y() < highest.y()) highest = point;
    last = point;
  }

  void appendTo(QPolygonF& line) const {
    if (count == 0) return;
    line << first;
    if (count > 1) {
      const bool rises = lowest.x() <= highest.x();  // in the order in which they came
      for (const QPointF& point : {rises ? lowest : highest, rises ? highest : lowest, last})
        if (point != line.back()) line << point;
    }
  }
};

/// The rows in sight, with one more on either side, so that lines run out of the picture.
std::pair<std::size_t, std::size_t> inSight(std::span<const double> x,
                                            const Projection& projection) {
  const double left = std::min(projection.from, projection.to),
               right = std::max(projection.from, projection.to);
  const auto first =
      static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), left) - x.begin());
  const auto last =
      static_cast<std::size_t>(std::upper_bound(x.begin(), x.end(), right) - x.begin());
  return {first > 0 ? first - 1 : 0, std::min(last + 1, x.size())};
}

struct Edge {
  Qt::Edge side;
  double at;

  bool inside(QPointF point) const {
    switch (side) {
      case Qt::LeftEdge: return point.x() >= at;
      case Qt::RightEdge: return point.x() <= at;
      case Qt::TopEdge: return point.y() >= at;
      case Qt::BottomEdge: return point.y() <= at;
    }
    return true;
  }
  QPointF crossing(QPointF from, QPointF to) const {
    const bool upright = side == Qt::LeftEdge || side == Qt::RightEdge;
    const double share =
        upright ? (at - from.x()) / (to.x() - from.x()) : (at - from.y()) / (to.y() - from.y());
    const QPointF point = from + share * (to - from);
    return upright ? QPointF(at, point.y()) : QPointF(point.x(), at);
  }
};

std::array<Edge, 4> edgesOf(const QRectF& rect) {
  return {{{Qt::LeftEdge, rect.left()},
           {Qt::RightEdge, rect.right()},
           {Qt::TopEdge, rect.top()},
           {Qt::BottomEdge, rect.bottom()}}};
}

std::optional<QLineF> clippedSegment(QPointF from, QPointF to, const QRectF& rect) {
  for (const Edge& edge : edgesOf(rect)) {
    const bool fromInside = edge.inside(from), toInside = edge.inside(to);
    if (!fromInside && !toInside) return std::nullopt;
    if (!fromInside)
      from = edge.crossing(from, to);
    else if (!toInside)
      to = edge.crossing(from, to);
  }
  return QLineF(from, to);
}

}  // namespace

std::vector<QPolygonF> thinned(std::span<const double> x, std::span<const double> y,
                               const Frame2D& frame) {
  std::vector<QPolygonF> pieces;
  QPolygonF piece;
  PixelColumn column;
  const auto endColumn = [&] {
    column.appendTo(piece);
    column.count = 0;
  };
  const auto endPiece = [&] {
    endColumn();
    if (!piece.isEmpty()) pieces.push_back(std::move(piece));
    piece.clear();
  };
  const auto [first, last] = inSight(x, frame.x);
  for (std::size_t row = first; row < last; ++row) {
    const QPointF point = frame.pixel(x[row], y[row]);
    if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
      endPiece();
      continue;
    }
    if (column.count > 0 && std::floor(point.x()) != column.at) endColumn();
    column.at = std::floor(point.x());
    column.add(point);
  }
  endPiece();
  return pieces;
}

std::vector<double> withoutGaps(std::span<const double> x) {
  std::vector<double> result(x.begin(), x.end());
  const auto firstValue =
      std::find_if(result.begin(), result.end(), [](double value) { return std::isfinite(value); });
  double last = firstValue == result.end() ? 0 : *firstValue;
  for (double& value : result) {
    if (std::isfinite(value))
      last = value;
    else
      value = last;
  }
  return result;
}

std::optional<std::size_t> nearestRow(std::span<const double> x, double value) {
  if (x.empty()) return std::nullopt;
  const auto after = std::lower_bound(x.begin(), x.end(), value);
  if (after == x.begin()) return 0;
  const auto row = static_cast<std::size_t>(after - x.begin());
  if (after == x.end()) return row - 1;
  return value - x[row - 1] < x[row] - value ? row - 1 : row;
}

std::vector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& rect) {
  std::vector<QPolygonF> parts;
  if (line.size() == 1 && rect.contains(line.front())) parts.push_back(line);
  for (qsizetype point = 1; point < line.size(); ++point) {
    const std::optional<QLineF> segment = clippedSegment(line[point - 1], line[point], rect);
    if (!segment) continue;
    if (parts.empty() || parts.back().back() != segment->p1())
      parts.push_back(QPolygonF{segment->p1()});
    parts.back() << segment->p2();
  }
  return parts;
}

QPolygonF clippedArea(const QPolygonF& area, const QRectF& rect) {
  QPolygonF result = area;
  for (const Edge& edge : edgesOf(rect)) {
    const QPolygonF before = std::exchange(result, {});
    for (qsizetype corner = 0; corner < before.size(); ++corner) {
      const QPointF from = before[corner == 0 ? before.size() - 1 : corner - 1],
                    to = before[corner];
      if (edge.inside(from) != edge.inside(to)) result << edge.crossing(from, to);
      if (edge.inside(to)) result << to;
    }
  }
  return result;
}

}  // namespace quern::ui
