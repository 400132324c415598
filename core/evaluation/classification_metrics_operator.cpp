// SPDX-License-Identifier: GPL-3.0-or-later
//
// Classification metrics: how well predicted classes agree with the true ones.
//
//   1. Rows without a truth or a prediction do not count; the log says how many.
//   2. The report has precision, recall, F1 and support of every class and their micro, macro and
//      weighted averages, as scikit-learn's classification_report. A ratio without cases is 0.
//   3. The confusion matrix has a row per true class and a column per predicted class.
//   4. The area under the ROC curve needs the columns "probability: CLASS"; without them it is
//      missing. With more than two classes it is the mean of each against the rest.
//   5. Nothing to judge is an Error.

#include "core/evaluation/classification_figures.h"
#include "core/evaluation/judged_columns.h"
#include "core/evaluation/judged_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"

#include <cmath>

namespace quern {
namespace {

OperatorSpec spec() {
  return {
      .id = "classification-metrics",
      .name = tr("Classification Metrics"),
      .family = Family::evaluation,
      .summary = tr("Measures how well predicted classes agree with the true ones"),
      .inputs = {tablePort("data", tr("Predictions"))},
      .outputs = {tablePort("report", tr("Report by class")),
                  tablePort("confusion", tr("Confusion matrix")),
                  tablePort("summary", tr("Summary"))},
      .parameters = {judgedTarget, judgedPrediction},
      .rows = Rows::other,
      .keywords = "accuracy precision recall F1 ROC AUC confusion matrix",
  };
}

void requireLabels(const TableSchema& schema, const std::string& name,
                   const ColumnParameter& parameter) {
  if (!accepts(Accept::label, schema[name].type))
    throw Error(
        {tr("Column %1 is a %2 column, not one of classes."), name, nameOf(schema[name].type)},
        {.parameter = std::string(parameter.key), .column = name},
        {tr("Use Regression Metrics for numbers.")});
}

const std::vector<ColumnSchema> reportColumns = {{"class", Type::text},
                                                 {"precision", Type::number},
                                                 {"recall", Type::number},
                                                 {"F1", Type::number},
                                                 {"support", Type::integer}};

Table reportOf(const JudgedClasses& judged, const ClassificationMetrics& metrics) {
  TableBuilder table(reportColumns);
  const auto row = [&table](const std::string& name, const ClassScores& scores) {
    table.row(name, scores.precision, scores.recall, scores.f1, scores.support);
  };
  for (std::size_t one = 0; one < judged.classes.size(); ++one)
    row(judged.classes[one], metrics.classes[one]);
  row("micro average", metrics.micro);
  row("macro average", metrics.macro);
  row("weighted average", metrics.weighted);
  return std::move(table).build();
}

Table confusionOf(const JudgedClasses& judged, const ClassificationMetrics& metrics) {
  TableSchema schema({{"true class", Type::text, Role::identifier}});
  for (const std::string& name : judged.classes)
    schema.add({.name = schema.freeName(name), .type = Type::integer});
  TableBuilder table(schema.columns());
  const std::size_t k = judged.classes.size();
  for (std::size_t truth = 0; truth < k; ++truth) {
    table[0].add(judged.classes[truth]);
    for (std::size_t predicted = 0; predicted < k; ++predicted)
      table[static_cast<int>(predicted) + 1].add(metrics.confusion[truth * k + predicted]);
  }
  return std::move(table).build();
}

Table summaryOf(const ClassificationMetrics& metrics, double area) {
  TableBuilder table({{"metric", Type::text}, {"value", Type::number}});
  table.row("accuracy", metrics.accuracy)
      .row("F1, macro", metrics.macro.f1)
      .row("F1, weighted", metrics.weighted.f1);
  table[0].add("ROC AUC");
  std::isnan(area) ? table[1].addMissing() : table[1].add(area);  // 4
  table.row("rows", static_cast<double>(metrics.rows));
  return std::move(table).build();
}

JudgedClasses judgedIn(const Parameters& parameters, const Table& data) {
  const JudgedNames names = judgedNames(parameters, data.schema());
  requireLabels(data.schema(), names.target, judgedTarget);
  requireLabels(data.schema(), names.prediction, judgedPrediction);
  JudgedClasses judged = judgedClasses(data, names.target, names.prediction);
  if (judged.rows.empty())
    throw Error({tr("No row has both a true class and a prediction.")}, {.column = names.target},
                {tr("Score rows whose true class is known.")});  // 5
  return judged;
}

class ClassificationMetricsOperator final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    if (schema.complete) {
      const JudgedNames names = judgedNames(parameters, schema);
      requireLabels(schema, names.target, judgedTarget);
      requireLabels(schema, names.prediction, judgedPrediction);
    }
    TableSchema confusion({{"true class", Type::text, Role::identifier}});
    confusion.complete = false;  // a column per class
    return {{"report", TableSchema(reportColumns)},
            {"confusion", confusion},
            {"summary", TableSchema({{"metric", Type::text}, {"value", Type::number}})}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    context.checkpoint();
    const Table& data = in.table("data");
    const JudgedClasses judged = judgedIn(parameters, data);
    if (judged.leftOut > 0)
      context.warn({tr("%1 {row|rows} without a true value or a prediction {is|are} left out."),
                    judged.leftOut});  // 1
    context.checkpoint();
    const ClassificationMetrics metrics = metricsOf(judged);
    return {{"report", reportOf(judged, metrics)},
            {"confusion", confusionOf(judged, metrics)},
            {"summary", summaryOf(metrics, areaUnder(rocCurves(data, judged)))}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    return neededBytes(48 * static_cast<double>(in.table("data").rowCount()));
  }

  std::vector<Figure> figures(const Parameters& parameters, const State&, const Inputs& in,
                              const Outputs&) const override {
    const Table& data = in.table("data");
    const JudgedClasses judged = judgedIn(parameters, data);
    std::vector<Figure> figures = {confusionFigure(judged, metricsOf(judged))};
    const auto curves = rocCurves(data, judged);
    if (std::ranges::any_of(curves, [](const auto& curve) { return !curve.empty(); }))
      figures.push_back(rocFigure(judged, curves));
    return figures;
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const Column& values = out.table("summary")["value"];
    return {tr("Accuracy %1, F1 %2"), brief(values.number(0)), brief(values.number(1))};
  }

private:
  static ClassificationMetrics metricsOf(const JudgedClasses& judged) {
    return classificationMetrics(judged.truth, judged.prediction, std::ssize(judged.classes));
  }
};

}  // namespace

void registerClassificationMetrics(Registry& registry) {
  registry.add<ClassificationMetricsOperator>(spec());
}

}  // namespace quern
