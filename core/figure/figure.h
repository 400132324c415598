// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/table/column.h"

#include <string>
#include <variant>
#include <vector>

namespace quern {

/// What to draw, as data; no pixels. ui/figures draws it on screen, in the report and in tests.
/// Columns of a layer have equal length; a point with a missing or non-finite value is a gap.

/// Which colour of the categorical palette (Okabe and Ito), 0 to 7; or grey, for what is context.
using Hue = int;
inline constexpr Hue greyHue = -1;

struct PointsLayer {
  Column x, y;
  Column group{};    ///< category: one hue per category; empty: all of `hue`
  Sentence label{};  ///< in the legend; empty: none
  Hue hue = 0;
};

struct LineLayer {
  Column x, y;  ///< x ascending
  Sentence label{};
  Hue hue = 0;
  bool dashed = false;
};

/// The area between lower and upper: a confidence band, a prediction interval.
struct BandLayer {
  Column x, lower, upper;
  Sentence label{};
  Hue hue = 0;
};

/// One bar per category.
struct BarsLayer {
  Column category;  ///< text or category
  Column height;
  Sentence label{};
  Hue hue = 0;
  bool horizontal = false;
};

/// Counts between edges.
struct HistogramLayer {
  std::vector<double> edges;  ///< one more than counts, ascending
  std::vector<double> counts;
  Sentence label{};
  Hue hue = 0;
};

/// Tukey's box: whiskers reach the last value within 1.5 interquartile ranges.
struct Box {
  std::string category;
  double lowerWhisker = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, upperWhisker = 0;
  std::vector<double> outliers{};
};
struct BoxesLayer {
  std::vector<Box> boxes;
};

enum class ColourScale {
  sequential,  ///< from the smallest to the largest value; amounts from 0, which is no colour
  diverging    ///< blue, white, red, symmetric about 0
};

/// A matrix of cells, for confusion and correlation; values row by row, the first row on top.
struct HeatMapLayer {
  std::vector<std::string> rows, columns;
  std::vector<double> values;  ///< rows × columns; NaN is left blank
  ColourScale scale = ColourScale::sequential;
  bool writeValues = true;
};

/// Parts of a whole: a pie.
struct SharesLayer {
  std::vector<std::string> names;
  std::vector<double> values;  ///< not negative
};

/// A straight line across the figure: y = x for fitted against actual, 0 for residuals.
struct RuleLayer {
  enum class Kind { horizontal, vertical, diagonal } kind = Kind::horizontal;
  double at = 0;
  Sentence label{};
};

using FigureLayer = std::variant<PointsLayer, LineLayer, BandLayer, BarsLayer, HistogramLayer,
                                 BoxesLayer, HeatMapLayer, SharesLayer, RuleLayer>;

enum class AxisKind { number, date, timestamp, category };

struct Axis {
  Sentence title{};  ///< with its unit
  AxisKind kind = AxisKind::number;
  bool logarithmic = false;
};

struct Figure {
  std::string id;       ///< unique among the figures of one node: "residuals"
  Sentence title{};     ///< what is seen
  Sentence subtitle{};  ///< from what: rows, filter
  Axis x{}, y{};
  std::vector<FigureLayer> layers{};
};

QUERN_CORE_EXPORT AxisKind axisKindOf(Type type);

/// What the figure draws, as a table: one row per point, bar, cell. For "export as CSV".
class Table;
QUERN_CORE_EXPORT Table figureData(const Figure& figure);

/// A sentence for screen readers: title, axes, ranges, number of points.
QUERN_CORE_EXPORT Sentence describe(const Figure& figure);

struct State;
/// A figure as a State, for the cache and the project file, and back.
QUERN_CORE_EXPORT State stateOf(const Figure& figure);
QUERN_CORE_EXPORT Figure figureFrom(const State& state);  ///< throws Error

}  // namespace quern
