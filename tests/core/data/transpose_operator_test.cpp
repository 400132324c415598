// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class TransposeTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void twiceIsTheSame();
  void warnsOfText();  // promise 4
  void refusals_data();
  void refusals();  // promise 5
};

void TransposeTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1, 2: names from the first column")
      << "{}" << "city:text,a:number,b:number / Oslo,1,2 / Bergen,3,?"
      << "name:text,Oslo:number,Bergen:number / a,1,3 / b,2,?";
  QTest::newRow("2: from another")
      << R"({"names": "column", "column": "c"})" << "a:number,c:integer / 1,7 / 2,8"
      << "name:text,7:number,8:number / a,1,2";
  QTest::newRow("2: numbers") << R"({"names": "numbers"})" << "a:number,b:number / 1,2 / 3,4"
                              << "name:text,row 1:number,row 2:number / a,1,3 / b,2,4";
  QTest::newRow("2: names that are taken, missing or empty")
      << "{}" << "c:text,a:number / x,1 / x,2 / ?,3 / name,4 / '',5"
      << "name:text,x:number,x 2:number,row 3:number,name 2:number,row 5:number / a,1,2,3,4,5";
  QTest::newRow("4: the type of all")
      << R"({"names": "numbers"})" << "a:integer,b:category,c:date / 1,x,2024-05-03"
      << "name:text,row 1:text / a,1 / b,x / c,2024-05-03";
  QTest::newRow("no rows") << "{}" << "c:text,a:number" << "name:text / a";
}

void TransposeTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("transpose", parameters, table(input)), table(expected));
}

void TransposeTest::twiceIsTheSame() {
  const Table data = table("name:text,a:number,b:number / x,1,? / y,3,4");
  QCOMPARE(run("transpose", "{}", run("transpose", "{}", data)), data);
}

void TransposeTest::warnsOfText() {
  const Findings findings = findingsOf("transpose", "{}", table("n:text,a:number,b:date,c:date"));
  QCOMPARE(findings.size(), 1U);
  QVERIFY(findings[0].severity == Severity::warning);
}

void TransposeTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");

  QTest::newRow("5: too many rows")
      << R"({"max-columns": 2})" << "n:text,a:number / x,1 / y,2 / z,3";
  QTest::newRow("nothing to turn") << "{}" << "n:text / x";
}

void TransposeTest::refusals() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QVERIFY_THROWS_EXCEPTION(Error, run("transpose", parameters, table(input)));
}

QTEST_APPLESS_MAIN(TransposeTest)
#include "transpose_operator_test.moc"
