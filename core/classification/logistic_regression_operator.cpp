// SPDX-License-Identifier: GPL-3.0-or-later
//
// Logistic regression: predicts a class from number columns, with the probability of each.
//
//   1. Two classes or more. The log odds of a class are a weighted sum of the features.
//   2. With the penalty the objective is that of scikit-learn's LogisticRegression with the same C;
//   the intercept is not
//      penalised. It is minimised until the next step would be 1e-8 standard errors.
//   3. Without a penalty the coefficients are those of greatest likelihood, with standard errors, z
//   and p as
//      in statsmodels' Logit and MNLogit. The first class is then the reference; of two classes it
//      always is.
//   4. Classes are ordered by value (integers), false before true, or by their text, whatever the
//   order of the rows.
//   5. Classes that can be told apart without error have no finite coefficients without a penalty:
//   a warning says so.
//   6. "predictions" is the input with a category column "prediction" and a column "probability:
//   CLASS" for each class.

#include "core/base/distributions.h"
#include "core/base/rows.h"
#include "core/classification/logistic_results.h"
#include "core/classification/logistic_state.h"
#include "core/evaluation/classification_figures.h"
#include "core/pipeline/learner_columns.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"
#include "core/pipeline/state_arrays.h"
#include "core/table/matrix.h"

#include <fmt/format.h>

namespace quern {
namespace {

constexpr std::int64_t mostClasses = 1'000;

enum class Penalty { squares, none };

constexpr Option penalties[] = {{Penalty::squares, "l2", tr("Squared coefficients (L2)")},
                                {Penalty::none, "none", tr("None: with standard errors and p")}};

constexpr ColumnParameter target{.key = "target",
                                 .accepts = Accept::label,
                                 .initialRole = Role::target,
                                 .label = tr("Target"),
                                 .help = tr("The column whose class is predicted.")};

constexpr ColumnsParameter features{.key = "features",
                                    .accepts = Accept::numeric,
                                    .label = tr("Features"),
                                    .help = tr("The number columns to predict from.")};

constexpr ChoiceParameter penalty{
    .key = "penalty",
    .options = penalties,
    .initial = "l2",
    .label = tr("Penalty"),
    .help = tr("Keeps coefficients small, which helps new rows. Without it they can be tested.")};

constexpr NumberParameter inverseStrength{
    .key = "c",
    .initial = 1,
    .min = 0,
    .above = true,
    .label = tr("C"),
    .help = tr("Inverse strength of the penalty: smaller values keep coefficients smaller."),
    .when = {.parameter = "penalty", .option = "l2"}};

constexpr BooleanParameter balanced{
    .key = "balanced",
    .initial = false,
    .label = tr("Balance classes"),
    .help = tr("Gives every class the same total weight, however rare it is.")};

OperatorSpec spec() {
  return {.id = "logistic-regression",
          .version = 2,  // 2: no empty columns of tests
          .name = tr("Logistic Regression"),
          .family = Family::classification,
          .summary = tr("Predicts a class and its probability from a weighted sum of columns"),
          .inputs = {tablePort("data", tr("Data"))},
          .outputs = {tablePort("predictions", tr("Predictions")), modelPort("model", tr("Model")),
                      tablePort("coefficients", tr("Coefficients")),
                      tablePort("summary", tr("Summary"))},
          .parameters = {target, features, penalty, inverseStrength, balanced},
          .missing = Missing::refused,
          .tasks = {Task::classification},
          .keywords = "logit softmax multinomial classifier odds ratio"};
}

LogisticOptions optionsOf(const Parameters& parameters) {
  const bool penalised = parameters.as<Penalty>(penalty) == Penalty::squares;
  return {.penalty = penalised ? 1 / parameters[inverseStrength] : 0,
          .balanced = parameters[balanced]};
}

/// A penalty or weights leave nothing to test coefficients by.
bool isMaximumLikelihood(const Parameters& parameters) {
  return optionsOf(parameters).penalty == 0 && !parameters[balanced];
}

void refuseClasses(const Labels& labels, const std::string& name) {
  if (labels.count() == 0)
    throw Error(tr("There are no rows to learn from."), {},
                tr("Check the steps before this one: a filter may drop every row."));
  if (labels.count() == 1)
    throw Error({tr("Column %1 has a single class, %2: there is nothing to tell apart."), name,
                 labels.classes[0]},
                {.column = name}, tr("Choose another target, or rows of at least two classes."));
  if (labels.count() > mostClasses)
    throw Error({tr("Column %1 has %2 classes; this step takes at most %3."), name, labels.count(),
                 mostClasses},
                {.column = name}, tr("Group the classes, or predict a number with a regression."));
}

void warnOf(const Logistic& model, std::size_t columns, Context& context) {
  if (model.separated)  // 5
    context.warn(
        tr("The columns tell the classes apart without error, so no finite coefficients are best. "
           "Use the L2 penalty, or leave out the column that gives the class away."));
  else if (!model.converged)
    context.warn({tr("The search stopped after %1 {step|steps} before it came to rest. Standardise "
                     "the columns, or "
                     "use a smaller C."),
                  model.iterations});
  if (model.rank < static_cast<Eigen::Index>(columns))
    context.warn(tr(
        "Some columns depend on others or have a single value: their coefficients are one choice "
        "of many and have no standard error."));
}

class LogisticRegression final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    const LearnerColumns columns = learnerColumns(parameters, features, target, data);
    checkLearnerColumns(parameters, features, columns, data, findings);
    TableSchema predictions = data;
    predictions.add(predictionSchema(data));
    predictions.complete = false;  // one probability per class, and classes are learned
    return {
        {"predictions", predictions},
        {"model",
         ModelSchema{.task = Task::classification, .target = columns.target, .input = data}},
        {"coefficients", TableSchema(logisticCoefficientColumns(isMaximumLikelihood(parameters)))},
        {"summary", TableSchema(logisticSummaryColumns())}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const LearnerColumns columns = learnerColumns(parameters, features, target, data.schema());
    const Labels labels = labelsOf(data, columns.target);
    refuseClasses(labels, columns.target);
    Context reading = context.part(0, 0.1);
    const Matrix x = numbersOf(data, columns.features, reading);
    Context fitting = context.part(0.1, 1);
    const Logistic model = fitLogistic(std::as_const(x).view(), labels.codes, labels.count(),
                                       optionsOf(parameters), fitting);
    warnOf(model, columns.features.size(), context);
    if (!isMaximumLikelihood(parameters))
      context.log(
          tr("The coefficients have no standard errors and p: with a penalty or balanced "
             "classes there are none. Turn both off to test them."));
    State state = toState(model);
    state.json["features"] = columns.features;
    state.json["target"] = columns.target;
    state.json["classes"] = labels.classes;
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const NamedLogistic named = namedLogisticFrom(state);
    const Table& data = in.table("data");
    const Table predictions = withProbabilities(named, data, context);
    const bool tested = isMaximumLikelihood(parameters);
    return {{"predictions", predictions},
            {"coefficients", logisticCoefficients(named, tested)},
            {"summary", logisticSummary(named, tested)}};
  }

