// SPDX-License-Identifier: GPL-3.0-or-later
//
// Theil-Sen regression: a line that outliers do not bend.
//
//   1. The slope is the median of the slopes of all pairs of rows, the intercept that of the
//      medians of the columns.
//   2. The interval of the slope is Sen's; scipy.stats.theilslopes gives the same numbers.
//   3. With more pairs than allowed a random sample of them is used, and the log says so.
//   4. A feature with a single value is refused: no line has a slope there.
//   5. "predictions" is the input with a column "prediction", and "residual" where the target is
//      known.

#include "plugins/robust/theil_sen_operator.h"

#include "core/base/error.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"
#include "core/regression/regression_figures.h"
#include "core/table/matrix.h"
#include "plugins/robust/theil_sen.h"

#include <fmt/format.h>

#include <limits>

namespace quern::robust {
namespace {

constexpr ColumnParameter target{.key = "target",
                                 .accepts = Accept::numeric,
                                 .initialRole = Role::target,
                                 .label = tr("Target"),
                                 .help = tr("The number column to predict.")};

constexpr ColumnParameter feature{.key = "feature",
                                  .accepts = Accept::numeric,
                                  .label = tr("Feature"),
                                  .help = tr("The number column to predict from.")};

constexpr NumberParameter confidence{.key = "confidence",
                                     .initial = 0.95,
                                     .min = 0.5,
                                     .max = 0.9999,
                                     .label = tr("Confidence"),
                                     .help = tr("How sure the interval of the slope is.")};

constexpr IntegerParameter mostPairs{.key = "pairs",
                                     .initial = 10'000'000,
                                     .min = 1'000,
                                     .max = 1'000'000'000,
                                     .label = tr("Most pairs"),
                                     .help = tr("If the rows make more pairs than this, that many "
                                                "are drawn at random. Each takes 8 bytes.")};

OperatorSpec spec() {
  return {.id = "robust.theil-sen",
          .version = 1,
          .name = tr("Theil-Sen Regression"),
          .family = Family::regression,
          .summary = tr("Fits a line that outliers do not bend"),
          .inputs = {tablePort("data", tr("Data"))},
          .outputs = {tablePort("predictions", tr("Predictions")), modelPort("model", tr("Model")),
                      tablePort("coefficients", tr("Coefficients"))},
          .parameters = {target, feature, confidence, mostPairs},
          .missing = Missing::refused,
          .tasks = {Task::regression},
          .keywords = "robust median slope sen kendall trend outlier"};
}

const std::vector<ColumnSchema> coefficientColumns = {{"term", Type::text},
                                                      {"coefficient", Type::number},
                                                      {"lower", Type::number},
                                                      {"upper", Type::number}};

/// Names of the columns that apply() appends.
struct Appended {
  std::string prediction, residual;
};

Appended appendedTo(const TableSchema& schema) {
  return {schema.freeName("prediction"), schema.freeName("residual")};
}

Table coefficients(const State& state) {
  TableBuilder table(coefficientColumns);
  table[0].add("intercept");
  table[1].add(state.at("intercept").get<double>());
  table[2].addMissing();
  table[3].addMissing();
  table.row(state.at("feature").get<std::string>(), state.at("slope").get<double>(),
            state.at("lower").get<double>(), state.at("upper").get<double>());
  return std::move(table).build();
}

class TheilSenRegression final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    const std::string actual = parameters.in(data, target);
    if (!actual.empty() && actual == parameters[feature])
      findings.push_back({.message = {tr("The feature is the target itself."), actual},
                          .place = {.parameter = std::string(feature.key), .column = actual},
                          .advice = tr("Choose another column to predict from.")});
    TableSchema predictions = data;
    const Appended names = appendedTo(data);
    predictions.add({names.prediction, Type::number, Role::prediction});
    if (data.contains(actual)) predictions.add({names.residual, Type::number, Role::ignored});
    return {{"predictions", predictions},
            {"model", ModelSchema{.task = Task::regression, .target = actual, .input = data}},
            {"coefficients", TableSchema(coefficientColumns)}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const std::string actual = parameters.in(data.schema(), target);
    const std::string predictor = parameters[feature];
    const Eigen::VectorXd x = numbersOf(data, predictor, context);
    const Eigen::VectorXd y = numbersOf(data, actual, context);
    if (x.size() == 0 || x.minCoeff() == x.maxCoeff()) throw singleValue(predictor);  // 4
    const TheilSen line = fitTheilSen(x, y, parameters[confidence], parameters[mostPairs], context);
    if (line.pairs == 0) throw singleValue(predictor);
    if (line.sampled)  // 3
      context.log({tr("The slope is the median of %1 pairs drawn at random."), line.pairs});
    State state;
    state.json = {{"feature", predictor},     {"target", actual},
                  {"slope", line.slope},      {"intercept", line.intercept},
                  {"lower", line.lowerSlope}, {"upper", line.upperSlope}};
    return state;
  }

  std::optional<std::set<std::string>> madeFrom(const State& state,
                                                const std::set<std::string>&) const override {
    return std::set{state.at("feature").get<std::string>()};
  }

  Outputs apply(const Parameters&, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const auto actual = state.at("target").get<std::string>();
    const Eigen::VectorXd x = numbersOf(data, state.at("feature").get<std::string>(), context);
    const Eigen::VectorXd predicted =
        (x.array() * state.at("slope").get<double>() + state.at("intercept").get<double>())
            .matrix();
    const Column prediction = numberColumn(predicted);
    const Appended names = appendedTo(data.schema());
    Table predictions = data.with({names.prediction, Type::number, Role::prediction}, prediction);
    if (data.contains(actual))  // 5
      predictions = predictions.with({names.residual, Type::number, Role::ignored},
                                     residuals(data[actual], prediction));
    return {{"predictions", predictions}, {"coefficients", coefficients(state)}};
  }

  std::vector<Figure> figures(const Parameters&, const State& state, const Inputs& in,
                              const Outputs& out) const override {
    const Appended appended = appendedTo(in.table("data").schema());
    const Table& table = out.table("predictions");
    return {
        predictedAgainstActual(table, state.at("target").get<std::string>(), appended.prediction),
        residualsAgainstPredicted(table, appended.prediction, appended.residual)};
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs&) const override {
    return {tr("slope %1"), state.at("slope").get<double>()};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const auto rows = static_cast<double>(in.table("data").rowCount());
    const double pairs =
        std::min(rows * (rows - 1) / 2, static_cast<double>(parameters[mostPairs]));
    return neededBytes(8 * (pairs + 6 * rows));
  }

private:
  static Error singleValue(const std::string& column) {
    return Error({tr("Column %1 has a single value, so no line can be fitted."), column},
                 {.column = column},
                 {tr("Choose another feature, or check the steps before this one.")});
  }
};

}  // namespace

void registerTheilSen(Registry& registry) { registry.add<TheilSenRegression>(spec()); }

}  // namespace quern::robust
