// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cross-validation: how good a model will be on rows it has not seen.
//
//   1. In every fold the whole path of the model, each learned step before the learner included, is
//      fitted again on the other folds' rows alone. Nothing of a fold's rows leaks into what judges
//      them.
//   2. Every row is judged exactly once. Folds differ by one row at most; stratified ones keep the
//      classes' proportion.
//   3. By time, a fold is judged by a model of the rows before it; the first part is only trained
//      on.
//   4. Grouped, the rows of one group are never divided between training and judging.
//   5. A class target gives accuracy, F1 and ROC AUC; a number target MAE, RMSE and R². The summary
//      has mean and standard deviation over the folds (divided by folds - 1) and the measure over
//      all judged rows together.
//   6. "Automatic" is stratified for a class target, at random otherwise. The same seed gives the
//      same folds.

#include "core/evaluation/cross_validation.h"
#include "core/evaluation/path_bytes.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/model.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

#include <fmt/format.h>

#include <cmath>

namespace quern {
namespace {

constexpr Option methods[] = {
    {FoldMethod::automatic, "automatic", tr("Automatic")},
    {FoldMethod::random, "random", tr("At random")},
    {FoldMethod::stratified, "stratified", tr("Stratified by the target")},
    {FoldMethod::time, "time", tr("By time")},
    {FoldMethod::group, "group", tr("By group")}};

constexpr IntegerParameter folds{
    .key = "folds",
    .initial = 5,
    .min = 2,
    .max = 100,
    .label = tr("Folds"),
    .help = tr("Into how many parts the rows are divided; each is judged once.")};
constexpr ChoiceParameter method{.key = "method",
                                 .options = methods,
                                 .initial = "automatic",
                                 .label = tr("Method"),
                                 .help = tr("How rows are chosen for a fold.")};
constexpr ColumnParameter column{
    .key = "column",
    .required = false,
    .label = tr("Time or group"),
    .help = tr("The column of times or groups; the one of that role, if left open."),
    .when = {"method", "time|group"}};
constexpr IntegerParameter seed{.key = "seed",
                                .initial = 0,
                                .min = 0,
                                .label = tr("Seed"),
                                .help = tr("Another number gives other folds.")};

OperatorSpec spec() {
  return {
      .id = "cross-validation",
      .name = tr("Cross-Validation"),
      .family = Family::evaluation,
      .summary = tr("Judges a model on rows it has not seen, fold by fold"),
      .inputs = {modelPort("model", tr("Model")), tablePort("data", tr("Data"))},
      .outputs = {tablePort("summary", tr("Summary")), tablePort("folds", tr("By fold")),
                  tablePort("predictions", tr("Predictions"))},
      .parameters = {folds, method, column, seed},
      .rows = Rows::other,
      .keywords = "CV k-fold test and score validation leakage",
  };
}

class CrossValidation final : public Operator {
public:
  explicit CrossValidation(const Registry& registry) : m_registry(registry) {}

  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    if (schema.complete) foldColumn(parameters, schema);
    TableSchema perFold({{"fold", Type::integer, Role::identifier}});
    perFold.complete = false;  // the measures depend on the task
    TableSchema predictions;
    predictions.complete = false;
    return {{"summary", summarySchema()}, {"folds", perFold}, {"predictions", predictions}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Model& model = in.model("model");
    requireJudgeable(model.schema());
    for (const std::string& step : model.learnedBehind())
      context.warn({tr("The rows have already gone through %1, which learned from all of them: the "
                       "measures may be too good. Connect the table from before that step."),
                    step});
    const FoldPlan plan{static_cast<int>(parameters[folds]), parameters.as<FoldMethod>(method),
                        foldColumn(parameters, data.schema()), model.schema()};
    const std::vector<Fold> parts =
        foldsOf(data, plan, context.seeded(static_cast<std::uint64_t>(parameters[seed])));
    std::vector<Table> judged;
    for (std::size_t fold = 0; fold < parts.size(); ++fold) {
      const double whole = static_cast<double>(parts.size());
      Context part =
          context.part(static_cast<double>(fold) / whole, static_cast<double>(fold + 1) / whole);
      part.progress(0, {tr("Fold %1 of %2"), fold + 1, parts.size()});
      judged.push_back(
          judgedFold(model, data, parts[fold], static_cast<std::int64_t>(fold + 1), part));
    }
    return resultsOf(judged, model.schema(), context);
  }

  /// The rows of a fold are a copy, and go along the path.
  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    return neededBytes(copyBytes(data) + pathBytes(m_registry, in.model("model"), data));
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const Table& summary = out.table("summary");
    const double mean = summary["mean"].number(0), deviation = summary["deviation"].number(0);
    const std::string metric(summary["metric"].text(0));
    if (metric == "accuracy")
      return {tr("Accuracy %1 ± %2"), brief(mean), spreadOf(mean, deviation)};
    return {tr("%1 %2 ± %3"), metric, brief(mean), spreadOf(mean, deviation)};
  }

private:
  /// With as many decimals as the mean beside it has, 1.76 ± 0.27, unless it is smaller than these.
  static std::string spreadOf(double mean, double deviation) {
    const std::string shown = brief(mean);
    const std::size_t point = shown.find('.');
    if (point == std::string::npos || shown.find('e') != std::string::npos) return brief(deviation);
    const auto decimals = static_cast<int>(shown.size() - point) - 1;
    return deviation < std::pow(10, -decimals) ? brief(deviation)
                                               : fmt::format("{:.{}f}", deviation, decimals);
  }

  static std::string foldColumn(const Parameters& parameters, const TableSchema& schema) {
    const FoldMethod chosen = parameters.as<FoldMethod>(method);
    if (chosen != FoldMethod::time && chosen != FoldMethod::group) return {};
    std::string name = parameters[column];
    if (name.empty()) {
      const auto byRole = schema.names(chosen == FoldMethod::time ? Role::time : Role::group);
      if (byRole.size() == 1) name = byRole.front();
    }
    if (name.empty() || !schema.contains(name))
      throw Error({tr("There is no column of times or groups to divide by.")},
                  {.parameter = std::string(column.key)}, {tr("Choose one, or divide at random.")});
    return name;
  }

  /// The rows of one fold with the prediction of a path fitted on the others: target, prediction,
  /// fold.
  Table judgedFold(const Model& model, const Table& data, const Fold& fold, std::int64_t number,
                   Context& context) const {
    Context fitting = context.part(0, 0.9).silent();
    Context judging = context.part(0.9, 1).silent();
    // 1
    const Model refitted = model.refit(m_registry, takeRows(data, fold.training, fitting), fitting);
    const Table scored = refitted.apply(m_registry, takeRows(data, fold.judged, judging), judging,
                                        Model::Purpose::judge);
    context.progress(1);
    return foldResult(scored, model.schema(), number);
  }

  const Registry& m_registry;
};

}  // namespace

void registerCrossValidation(Registry& registry) {
  registry.add(spec(), std::make_unique<const CrossValidation>(registry));
}

}  // namespace quern
