// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "testing/reference.h"

#include "core/base/dates.h"
#include "core/base/error.h"

#include <QTest>

using namespace quern;

namespace {

/// AirPassengers by month, rows first to last.
Table passengers(std::int64_t first, std::int64_t last) {
  const Json values = reference("exponential_smoothing.json")["series"]["AirPassengers"];
  TableBuilder table(
      {{"month", Type::date, Role::time}, {"passengers", Type::number, Role::target}});
  for (std::int64_t row = first; row < last; ++row)
    table.row(daysFromCivil({1949 + static_cast<int>(row / 12), static_cast<int>(row % 12) + 1, 1}),
              values[static_cast<std::size_t>(row)].get<double>());
  return std::move(table).build();
}

double value(const Table& table, std::string_view measure) {
  for (std::int64_t row = 0; row < table.rowCount(); ++row)
    if (table[0].text(row) == measure) return table[1].number(row);
  return std::numeric_limits<double>::quiet_NaN();
}

QString counted(std::initializer_list<double> values) {
  QString text = "y:number@target";
  for (const double one : values) text += QString(" / %1").arg(one);
  return text;
}

}  // namespace

class ExponentialSmoothingTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void forecastsTheNextMonths();   // promises 1, 3 and 4
  void fittedRowsAreTheInput();    // promise 5
  void countsRowsWithoutTime();    // promise 3
  void appliesToALongerSeries();   // promise 6
  void appliesToWhatFollows();     // promise 6
  void appliesToAnotherStretch();  // promise 6
  void refuses_data();
  void refuses();  // promise 2
  void choosesNoSeasonForShortSeries();
  void constantSeries();
  void drawsForecast();
};

void ExponentialSmoothingTest::forecastsTheNextMonths() {
  const QString parameters = R"({"horizon": 14})";
  const FittedOperator fitted = fit("exponential-smoothing", parameters, passengers(0, 144));
  const Table& forecast = fitted.outputs.table("forecast");
  QCOMPARE(forecast.rowCount(), 14);
  QCOMPARE(forecast["month"].written(0), std::string("1961-01-01"));
  QCOMPARE(forecast["month"].written(13), std::string("1962-02-01"));
  QCOMPARE(forecast.schema()["forecast"].role, Role::prediction);
  for (std::int64_t row = 0; row < 14; ++row)
    QVERIFY(forecast["lower"].number(row) < forecast["forecast"].number(row) &&
            forecast["forecast"].number(row) < forecast["upper"].number(row));
  const Table& summary = fitted.outputs.table("summary");
  QVERIFY(value(summary, "log-likelihood") > -522.49);  // what statsmodels reaches with ETS(M,A,M)
  QCOMPARE(value(summary, "rows per season"), 12.0);
  QVERIFY(run("exponential-smoothing", parameters, passengers(0, 144)) == forecast);
}

void ExponentialSmoothingTest::fittedRowsAreTheInput() {
  const Table data = passengers(0, 60);
  const Table fitted = run("exponential-smoothing", "{}", data, "fitted");
  QCOMPARE(fitted.schema().names(),
           (std::vector<std::string>{"month", "passengers", "prediction", "residual"}));
  QVERIFY(fitted["passengers"] == data["passengers"]);
  for (std::int64_t row = 0; row < 60; ++row)
    QVERIFY(std::abs(fitted["prediction"].number(row) + fitted["residual"].number(row) -
                     fitted["passengers"].number(row)) < 1e-9);
  const Table components = run("exponential-smoothing", "{}", data, "components");
  QVERIFY(components["month"] == data["month"]);
}

void ExponentialSmoothingTest::countsRowsWithoutTime() {
  const Table forecast = run("exponential-smoothing", R"({"horizon": 2, "trend": "additive"})",
                             table(counted({2, 4, 6, 8, 10, 12, 14})));
  const Table shown = forecast.select(std::vector<std::string>{"row", "forecast"});
  QVERIFY2(closeTo(shown, table("row:integer@time,forecast:number@prediction / 8,16 / 9,18"), 1e-6),
           qPrintable(writtenTable(forecast)));
}

void ExponentialSmoothingTest::appliesToALongerSeries() {
  const auto fitted = fit("exponential-smoothing", R"({"horizon": 3})", passengers(0, 120));
  const Outputs longer = applyTo(fitted, {{"data", passengers(0, 144)}});
  QCOMPARE(longer.table("forecast")["month"].written(0), std::string("1961-01-01"));
  const Table& before = fitted.outputs.table("fitted");
  QVERIFY(longer.table("fitted").slice(0, 120)["prediction"] == before["prediction"]);
}

