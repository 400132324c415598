// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "testing/reference.h"

#include <QTest>

#include <numbers>

using namespace quern;

namespace {

const Json& expected() {
  static const Json values = reference("exponential_smoothing.json");
  return values;
}

Eigen::VectorXd series(const Json& name) {
  return vectorOf(expected()["series"][name.get<std::string>()]);
}

SmoothingForm formOf(const Json& json) {
  return {static_cast<ErrorKind>(json["error"].get<int>()),
          static_cast<TrendKind>(json["trend"].get<int>()),
          static_cast<SeasonKind>(json["season"].get<int>()), json["period"].get<int>()};
}

void rowPerForm(const char* list) {
  QTest::addColumn<int>("index");
  const Json& cases = expected()[list];
  for (std::size_t index = 0; index < cases.size(); ++index)
    QTest::addRow("%s %s", cases[index]["series"].get<std::string>().c_str(),
                  formOf(cases[index]).written().c_str())
        << static_cast<int>(index);
}

SmoothingModel givenModel(const Json& given) {
  const Json& rates = given["rates"];
  const auto rate = [&rates](std::size_t index) {
    return rates[index].is_null() ? 0.0 : rates[index].get<double>();
  };
  SmoothingModel model{.form = formOf(given), .rates = {rate(0), rate(1), rate(2), rate(3)}};
  model.initial.level = given["level"].get<double>();
  model.initial.slope = model.form.hasTrend() ? given["slope"].get<double>() : 0;
  model.initial.seasons = vectorOf(given["seasons"]);
  return model;
}

/// The likelihood of what a model says of the series, whatever the search claims.
double recomputedLikelihood(const SmoothingModel& model, const Eigen::VectorXd& y) {
  const Eigen::ArrayXd fitted = smooth(y, model.form, model.rates, model.initial).fitted;
  const Eigen::ArrayXd errors = y.array() - fitted;
  const bool relative = model.form.error == ErrorKind::multiplicative;
  const double variance = relative ? (errors / fitted).square().mean() : errors.square().mean();
  const auto n = static_cast<double>(y.size());
  return -n / 2 * (std::log(2 * std::numbers::pi * variance) + 1) -
         (relative ? fitted.log().sum() : 0);
}

}  // namespace

class SmoothingTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void likelihoodIsNoWorse_data() { rowPerForm("best"); }
  void likelihoodIsNoWorse();
  void squaresAreNoWorseThanHoltWinters_data();
  void squaresAreNoWorseThanHoltWinters();
  void followsTheBook_data() { rowPerForm("followed"); }
  void followsTheBook();
  void simulatedIntervalsAgreeWithKnownOnes();
  void intervalsHoldWhatTheyPromise();
  void ratesStayWithinBounds();
  void goesOnWhereItEnded();
  void statesOfAnotherSeries();
  void straightLineHasNoErrors();
  void longSeasonsAreDecomposed();
  void stops();
};

void SmoothingTest::likelihoodIsNoWorse() {
  QFETCH(int, index);
  const Json& theirs = expected()["best"][static_cast<std::size_t>(index)];
  const Eigen::VectorXd y = series(theirs["series"]);
  Context context;
  const SmoothingModel model = fitSmoothing(y, formOf(theirs), context);
  const auto likelihood = theirs["logLikelihood"].get<double>();
  QVERIFY2(model.logLikelihood > likelihood - 1e-3,
           qPrintable(QString("%1 < %2").arg(model.logLikelihood).arg(likelihood)));
  QCOMPARE_LT(std::abs(recomputedLikelihood(model, y) - model.logLikelihood), 1e-6);
}

void SmoothingTest::squaresAreNoWorseThanHoltWinters_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("source");
  QTest::addColumn<int>("trend");
  QTest::addColumn<int>("season");
  QTest::newRow("AirPassengers") << "air additive"
                                 << "AirPassengers" << 1 << 1;
  QTest::newRow("AirPassengers, multiplicative") << "air multiplicative"
                                                 << "AirPassengers" << 1 << 2;
  QTest::newRow("co2") << "co2"
                       << "co2" << 1 << 1;
  QTest::newRow("Nile") << "nile"
                        << "Nile" << 0 << 0;
}

