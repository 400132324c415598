// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/whole_numbers.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace quern::ui {
namespace {

bool isWholeNumber(double value) { return !std::isfinite(value) || value == std::floor(value); }

bool areWhole(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), isWholeNumber);
}

/// A missing value's slot may hold anything; nearly always it is 0.
bool areWhole(const Column& column) {
  return column.type() != Type::number || areWhole(column.numbers());
}

struct LayerReader {
  WholeNumbers& whole;

  void both(bool x, bool y) const {
    whole.x = whole.x && x;
    whole.y = whole.y && y;
  }
  void operator()(const PointsLayer& layer) const { both(areWhole(layer.x), areWhole(layer.y)); }
  void operator()(const LineLayer& layer) const { both(areWhole(layer.x), areWhole(layer.y)); }
  void operator()(const BandLayer& layer) const {
    both(areWhole(layer.x), areWhole(layer.lower) && areWhole(layer.upper));
  }
  void operator()(const BarsLayer& layer) const { both(true, areWhole(layer.height)); }
  void operator()(const HistogramLayer& layer) const {
    // The edges of whole numbers lie in the middle between them.
    both(std::all_of(layer.edges.begin(), layer.edges.end(),
                     [](double edge) { return edge - std::floor(edge) == 0.5; }),
         areWhole(layer.counts));
  }
  void operator()(const BoxesLayer& layer) const {
    for (const Box& box : layer.boxes)
      for (const double value :
           {box.lowerWhisker, box.upperWhisker, box.lowerQuartile, box.median, box.upperQuartile})
        both(true, isWholeNumber(value));
  }
  void operator()(const HeatMapLayer&) const {}
  void operator()(const SharesLayer&) const {}
  void operator()(const RuleLayer&) const {}
};

}  // namespace

WholeNumbers wholeNumbersOf(const Figure& figure) {
  WholeNumbers whole;
  for (const FigureLayer& layer : figure.layers) std::visit(LayerReader{whole}, layer);
  return whole;
}

}  // namespace quern::ui
