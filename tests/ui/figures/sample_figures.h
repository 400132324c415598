// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"
#include "core/base/random.h"
#include "core/figure/figure.h"

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace quern {

/// Figures as operators make them: one of every kind that the window shows.
namespace sample {

inline Column numbers(const std::vector<double>& values) { return Column::ofNumbers(values); }

inline Column categories(const std::vector<std::string>& names, const std::vector<int>& codes) {
  Values<std::int32_t> values;
  for (const int code : codes) values.push_back(code);
  return Column::ofCodes(std::move(values), std::make_shared<Categories>(names));
}

inline Figure scatter() {
  Random random(7);
  std::vector<double> x, y, grid, fitted, low, high;
  for (int i = 0; i < 180; ++i) {
    x.push_back(200 + 1'800 * random.uniform());
    y.push_back(4 + x.back() * 0.021 + 4 * random.normal());
  }
  for (int i = 0; i <= 40; ++i) {
    grid.push_back(200 + 45.0 * i);
    fitted.push_back(4 + grid.back() * 0.021);
    low.push_back(fitted.back() - 0.6 - std::abs(grid.back() - 1'100) * 0.0012);
    high.push_back(fitted.back() + 0.6 + std::abs(grid.back() - 1'100) * 0.0012);
  }
  Figure figure{.id = "line",
                .title = tr("Completion time by order volume, with the fitted line"),
                .subtitle = {tr("%1 rows"), 180},
                .x = {.title = tr("Order volume (pieces)")},
                .y = {.title = tr("Completion time (hours)")}};
  figure.layers.push_back(PointsLayer{.x = numbers(x), .y = numbers(y)});
  figure.layers.push_back(BandLayer{.x = numbers(grid),
                                    .lower = numbers(low),
                                    .upper = numbers(high),
                                    .label = tr("95% confidence band"),
                                    .hue = 1});
  figure.layers.push_back(
      LineLayer{.x = numbers(grid), .y = numbers(fitted), .label = tr("Fitted line"), .hue = 1});
  return figure;
}

inline Figure clusters() {
  Random random(3);
  std::vector<double> x, y;
  std::vector<int> codes;
  for (int i = 0; i < 400; ++i) {
    const int group = i % 4;
    x.push_back(3.0 * (group % 2) + random.normal() * 0.6);
    y.push_back(3.0 * (group / 2) + random.normal() * 0.6);
    codes.push_back(group);
  }
  Figure figure{.id = "clusters",
                .title = tr("Clusters in two dimensions"),
                .subtitle = tr("400 rows, first two principal components (71 % of the variance)"),
                .x = {.title = tr("Component 1")},
                .y = {.title = tr("Component 2")}};
  figure.layers.push_back(PointsLayer{
      .x = numbers(x),
      .y = numbers(y),
      .group = categories({"Cluster 1", "Cluster 2", "Cluster 3", "Cluster 4"}, codes)});
  return figure;
}

inline Figure forecast() {
  Values<std::int64_t> days, ahead;
  std::vector<double> passengers, predicted, low, high;
  for (int month = 0; month < 96; ++month) {
    const Days day = daysFromCivil({1953 + month / 12, month % 12 + 1, 1});
    const double level =
        200 + 2.4 * month + 40 * std::sin(2 * std::numbers::pi * month / 12) * (1 + month * 0.01);
    if (month < 84) {
      days.push_back(day);
      passengers.push_back(level + 6 * std::cos(month * 1.7));
    }
    if (month >= 83) {
      ahead.push_back(day);
      predicted.push_back(level);
      low.push_back(level - 10 - 3.0 * (month - 83));
      high.push_back(level + 10 + 3.0 * (month - 83));
    }
  }
  const Column future = Column::ofDates(std::move(ahead));
  Figure figure{.id = "forecast",
                .title = tr("Passengers, and the forecast for the next 12 months"),
                .subtitle = tr("Monthly, 1953 to 1960"),
                .x = {.kind = AxisKind::date},
                .y = {.title = tr("Passengers (thousands)")}};
  figure.layers.push_back(BandLayer{.x = future,
                                    .lower = numbers(low),
                                    .upper = numbers(high),
                                    .label = tr("95% interval"),
                                    .hue = 1});
  figure.layers.push_back(LineLayer{
      .x = Column::ofDates(std::move(days)), .y = numbers(passengers), .label = tr("Observed")});
  figure.layers.push_back(LineLayer{
      .x = future, .y = numbers(predicted), .label = tr("Forecast"), .hue = 1, .dashed = true});
  return figure;
}

inline Figure bars(bool lying) {
  std::vector<std::string> names{"press shop",     "turning",  "milling",         "grinding",
                                 "heat treatment", "assembly", "quality control", "packing"};
  std::vector<double> counts{1'204, 981, 870, 655, 410, 388, 120, 61};
  Figure figure{.id = lying ? "lying-bars" : "bars",
                .title = tr("Orders by department"),
                .subtitle = tr("4,689 rows"),
                .x = {.title = tr("Department"), .kind = AxisKind::category},
                .y = {.title = tr("Orders")}};
  figure.layers.push_back(BarsLayer{
      .category = Column::ofTexts(names), .height = numbers(counts), .horizontal = lying});
  return figure;
}

inline Figure histogram() {
  Random random(11);
  std::vector<double> edges, counts(30, 0);
  for (int edge = 0; edge <= 30; ++edge) edges.push_back(edge * 2.5);
  for (int i = 0; i < 12'000; ++i) {
    const auto bin =
        static_cast<std::size_t>(std::clamp((36 + 10 * random.normal()) / 2.5, 0.0, 29.0));
    ++counts[bin];
  }
  Figure figure{.id = "histogram",
                .title = tr("How completion time is spread"),
                .subtitle = tr("12,000 rows"),
                .x = {.title = tr("Completion time (hours)")},
                .y = {.title = tr("Number of rows")}};
  figure.layers.push_back(HistogramLayer{.edges = edges, .counts = counts});
  return figure;
}

inline Figure boxes() {
  BoxesLayer layer;
  layer.boxes = {{"setosa", 4.3, 4.8, 5.0, 5.2, 5.8, {}},
                 {"versicolor", 4.9, 5.6, 5.9, 6.3, 7.0, {}},
                 {"virginica", 5.6, 6.225, 6.5, 6.9, 7.9, {4.9, 8.4}}};
  return {.id = "boxes",
          .title = tr("Sepal length by species"),
          .subtitle = tr("150 rows"),
          .x = {.title = tr("Species"), .kind = AxisKind::category},
          .y = {.title = tr("Sepal length (cm)")},
          .layers = {layer}};
}

inline Figure confusion() {
  HeatMapLayer layer{.rows = {"malignant", "benign", "unclear"},
                     .columns = {"malignant", "benign", "unclear"},
                     .values = {198, 11, 3, 4, 344, 9, 2, 6, 1'021}};
  return {.id = "confusion",
          .title = tr("Confusion matrix"),
          .subtitle = tr("1,598 rows, 1,563 of them right"),
          .x = {.title = tr("Predicted class"), .kind = AxisKind::category},
          .y = {.title = tr("True class"), .kind = AxisKind::category},
          .layers = {layer}};
}

inline Figure correlations() {
  HeatMapLayer layer{.scale = ColourScale::diverging};
  for (const char* name :
       {"order volume", "machine hours", "stock", "operators", "temperature", "hours"})
    layer.rows.emplace_back(name);
  layer.columns = layer.rows;
  for (int row = 0; row < 6; ++row)
    for (int column = 0; column < 6; ++column)
      layer.values.push_back(row == column ? 1 : std::cos(1.3 * (row + column)) * 0.9);
  return {.id = "correlations",
          .title = tr("Correlations between number columns"),
          .subtitle = tr("Pearson, pairwise complete, 9,871 rows"),
          .x = {.kind = AxisKind::category},
          .y = {.kind = AxisKind::category},
          .layers = {layer}};
}

inline Figure shares() {
  SharesLayer layer{
      .names = {"press shop", "turning", "milling", "grinding", "assembly", "packing", "stores"},
      .values = {1'204, 981, 870, 655, 388, 61, 40}};
  return {.id = "shares",
          .title = tr("Share of orders by department"),
          .subtitle = tr("4,199 rows"),
          .layers = {layer}};
}

inline Figure residuals() {
  Random random(5);
  std::vector<double> x, y;
  for (int i = 0; i < 1'500; ++i) {
    x.push_back(10 + 40 * random.uniform());
    y.push_back(random.normal() * (1 + x.back() * 0.05));
  }
  Figure figure{.id = "residuals",
                .title = tr("Residuals against predictions"),
                .subtitle = tr("1,500 rows"),
                .x = {.title = tr("Predicted completion time (hours)")},
                .y = {.title = tr("Residual: actual minus predicted")}};
  figure.layers.push_back(PointsLayer{.x = numbers(x), .y = numbers(y)});
  figure.layers.push_back(RuleLayer{.kind = RuleLayer::Kind::horizontal, .at = 0});
  return figure;
}

/// A million points, in one group or in three.
inline Figure manyPoints(bool grouped, int count = 1'000'000) {
  Random random(1);
  Values<double> x, y;
  std::vector<int> codes;
  for (int i = 0; i < count; ++i) {
    const int group = i % 3;
    const double radius = 1 + group + 0.35 * random.normal(),
                 angle = 2 * std::numbers::pi * random.uniform();
    x.push_back(radius * std::cos(angle) + group);
    y.push_back(radius * std::sin(angle));
    codes.push_back(group);
  }
  Figure figure{.id = "many",
                .title = tr("A million points"),
                .subtitle = tr("1,000,000 rows"),
                .x = {.title = tr("x (m)")},
                .y = {.title = tr("y (m)")}};
  figure.layers.push_back(
      PointsLayer{.x = Column::ofNumbers(std::move(x)),
                  .y = Column::ofNumbers(std::move(y)),
                  .group = grouped ? categories({"inner", "middle", "outer"}, codes) : Column()});
  return figure;
}

inline Figure longLine(int count = 1'000'000) {
  Random random(2);
  Values<double> y;
  Values<std::int64_t> time;
  double level = 0;
  for (int i = 0; i < count; ++i) {
    time.push_back(Microseconds{1'700'000'000'000'000} + Microseconds{i} * 1'000'000);
    y.push_back(level += random.normal());
  }
  Figure figure{.id = "long-line",
                .title = tr("Load of the spindle, one value per second"),
                .subtitle = tr("1,000,000 rows"),
                .x = {.title = tr("Time"), .kind = AxisKind::timestamp},
                .y = {.title = tr("Load (kW)")}};
  figure.layers.push_back(
      LineLayer{.x = Column::ofTimestamps(std::move(time)), .y = Column::ofNumbers(std::move(y))});
  return figure;
}

inline Figure chinese() {
  std::vector<std::string> names{"冲压车间", "车削", "铣削", "磨削", "热处理"};
  std::vector<double> done{120, 96, 87, 65, 41}, late{14, 22, 9, 5, 12};
  Figure figure{.id = "chinese",
                .title = {tr("%1"), "各车间的订单数"},
                .subtitle = {tr("%1"), "共 471 行"},
                .x = {.title = {tr("%1"), "车间"}, .kind = AxisKind::category},
                .y = {.title = {tr("%1"), "订单（件）"}}};
  figure.layers.push_back(BarsLayer{
      .category = Column::ofTexts(names), .height = numbers(done), .label = {tr("%1"), "完成"}});
  figure.layers.push_back(BarsLayer{.category = Column::ofTexts(names),
                                    .height = numbers(late),
                                    .label = {tr("%1"), "延误"},
                                    .hue = 1});
  return figure;
}

inline std::vector<Figure> all() {
  return {scatter(),   clusters(),        forecast(),       bars(false),    bars(true),
          histogram(), boxes(),           confusion(),      correlations(), shares(),
          residuals(), manyPoints(false), manyPoints(true), longLine(),     chinese()};
}

}  // namespace sample
}  // namespace quern
