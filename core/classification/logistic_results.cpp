// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classification/logistic_results.h"

#include "core/base/distributions.h"
#include "core/base/rows.h"
#include "core/classification/logistic_state.h"
#include "core/evaluation/judged_columns.h"
#include "core/pipeline/state_arrays.h"
#include "core/table/matrix.h"

#include <limits>

namespace quern {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void addNumber(ColumnBuilder& column, double value) {
  if (std::isfinite(value))
    column.add(value);
  else
    column.addMissing();
}

/// The class that output `index` of the model speaks of.
const std::string& classOf(const NamedLogistic& named, Eigen::Index output) {
  return named.classes[static_cast<std::size_t>(output + (named.model.hasReference ? 1 : 0))];
}

void addTerm(TableBuilder& table, const std::string& name, const std::string& term,
             double coefficient) {
  table[0].add(name);
  table[1].add(term);
  table[2].add(coefficient);
  addNumber(table[3], std::exp(coefficient));
}

void addTest(TableBuilder& table, double coefficient, double error) {
  const double z = coefficient / error;
  const double margin = normalQuantile(0.025) * error;
  addNumber(table[4], error);
  addNumber(table[5], z);
  addNumber(table[6], normalTwoSided(z));
  addNumber(table[7], coefficient - margin);
  addNumber(table[8], coefficient + margin);
}

}  // namespace

NamedLogistic namedLogisticFrom(const State& state) {
  NamedLogistic named{logisticFrom(state), textsFrom(state, "features"),
                      textsFrom(state, "classes")};
  if (std::ssize(named.features) != named.model.coefficients.rows() ||
      std::ssize(named.classes) != named.model.classes)
    throw damagedState();
  return named;
}

ColumnSchema predictionSchema(const TableSchema& data) {
  return {data.freeName(predictionColumn), Type::category, Role::prediction};
}

Table withProbabilities(const NamedLogistic& named, const Table& data, Context& context) {
  const Matrix x = numbersOf(data, named.features, context);
  const auto k = static_cast<std::size_t>(named.model.classes);
  std::vector<std::int32_t> best(static_cast<std::size_t>(data.rowCount()));
  std::vector<Values<double>> shares(k, Values<double>(best.size()));
  forRows(context, data.rowCount(), [&](RowRange rows) {
    const Eigen::MatrixXd block =
        probabilities(named.model, std::as_const(x).view().middleRows(rows.first, rows.size()));
    for (std::size_t one = 0; one < k; ++one)
      Eigen::Map<Eigen::VectorXd>(shares[one].data() + rows.first, rows.size()) =
          block.col(static_cast<Eigen::Index>(one));
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      Eigen::Index largest = 0;
      block.row(row - rows.first).maxCoeff(&largest);
      best[static_cast<std::size_t>(row)] = static_cast<std::int32_t>(largest);
    }
  });
  Table table = data.with(predictionSchema(data.schema()), categoryColumn(best, named.classes));
  for (std::size_t one = 0; one < k; ++one) {
    const std::string name = table.schema().freeName(probabilityColumn(named.classes[one]));
    table = table.with(ColumnSchema{name, Type::number, Role::prediction},
                       Column::ofNumbers(std::move(shares[one])));
  }
  return table;
}

std::vector<ColumnSchema> logisticCoefficientColumns(bool tested) {
  std::vector<ColumnSchema> columns{{"class", Type::text},
                                    {"term", Type::text},
                                    {"coefficient", Type::number},
                                    {"odds ratio", Type::number}};
  if (tested)
    for (const char* name : {"standard error", "z", "p", "lower 95%", "upper 95%"})
      columns.push_back({name, Type::number});
  return columns;
}

Table logisticCoefficients(const NamedLogistic& named, bool tested) {
  const Logistic& model = named.model;
  const bool precise = model.standardErrors.size() > 0 || model.interceptErrors.size() > 0;
  TableBuilder table(logisticCoefficientColumns(tested));
  const auto add = [&](const std::string& name, const std::string& term, double coefficient,
                       double error) {
    addTerm(table, name, term, coefficient);
    if (tested) addTest(table, coefficient, error);
  };
  for (Eigen::Index output = 0; output < model.coefficients.cols(); ++output) {
    const std::string& name = classOf(named, output);
    add(name, "intercept", model.intercepts[output], precise ? model.interceptErrors[output] : nan);
    for (Eigen::Index column = 0; column < model.coefficients.rows(); ++column)
      add(name, named.features[static_cast<std::size_t>(column)],
          model.coefficients(column, output), precise ? model.standardErrors(column, output) : nan);
  }
  return std::move(table).build();
}

std::vector<ColumnSchema> logisticSummaryColumns() {
  return {{"measure", Type::text}, {"value", Type::number}};
}

Table logisticSummary(const NamedLogistic& named, bool maximumLikelihood) {
  const Logistic& model = named.model;
  TableBuilder table(logisticSummaryColumns());
  const auto add = [&table](const char* measure, double value) {
    table[0].add(measure);
    addNumber(table[1], value);
  };
  add("rows", static_cast<double>(model.rows));
  add("classes", static_cast<double>(model.classes));
  add("log-likelihood", model.logLikelihood);
  add("log-likelihood without features", model.nullLogLikelihood);
  add("McFadden's R²", 1 - model.logLikelihood / model.nullLogLikelihood);
  if (maximumLikelihood) {
    const auto outputs = static_cast<double>(model.classes - 1);
    const double terms = static_cast<double>(model.rank) * outputs;
    const double ratio = 2 * (model.logLikelihood - model.nullLogLikelihood);
    const double parameters = terms + outputs;
    add("likelihood ratio χ²", ratio);
    add("p of χ²", terms > 0 ? chiSquaredUpper(ratio, terms) : nan);
    add("AIC", 2 * parameters - 2 * model.logLikelihood);
    add("BIC", std::log(static_cast<double>(model.rows)) * parameters - 2 * model.logLikelihood);
  }
  add("steps", model.iterations);
  return std::move(table).build();
}

}  // namespace quern
