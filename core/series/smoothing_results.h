// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/figure/figure.h"
#include "core/pipeline/state.h"
#include "core/series/smoothing.h"
#include "core/series/time_axis.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern {

/// A fitted model with the series it was fitted on: its columns, its times, and what was asked for.
struct ForecastModel {
  SmoothingModel model;
  TimeAxis axis;
  std::string target, time;  ///< time: empty if rows are counted
  std::int64_t seed = 0;     ///< of simulated intervals
};

State toState(const ForecastModel& fitted);
ForecastModel forecastModelFrom(const State& state);  ///< throws Error if it is not one

/// Names of the columns of results, free in the table they are appended to.
struct ForecastColumns {
  ColumnSchema time;  ///< "row" if the series has no time column
  ColumnSchema prediction, residual;
};
ForecastColumns forecastColumns(const TableSchema& data, const std::string& time);

std::vector<ColumnSchema> forecastSchema(const ColumnSchema& time);
std::vector<ColumnSchema> componentSchema(const ColumnSchema& time);
std::vector<ColumnSchema> parameterSchema();
std::vector<ColumnSchema> smoothingSummarySchema();

/// A series with the model run along it, from where the model was fitted or from where it ended.
struct Followed {
  TimeAxis axis;
  Eigen::VectorXd observed;
  Smoothed smoothed;
};
Followed follow(const ForecastModel& fitted, const Table& data, Context& context);

Table forecastTable(const ForecastModel& fitted, const Followed& followed, const ColumnSchema& time,
                    int horizon, double confidence);
Table fittedTable(const Table& data, const Followed& followed, const ForecastColumns& columns);
Table componentTable(const Followed& followed, const ColumnSchema& time);
Table parameterTable(const ForecastModel& fitted);
Table smoothingSummary(const ForecastModel& fitted);

/// The series, the fitted values and the forecast with its interval; and the residuals.
std::vector<Figure> forecastFigures(const ForecastModel& fitted, const Table& data,
                                    const Table& forecast, const Table& fittedRows,
                                    double confidence);

}  // namespace quern
