// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/json_fields.h"
#include "core/pipeline/state_arrays.h"
#include "core/series/smoothing_results.h"

namespace quern {
namespace {

constexpr std::int64_t longestPeriod = 1'000'000;

Eigen::VectorXd joined(const SmoothingStates& states) {
  Eigen::VectorXd values(2 + states.seasons.size());
  values << states.level, states.slope, states.seasons;
  return values;
}

SmoothingStates statesFrom(const State& state, const std::string& name, const SmoothingForm& form) {
  const Eigen::VectorXd values = vectorFrom(state, name);
  if (values.size() != 2 + (form.hasSeason() ? form.period : 0)) throw damagedState();
  return {values[0], values[1], values.tail(values.size() - 2)};
}

int choiceFrom(const JsonFields& fields, const std::string& key, int count) {
  const std::int64_t value = fields.integer(key);
  if (value < 0 || value >= count) throw damagedState();
  return static_cast<int>(value);
}

SmoothingForm formFrom(const JsonFields& fields) {
  SmoothingForm form;
  form.error = static_cast<ErrorKind>(choiceFrom(fields, "error", 2));
  form.trend = static_cast<TrendKind>(choiceFrom(fields, "trend", 3));
  form.season = static_cast<SeasonKind>(choiceFrom(fields, "season", 3));
  const std::int64_t period = fields.integer("period");
  if (period < 1 || period > longestPeriod) throw damagedState();
  form.period = static_cast<int>(period);
  return form;
}

}  // namespace

State toState(const ForecastModel& fitted) {
  const SmoothingModel& model = fitted.model;
  State state;
  state.json = {{"error", static_cast<int>(model.form.error)},
                {"trend", static_cast<int>(model.form.trend)},
                {"season", static_cast<int>(model.form.season)},
                {"period", model.form.period},
                {"rows", model.rows},
                {"parameters", model.parameters},
                {"target", fitted.target},
                {"time", fitted.time},
                {"seed", fitted.seed},
                {"axis", toJson(fitted.axis)}};
  const SmoothingRates& rates = model.rates;
  state.arrays["rates"] =
      vectorArray(Eigen::Vector4d(rates.alpha, rates.beta, rates.gamma, rates.phi));
  state.arrays["initial"] = vectorArray(joined(model.initial));
  state.arrays["last"] = vectorArray(joined(model.last));
  state.arrays["quality"] =
      vectorArray(Eigen::Vector3d(model.errorSquares, model.relativeSquares, model.logLikelihood));
  return state;
}

ForecastModel forecastModelFrom(const State& state) {
  const std::string source = "exponential-smoothing";
  const JsonFields fields(state.json, source);
  ForecastModel fitted;
  SmoothingModel& model = fitted.model;
  model.form = formFrom(fields);
  model.rows = fields.integer("rows");
  model.parameters = static_cast<int>(fields.integer("parameters"));
  fitted.target = fields.text("target");
  fitted.time = fields.text("time");
  fitted.seed = fields.integer("seed");
  fitted.axis = timeAxisFrom(fields.object("axis"));
  const Eigen::VectorXd rates = vectorFrom(state, "rates");
  const Eigen::VectorXd quality = vectorFrom(state, "quality");
  if (rates.size() != 4 || quality.size() != 3 || model.rows < 1) throw damagedState();
  model.rates = {rates[0], rates[1], rates[2], rates[3]};
  model.initial = statesFrom(state, "initial", model.form);
  model.last = statesFrom(state, "last", model.form);
  model.errorSquares = quality[0];
  model.relativeSquares = quality[1];
  model.logLikelihood = quality[2];
  return fitted;
}

}  // namespace quern
