// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/pipeline/pack.h"
#include "testing/operators.h"

#include <QTest>

#include <random>

using namespace quern;

namespace {

/// The pack as a program meets it: loaded from its file.
const Registry& robustPack() {
  static const Registry registry = [] {
    Registry filled;
    loadPacks(qEnvironmentVariable("QUERN_BINARY_DIR").toStdString() + "/lib/quern/packs", filled);
    return filled;
  }();
  return registry;
}

FittedOperator fitted(const Table& data, const QString& parameters) {
  return fit({.id = "robust.theil-sen", .parameters = parameters, .registry = &robustPack()},
             {{"data", data}});
}

Json references() {
  const std::string path =
      qEnvironmentVariable("QUERN_SOURCE_DIR").toStdString() + "/tests/reference/theil_sen.json";
  return parseJson(readFile(path, 1 << 20), path);
}

}  // namespace

class TheilSenOperatorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithScipy_data();
  void agreesWithScipy();      // promises 1 and 2
  void samplesOfManyPairs();   // promise 3
  void refusesASingleValue();  // promise 4
  void predictsNewRows();      // promise 5
};

void TheilSenOperatorTest::agreesWithScipy_data() {
  QTest::addColumn<int>("index");
  const Json cases = references().at("cases");
  for (std::size_t index = 0; index < cases.size(); ++index)
    QTest::newRow(cases[index].at("name").get<std::string>().c_str()) << static_cast<int>(index);
}

void TheilSenOperatorTest::agreesWithScipy() {
  QFETCH(int, index);
  const Json expected = references().at("cases")[static_cast<std::size_t>(index)];
  const auto x = expected.at("x").get<std::vector<double>>();
  const auto y = expected.at("y").get<std::vector<double>>();
  const Table data(TableSchema({{"x"}, {"y"}}), {Column::ofNumbers(x), Column::ofNumbers(y)});
  const Json parameters{
      {"target", "y"}, {"feature", "x"}, {"confidence", expected.at("confidence")}};
  const Table actual =
      fitted(data, QString::fromStdString(parameters.dump())).outputs.table("coefficients");
  const auto value = [&](const char* key) { return expected.at(key).get<double>(); };
  const auto close = [](double left, double right) {
    return std::abs(left - right) <= 1e-13 * std::max(1.0, std::abs(right));
  };
  QVERIFY(close(actual["coefficient"].number(0), value("intercept")));
  QVERIFY(close(actual["coefficient"].number(1), value("slope")));
  QVERIFY(close(actual["lower"].number(1), value("lower")));
  QVERIFY(close(actual["upper"].number(1), value("upper")));
}

void TheilSenOperatorTest::samplesOfManyPairs() {
  std::mt19937 random(3);
  std::normal_distribution<double> noise;
  std::vector<double> x, y;
  for (int row = 0; row < 2000; ++row) {
    x.push_back(noise(random));
    y.push_back(3 * x.back() + 1 + 0.1 * noise(random));
  }
  const Table data(TableSchema({{"x"}, {"y"}}), {Column::ofNumbers(x), Column::ofNumbers(y)});
  const auto coefficients = [&](const QString& pairs) {
    return fitted(data, R"({"target": "y", "feature": "x", "pairs": )" + pairs + "}")
        .outputs.table("coefficients");
  };
  const Table all = coefficients("10000000");
  const Table sample = coefficients("100000");
  QVERIFY(std::abs(sample["coefficient"].number(1) - all["coefficient"].number(1)) < 0.01);
  QVERIFY(sample["coefficient"].number(1) != all["coefficient"].number(1));
  const double width = all["upper"].number(1) - all["lower"].number(1);
  QVERIFY(std::abs(sample["upper"].number(1) - sample["lower"].number(1) - width) < 0.2 * width);
  QCOMPARE(coefficients("100000"), sample);
}

void TheilSenOperatorTest::refusesASingleValue() {
  const QString parameters = R"({"target": "y", "feature": "x"})";
  for (const char* data :
       {"x:number,y:number / 1,2 / 1,3 / 1,4", "x:number,y:number / 1,2", "x:number,y:number"}) {
    try {
      fitted(table(data), parameters);
      QFAIL(data);
    } catch (const Error& error) {
      QCOMPARE(error.place().column, std::string("x"));
    }
  }
}

void TheilSenOperatorTest::predictsNewRows() {
  // Six of the ten pairs have slope 2; the medians are 2 and 5.
  const FittedOperator line = fitted(table("x:number,y:number / 0,1 / 1,3 / 2,5 / 3,7 / 4,99"),
                                     R"({"target": "y", "feature": "x"})");
  QCOMPARE(line.outputs.table("predictions")["residual"].number(4), 90.0);
  const Table scored =
      applyTo(line, {{"data", table("x:number,y:number / 10,? / -1,2")}}).table("predictions");
  QCOMPARE(scored, table("x:number,y:number,prediction:number@prediction,residual:number@ignored / "
                         "10,?,21,? / -1,2,-1,3"));
}

QTEST_APPLESS_MAIN(TheilSenOperatorTest)
#include "theil_sen_operator_test.moc"
