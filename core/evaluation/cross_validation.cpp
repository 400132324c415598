// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/cross_validation.h"

#include "core/base/random.h"
#include "core/evaluation/judged_columns.h"
#include "core/preparation/row_division.h"
#include "core/preparation/row_order.h"
#include "core/table/row_selection.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace quern {
namespace {

std::vector<std::int64_t> allRows(std::int64_t count) {
  std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  return rows;
}

/// Each part is judged by all the others.
std::vector<Fold> againstTheRest(const Parts& parts, std::int64_t count) {
  const std::vector<std::int64_t> all = allRows(count);
  std::vector<Fold> folds;
  for (const std::vector<std::int64_t>& part : parts) {
    Fold fold{.training = {}, .judged = part};
    std::ranges::set_difference(all, part, std::back_inserter(fold.training));
    folds.push_back(std::move(fold));
  }
  return folds;
}

/// Part i is judged by all the parts before it; there is one part more than folds.
std::vector<Fold> againstThePast(const Column& times, const FoldPlan& plan) {
  const std::vector<std::int64_t> order = orderByTime(times, plan.column);
  const std::vector<double> shares(static_cast<std::size_t>(plan.folds) + 1,
                                   1.0 / (plan.folds + 1));
  const Parts parts = divideInOrder(order, shares);
  std::vector<Fold> folds;
  std::vector<std::int64_t> past;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part > 0) folds.push_back({past, parts[part]});
    past.insert(past.end(), parts[part].begin(), parts[part].end());
    std::ranges::sort(past);
  }
  return folds;
}

/// Groups, largest first, each to the part that has the fewest rows so far: parts of nearly equal
/// size.
Parts groupedParts(const Column& groups, const FoldPlan& plan) {
  const Column texts = groups.as(Type::category);
  const Validity present = texts.present();
  std::vector<std::vector<std::int64_t>> rows(texts.categories().size());
  for (std::int64_t row = 0; row < texts.size(); ++row) {
    if (!present[row])
      throw Error({tr("Column %1 has no group in this row."), plan.column},
                  {.column = plan.column, .row = row + 1},
                  {tr("Fill or filter the missing groups first.")});
    rows[static_cast<std::size_t>(texts.codes()[static_cast<std::size_t>(row)])].push_back(row);
  }
  std::erase_if(rows, [](const auto& group) { return group.empty(); });
  if (std::ssize(rows) < plan.folds)
    throw Error({tr("Column %1 has %2 {group|groups}, too few for %3 folds."), plan.column,
                 rows.size(), plan.folds},
                {.parameter = "folds", .column = plan.column}, {tr("Use fewer folds.")});
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const auto& group) { return group.size(); });
  Parts parts(static_cast<std::size_t>(plan.folds));
  for (const std::vector<std::int64_t>& group : rows) {
    auto& smallest =
        *std::ranges::min_element(parts, {}, [](const auto& part) { return part.size(); });
    smallest.insert(smallest.end(), group.begin(), group.end());
  }
  for (std::vector<std::int64_t>& part : parts) std::ranges::sort(part);
  return parts;
}

Parts stratifiedParts(const Column& target, const FoldPlan& plan, Random& random) {
  const Column texts = target.as(Type::category);
  const auto classes = static_cast<std::int32_t>(texts.categories().size());
  std::vector<std::int32_t> codes(texts.codes().begin(), texts.codes().end());
  const Validity present = texts.present();
  for (std::size_t row = 0; row < codes.size(); ++row)
    if (!present[static_cast<std::int64_t>(row)]) codes[row] = classes;
  return foldsStratified(codes, classes + 1, plan.folds, random);
}

struct Measures {
  std::vector<std::string> names;
  std::vector<double> values;
};

Measures classMeasures(const Table& table, const ModelSchema& model) {
  const JudgedClasses judged = judgedClasses(table, model.target, predictionColumn);
  Measures measures{{"accuracy", "F1, macro", "F1, weighted", "ROC AUC"},
                    std::vector<double>(4, std::nan(""))};
  if (judged.rows.empty()) return measures;
  const auto metrics =
      classificationMetrics(judged.truth, judged.prediction, std::ssize(judged.classes));
  measures.values = {metrics.accuracy, metrics.macro.f1, metrics.weighted.f1,
                     areaUnder(rocCurves(table, judged))};
  return measures;
}

Measures numberMeasures(const Table& table, const ModelSchema& model) {
  const JudgedNumbers judged = judgedNumbers(table, model.target, predictionColumn);
  Measures measures{{"RMSE", "MAE", "MAPE", "R²"}, std::vector<double>(4, std::nan(""))};
  if (judged.truth.empty()) return measures;
  const RegressionMetrics m = regressionMetrics(judged.truth, judged.prediction);
  measures.values = {m.rootMeanSquaredError, m.meanAbsoluteError, m.meanAbsolutePercentageError,
                     m.rSquared};
  return measures;
}

