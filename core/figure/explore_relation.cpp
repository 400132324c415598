// SPDX-License-Identifier: GPL-3.0-or-later
//
// How columns depend on each other.
//
//   1. A scatter of two number columns has the line of least squares and its 95% confidence band
//      (of the mean response); one that is coloured by a group has a line per group and no bands.
//   2. More than eight groups become seven and the rest.
//   3. A line runs through the rows in the order of x, whatever their order in the table; rows
//      without an x are left out, a missing y is a gap.
//   4. Correlations are pairwise. Of more than 40 columns the first 40 are drawn, and the figure
//      says so.

#include "core/base/error.h"
#include "core/figure/correlation.h"
#include "core/figure/explore.h"
#include "core/figure/explore_parts.h"
#include "core/figure/least_squares_line.h"
#include "core/table/sort_order.h"

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

constexpr double confidence = 0.95;
constexpr int bandPoints = 60;
constexpr std::size_t mostGroups = 8;
constexpr std::size_t mostCorrelated = 40;

/// Where a line is drawn and where its band has its corners.
Column positionsAlong(const LeastSquaresLine& line) {
  Values<double> positions(bandPoints);
  for (int at = 0; at < bandPoints; ++at)
    positions[static_cast<std::size_t>(at)] =
        std::lerp(line.lowest, line.highest, at / (bandPoints - 1.0));
  return Column::ofNumbers(std::move(positions));
}

template <class Height>
Column along(const Column& positions, Height height) {
  Values<double> heights(positions.numbers().size());
  std::ranges::transform(positions.numbers(), heights.begin(), height);
  return Column::ofNumbers(std::move(heights));
}

LineLayer lineLayer(const LeastSquaresLine& line, Hue hue) {
  const std::vector<double> ends{line.lowest, line.highest};
  const std::vector<double> heights{line.at(line.lowest), line.at(line.highest)};
  return {.x = Column::ofNumbers(std::span(ends)),
          .y = Column::ofNumbers(std::span(heights)),
          .label = tr("Least squares"),
          .hue = hue};
}

BandLayer bandLayer(const LeastSquaresLine& line, Hue hue) {
  const Column x = positionsAlong(line);
  return {
      .x = x,
      .lower = along(x, [&](double at) { return line.at(at) - line.halfWidth(at, confidence); }),
      .upper = along(x, [&](double at) { return line.at(at) + line.halfWidth(at, confidence); }),
      .label = tr("95% confidence"),
      .hue = hue};
}

void addLine(Figure& figure, const Column& x, const Column& y, Context& context) {
  const std::optional<LeastSquaresLine> line = fitLine(x, y, context);
  if (!line) return;
  figure.layers.insert(figure.layers.begin(), bandLayer(*line, 1));  // below the points
  figure.layers.push_back(lineLayer(*line, 1));
}

void addLinePerGroup(Figure& figure, const Column& x, const Column& y, const Column& group,
                     Context& context) {
  std::vector<std::vector<std::int64_t>> rows(group.categories().size());
  for (std::int64_t row = 0; row < group.size(); ++row)
    if (group.present()[row])
      rows[static_cast<std::size_t>(group.codes()[static_cast<std::size_t>(row)])].push_back(row);
  for (std::size_t code = 0; code < rows.size(); ++code) {
    const auto line = fitLine(x.take(rows[code]), y.take(rows[code]), context);
    if (!line) continue;
    LineLayer layer = lineLayer(*line, static_cast<Hue>(code));
    layer.label = {};  // the points of the group are in the legend already
    figure.layers.push_back(std::move(layer));
  }
}

/// A truth and what was predicted for it, one against the other.
bool isJudgement(const TableSchema& schema, const std::string& x, const std::string& y) {
  const Role one = schema[x].role, other = schema[y].role;
  return (one == Role::target && other == Role::prediction) ||
         (one == Role::prediction && other == Role::target);
}

