// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include "core/base/error.h"

#include <QTest>

#include <mutex>

using namespace quern;

namespace {

const Table line = table("x:number,y:number@target / 1,3 / 2,5 / 3,7 / 4,9 / 5,12");

/// Collects what is warned of.
class Listener final : public Monitor {
public:
  void logged(Severity severity, const Sentence& sentence) override {
    const std::lock_guard lock(m_mutex);
    if (severity == Severity::warning)
      m_warnings += QString::fromStdString(sentence.english()) + "\n";
  }
  QString warnings() const { return m_warnings; }

private:
  std::mutex m_mutex;
  QString m_warnings;
};

QString warningsOf(const Table& data) {
  const auto listener = std::make_shared<Listener>();
  fit(OperatorCall{"linear-regression", "{}", nullptr, Context({.monitor = listener})},
      {{"data", data}});
  return listener->warnings();
}

}  // namespace

class LinearRegressionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void predictsAndKeepsItsInput();  // promises 1 and 6
  void tellsHowWellItKnows();       // promise 2
  void warnings_data();
  void warnings();  // promises 3, 4 and 5
  void refuses_data();
  void refuses();
  void scoresRowsWithoutTarget();  // promise 6
  void leavesOutWhatIsNoNumber();
  void drawsWhatItFitted();
};

void LinearRegressionTest::predictsAndKeepsItsInput() {
  const Table out = run("linear-regression", "{}", line);
  QVERIFY2(
      closeTo(out,
              table("x:number,y:number@target,prediction:number@prediction,residual:number@ignored"
                    " / 1,3,2.8,0.2 / 2,5,5,0 / 3,7,7.2,-0.2 / 4,9,9.4,-0.4 / 5,12,11.6,0.4"),
              1e-12),
      qPrintable(writtenTable(out)));
}

void LinearRegressionTest::tellsHowWellItKnows() {
  // R: summary(lm(c(3, 5, 7, 9, 12) ~ c(1, 2, 3, 4, 5)))
  const Table coefficients = run("linear-regression", "{}", line, "coefficients");
  const QString head =
      "term:text,coefficient:number,'standard error':number,t:number,p:number,'lower 95%':number,"
      "'upper 95%':number,determined:boolean";
  QVERIFY2(
      closeTo(coefficients,
              table(head + " / intercept,0.6,0.38297084310253524,1.5666989036012806,"
                           "0.21516994256954769,-0.618784144663,1.81878414466,true"
                           " / x,2.2,0.11547005383792516,19.052558883257653,0.00031573334241719,"
                           "1.832522753793,2.56747724621,true"),
              1e-8),
      qPrintable(writtenTable(coefficients)));
  const Table summary = run("linear-regression", "{}", line, "summary");
  QCOMPARE(summary["measure"].text(0), std::string_view("R²"));
  QVERIFY(std::abs(summary["value"].numbers()[0] - 0.991803278688525) < 1e-12);
}

void LinearRegressionTest::warnings_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("says");
  QTest::newRow("3: dependent columns")
      << "a:number,b:number,y:number@target / 1,2,1 / 2,4,3 / 3,6,2 / 5,10,4"
      << "depend on each other";
  QTest::newRow("4: a single value")
      << "a:number,b:number,y:number@target / 1,7,1 / 2,7,3 / 3,7,2 / 5,7,4"
      << "single value and get coefficient 0: b";
  QTest::newRow("5: more columns than rows")
      << "a:number,b:number,c:number,y:number@target / 1,2,4,1 / 2,5,1,3"
      << "3 columns for 2 rows";
  QTest::newRow("nothing to warn of") << "a:number,y:number@target / 1,2 / 2,5 / 3,9"
                                      << "";
}

void LinearRegressionTest::warnings() {
  QFETCH(QString, input);
  QFETCH(QString, says);
  const QString warned = warningsOf(table(input));
  if (says.isEmpty())
    QCOMPARE(warned, QString());
  else
    QVERIFY2(warned.contains(says), qPrintable(warned));
}

void LinearRegressionTest::refuses_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("says");
  QTest::newRow("no rows") << "{}"
                           << "x:number,y:number@target"
                           << "no rows to learn from";
  QTest::newRow("no target") << "{}"
                             << "x:number / 1"
                             << "arget";
  QTest::newRow("target among the features") << R"({"target": "y", "features": ["x", "y"]})"
                                             << "x:number,y:number / 1,2"
                                             << "cannot be a feature too";
  QTest::newRow("nothing to learn from") << R"({"target": "y"})"
                                         << "x:text,y:number / a,2"
                                         << "no column to learn from";
  QTest::newRow("missing feature") << "{}"
                                   << "x:number,y:number@target / 1,2 / ?,3"
                                   << "row 2";
  QTest::newRow("missing target") << "{}"
                                  << "x:number,y:number@target / 1,2 / 1,?"
                                  << "row 2";
  QTest::newRow("not finite") << "{}"
                              << "x:number,y:number@target / 1,2 / inf,3"
                              << "not a finite number in row 2";
  QTest::newRow("too large") << "{}"
                             << "x:number,y:number@target / 1,2 / 1e300,3 / 2e300,1"
                             << "too large";
}

void LinearRegressionTest::refuses() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, says);
  try {
    run("linear-regression", parameters, table(input));
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QVERIFY2(!error.advice().empty(), error.what());
  }
}

void LinearRegressionTest::scoresRowsWithoutTarget() {
  const FittedOperator fitted = fit("linear-regression", "{}", line);
  QVERIFY(closeTo(applyTo(fitted, table("x:number,y:number@target / 10,?")),
                  table("x:number,y:number@target,prediction:number@prediction,residual:number@"
                        "ignored / 10,?,22.6,?"),
                  1e-12));
}

void LinearRegressionTest::leavesOutWhatIsNoNumber() {
  const Findings findings =
      findingsOf("linear-regression", "{}", table("x:number,city:text,y:number@target / 1,Oslo,2"));
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(findings[0].severity, Severity::note);
  QVERIFY(QString::fromStdString(findings[0].message.english()).contains("city"));
}

void LinearRegressionTest::drawsWhatItFitted() {
  const FittedOperator fitted = fit("linear-regression", "{}", line);
  const Registry::Entry& entry = allOperators().at("linear-regression");
  const Parameters parameters(entry.spec.parameters, Json::object());
  const auto figures =
      entry.implementation->figures(parameters, fitted.state, {{"data", line}}, fitted.outputs);
  QCOMPARE(figures.size(), 3U);
  // R: predict(lm(y ~ x), data.frame(x = 1), interval = "confidence")
  const BandLayer& band = std::get<BandLayer>(figures[0].layers[1]);
  QVERIFY(std::abs(band.lower.numbers()[0] - 1.89986825470873) < 1e-10);
  QVERIFY(std::abs(band.upper.numbers()[0] - 3.70013174529127) < 1e-10);
  QCOMPARE(entry.implementation->outcome(parameters, fitted.state, fitted.outputs).english(),
           std::string("R² 0.99"));
}

QTEST_APPLESS_MAIN(LinearRegressionTest)
#include "linear_regression_operator_test.moc"