void SmoothingTest::squaresAreNoWorseThanHoltWinters() {
  QFETCH(QString, name);
  QFETCH(QString, source);
  QFETCH(int, trend);
  QFETCH(int, season);
  const Json& all = expected()["holtWinters"];
  const auto theirs =
      std::ranges::find_if(all, [&](const Json& one) { return one["name"] == name.toStdString(); });
  const Eigen::VectorXd y = series(source.toStdString());
  const SmoothingForm form{ErrorKind::additive, static_cast<TrendKind>(trend),
                           static_cast<SeasonKind>(season), season > 0 ? 12 : 1};
  Context context;
  const SmoothingModel model = fitSmoothing(y, form, context);
  const Eigen::Index begun = season > 0 ? 12 : 1;  // R spends these on its first states
  const Smoothed smoothed = smooth(y, form, model.rates, model.initial);
  const double squares = (y - smoothed.fitted).tail(y.size() - begun).squaredNorm();
  QCOMPARE_LT(squares, (*theirs)["squares"].get<double>());
  const Forecast ahead = forecast(model, model.last, 12, 0.95, 1);
  QCOMPARE_LT(relativeError(ahead.mean, vectorOf((*theirs)["forecast"])), 0.07);
}

void SmoothingTest::followsTheBook() {
  QFETCH(int, index);
  const Json& given = expected()["followed"][static_cast<std::size_t>(index)];
  const Eigen::VectorXd y = series(given["series"]);
  SmoothingModel model = givenModel(given);
  const Smoothed smoothed = smooth(y, model.form, model.rates, model.initial);
  QCOMPARE_LT(relativeError(smoothed.fitted, vectorOf(given["fitted"])), 1e-10);
  QCOMPARE_LT(relativeError(smoothed.levels, vectorOf(given["levels"])), 1e-10);
  model.rows = y.size();
  model.errorSquares = (y - smoothed.fitted).squaredNorm();
  model.parameters = 5;
  QCOMPARE_LT(relativeError(model.errorSquares, given["squares"]), 1e-10);
  QCOMPARE_LT(relativeError(recomputedLikelihood(model, y), given["logLikelihood"]), 1e-10);
  const Forecast ahead = forecast(model, smoothed.last, 14, 0.95, 1);
  QCOMPARE_LT(relativeError(ahead.mean, vectorOf(given["forecast"])), 1e-10);
  if (!given.contains("margins")) return;
  const Eigen::VectorXd margins =
      (ahead.upper - ahead.lower) / 2 / std::sqrt(model.errorVariance());
  QCOMPARE_LT(relativeError(margins, vectorOf(given["margins"])), 1e-9);
}

void SmoothingTest::simulatedIntervalsAgreeWithKnownOnes() {
  // A multiplicative season of ones is no season: the simulation must find the known variance.
  Context context;
  const SmoothingModel known =
      fitSmoothing(series("Nile"), {.trend = TrendKind::additive}, context);
  SmoothingModel simulated = known;
  simulated.form.season = SeasonKind::multiplicative;
  simulated.form.period = 2;
  SmoothingStates last = known.last;
  last.seasons = Eigen::Vector2d::Ones();
  const Forecast exact = forecast(known, known.last, 8, 0.9, 3);
  const Forecast drawn = forecast(simulated, last, 8, 0.9, 3);
  const Eigen::VectorXd width = exact.upper - exact.lower;
  QCOMPARE_LT(relativeError(drawn.upper - drawn.lower, width), 0.06);
  QVERIFY(forecast(simulated, last, 8, 0.9, 3).upper == drawn.upper);
  QVERIFY(forecast(simulated, last, 8, 0.9, 4).upper != drawn.upper);
}

void SmoothingTest::intervalsHoldWhatTheyPromise() {
  // Series drawn from a known model: about nine of ten next observations lie in the 90 % interval.
  Random random(11);
  Context context;
  int within = 0;
  for (int trial = 0; trial < 200; ++trial) {
    double level = 50;
    Eigen::VectorXd y(61);
    for (double& value : y) {
      const double error = random.normal();
      value = level + error;
      level += 0.3 * error;
    }
    const SmoothingModel model = fitSmoothing(y.head(60), {}, context);
    const Forecast ahead = forecast(model, model.last, 1, 0.9, 1);
    within += y[60] >= ahead.lower[0] && y[60] <= ahead.upper[0];
  }
  QVERIFY2(within >= 165 && within <= 195, qPrintable(QString::number(within)));
}

