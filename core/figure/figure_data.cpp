// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a figure draws, as one table.
//
//   1. One row per point, bar, bin, cell, share; a box has one row, and one more per outlier.
//   2. Columns are named as the axes are; a line across the figure is no data.
//   3. Several layers stand below each other, named in the column "layer"; what a layer does not
//      have is missing.
//   4. Where the layers' types differ (a date in one, a number in the other), the texts are kept.

#include "core/base/error.h"
#include "core/figure/figure.h"
#include "core/table/table.h"

#include <algorithm>

namespace quern {
namespace {

/// What the axes are called as columns.
struct AxisNames {
  std::string x, y;

  explicit AxisNames(const Figure& figure)
      : x(figure.x.title.empty() ? "x" : figure.x.title.english()),
        y(figure.y.title.empty() ? "y" : figure.y.title.english()) {
    if (x == y) y += " (y)";
  }
};

/// Appends; two columns that would have the same name keep apart.
void add(Table& table, const std::string& name, const Column& column) {
  table = table.with(table.schema().freeName(name), column);
}

Table dataOf(const PointsLayer& layer, const AxisNames& axes) {
  Table table;
  add(table, axes.x, layer.x);
  add(table, axes.y, layer.y);
  if (layer.group.size() > 0) add(table, "group", layer.group);
  return table;
}

Table dataOf(const LineLayer& layer, const AxisNames& axes) {
  Table table;
  add(table, axes.x, layer.x);
  add(table, axes.y, layer.y);
  return table;
}

Table dataOf(const BandLayer& layer, const AxisNames& axes) {
  Table table;
  add(table, axes.x, layer.x);
  add(table, "lower", layer.lower);
  add(table, "upper", layer.upper);
  return table;
}

Table dataOf(const BarsLayer& layer, const AxisNames& axes) {
  Table table;
  add(table, layer.horizontal ? axes.y : axes.x, layer.category);
  add(table, layer.horizontal ? axes.x : axes.y, layer.height);
  return table;
}

Table dataOf(const HistogramLayer& layer, const AxisNames&) {
  TableBuilder table({{"from", Type::number}, {"to", Type::number}, {"count", Type::number}});
  for (std::size_t bin = 0; bin < layer.counts.size(); ++bin)
    table.row(layer.edges[bin], layer.edges[bin + 1], layer.counts[bin]);
  return std::move(table).build();
}

Table dataOf(const BoxesLayer& layer, const AxisNames&) {
  TableBuilder table({{"category", Type::text},
                      {"lower whisker", Type::number},
                      {"lower quartile", Type::number},
                      {"median", Type::number},
                      {"upper quartile", Type::number},
                      {"upper whisker", Type::number},
                      {"outlier", Type::number}});
  for (const Box& box : layer.boxes) {
    table[0].add(box.category);
    int column = 1;
    for (const double value :
         {box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker})
      table[column++].add(value);
    table[column].addMissing();
    for (const double outlier : box.outliers) {
      table[0].add(box.category);
      for (int quantile = 1; quantile < column; ++quantile) table[quantile].addMissing();
      table[column].add(outlier);
    }
  }
  return std::move(table).build();
}

Table dataOf(const HeatMapLayer& layer, const AxisNames&) {
  TableBuilder table({{"row", Type::text}, {"column", Type::text}, {"value", Type::number}});
  for (std::size_t row = 0; row < layer.rows.size(); ++row)
    for (std::size_t column = 0; column < layer.columns.size(); ++column)
      table.row(layer.rows[row], layer.columns[column],
                layer.values[row * layer.columns.size() + column]);
  return std::move(table).build();
}

Table dataOf(const SharesLayer& layer, const AxisNames&) {
  TableBuilder table({{"name", Type::text}, {"value", Type::number}});
  for (std::size_t part = 0; part < layer.names.size(); ++part)
    table.row(layer.names[part], layer.values[part]);
  return std::move(table).build();
}

Table dataOf(const RuleLayer&, const AxisNames&) { return {}; }  // 2

std::string nameOf(const FigureLayer& layer) {
  const Sentence label = std::visit(
      [](const auto& known) {
        if constexpr (requires { known.label; })
          return known.label;
        else
          return Sentence();
      },
      layer);
  if (!label.empty()) return label.english();
  constexpr const char* kinds[] = {"points", "line",     "band",   "bars", "histogram",
                                   "boxes",  "heat map", "shares", "rule"};
  static_assert(std::size(kinds) == std::variant_size_v<FigureLayer>);
  return kinds[layer.index()];
}

/// A type that holds the values of both (4).
Type commonType(Type left, Type right) {
  if (left == right) return left;
  return isNumeric(left) && isNumeric(right) ? Type::number : Type::text;
}

/// The columns of that name one after the other; rows of tables without it are missing (3).
Column stacked(const std::vector<Table>& tables, const std::string& name) {
  std::optional<Type> type;
  for (const Table& table : tables)
    if (table.contains(name))
      type = commonType(type.value_or(table[name].type()), table[name].type());
  QUERN_EXPECT(type.has_value());
  std::vector<Column> parts;
  for (const Table& table : tables)
    parts.push_back(table.contains(name) ? table[name].as(*type)
                                         : Column::allMissing(*type, table.rowCount()));
  return Column::concatenated(parts);
}

}  // namespace

Table figureData(const Figure& figure) {
  const AxisNames axes(figure);
  std::vector<Table> tables;
  std::vector<Column> layers;
  for (const FigureLayer& layer : figure.layers) {
    Table data = std::visit([&axes](const auto& known) { return dataOf(known, axes); }, layer);
    if (data.columnCount() == 0) continue;
    layers.push_back(
        Column::ofCodes(Values<std::int32_t>(static_cast<std::size_t>(data.rowCount()), 0),
                        std::make_shared<const Categories>(Categories{nameOf(layer)})));
    tables.push_back(std::move(data));
  }
  if (tables.empty()) return {};
  if (tables.size() == 1) return tables.front();
  Table all = Table().with("layer", Column::concatenated(layers));
  for (const Table& table : tables)
    for (const std::string& name : table.schema().names())
      if (!all.contains(name)) all = all.with(name, stacked(tables, name));
  return all;
}

}  // namespace quern