  std::optional<std::set<std::string>> madeFrom(const State& state,
                                                const std::set<std::string>&) const override {
    const NamedLogistic named = namedLogisticFrom(state);
    return std::set<std::string>(named.features.begin(), named.features.end());
  }

  std::vector<Figure> figures(const Parameters&, const State& state, const Inputs& in,
                              const Outputs& out) const override {
    const Table& table = out.table("predictions");
    const JudgedClasses judged = judgedClasses(table, textFrom(state, "target"),
                                               predictionSchema(in.table("data").schema()).name);
    const auto curves = rocCurves(table, judged);
    return {confusionFigure(judged, metricsOf(judged)), rocFigure(judged, curves)};
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs& out) const override {
    const Table& table = out.table("predictions");
    const auto predicted = table.schema().names(Role::prediction);
    if (predicted.empty()) return {};
    const JudgedClasses judged = judgedClasses(table, textFrom(state, "target"), predicted.front());
    if (judged.rows.empty()) return {};
    return {tr("Accuracy %1"), fmt::format("{:.2f}", metricsOf(judged).accuracy)};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const LearnerColumns columns = learnerColumns(parameters, features, target, data.schema());
    const auto terms = static_cast<double>(columns.features.size());
    constexpr double guess = 10;  // of a target that is no category
    double classes = data.contains(columns.target) ? distinctAtMost(data[columns.target]) : 2;
    if (classes == rows) classes = std::min(guess, rows);
    constexpr double numbersPerClass = 8;  // probabilities, gradients, the curves of the figures
    return neededBytes(rows * 8 * (terms + numbersPerClass * classes) +
                       64 * terms * terms * classes);
  }

private:
  static ClassificationMetrics metricsOf(const JudgedClasses& judged) {
    return classificationMetrics(judged.truth, judged.prediction, std::ssize(judged.classes));
  }
};

}  // namespace

void registerLogisticRegression(Registry& registry) { registry.add<LogisticRegression>(spec()); }

}  // namespace quern
