// SPDX-License-Identifier: GPL-3.0-or-later
//
// Linear regression: predicts a number as a weighted sum of number columns.
//
//   1. Least squares: the coefficients minimise the sum of squared residuals over the rows of
//   "data".
//   2. Standard errors, t, p and 95 % intervals are those of the classical linear model; R², F, AIC
//   and BIC are
//      defined as in statsmodels' OLS.
//   3. Columns that depend on each other are fitted with the coefficients of least norm (over the
//   columns
//      scaled to equal length). What the data do not determine has no standard error, and a warning
//      names it.
//   4. A column with a single value gets coefficient 0, and a warning names it.
//   5. More columns than rows are fitted exactly, and a warning says that this proves nothing.
//   6. "predictions" is the input with a column "prediction"; rows with a known target have a
//   "residual",
//      actual minus predicted.

#include "core/base/distributions.h"
#include "core/base/rows.h"
#include "core/pipeline/learner_columns.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"
#include "core/pipeline/state_arrays.h"
#include "core/regression/least_squares_state.h"
#include "core/regression/regression_figures.h"
#include "core/table/matrix.h"

#include <fmt/format.h>

namespace quern {
namespace {

constexpr ColumnParameter target{.key = "target",
                                 .accepts = Accept::numeric,
                                 .initialRole = Role::target,
                                 .label = tr("Target"),
                                 .help = tr("The number column to predict.")};

constexpr ColumnsParameter features{.key = "features",
                                    .accepts = Accept::numeric,
                                    .label = tr("Features"),
                                    .help = tr("The number columns to predict from.")};

constexpr BooleanParameter intercept{
    .key = "intercept",
    .initial = true,
    .label = tr("Intercept"),
    .help =
        tr("Turn off to force the fit through the origin: prediction 0 where every feature is 0.")};

OperatorSpec spec() {
  return {.id = "linear-regression",
          .version = 1,
          .name = tr("Linear Regression"),
          .family = Family::regression,
          .summary = tr("Predicts a number as a weighted sum of columns, with standard errors"),
          .inputs = {tablePort("data", tr("Data"))},
          .outputs = {tablePort("predictions", tr("Predictions")), modelPort("model", tr("Model")),
                      tablePort("coefficients", tr("Coefficients")),
                      tablePort("summary", tr("Summary"))},
          .parameters = {target, features, intercept},
          .missing = Missing::refused,
          .tasks = {Task::regression},
          .keywords = "ols least squares linear model lm trend line"};
}

const std::vector<ColumnSchema> coefficientColumns = {
    {"term", Type::text},        {"coefficient", Type::number}, {"standard error", Type::number},
    {"t", Type::number},         {"p", Type::number},           {"lower 95%", Type::number},
    {"upper 95%", Type::number}, {"determined", Type::boolean}};

const std::vector<ColumnSchema> summaryColumns = {{"measure", Type::text}, {"value", Type::number}};

/// Names of the columns that apply() appends.
struct Appended {
  std::string prediction, residual;
};

Appended appendedTo(const TableSchema& schema) {
  return {schema.freeName("prediction"), schema.freeName("residual")};
}

void addNumber(ColumnBuilder& column, double value) {
  if (std::isfinite(value))
    column.add(value);
  else
    column.addMissing();
}

void addTerm(TableBuilder& table, const std::string& term, double coefficient, double error,
             double degrees, bool determined) {
  const double t = coefficient / error;
  const bool known = determined && degrees > 0;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double margin = known ? studentQuantile(0.025, degrees) * error : nan;
  table[0].add(term);
  table[1].add(coefficient);
  addNumber(table[2], error);
  addNumber(table[3], t);
  addNumber(table[4], known ? studentTwoSided(t, degrees) : nan);
  addNumber(table[5], coefficient - margin);
  addNumber(table[6], coefficient + margin);
  table[7].add(determined);
}

Table coefficientTable(const LeastSquares& fit, const std::vector<std::string>& names) {
  TableBuilder table(coefficientColumns);
  const auto degrees = static_cast<double>(fit.degreesOfFreedom());
  if (fit.hasIntercept)
    addTerm(table, "intercept", fit.intercept, fit.interceptError, degrees,
            fit.interceptDetermined);
  for (std::size_t index = 0; index < names.size(); ++index) {
    const auto column = static_cast<Eigen::Index>(index);
    addTerm(table, names[index], fit.coefficients[column], fit.standardErrors[column], degrees,
            fit.determined[index]);
  }
  return std::move(table).build();
}

Table summaryTable(const LeastSquares& fit) {
  const FitQuality quality = qualityOf(fit);
  TableBuilder table(summaryColumns);
  const auto add = [&table](const char* measure, double value) {
    table[0].add(measure);
    addNumber(table[1], value);
  };
  add("R²", quality.rSquared);
  add("adjusted R²", quality.adjustedRSquared);
  add("F", quality.f);
  add("p of F", quality.fProbability);
  add("residual standard error", quality.sigma);
  add("rows", static_cast<double>(fit.rows));
  add("degrees of freedom", static_cast<double>(fit.degreesOfFreedom()));
  add("log-likelihood", quality.logLikelihood);
  add("AIC", quality.aic);
  add("BIC", quality.bic);
  return std::move(table).build();
}

void warnOfDependence(const LeastSquares& fit, const std::vector<std::string>& names,
                      const Eigen::Map<const Eigen::MatrixXd>& x, Context& context) {
  std::vector<std::string> single, dependent;
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (fit.determined[index]) continue;
    const auto column = x.col(static_cast<Eigen::Index>(index));
    (column.minCoeff() == column.maxCoeff() ? single : dependent).push_back(names[index]);
  }
  if (!single.empty())  // 4
    context.warn({tr("These columns have a single value and get coefficient 0: %1."),
                  namesInSentence(single)});
  if (x.cols() >= x.rows())  // 5
    context.warn({tr("There are %1 columns for %2 {row|rows}: the fit is exact and says nothing of "
                     "new rows. "
                     "Choose fewer columns, or find more rows."),
                  x.cols(), x.rows()});
  else if (!dependent.empty())  // 3
    context.warn(
        {tr("These columns depend on each other, so their coefficients are one choice of many: %1. "
            "Leave out all but one that say the same."),
         namesInSentence(dependent)});
}

class LinearRegression final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    const LearnerColumns columns = learnerColumns(parameters, features, target, data);
    checkLearnerColumns(parameters, features, columns, data, findings);
    TableSchema predictions = data;
    const Appended names = appendedTo(data);
    predictions.add({names.prediction, Type::number, Role::prediction});
    if (data.contains(columns.target))
      predictions.add({names.residual, Type::number, Role::ignored});
    return {
        {"predictions", predictions},
        {"model", ModelSchema{.task = Task::regression, .target = columns.target, .input = data}},
        {"coefficients", TableSchema(coefficientColumns)},
        {"summary", TableSchema(summaryColumns)}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const LearnerColumns columns = learnerColumns(parameters, features, target, data.schema());
    if (data.rowCount() == 0)
      throw Error(tr("There are no rows to learn from."), {},
                  tr("Check the steps before this one: a filter may drop every row."));
    Context reading = context.part(0, 0.2);
    const Matrix x = numbersOf(data, columns.features, reading);
    const Eigen::VectorXd y = numbersOf(data, columns.target, reading);
    Context fitting = context.part(0.2, 1);
    const LeastSquares fit =
        fitLeastSquares(std::as_const(x).view(), y, parameters[intercept], fitting);  // 1
    warnOfDependence(fit, columns.features, std::as_const(x).view(), context);
    State state = toState(fit);
    state.json["features"] = columns.features;
    state.json["target"] = columns.target;
    return state;
  }

