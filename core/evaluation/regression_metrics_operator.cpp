// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regression metrics: how far predicted numbers are from the true ones.
//
//   1. Rows without a truth or a prediction do not count; the log says how many.
//   2. MAE, MSE, RMSE, MAPE and R² are those of scikit-learn; MAPE is a share, 0.1 is 10 %.
//   3. What does not exist is missing: MAPE where a true value is 0, R² where all of them are
//      equal.
//   4. Nothing to judge is an Error.

#include "core/base/rows.h"
#include "core/evaluation/judged_columns.h"
#include "core/evaluation/judged_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"

#include <cmath>

namespace quern {
namespace {

OperatorSpec spec() {
  return {
      .id = "regression-metrics",
      .name = tr("Regression Metrics"),
      .family = Family::evaluation,
      .summary = tr("Measures how far predicted numbers are from the true ones"),
      .inputs = {tablePort("data", tr("Predictions"))},
      .outputs = {tablePort("metrics", tr("Metrics"))},
      .parameters = {judgedTarget, judgedPrediction},
      .rows = Rows::other,
      .keywords = "MAE MSE RMSE MAPE R2 error accuracy",
  };
}

void requireNumbers(const TableSchema& schema, const std::string& name,
                    const ColumnParameter& parameter) {
  if (!isNumeric(schema[name].type))
    throw Error({tr("Column %1 is a %2 column, and errors are measured between numbers."), name,
                 nameOf(schema[name].type)},
                {.parameter = std::string(parameter.key), .column = name},
                {tr("Use Classification Metrics for classes.")});
}

Table tableOf(const RegressionMetrics& m) {
  TableBuilder table({{"metric", Type::text}, {"value", Type::number}});
  const auto row = [&table](const char* name, double value) {
    table[0].add(name);
    std::isnan(value) ? table[1].addMissing() : table[1].add(value);  // 3
  };
  row("MAE", m.meanAbsoluteError);
  row("MSE", m.meanSquaredError);
  row("RMSE", m.rootMeanSquaredError);
  row("MAPE", m.meanAbsolutePercentageError);
  row("R²", m.rSquared);
  row("rows", static_cast<double>(m.rows));
  return std::move(table).build();
}

class RegressionMetricsOperator final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    if (schema.complete) requireBoth(schema, judgedNames(parameters, schema));
    return {{"metrics", TableSchema({{"metric", Type::text}, {"value", Type::number}})}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    context.checkpoint();
    const Table& data = in.table("data");
    const JudgedNames names = judgedNames(parameters, data.schema());
    requireBoth(data.schema(), names);
    const JudgedNumbers judged = judgedNumbers(data, names.target, names.prediction);
    if (judged.truth.empty())
      throw Error({tr("No row has both a true value and a prediction.")}, {.column = names.target},
                  {tr("Score rows whose true value is known.")});  // 4
    if (judged.leftOut > 0)
      context.warn({tr("%1 {row|rows} without a true value or a prediction {is|are} left out."),
                    judged.leftOut});  // 1
    return {{"metrics", tableOf(regressionMetrics(judged.truth, judged.prediction))}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    return neededBytes(48 * static_cast<double>(in.table("data").rowCount()));
  }

  std::vector<Figure> figures(const Parameters& parameters, const State&, const Inputs& in,
                              const Outputs&) const override {
    const Table& data = in.table("data");
    const JudgedNames names = judgedNames(parameters, data.schema());
    const JudgedNumbers judged = judgedNumbers(data, names.target, names.prediction);
    Figure figure{.id = "predicted",
                  .title = {tr("Predicted against true")},
                  .subtitle = {tr("%1 {row|rows}"), counted(judged.truth.size())},
                  .x = {.title = {tr("True %1"), names.target}},
                  .y = {.title = {tr("Predicted %1"), names.target}}};
    figure.layers = {
        PointsLayer{.x = Column::ofNumbers(judged.truth),
                    .y = Column::ofNumbers(judged.prediction)},
        RuleLayer{.kind = RuleLayer::Kind::diagonal, .label = {tr("Perfect prediction")}}};
    return {figure};
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const Table& metrics = out.table("metrics");
    return {tr("RMSE %1, R² %2"), brief(metrics["value"].number(2)),
            brief(metrics["value"].number(4))};
  }

private:
  static void requireBoth(const TableSchema& schema, const JudgedNames& names) {
    requireNumbers(schema, names.target, judgedTarget);
    requireNumbers(schema, names.prediction, judgedPrediction);
  }
};

}  // namespace

void registerRegressionMetrics(Registry& registry) {
  registry.add<RegressionMetricsOperator>(spec());
}

}  // namespace quern
