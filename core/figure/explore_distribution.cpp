// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the values of one column are distributed.
//
//   1. Bins are as wide as Freedman and Diaconis advise (On the histogram as a density estimator,
//      1981), rounded to 1, 2 or 5 times a power of ten; at most 60 of them. Every finite value is
//      in one bin.
//   2. Whole numbers, days and truth values are never split between bins.
//   3. Boxes are Tukey's: whiskers reach the last value within 1.5 interquartile ranges. At most 30
//      categories have a box each, the rest share one; of many outliers 1,000 per box are drawn.
//   4. Bars and shares count the most frequent values; the rest is one bar, so that nothing is left
//      out.

#include "core/base/error.h"
#include "core/base/verbatim.h"
#include "core/figure/explore.h"
#include "core/figure/explore_parts.h"
#include "core/table/ordered_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quern {
namespace {

constexpr double mostBins = 60;
constexpr std::size_t mostBoxes = 30;
constexpr std::size_t mostBars = 20;
constexpr std::size_t mostShares = 8;
constexpr std::int64_t mostOutliers = 1000;

bool isWhole(Type type) {
  return type == Type::integer || type == Type::boolean || type == Type::date;
}

/// Of 1, 2, 5, 10, 20, … times a power of ten the nearest to `width`, by ratio, that is not below
/// `least`. Always upwards, a bin of 0.56 would be one of 1, and two peaks a single one.
double roundWidth(double width, double least) {
  const double power = std::pow(10, std::floor(std::log10(width)));
  double best = 10 * power;
  for (const double factor : {5.0, 2.0, 1.0}) {
    const double candidate = factor * power;
    const bool nearer = std::abs(std::log(candidate / width)) < std::abs(std::log(best / width));
    if (nearer && candidate >= least * (1 - 1e-12)) best = candidate;
  }
  return best;
}

struct FiniteRange {
  std::int64_t first = 0, last = -1;  ///< ranks

  std::int64_t size() const { return last - first + 1; }
};

FiniteRange finiteRange(const OrderedValues& values) {
  return {values.countBelow(std::numeric_limits<double>::lowest()),
          values.countBelow(std::numeric_limits<double>::infinity()) - 1};
}

double binWidth(const OrderedValues& values, FiniteRange range, bool whole) {
  const double span = values[range.last] - values[range.first];
  const double spread = values.quantile(0.75) - values.quantile(0.25);
  const double advised = 2 * spread / std::cbrt(static_cast<double>(range.size()));
  double width =
      std::isfinite(advised) && advised > 0 ? std::max(advised, span / mostBins) : span / 10;
  if (whole) width = std::max(width, 1.0);
  return width > 0 ? roundWidth(width, std::max(span / mostBins, whole ? 1.0 : 0.0)) : 1;
}

std::vector<double> edgesFor(const OrderedValues& values, bool whole) {
  const FiniteRange range = finiteRange(values);
  if (range.size() <= 0) return {};
  const double lowest = values[range.first];
  const double highest = values[range.last];
  const double width = binWidth(values, range, whole);
  // Half a unit to the left puts whole numbers into the middle of their bins (2).
  const double offset = whole ? -0.5 : 0;
  const double start = std::floor((lowest - offset) / width) * width + offset;
  // Too far from 0 for its width, a bin has no edges that differ: then one bin holds everything.
  if (start + width == start || !std::isfinite(start))
    return {lowest, std::nextafter(highest, INFINITY)};
  std::vector<double> edges{start};
  while (edges.back() <= highest)
    edges.push_back(start + static_cast<double>(edges.size()) * width);
  return edges;
}

HistogramLayer binned(const OrderedValues& values, bool whole) {
  HistogramLayer layer{.edges = edgesFor(values, whole)};
  for (std::size_t bin = 1; bin < layer.edges.size(); ++bin)
    layer.counts.push_back(static_cast<double>(values.countBelow(layer.edges[bin]) -
                                               values.countBelow(layer.edges[bin - 1])));
  return layer;
}

std::vector<double> outliersOf(const OrderedValues& values, std::int64_t below,
                               std::int64_t above) {
  const std::int64_t count = below + (values.size() - above);
  const std::int64_t shown = std::min(count, mostOutliers);
  std::vector<double> outliers;
  for (std::int64_t at = 0; at < shown; ++at) {
    // Evenly spread ranks, so that the outermost are always among them.
    const std::int64_t rank = shown < 2 ? 0 : at * (count - 1) / (shown - 1);
    outliers.push_back(values[rank < below ? rank : above + rank - below]);
  }
  return outliers;
}

Box boxOf(std::string category, const OrderedValues& values) {
  Box box{.category = std::move(category),
          .lowerQuartile = values.quantile(0.25),
          .median = values.quantile(0.5),
          .upperQuartile = values.quantile(0.75)};
  const double reach = 1.5 * (box.upperQuartile - box.lowerQuartile);
  const std::int64_t below = values.countBelow(box.lowerQuartile - reach);
  const std::int64_t above = values.countBelow(
      std::nextafter(box.upperQuartile + reach, std::numeric_limits<double>::infinity()));
  box.lowerWhisker = values[std::min(below, values.size() - 1)];
  box.upperWhisker = values[std::max<std::int64_t>(above - 1, 0)];
  box.outliers = outliersOf(values, below, above);
  return box;
}

/// The rows of each category, in order.
std::vector<std::vector<std::int64_t>> rowsPerCategory(const Column& categories) {
  std::vector<std::vector<std::int64_t>> rows(categories.categories().size());
  for (std::int64_t row = 0; row < categories.size(); ++row)
    if (categories.present()[row])
      rows[static_cast<std::size_t>(categories.codes()[static_cast<std::size_t>(row)])].push_back(
          row);
  return rows;
}

/// A value and how many rows have it, the most frequent first, what is rare last.
struct Counts {
  std::vector<std::string> names;
  std::vector<double> counts;
};

Counts countsOf(const Table& table, const std::string& name, std::size_t most,
                const Context& context) {
  const Column& column = columnOf(table, name);
  if (column.type() == Type::number)
    throw Error(
        Sentence(tr("Column %1 holds numbers with fractions, which are not counted one by one."),
                 name),
        {.column = name}, tr("Draw a histogram, or choose a column of categories."));
  const Column few = fewCategories(column, most, context);
  const std::vector<std::vector<std::int64_t>> rows = rowsPerCategory(few);
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::ptrdiff_t ranked = !order.empty() && few.categories().back() == restCategory
                                    ? std::ssize(order) - 1
                                    : std::ssize(order);
  std::stable_sort(order.begin(), order.begin() + ranked, [&](std::size_t left, std::size_t right) {
    return rows[left].size() > rows[right].size();
  });
  Counts counts;
  for (const std::size_t code : order) {
    counts.names.push_back(few.categories()[code]);
    counts.counts.push_back(static_cast<double>(rows[code].size()));
  }
  return counts;
}

}  // namespace