void ExponentialSmoothingTest::appliesToWhatFollows() {
  const auto fitted = fit("exponential-smoothing", R"({"horizon": 3})", passengers(0, 120));
  const Outputs rest = applyTo(fitted, {{"data", passengers(120, 144)}});
  const Outputs longer = applyTo(fitted, {{"data", passengers(0, 144)}});
  QVERIFY(rest.table("forecast")["forecast"] == longer.table("forecast")["forecast"]);
  QCOMPARE(rest.table("forecast")["month"].written(2), std::string("1961-03-01"));
  const Outputs one = applyTo(fitted, {{"data", passengers(120, 121)}});
  QCOMPARE(one.table("forecast")["month"].written(0), std::string("1959-02-01"));
}

void ExponentialSmoothingTest::appliesToAnotherStretch() {
  const auto fitted = fit("exponential-smoothing", R"({"horizon": 3})", passengers(0, 60));
  const Table rows = applyTo(fitted, {{"data", passengers(84, 144)}}).table("fitted");
  for (std::int64_t row = 0; row < 60; ++row)
    QVERIFY(std::abs(rows["residual"].number(row)) < 0.25 * rows["passengers"].number(row));
  try {
    applyTo(fitted, {{"data", passengers(84, 90)}});
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains("6 rows do not suffice"), error.what());
  }
}

void ExponentialSmoothingTest::refuses_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("says");
  const QString eight = counted({1, 2, 1, 2, 1, 2, 3, 2});
  QTest::newRow("too few rows") << "{}" << counted({1, 2}) << "2 rows are too few";
  QTest::newRow("no rows") << "{}" << counted({}) << "0 rows are too few";
  QTest::newRow("unsorted") << "{}"
                            << "t:integer@time,y:number@target / 1,2 / 3,2 / 2,1 / 4,5 / 5,3"
                            << "row 3";
  QTest::newRow("missing value") << "{}"
                                 << "y:number@target / 1 / ? / 3 / 4"
                                 << "row 2";
  QTest::newRow("text as time") << R"({"time": "t"})"
                                << "t:text,y:number@target / a,1 / b,2 / c,3"
                                << "holds no times";
  QTest::newRow("time is the series")
      << R"({"time": "y"})" << counted({1, 2, 3, 4}) << "both the series and its time";
  QTest::newRow("season without a period")
      << R"({"season": "additive"})" << eight << "how long a season is";
  QTest::newRow("shorter than two seasons")
      << R"({"season": "additive", "period": 6})" << eight << "less than two seasons";
  QTest::newRow("not positive") << R"({"errors": "multiplicative"})"
                                << counted({1, 2, 0, 2, 1, 2, 3, 2}) << "has 0 in row 3";
}

void ExponentialSmoothingTest::refuses() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, says);
  try {
    run("exponential-smoothing", parameters, table(input));
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(!error.advice().empty(), error.what());
  }
}

void ExponentialSmoothingTest::choosesNoSeasonForShortSeries() {
  const Table summary = run("exponential-smoothing", "{}", passengers(0, 20), "summary");
  QCOMPARE(value(summary, "rows per season"), 1.0);
}

void ExponentialSmoothingTest::constantSeries() {
  const Table forecast =
      run("exponential-smoothing", R"({"horizon": 1})", table(counted({5, 5, 5, 5, 5, 5, 5, 5})));
  QVERIFY(std::abs(forecast["forecast"].number(0) - 5) < 1e-9);
  QVERIFY(forecast["upper"].number(0) - forecast["lower"].number(0) < 1e-6);
}

void ExponentialSmoothingTest::drawsForecast() {
  const Table data = passengers(0, 144);
  const FittedOperator fitted = fit("exponential-smoothing", "{}", data);
  const Registry::Entry& entry = allOperators().at("exponential-smoothing");
  const Parameters parameters(entry.spec.parameters, Json::object());
  const Operator& smoothing = *entry.implementation;
  const auto figures =
      smoothing.figures(parameters, fitted.state, {{"data", data}}, fitted.outputs);
  QCOMPARE(figures.size(), 2U);
  QCOMPARE(figures[0].x.kind, AxisKind::date);
  QCOMPARE(std::get<BandLayer>(figures[0].layers[0]).upper.size(), 12);
  const Sentence outcome = smoothing.outcome(parameters, fitted.state, fitted.outputs);
  QVERIFY(outcome.english().starts_with("ETS(M,A"));
}

QTEST_APPLESS_MAIN(ExponentialSmoothingTest)
#include "exponential_smoothing_operator_test.moc"
