// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include "core/base/error.h"

#include <QTest>

using namespace quern;

namespace {

const QString rows =
    "x:number,kind:category@target / 1,b / 2,a / 3,b / 4,a / 5,b / 6,b / 2.5,a / 7,b / 1.5,a";

}  // namespace

class LogisticRegressionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void predictsClassesAndProbabilities();  // promises 4 and 6
  void testsCoefficientsWithoutPenalty();  // promise 3
  void everyKindOfClass_data();
  void everyKindOfClass();  // promise 4
  void refuses_data();
  void refuses();
  void scoresRowsWithoutTarget();
  void drawsConfusionAndCurve();
};

void LogisticRegressionTest::predictsClassesAndProbabilities() {
  const Table out = run("logistic-regression", "{}", table(rows));
  QCOMPARE(out.schema().names(), (std::vector<std::string>{"x", "kind", "prediction",
                                                           "probability: a", "probability: b"}));
  QCOMPARE(out.schema()["prediction"].role, Role::prediction);
  QCOMPARE(out.schema()["prediction"].type, Type::category);
  QCOMPARE(out["prediction"].text(7), std::string_view("b"));
  QCOMPARE(out["prediction"].text(8), std::string_view("a"));
  for (std::int64_t row = 0; row < out.rowCount(); ++row) {
    const double second = out["probability: b"].number(row);
    QVERIFY(std::abs(out["probability: a"].number(row) + second - 1) < 1e-15);
    QCOMPARE(out["prediction"].text(row) == "b", second > 0.5);
  }
}

void LogisticRegressionTest::testsCoefficientsWithoutPenalty() {
  // R: summary(glm(c(1,0,1,0,1,1,0,1,0) ~ c(1,2,3,4,5,6,2.5,7,1.5), family = binomial))
  const QString none = R"({"penalty": "none"})";
  const Table coefficients = run("logistic-regression", none, table(rows), "coefficients");
  QCOMPARE(coefficients.rowCount(), 2);
  QCOMPARE(coefficients["class"].text(1), std::string_view("b"));
  QVERIFY(std::abs(coefficients["coefficient"].number(1) - 0.608123308335) < 1e-6);
  QVERIFY(std::abs(coefficients["standard error"].number(1) - 0.465461851262) < 1e-5);
  QVERIFY(std::abs(coefficients["p"].number(1) - 0.191384477610) < 1e-5);
  const Table penalised = run("logistic-regression", "{}", table(rows), "coefficients");
  QVERIFY(!penalised.contains("p") && !penalised.contains("standard error"));
  QCOMPARE(penalised.columnCount(), 4);
  const Table summary = run("logistic-regression", none, table(rows), "summary");
  QCOMPARE(summary["measure"].text(7), std::string_view("AIC"));
  QVERIFY(std::abs(summary["value"].number(7) - 14.0596524406) < 1e-6);
}

void LogisticRegressionTest::everyKindOfClass_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("firstClass");
  QTest::newRow("boolean") << "x:number,y:boolean@target / 1,true / 2,false / 3,true"
                           << "false";
  QTest::newRow("text") << "x:number,y:text@target / 1,no / 2,yes / 3,no"
                        << "no";
  QTest::newRow("integer") << "x:number,y:integer@target / 1,10 / 2,9 / 3,10"
                           << "9";
}

void LogisticRegressionTest::everyKindOfClass() {
  QFETCH(QString, input);
  QFETCH(QString, firstClass);
  const Table out = run("logistic-regression", "{}", table(input));
  QCOMPARE(QString::fromStdString(out.schema()[3].name), "probability: " + firstClass);
}

void LogisticRegressionTest::refuses_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("says");
  QTest::newRow("one class") << "x:number,y:text@target / 1,no / 2,no"
                             << "single class, no";
  QTest::newRow("no rows") << "x:number,y:text@target"
                           << "no rows to learn from";
  QTest::newRow("missing class") << "x:number,y:text@target / 1,no / 2,?"
                                 << "row 2";
  QTest::newRow("missing feature") << "x:number,y:text@target / ?,no / 2,yes"
                                   << "row 1";
}

void LogisticRegressionTest::refuses() {
  QFETCH(QString, input);
  QFETCH(QString, says);
  try {
    run("logistic-regression", "{}", table(input));
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(!error.advice().empty(), error.what());
  }
}

void LogisticRegressionTest::scoresRowsWithoutTarget() {
  const FittedOperator fitted = fit("logistic-regression", "{}", table(rows));
  const Table out = applyTo(fitted, table("x:number,kind:category@target / 100,? / -100,?"));
  QCOMPARE(out["prediction"].text(0), std::string_view("b"));
  QCOMPARE(out["prediction"].text(1), std::string_view("a"));
}

void LogisticRegressionTest::drawsConfusionAndCurve() {
  const FittedOperator fitted = fit("logistic-regression", "{}", table(rows));
  const Registry::Entry& entry = allOperators().at("logistic-regression");
  const Parameters parameters(entry.spec.parameters, Json::object());
  const auto figures = entry.implementation->figures(parameters, fitted.state,
                                                     {{"data", table(rows)}}, fitted.outputs);
  QCOMPARE(figures.size(), 2U);
  QCOMPARE(entry.implementation->outcome(parameters, fitted.state, fitted.outputs).english(),
           std::string("Accuracy 0.78"));
}

QTEST_APPLESS_MAIN(LogisticRegressionTest)
#include "logistic_regression_operator_test.moc"
