// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class ConcatenateTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void warnsOfText();            // promise 3
  void aModelHasOneTableOnly();  // promise 5
  void refusesNothingInCommon();
};

void ConcatenateTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("first");
  QTest::addColumn<QString>("second");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: table by table, categories merged")
      << "{}" << "a:number,c:category / 1,x / 2,y" << "c:category,a:number / z,3 / y,?"
      << "a:number,c:category / 1,x / 2,y / 3,z / ?,y";
  QTest::newRow("2: all columns") << "{}" << "a:number,b:text / 1,x"
                                  << "a:number,d:date / 2,2024-05-03"
                                  << "a:number,b:text,d:date / 1,x,? / 2,?,2024-05-03";
  QTest::newRow("2: common columns")
      << R"({"columns": "common"})" << "a:number,b:text / 1,x" << "d:date,a:number / 2024-05-03,2"
      << "a:number / 1 / 2";
  QTest::newRow("3: integer and number, date and time stamp")
      << "{}" << "a:integer,t:date / 1,2024-05-03"
      << "a:number,t:timestamp / 0.5,2024-05-03T14:07:00"
      << "a:number,t:timestamp / 1,2024-05-03T00:00:00 / 0.5,2024-05-03T14:07:00";
  QTest::newRow("3: text holds the rest")
      << "{}" << "a:number / 1.5" << "a:category / x" << "a:text / 1.5 / x";
  QTest::newRow("4: where a row is from")
      << R"({"source": true, "source-column": "plant", "names": "north"})" << "a:number / 1"
      << "a:number / 2 / 3" << "a:number,plant:category / 1,north / 2,2 / 3,2";
  QTest::newRow("4: under a name that is free")
      << R"({"source": true})" << "source:number / 1" << "source:number / 2"
      << "source:number,'source 2':category / 1,1 / 2,2";
  QTest::newRow("a second target becomes a feature")
      << "{}" << "a:number@target / 1" << "a:number,b:number@target / 2,3"
      << "a:number@target,b:number / 1,? / 2,3";
}

void ConcatenateTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, first);
  QFETCH(QString, second);
  QFETCH(QString, expected);
  const Inputs in = {{"data", table(first)}, {"second", table(second)}};
  QCOMPARE(run("concatenate", parameters, in), table(expected));
}

void ConcatenateTest::warnsOfText() {
  const Inputs in = {{"data", table("a:number / 1")}, {"second", table("a:date / 2024-05-03")}};
  Findings findings;
  const Registry::Entry& entry = allOperators().at("concatenate");
  checkOperator(entry, Parameters(entry.spec.parameters, Json::object()), schemasOf(in), findings);
  QCOMPARE(findings.size(), 1U);
  QVERIFY(findings[0].severity == Severity::warning);
  QCOMPARE(QString::fromStdString(findings[0].message.english()),
           "Column a is of type Number in one table and of type Date in another; it becomes text.");

  // text first, and several that do not fit: said once
  const Inputs others = {{"data", table("a:text / x")},
                         {"second", table("a:integer / 1")},
                         {"third", table("a:number / 1.5")}};
  findings.clear();
  checkOperator(entry, Parameters(entry.spec.parameters, Json::object()), schemasOf(others),
                findings);
  QCOMPARE(findings.size(), 1U);
}

void ConcatenateTest::aModelHasOneTableOnly() {
  const Inputs in = {{"data", table("a:integer / 1")}, {"second", table("a:number,b:text / 2,x")}};
  const FittedOperator fitted = fit(OperatorCall{"concatenate", "{}"}, in);
  QCOMPARE(applyTo(fitted, table("a:integer / 7 / ?")), table("a:number,b:text / 7,? / ?,?"));
}

void ConcatenateTest::refusesNothingInCommon() {
  const Inputs in = {{"data", table("a:integer / 1")}, {"second", table("b:text / x")}};
  QVERIFY_THROWS_EXCEPTION(Error, run("concatenate", R"({"columns": "common"})", in));
}

QTEST_APPLESS_MAIN(ConcatenateTest)
#include "concatenate_operator_test.moc"