Figure histogramOf(const Table& table, const std::string& column, Context& context) {
  asNumbers(table, column);  // refuses texts
  const Column& values = table[column];
  const OrderedValues ordered(values, context);
  return {.id = "histogram",
          .title = Sentence(tr("Distribution of %1"), column),
          .subtitle = rowsAndMissing(values),
          .x = axisOf(table, column),
          .y = countAxis(),
          .layers = {binned(ordered, isWhole(values.type()))}};
}

Figure boxesOf(const Table& table, const std::string& column, const std::string& by,
               Context& context) {
  const Column values = asNumbers(table, column);
  Figure figure{.id = "box",
                .title = Sentence(tr("Distribution of %1"), column),
                .subtitle = rowsAndMissing(values),
                .x = {.kind = AxisKind::category},
                .y = axisOf(table, column)};
  BoxesLayer layer;
  if (by.empty()) {
    if (const OrderedValues ordered(values, context); ordered.size() > 0)
      layer.boxes.push_back(boxOf(column, ordered));
  } else {
    figure.title = Sentence(tr("Distribution of %1 by %2"), column, by);
    figure.x.title = verbatim(by);
    const Column groups = fewCategories(columnOf(table, by), mostBoxes, context);
    const std::vector<std::vector<std::int64_t>> rows = rowsPerCategory(groups);
    for (std::size_t code = 0; code < rows.size(); ++code) {
      const OrderedValues ordered(values.take(rows[code]), context);
      if (ordered.size() > 0) layer.boxes.push_back(boxOf(groups.categories()[code], ordered));
    }
  }
  figure.layers = {std::move(layer)};
  return figure;
}

Figure barsOf(const Table& table, const std::string& column, Context& context) {
  const Counts counts = countsOf(table, column, mostBars, context);
  return {.id = "bar",
          .title = Sentence(tr("Values of %1"), column),
          .subtitle = rowsAndMissing(table[column]),
          .x = {.title = verbatim(column), .kind = AxisKind::category},
          .y = countAxis(),
          .layers = {BarsLayer{.category = Column::ofTexts(counts.names),
                               .height = Column::ofNumbers(std::span(counts.counts))}}};
}

Figure sharesOf(const Table& table, const std::string& column, Context& context) {
  Counts counts = countsOf(table, column, mostShares, context);
  return {.id = "share",
          .title = Sentence(tr("Shares of %1"), column),
          .subtitle = rowsAndMissing(table[column]),
          .layers = {
              SharesLayer{.names = std::move(counts.names), .values = std::move(counts.counts)}}};
}

}  // namespace quern