  Outputs apply(const Parameters&, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const LeastSquares fit = leastSquaresFrom(state);
    const auto names = textsFrom(state, "features");
    if (std::ssize(names) != fit.coefficients.size()) throw damagedState();
    const Matrix x = numbersOf(data, names, context);
    Values<double> predicted(static_cast<std::size_t>(data.rowCount()));
    forRows(context, data.rowCount(), [&](RowRange rows) {
      Eigen::Map<Eigen::VectorXd>(predicted.data() + rows.first, rows.size()) =
          predict(fit, std::as_const(x).view().middleRows(rows.first, rows.size()));
    });
    const Column prediction = Column::ofNumbers(std::move(predicted));
    return {{"predictions", withPredictions(data, textFrom(state, "target"), prediction)},
            {"coefficients", coefficientTable(fit, names)},
            {"summary", summaryTable(fit)}};
  }

  std::optional<std::set<std::string>> madeFrom(const State& state,
                                                const std::set<std::string>&) const override {
    const auto names = textsFrom(state, "features");
    return std::set<std::string>(names.begin(), names.end());
  }

  std::vector<Figure> figures(const Parameters&, const State& state, const Inputs& in,
                              const Outputs& out) const override {
    const Appended appended = appendedTo(in.table("data").schema());
    const Table& table = out.table("predictions");
    const auto names = textsFrom(state, "features");
    const auto actual = textFrom(state, "target");
    std::vector<Figure> figures;
    if (names.size() == 1)
      figures.push_back(fittedLine(table, names[0], actual, leastSquaresFrom(state)));
    figures.push_back(predictedAgainstActual(table, actual, appended.prediction));
    figures.push_back(residualsAgainstPredicted(table, appended.prediction, appended.residual));
    return figures;
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs&) const override {
    const double rSquared = qualityOf(leastSquaresFrom(state)).rSquared;
    if (!std::isfinite(rSquared)) return {};
    return {tr("R² %1"), fmt::format("{:.2f}", rSquared)};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const auto terms = static_cast<double>(
        learnerColumns(parameters, features, target, data.schema()).features.size());
    return neededBytes(rows * (terms + 4) * 8 + terms * terms * 64);
  }

private:
  static Table withPredictions(const Table& data, const std::string& actual,
                               const Column& prediction) {
    const Appended names = appendedTo(data.schema());
    const Table table = data.with({names.prediction, Type::number, Role::prediction}, prediction);
    if (!data.contains(actual)) return table;
    return table.with({names.residual, Type::number, Role::ignored},
                      residuals(data[actual], prediction));  // 6
  }
};

}  // namespace

void registerLinearRegression(Registry& registry) { registry.add<LinearRegression>(spec()); }

}  // namespace quern
