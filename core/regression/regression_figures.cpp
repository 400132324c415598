// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/regression_figures.h"

#include "core/base/distributions.h"
#include "core/base/verbatim.h"
#include "core/table/matrix.h"

namespace quern {
namespace {

Sentence rowsOf(const Table& table) { return {tr("%1 {row|rows}"), counted(table.rowCount())}; }

struct Range {
  double least, most;
};

Range rangeOf(const Column& column) {
  const Column numbers = column.as(Type::number);
  const Validity present = numbers.present();
  Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (std::int64_t row = 0; row < numbers.size(); ++row) {
    if (!present[row]) continue;
    const double value = numbers.numbers()[static_cast<std::size_t>(row)];
    range = {std::min(range.least, value), std::max(range.most, value)};
  }
  return range;
}

}  // namespace

Column residuals(const Column& actual, const Column& predicted) {
  const Column numbers = actual.as(Type::number);
  const Validity present = numbers.present();
  Values<double> values(static_cast<std::size_t>(actual.size()));
  Bitmap known;
  if (!present.complete()) known.resize(actual.size());
  for (std::size_t row = 0; row < values.size(); ++row) {
    values[row] = numbers.numbers()[row] - predicted.numbers()[row];
    const auto at = static_cast<std::int64_t>(row);
    if (!present[at]) known.setMissing(at);
  }
  return Column::ofNumbers(std::move(values), std::move(known));
}

Figure predictedAgainstActual(const Table& table, const std::string& actual,
                              const std::string& predicted) {
  Figure figure{.id = "predicted",
                .title = {tr("Predicted against actual %1"), actual},
                .subtitle = rowsOf(table),
                .x = {.title = {tr("Actual %1"), actual}},
                .y = {.title = {tr("Predicted %1"), actual}}};
  figure.layers.push_back(PointsLayer{.x = table[actual], .y = table[predicted]});
  figure.layers.push_back(
      RuleLayer{.kind = RuleLayer::Kind::diagonal, .label = tr("Predicted = actual")});
  return figure;
}

Figure residualsAgainstPredicted(const Table& table, const std::string& predicted,
                                 const std::string& residual) {
  Figure figure{.id = "residuals",
                .title = tr("Residuals against predictions"),
                .subtitle = rowsOf(table),
                .x = {.title = tr("Predicted")},
                .y = {.title = tr("Residual: actual minus predicted")}};
  figure.layers.push_back(PointsLayer{.x = table[predicted], .y = table[residual]});
  figure.layers.push_back(RuleLayer{.kind = RuleLayer::Kind::horizontal, .at = 0});
  return figure;
}

Figure fittedLine(const Table& table, const std::string& feature, const std::string& actual,
                  const LeastSquares& fit) {
  constexpr Eigen::Index points = 101;
  const Range range = rangeOf(table[feature]);
  const Eigen::VectorXd x = Eigen::VectorXd::LinSpaced(points, range.least, range.most);
  const Eigen::VectorXd y = predict(fit, x);
  Figure figure{.id = "line",
                .title = {tr("%1 by %2, with the fitted line"), actual, feature},
                .subtitle = rowsOf(table),
                .x = {.title = verbatim(feature)},
                .y = {.title = verbatim(actual)}};
  figure.layers.push_back(PointsLayer{.x = table[feature], .y = table[actual]});
  const auto degrees = static_cast<double>(fit.degreesOfFreedom());
  if (degrees > 0 && fit.determined[0]) {
    // Var(fitted) = sigma² / n + Var(slope) (x - mean)²; without an intercept the mean is 0 and the
    // first term is none.
    const double level =
        fit.hasIntercept ? fit.residualSquares / degrees / static_cast<double>(fit.rows) : 0;
    const double slope = fit.standardErrors[0] * fit.standardErrors[0];
    const Eigen::VectorXd margin = studentQuantile(0.025, degrees) *
                                   (level + slope * (x.array() - fit.means[0]).square()).sqrt();
    figure.layers.push_back(BandLayer{.x = numberColumn(x),
                                      .lower = numberColumn(y - margin),
                                      .upper = numberColumn(y + margin),
                                      .label = tr("95% confidence band")});
  }
  figure.layers.push_back(
      LineLayer{.x = numberColumn(x), .y = numberColumn(y), .label = tr("Fitted line"), .hue = 1});
  return figure;
}

}  // namespace quern
