// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class StandardiseTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void scoredRowsDoNotMoveTheMean();  // promise 5
};

void StandardiseTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  const QString age = R"({"columns": ["age"]})";

  QTest::newRow("1: other columns are left alone")
      << age << "age:number,city:text / 1,Oslo / 3,Bergen"
      << "age:number,city:text / -1,Oslo / 1,Bergen";
  QTest::newRow("2: integers become numbers")
      << age << "age:integer / 1 / 3" << "age:number / -1 / 1";
  QTest::newRow("3: missing values do not count and stay missing")
      << age << "age:number / 1 / ? / 3" << "age:number / -1 / ? / 1";
  QTest::newRow("4: equal values become 0") << age << "age:number / 7 / 7" << "age:number / 0 / 0";
  QTest::newRow("4: without subtracting the mean equal values are left alone")
      << R"({"centre": false})" << "age:number / 7 / 7" << "age:number / 7 / 7";
  QTest::newRow("only the spread")
      << R"({"centre": false})" << "age:number / 2 / 6" << "age:number / 1 / 3";
  QTest::newRow("only the mean") << R"({"scale": false})" << "age:number / 2 / 6"
                                 << "age:number / -2 / 2";
}

void StandardiseTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("standardise", parameters, table(input)), table(expected));
}

void StandardiseTest::scoredRowsDoNotMoveTheMean() {
  const auto fitted = fit("standardise", R"({"columns": ["age"]})", table("age:number / 1 / 3"));
  QCOMPARE(applyTo(fitted, table("age:number / 5")), table("age:number / 3"));
}

QTEST_APPLESS_MAIN(StandardiseTest)
#include "standardise_operator_test.moc"