std::vector<std::string> correlatedColumns(const TableSchema& schema) {
  std::vector<std::string> names;
  for (const ColumnSchema& column : schema.columns())
    if (isNumeric(column.type) && column.role != Role::ignored && column.role != Role::identifier)
      names.push_back(column.name);
  return names;
}

}  // namespace

Figure scatterOf(const Table& table, const std::string& x, const std::string& y,
                 const std::string& group, Context& context) {
  const Column xs = asNumbers(table, x);
  const Column ys = asNumbers(table, y);
  Figure figure{.id = "scatter",
                .title = Sentence(tr("%1 against %2"), y, x),
                .subtitle = Sentence(tr("%1 {row|rows}"), counted(table.rowCount())),
                .x = axisOf(table, x),
                .y = axisOf(table, y)};
  const bool bothNumeric = isNumeric(table[x].type()) && isNumeric(table[y].type());
  PointsLayer points{.x = table[x], .y = table[y]};
  if (!group.empty()) points.group = fewCategories(columnOf(table, group), mostGroups, context);
  figure.layers.push_back(points);
  if (!bothNumeric) return figure;
  if (isJudgement(table.schema(), x, y))
    figure.layers.push_back(
        RuleLayer{.kind = RuleLayer::Kind::diagonal, .label = tr("Perfect prediction")});
  else if (group.empty())
    addLine(figure, xs, ys, context);
  else
    addLinePerGroup(figure, xs, ys, points.group, context);
  return figure;
}

Figure lineOf(const Table& table, const std::string& x, const std::string& y, Context& context) {
  const Column xs = asNumbers(table, x);
  asNumbers(table, y);  // refuses texts
  const Values<std::int64_t> order = sortOrder(xs, SortDirection::ascending, context);
  const auto isPlaced = [&](std::int64_t row) {
    return xs.present()[row] && std::isfinite(xs.number(row));
  };
  std::vector<std::int64_t> rows;
  rows.reserve(order.size());
  std::ranges::copy_if(order, std::back_inserter(rows), isPlaced);
  const bool inOrder = std::ssize(rows) == table.rowCount() && std::ranges::is_sorted(rows);
  return {.id = "line",
          .title = Sentence(tr("%1 over %2"), y, x),
          .subtitle = rowsAndMissing(table[y]),
          .x = axisOf(table, x),
          .y = axisOf(table, y),
          .layers = {LineLayer{.x = inOrder ? table[x] : table[x].take(rows),
                               .y = inOrder ? table[y] : table[y].take(rows)}}};
}

Figure correlationsOf(const Table& table, Context& context) {
  std::vector<std::string> names = correlatedColumns(table.schema());
  if (names.size() < 2)
    throw Error(tr("The table has fewer than two number columns, so nothing can be correlated."),
                {}, tr("Choose another figure, or encode other columns as numbers first."));
  Figure figure{
      .id = "correlation",
      .title = tr("Correlations"),
      .subtitle = Sentence(tr("%1 {number column|number columns}, pairwise over %2 {row|rows}"),
                           names.size(), counted(table.rowCount())),
      .x = {.kind = AxisKind::category},
      .y = {.kind = AxisKind::category}};
  if (names.size() > mostCorrelated) {
    figure.subtitle = Sentence(tr("The first %1 of %2 number columns, pairwise over %3 {row|rows}"),
                               mostCorrelated, names.size(), counted(table.rowCount()));
    names.resize(mostCorrelated);
  }
  std::vector<Column> columns;
  for (const std::string& name : names) columns.push_back(table[name].as(Type::number));
  const Eigen::MatrixXd matrix = correlations(columns, context);
  figure.layers = {
      HeatMapLayer{.rows = names,
                   .columns = names,
                   .values = {matrix.data(), matrix.data() + matrix.size()},  // symmetric
                   .scale = ColourScale::diverging,
                   .writeValues = names.size() <= 15}};
  return figure;
}

}  // namespace quern