void SmoothingTest::ratesStayWithinBounds() {
  Context context;
  for (const Json& one : expected()["best"]) {
    const SmoothingModel model = fitSmoothing(series(one["series"]), formOf(one), context);
    const SmoothingRates& rates = model.rates;
    QVERIFY(rates.alpha >= 0 && rates.alpha <= 1);
    QVERIFY(rates.beta >= 0 && rates.beta <= rates.alpha + 1e-15);
    QVERIFY(rates.gamma >= 0 && rates.gamma <= 1 - rates.alpha + 1e-15);
    QVERIFY(rates.phi >= 0.8 && rates.phi <= 1);
    if (model.form.season == SeasonKind::additive)
      QCOMPARE_LT(std::abs(model.initial.seasons.sum()), 1e-9 * model.initial.level);
    if (model.form.season == SeasonKind::multiplicative)
      QCOMPARE_LT(std::abs(model.initial.seasons.mean() - 1), 1e-12);
  }
}

void SmoothingTest::goesOnWhereItEnded() {
  Context context;
  const Eigen::VectorXd y = series("AirPassengers");
  const SmoothingForm form{ErrorKind::multiplicative, TrendKind::additive,
                           SeasonKind::multiplicative, 12};
  const SmoothingModel model = fitSmoothing(y.head(100), form, context);
  const Smoothed whole = smooth(y, form, model.rates, model.initial);
  const Smoothed rest = smooth(y.tail(44), form, model.rates, model.last);
  QVERIFY(rest.fitted == whole.fitted.tail(44));  // to the last bit
  QVERIFY(rest.last.seasons == whole.last.seasons);
}

void SmoothingTest::statesOfAnotherSeries() {
  Context context;
  const Eigen::VectorXd y = series("AirPassengers");
  const SmoothingForm form{ErrorKind::additive, TrendKind::additive, SeasonKind::additive, 12};
  const SmoothingModel model = fitSmoothing(y, form, context);
  const SmoothingStates states = initialStates(y.tail(60), model, context);
  const Smoothed smoothed = smooth(y.tail(60), form, model.rates, states);
  const Smoothed whole = smooth(y, form, model.rates, model.initial);
  QCOMPARE_LT((y.tail(60) - smoothed.fitted).squaredNorm(),
              (y - whole.fitted).tail(60).squaredNorm());
}

void SmoothingTest::straightLineHasNoErrors() {
  Context context;
  const Eigen::VectorXd y = Eigen::VectorXd::LinSpaced(20, 5, 43);
  const SmoothingModel model = fitSmoothing(y, {.trend = TrendKind::additive}, context);
  QCOMPARE_LT(model.errorSquares, 1e-15);
  const Forecast ahead = forecast(model, model.last, 3, 0.95, 1);
  QCOMPARE_LT(relativeError(ahead.mean, Eigen::Vector3d(45, 47, 49)), 1e-8);
}

void SmoothingTest::longSeasonsAreDecomposed() {
  Eigen::VectorXd y(400);
  for (Eigen::Index t = 0; t < 400; ++t) {
    const auto time = static_cast<double>(t);
    y[t] = 100 + 0.1 * time + 10 * std::sin(time * 2 * std::numbers::pi / 100);
  }
  Context context;
  const SmoothingForm form{ErrorKind::additive, TrendKind::additive, SeasonKind::additive, 100};
  const SmoothingModel model = fitSmoothing(y, form, context);
  const Forecast ahead = forecast(model, model.last, 100, 0.95, 1);
  for (Eigen::Index t = 0; t < 100; ++t)
    QCOMPARE_LT(std::abs(ahead.mean[t] - (y[300 + t] + 10)), 0.1);
}

void SmoothingTest::stops() {
  std::stop_source stop;
  stop.request_stop();
  Context context({.cancel = stop.get_token()});
  QVERIFY_THROWS_EXCEPTION(Cancelled, fitSmoothing(series("Nile"), {}, context));
}

QTEST_APPLESS_MAIN(SmoothingTest)
#include "smoothing_test.moc"