Measures measuresOf(const Table& table, const ModelSchema& model) {
  return model.task == Task::classification ? classMeasures(table, model)
                                            : numberMeasures(table, model);
}

void addOrMissing(ColumnBuilder& column, double value) {
  std::isfinite(value) ? column.add(value) : column.addMissing();
}

double meanOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviationOf(const std::vector<double>& values) {
  const double mean = meanOf(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Table foldsTable(const std::vector<Table>& judged, const std::vector<Measures>& measures) {
  std::vector<ColumnSchema> columns = {{"fold", Type::integer, Role::identifier},
                                       {"rows", Type::integer}};
  for (const std::string& name : measures.front().names) columns.push_back({name, Type::number});
  TableBuilder table(columns);
  for (std::size_t fold = 0; fold < judged.size(); ++fold) {
    table[0].add(static_cast<std::int64_t>(fold + 1));
    table[1].add(judged[fold].rowCount());
    for (std::size_t at = 0; at < measures[fold].values.size(); ++at)
      addOrMissing(table[static_cast<int>(at) + 2], measures[fold].values[at]);
  }
  return std::move(table).build();
}

Table summaryTable(const std::vector<Measures>& measures, const Measures& overall) {
  TableBuilder table(summarySchema().columns());
  for (std::size_t at = 0; at < overall.names.size(); ++at) {
    std::vector<double> values;
    for (const Measures& fold : measures) values.push_back(fold.values[at]);
    table[0].add(overall.names[at]);
    addOrMissing(table[1], meanOf(values));
    addOrMissing(table[2], deviationOf(values));
    addOrMissing(table[3], overall.values[at]);
  }
  return std::move(table).build();
}

/// A class that was not among a fold's training rows has no probability there: it is 0.
std::vector<Table> withAllClasses(std::vector<Table> judged) {
  for (const Table& giver : judged)
    for (const ColumnSchema& column : giver.schema().columns())
      for (Table& taker : judged)
        if (!taker.contains(column.name)) {
          Values<double> none(static_cast<std::size_t>(taker.rowCount()), 0.0);
          taker = taker.with(column, Column::ofNumbers(std::move(none)));
        }
  return judged;
}

}  // namespace

void requireJudgeable(const ModelSchema& model) {
  if ((model.task == Task::regression || model.task == Task::classification) &&
      !model.target.empty())
    return;
  throw Error({tr("This model predicts nothing that could be compared with a true value.")}, {},
              {tr("Connect a regression or classification model.")});
}

std::vector<Fold> foldsOf(const Table& data, const FoldPlan& plan, const Context& context) {
  const std::int64_t count = data.rowCount();
  const std::int64_t least = plan.method == FoldMethod::time ? plan.folds + 1 : plan.folds;
  if (count < least)
    throw Error({tr("%1 {row is|rows are} too few for %2 folds."), count, plan.folds},
                {.parameter = "folds"}, {tr("Use fewer folds or more rows.")});
  Random random(context.seed());
  if (plan.method == FoldMethod::time) return againstThePast(data[plan.column], plan);
  if (plan.method == FoldMethod::group)
    return againstTheRest(groupedParts(data[plan.column], plan), count);
  const bool classes = plan.model.task == Task::classification && data.contains(plan.model.target);
  if (plan.method == FoldMethod::stratified && !classes)
    throw Error({tr("Only a target of classes can stratify.")}, {.parameter = "method"},
                {tr("Divide at random instead.")});
  if (plan.method != FoldMethod::random && classes)  // 6
    return againstTheRest(stratifiedParts(data[plan.model.target], plan, random), count);
  return againstTheRest(foldsAtRandom(count, plan.folds, random), count);
}

Table foldResult(const Table& scored, const ModelSchema& model, std::int64_t fold) {
  std::vector<std::string> names = {model.target};
  for (const ColumnSchema& column : scored.schema().columns())
    if (column.role == Role::prediction) names.push_back(column.name);
  Table result = scored.select(names);
  Values<std::int64_t> number(static_cast<std::size_t>(scored.rowCount()), fold);
  return result.with(
      {.name = result.schema().freeName("fold"), .type = Type::integer, .role = Role::group},
      Column::ofIntegers(std::move(number)));
}

TableSchema summarySchema() {
  return TableSchema({{"metric", Type::text},
                      {"mean", Type::number},
                      {"deviation", Type::number},
                      {"overall", Type::number}});
}

Outputs resultsOf(const std::vector<Table>& scored, const ModelSchema& model, Context& context) {
  const std::vector<Table> judged = withAllClasses(scored);
  std::vector<Measures> measures;
  for (const Table& fold : judged) measures.push_back(measuresOf(fold, model));
  const Table all = concatenated(judged, context);
  return {{"summary", summaryTable(measures, measuresOf(all, model))},
          {"folds", foldsTable(judged, measures)},
          {"predictions", all}};
}

}  // namespace quern
