// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_results.h"

#include "core/base/verbatim.h"

#include <fmt/format.h>

namespace quern {

std::vector<Figure> forecastFigures(const ForecastModel& fitted, const Table& data,
                                    const Table& forecast, const Table& fittedRows,
                                    double confidence) {
  const Column times =
      data.contains(fitted.time) ? data[fitted.time] : timesOf(fitted.axis, 0, data.rowCount());
  const ForecastColumns columns = forecastColumns(data.schema(), fitted.time);
  const Axis time{.title = verbatim(columns.time.name), .kind = axisKindOf(columns.time.type)};

  Figure ahead{
      .id = "forecast",
      .title = {tr("Forecast of %1"), fitted.target},
      .subtitle = {tr("%1, %2 {row|rows}"), fitted.model.form.written(), counted(data.rowCount())},
      .x = time,
      .y = {.title = verbatim(fitted.target)}};
  ahead.layers.push_back(
      BandLayer{.x = forecast[0],
                .lower = forecast[2],
                .upper = forecast[3],
                .label = {tr("%1% prediction interval"), fmt::format("{:g}", 100 * confidence)},
                .hue = 1});
  // Below what was observed: only where the two differ is there something to see.
  ahead.layers.push_back(LineLayer{.x = times,
                                   .y = fittedRows[columns.prediction.name],
                                   .label = tr("Fitted"),
                                   .hue = greyHue,
                                   .dashed = true});
  ahead.layers.push_back(LineLayer{.x = times, .y = data[fitted.target], .label = tr("Observed")});
  ahead.layers.push_back(
      LineLayer{.x = forecast[0], .y = forecast[1], .label = tr("Forecast"), .hue = 1});

  Figure residuals{.id = "residuals",
                   .title = tr("One-step errors"),
                   .subtitle = ahead.subtitle,
                   .x = time,
                   .y = {.title = tr("Observed minus fitted")}};
  residuals.layers.push_back(PointsLayer{.x = times, .y = fittedRows[columns.residual.name]});
  residuals.layers.push_back(RuleLayer{.kind = RuleLayer::Kind::horizontal, .at = 0});
  return {ahead, residuals};
}

}  // namespace quern
