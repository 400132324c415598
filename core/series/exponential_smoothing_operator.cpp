// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exponential smoothing (Holt-Winters, ETS): forecasts a series from its level, trend and season.
//
//   1. Rates and initial states are those of greatest likelihood; what is left open of trend,
//   season and errors is
//      chosen by the corrected Akaike criterion.
//   2. The rows are one series in order of time. Times that do not ascend by a regular step are
//   refused, naming the row.
//   3. Forecasts go on at the series' step: the same day or the end of each month, days, a fixed
//   time, a number.
//   4. The interval holds the observation with the given chance; simulated ones are the same for
//   the same seed.
//   5. "fitted" is the input with the one-step "prediction" and the "residual".
//   6. The model applied to another series: from its first states if it begins where the model was
//   fitted, from its last
//      states if it goes on where that ended, else from states estimated anew. The rates stay.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/series/smoothing_choice.h"
#include "core/series/smoothing_results.h"
#include "core/table/matrix.h"

namespace quern {
namespace {

// The first option leaves the choice to the criterion; the others are the kinds, one higher.
constexpr Option trends[] = {{0, "auto", tr("Automatic")},
                             {1, "none", tr("None")},
                             {2, "additive", tr("Additive: a straight line")},
                             {3, "damped", tr("Damped: a line that levels off")}};
constexpr Option seasons[] = {
    {0, "auto", tr("Automatic")},
    {1, "none", tr("None")},
    {2, "additive", tr("Additive: the same amount each time")},
    {3, "multiplicative", tr("Multiplicative: the same share each time")}};
constexpr Option errors[] = {
    {0, "auto", tr("Automatic")},
    {1, "additive", tr("Additive: of the same size everywhere")},
    {2, "multiplicative", tr("Multiplicative: larger where the series is")}};

constexpr ColumnParameter target{.key = "target",
                                 .accepts = Accept::numeric,
                                 .initialRole = Role::target,
                                 .label = tr("Series"),
                                 .help = tr("The number column to forecast.")};
constexpr ColumnParameter time{
    .key = "time",
    .required = false,
    .initialRole = Role::time,
    .label = tr("Time"),
    .help = tr("Dates, time stamps or numbers at a regular step. Left open: rows are counted.")};
constexpr ChoiceParameter trend{.key = "trend",
                                .options = trends,
                                .initial = "auto",
                                .label = tr("Trend"),
                                .help = tr("How the level goes on.")};
constexpr ChoiceParameter season{.key = "season",
                                 .options = seasons,
                                 .initial = "auto",
                                 .label = tr("Season"),
                                 .help = tr("What comes back every period.")};
constexpr ChoiceParameter error{.key = "errors",
                                .options = errors,
                                .initial = "auto",
                                .label = tr("Errors"),
                                .help = tr("Whether deviations grow with the series.")};
constexpr IntegerParameter period{
    .key = "period",
    .initial = 0,
    .min = 0,
    .max = 100'000,
    .lowest = tr("As the step tells"),
    .label = tr("Rows per season"),
    .help = tr("0: as the step tells, 12 for months, 7 for days, 24 for hours.")};
constexpr IntegerParameter horizon{.key = "horizon",
                                   .initial = 12,
                                   .min = 1,
                                   .max = 100'000,
                                   .label = tr("Horizon"),
                                   .help = tr("How many rows to forecast.")};
constexpr NumberParameter confidence{
    .key = "confidence",
    .initial = 0.95,
    .min = 0.01,
    .max = 0.9999,
    .label = tr("Confidence"),
    .help = tr("The chance that an observation lies within the interval.")};

OperatorSpec spec() {
  return {
      .id = "exponential-smoothing",
      .version = 1,
      .name = tr("Exponential Smoothing"),
      .family = Family::series,
      .summary = tr("Forecasts a series from its level, trend and season, with intervals"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("forecast", tr("Forecast")), modelPort("model", tr("Model")),
                  tablePort("fitted", tr("Fitted")), tablePort("components", tr("Components")),
                  tablePort("parameters", tr("Parameters")), tablePort("summary", tr("Summary"))},
      .parameters = {target, time, trend, season, error, period, horizon, confidence},
      .missing = Missing::refused,
      .rows = Rows::other,
      .tasks = {Task::forecasting},
      .keywords = "holt winters ets forecast time series trend season"};
}

/// The kind behind an option; nothing for the first, which leaves it open.
template <class Kind>
std::optional<Kind> wished(const Parameters& parameters, const ChoiceParameter& choice) {
  const int option = parameters.as<int>(choice);
  return option == 0 ? std::nullopt : std::optional(static_cast<Kind>(option - 1));
}

SmoothingWish wishOf(const Parameters& parameters, const TimeAxis& axis, std::int64_t rows,
                     Context& context) {
  SmoothingWish wish{.error = wished<ErrorKind>(parameters, error),
                     .trend = wished<TrendKind>(parameters, trend),
                     .season = wished<SeasonKind>(parameters, season),
                     .period = static_cast<int>(parameters[period])};
  if (wish.period == 0) wish.period = usualPeriod(axis);
  if (!wish.season && wish.period > 1 && rows < 2 * std::int64_t{wish.period}) {
    context.log({tr("The series is shorter than two seasons of %1 rows: no season is looked for."),
                 wish.period});
    wish.season = SeasonKind::none;
  }
  return wish;
}

bool isTime(Type type) {
  return type == Type::number || type == Type::integer || accepts(Accept::temporal, type);
}

class ExponentialSmoothing final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& data = in.table("data");
    const std::string actual = parameters.in(data, target);
    const std::string times = parameters.in(data, time);
    if (data.contains(times) && !isTime(data[times].type))
      findings.push_back({Severity::error,
                          {tr("Column %1 holds no times."), times},
                          {.parameter = std::string(time.key), .column = times},
                          tr("Choose a column of dates, time stamps or numbers, or leave it open "
                             "to count the rows.")});
    if (!actual.empty() && actual == times)
      findings.push_back({Severity::error,
                          {tr("Column %1 cannot be both the series and its time."), actual},
                          {.parameter = std::string(time.key), .column = times},
                          tr("Choose another column.")});
    const ForecastColumns columns = forecastColumns(data, times);
    TableSchema fitted = data;
    fitted.add(columns.prediction);
    fitted.add(columns.residual);
    return {{"forecast", TableSchema(forecastSchema(columns.time))},
            {"model", ModelSchema{.task = Task::forecasting, .target = actual, .input = data}},
            {"fitted", fitted},
            {"components", TableSchema(componentSchema(columns.time))},
            {"parameters", TableSchema(parameterSchema())},
            {"summary", TableSchema(smoothingSummarySchema())}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    ForecastModel fitted{.target = parameters.in(data.schema(), target),
                         .time = parameters.in(data.schema(), time),
                         .seed = static_cast<std::int64_t>(context.seed())};
    if (data.rowCount() < 3)
      throw Error({tr("%1 {row is|rows are} too few for a forecast."), data.rowCount()}, {},
                  tr("Give it at least three rows, and two full seasons where there are seasons."));
    if (!fitted.time.empty()) fitted.axis = timeAxisOf(data[fitted.time], fitted.time);  // 2
    const Eigen::VectorXd y = numbersOf(data, fitted.target, context);
    const SmoothingWish wish = wishOf(parameters, fitted.axis, data.rowCount(), context);
    fitted.model = chooseSmoothing(suitableForms(wish, y, fitted.target), y, context);  // 1
    return toState(fitted);
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const ForecastModel fitted = forecastModelFrom(state);
    const Followed followed = follow(fitted, data, context);  // 6
    const ForecastColumns columns = forecastColumns(data.schema(), fitted.time);
    return {
        {"forecast", forecastTable(fitted, followed, columns.time,
                                   static_cast<int>(parameters[horizon]), parameters[confidence])},
        {"fitted", fittedTable(data, followed, columns)},
        {"components", componentTable(followed, columns.time)},
        {"parameters", parameterTable(fitted)},
        {"summary", smoothingSummary(fitted)}};
  }

  std::vector<Figure> figures(const Parameters& parameters, const State& state, const Inputs& in,
                              const Outputs& out) const override {
    return forecastFigures(forecastModelFrom(state), in.table("data"), out.table("forecast"),
                           out.table("fitted"), parameters[confidence]);
  }

  Sentence outcome(const Parameters&, const State& state, const Outputs&) const override {
    const SmoothingModel model = forecastModelFrom(state).model;
    return {tr("%1, RMSE %2"), model.form.written(),
            brief(std::sqrt(model.errorSquares / static_cast<double>(model.rows)))};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const auto rows = static_cast<double>(in.table("data").rowCount());
    constexpr double paths = 5'000;  // simulated
    return neededBytes(rows * 8 * 12 + static_cast<double>(parameters[horizon]) * 8 * paths);
  }
};

}  // namespace

void registerExponentialSmoothing(Registry& registry) {
  registry.add<ExponentialSmoothing>(spec());
}

}  // namespace quern
