// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class RuleEngineTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void learnedValuesStay();
  void refusals_data();
  void refusals();
};

namespace {

QString rules(const char* text, const char* name = "r") {
  return QString::fromStdString(Json{{"rules", text}, {"name", name}}.dump());
}

}  // namespace

void RuleEngineTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("1: the first that holds")
      << rules("a < 2 => 1\na < 5 => 2\na < 2 => 3") << "a:number / 1 / 3 / 7 / ?"
      << "a:number,r:integer / 1,1 / 3,2 / 7,? / ?,?";
  QTest::newRow("2: the value of all others")
      << rules("a < 2 => 'low'\n'high'") << "a:number / 1 / 3 / ?"
      << "a:number,r:category / 1,low / 3,high / ?,high";
  QTest::newRow("2: true => is another way to say it")
      << rules("a < 2 => 'low'; true => 'high'") << "a:number / 1 / 3"
      << "a:number,r:category / 1,low / 3,high";
  QTest::newRow("3: a number if some are")
      << rules("a < 2 => 1\na < 5 => a / 2") << "a:number / 1 / 3"
      << "a:number,r:number / 1,1 / 3,1.5";
  QTest::newRow("3: dates") << rules("a < 2 => d\n'2024-01-01'")
                            << "a:number,d:date / 1,2020-02-02 / 3,?"
                            << "a:number,d:date,r:date / 1,2020-02-02,2020-02-02 / 3,?,2024-01-01";
  QTest::newRow("3: a missing value fits all")
      << rules("a < 2 => missing\n5") << "a:number / 1 / 3" << "a:number,r:integer / 1,? / 3,5";
  QTest::newRow("5: replaces and keeps the role")
      << rules("a < 2 => true\nfalse", "a") << "a:number@target,b:text / 1,x"
      << "a:boolean@target,b:text / true,x";
}

void RuleEngineTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("rule-engine", parameters, table(input)), table(expected));
}

void RuleEngineTest::learnedValuesStay() {  // 6
  const FittedOperator fitted =
      fit("rule-engine", rules("a > mean(a) => 'above'\n'below'"), table("a:number / 1 / 3"));
  QCOMPARE(applyTo(fitted, table("a:number / 10 / 2.5")),
           table("a:number,r:category / 10,above / 2.5,above"));
}

void RuleEngineTest::refusals_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("line");
  QTest::addColumn<int>("character");
  QTest::newRow("3: values of different kinds") << "a < 2 => 1\na < 5 => 'x'" << 2 << 10;
  QTest::newRow("4: no condition") << "a < 2 => 1\na => 2" << 2 << 1;
  QTest::newRow("4: unknown column") << "a < 2 => 1\nb < 5 => 2" << 2 << 1;
  QTest::newRow("4: a value too early") << "1\na < 5 => 2" << 1 << 1;
}

void RuleEngineTest::refusals() {
  QFETCH(QString, text);
  QFETCH(int, line);
  QFETCH(int, character);
  const Findings findings =
      findingsOf("rule-engine", rules(qPrintable(text)), table("a:number / 1"));
  QCOMPARE(findings.size(), std::size_t{1});
  QCOMPARE(findings[0].place.line, line);
  QCOMPARE(findings[0].place.character, character);
  QCOMPARE(findings[0].place.parameter, std::string("rules"));
}

QTEST_APPLESS_MAIN(RuleEngineTest)
#include "rule_engine_operator_test.moc"
