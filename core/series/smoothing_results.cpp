// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_results.h"

#include "core/base/error.h"
#include "core/table/matrix.h"

namespace quern {
namespace {

void addNumber(ColumnBuilder& column, double value) {
  if (std::isfinite(value))
    column.add(value);
  else
    column.addMissing();
}

/// Where the recursion begins: at the model's own first states if the series begins where the model
/// did, at its last states if the series goes on where it ended, else at states estimated from the
/// series itself.
SmoothingStates statesBefore(const ForecastModel& fitted, const TimeAxis& axis,
                             const Eigen::VectorXd& observed, const Table& data, Context& context) {
  const SmoothingModel& model = fitted.model;
  const std::int64_t row = rowWhere(fitted.axis, axis, model.rows);
  if (row == 0) return model.initial;
  if (row == model.rows) return model.last;
  if (axis.kind != fitted.axis.kind || axis.step != fitted.axis.step)
    throw Error(
        {tr("The times in column %1 go by another step than the series the model was fitted on."),
         fitted.time},
        {.column = fitted.time}, tr("Bring the series to the same step, or fit the model again."));
  if (observed.size() < rowsNeeded(model.form))
    throw Error(
        {tr("%1 {row does|rows do} not suffice to follow a series that begins elsewhere: the model "
            "needs %2."),
         data.rowCount(), rowsNeeded(model.form)},
        {.column = fitted.time},
        tr("Give it the series from where the model was fitted, or from where that ended."));
  context.log(
      tr("The series begins elsewhere than the one the model was fitted on: level, trend and "
         "season at its start "
         "are estimated anew."));
  return initialStates(observed, model, context);
}

}  // namespace

ForecastColumns forecastColumns(const TableSchema& data, const std::string& time) {
  ForecastColumns columns{
      .time = {"row", Type::integer, Role::time},
      .prediction = {data.freeName("prediction"), Type::number, Role::prediction},
      .residual = {data.freeName("residual"), Type::number, Role::ignored}};
  if (data.contains(time)) columns.time = {time, data[time].type, Role::time};
  return columns;
}

std::vector<ColumnSchema> forecastSchema(const ColumnSchema& time) {
  TableSchema schema({time});
  schema.add({schema.freeName("forecast"), Type::number, Role::prediction});
  schema.add({schema.freeName("lower"), Type::number, Role::ignored});
  schema.add({schema.freeName("upper"), Type::number, Role::ignored});
  return schema.columns();
}

std::vector<ColumnSchema> componentSchema(const ColumnSchema& time) {
  TableSchema schema({time});
  for (const char* name : {"level", "slope", "season"})
    schema.add({schema.freeName(name), Type::number});
  return schema.columns();
}

std::vector<ColumnSchema> parameterSchema() {
  return {{"parameter", Type::text}, {"value", Type::number}};
}

std::vector<ColumnSchema> smoothingSummarySchema() {
  return {{"measure", Type::text}, {"value", Type::number}};
}

Followed follow(const ForecastModel& fitted, const Table& data, Context& context) {
  Followed followed{.axis = fitted.axis, .observed = numbersOf(data, fitted.target, context)};
  if (data.rowCount() == 0)
    throw Error(
        tr("There are no rows to forecast from."), {},
        tr("Give it the series from where the model was fitted, or from where that ended."));
  if (data.contains(fitted.time)) {
    const Column& times = data[fitted.time];
    if (data.rowCount() > 1)
      followed.axis = timeAxisOf(times, fitted.time);
    else if (times.missing() == 0 && fitted.axis.kind == StepKind::numbers)
      followed.axis.firstNumber = times.numbers()[0];
    else if (times.missing() == 0)
      followed.axis.first = times.integers()[0];
  }
  const SmoothingModel& model = fitted.model;
  followed.smoothed = smooth(followed.observed, model.form, model.rates,
                             statesBefore(fitted, followed.axis, followed.observed, data, context));
  return followed;
}

Table forecastTable(const ForecastModel& fitted, const Followed& followed, const ColumnSchema& time,
                    int horizon, double confidence) {
  const Forecast ahead = forecast(fitted.model, followed.smoothed.last, horizon, confidence,
                                  static_cast<std::uint64_t>(fitted.seed));
  return Table(TableSchema(forecastSchema(time)),
               {timesOf(followed.axis, followed.observed.size(), horizon), numberColumn(ahead.mean),
                numberColumn(ahead.lower), numberColumn(ahead.upper)});
}

Table fittedTable(const Table& data, const Followed& followed, const ForecastColumns& columns) {
  return data.with(columns.prediction, numberColumn(followed.smoothed.fitted))
      .with(columns.residual, numberColumn(followed.observed - followed.smoothed.fitted));
}

Table componentTable(const Followed& followed, const ColumnSchema& time) {
  return Table(
      TableSchema(componentSchema(time)),
      {timesOf(followed.axis, 0, followed.observed.size()), numberColumn(followed.smoothed.levels),
       numberColumn(followed.smoothed.slopes), numberColumn(followed.smoothed.seasons)});
}

Table parameterTable(const ForecastModel& fitted) {
  const SmoothingModel& model = fitted.model;
  TableBuilder table(parameterSchema());
  table.row("alpha", model.rates.alpha);
  if (model.form.hasTrend()) table.row("beta", model.rates.beta);
  if (model.form.hasSeason()) table.row("gamma", model.rates.gamma);
  if (model.form.trend == TrendKind::damped) table.row("phi", model.rates.phi);
  table.row("initial level", model.initial.level);
  if (model.form.hasTrend()) table.row("initial slope", model.initial.slope);
  for (Eigen::Index season = 0; season < model.initial.seasons.size(); ++season)
    table.row("initial season " + std::to_string(season + 1), model.initial.seasons[season]);
  return std::move(table).build();
}

Table smoothingSummary(const ForecastModel& fitted) {
  const SmoothingModel& model = fitted.model;
  TableBuilder table(smoothingSummarySchema());
  const auto add = [&table](const char* measure, double value) {
    table[0].add(measure);
    addNumber(table[1], value);
  };
  add("rows", static_cast<double>(model.rows));
  add("rows per season", model.form.hasSeason() ? model.form.period : 1);
  add("sum of squared errors", model.errorSquares);
  add("RMSE", std::sqrt(model.errorSquares / static_cast<double>(model.rows)));
  add("log-likelihood", model.logLikelihood);
  add("parameters", model.parameters);
  add("AIC", model.aic());
  add("AICc", model.aicc());
  add("BIC", model.bic());
  return std::move(table).build();
}

}  // namespace quern
