// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/figure/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace quern {
namespace {

/// The smallest and largest finite value seen; dates in days, time stamps in µs.
struct Range {
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -std::numeric_limits<double>::infinity();

  void add(double value) {
    if (!std::isfinite(value)) return;
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
  }
  void add(const Column& column) {
    const Column numbers = column.as(Type::number);
    const std::span<const double> values = numbers.numbers();
    for (std::size_t row = 0; row < values.size(); ++row)
      if (numbers.present()[static_cast<std::int64_t>(row)]) add(values[row]);
  }
  bool empty() const { return lowest > highest; }
};

std::string written(double value, AxisKind kind) {
  if (kind == AxisKind::date) return isoDate(static_cast<Days>(value));
  if (kind == AxisKind::timestamp) return isoTimestamp(static_cast<Microseconds>(value));
  return fmt::format("{:.6g}", value);
}

std::string titleOf(const Axis& axis, const char* otherwise) {
  return axis.title.empty() ? otherwise : axis.title.english();
}

/// Everything that has a place in both directions, over all layers.
struct Extent {
  Range x, y;
  std::int64_t points = 0;

  void add(const PointsLayer& layer) { add(layer.x, layer.y); }
  void add(const LineLayer& layer) { add(layer.x, layer.y); }
  void add(const BandLayer& layer) {
    x.add(layer.x);
    y.add(layer.lower);
    y.add(layer.upper);
  }
  template <class Other>
  void add(const Other&) {}

private:
  void add(const Column& across, const Column& up) {
    x.add(across);
    y.add(up);
    points += across.size();
  }
};

Sentence nothingIn(const Figure& figure) {
  return Sentence(tr("%1: there is nothing to draw."), figure.title.english());
}

Sentence describePoints(const Figure& figure) {
  Extent extent;
  for (const FigureLayer& layer : figure.layers)
    std::visit([&](const auto& known) { extent.add(known); }, layer);
  if (extent.x.empty() || extent.y.empty()) return nothingIn(figure);
  return Sentence(tr("%1: %2 {point|points}; %3 from %4 to %5, %6 from %7 to %8."),
                  figure.title.english(), extent.points, titleOf(figure.x, "x"),
                  written(extent.x.lowest, figure.x.kind), written(extent.x.highest, figure.x.kind),
                  titleOf(figure.y, "y"), written(extent.y.lowest, figure.y.kind),
                  written(extent.y.highest, figure.y.kind));
}

Sentence describe(const Figure& figure, const PointsLayer&) { return describePoints(figure); }
Sentence describe(const Figure& figure, const LineLayer&) { return describePoints(figure); }
Sentence describe(const Figure& figure, const BandLayer&) { return describePoints(figure); }

Sentence describe(const Figure& figure, const BarsLayer& layer) {
  std::int64_t highest = -1;
  for (std::int64_t row = 0; row < layer.height.size(); ++row) {
    const double height = layer.height.number(row);
    if (std::isfinite(height) && (highest < 0 || height > layer.height.number(highest)))
      highest = row;
  }
  if (highest < 0) return nothingIn(figure);
  return Sentence(tr("%1: %2 {bar|bars}; the highest is %3 with %4."), figure.title.english(),
                  layer.height.size(), layer.category.text(highest), layer.height.number(highest));
}

Sentence describe(const Figure& figure, const HistogramLayer& layer) {
  if (layer.counts.empty()) return nothingIn(figure);
  return Sentence(
      tr("%1: %2 {value|values} in %3 {bin|bins} from %4 to %5."), figure.title.english(),
      std::accumulate(layer.counts.begin(), layer.counts.end(), 0.0), layer.counts.size(),
      written(layer.edges.front(), figure.x.kind), written(layer.edges.back(), figure.x.kind));
}

Sentence describe(const Figure& figure, const BoxesLayer& layer) {
  Range medians;
  for (const Box& box : layer.boxes) medians.add(box.median);
  if (medians.empty()) return nothingIn(figure);
  return Sentence(tr("%1: %2 boxes; their medians go from %3 to %4."), figure.title.english(),
                  layer.boxes.size(), medians.lowest, medians.highest);
}

Sentence describe(const Figure& figure, const HeatMapLayer& layer) {
  Range cells;
  for (const double value : layer.values) cells.add(value);
  if (cells.empty()) return nothingIn(figure);
  return Sentence(tr("%1: %2 {row|rows} by %3 {column|columns} of cells from %4 to %5."),
                  figure.title.english(), layer.rows.size(), layer.columns.size(), cells.lowest,
                  cells.highest);
}

Sentence describe(const Figure& figure, const SharesLayer& layer) {
  const double whole = std::accumulate(layer.values.begin(), layer.values.end(), 0.0);
  if (!(whole > 0)) return nothingIn(figure);
  const auto largest = std::ranges::max_element(layer.values);
  return Sentence(tr("%1: %2 {part|parts}; the largest is %3 with %4%."), figure.title.english(),
                  layer.names.size(),
                  layer.names[static_cast<std::size_t>(largest - layer.values.begin())],
                  fmt::format("{:.1f}", 100 * *largest / whole));
}

Sentence describe(const Figure& figure, const RuleLayer&) { return nothingIn(figure); }

}  // namespace

Sentence describe(const Figure& figure) {
  // The first layer says what kind of figure it is; a line across it says nothing.
  for (const FigureLayer& layer : figure.layers)
    if (!std::holds_alternative<RuleLayer>(layer))
      return std::visit([&figure](const auto& known) { return describe(figure, known); }, layer);
  return nothingIn(figure);
}

}  // namespace quern
