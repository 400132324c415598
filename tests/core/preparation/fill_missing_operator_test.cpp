// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class FillMissingTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void refusals_data();
  void refusals();
  void scoredRowsAreFilledWithWhatWasLearned();  // promise 7
};

void FillMissingTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: other columns are left alone")
      << R"({"columns": ["a"]})" << "a:number,b:number / 1,? / ?,2"
      << "a:number,b:number / 1,? / 1,2";
  QTest::newRow("2: automatic is the median of numbers")
      << "{}" << "a:number / 1 / 2 / 9 / ?" << "a:number / 1 / 2 / 9 / 2";
  QTest::newRow("2: automatic is the most frequent of categories")
      << "{}" << "c:category / x / y / y / ?" << "c:category / x / y / y / y";
  QTest::newRow("3: the median of an even count, and integers become numbers")
      << R"({"fill": "median"})" << "a:integer / 1 / 2 / ?" << "a:number / 1 / 2 / 1.5";
  QTest::newRow("3: mean of dates is rounded to the day")
      << R"({"fill": "mean"})" << "d:date / 2024-05-01 / 2024-05-04 / ?"
      << "d:date / 2024-05-01 / 2024-05-04 / 2024-05-03";
  QTest::newRow("4: among equals the smallest, and the type is kept")
      << R"({"fill": "most-frequent"})" << "a:integer / 3 / 1 / ?" << "a:integer / 3 / 1 / 1";
  QTest::newRow("4: booleans") << R"({"fill": "most-frequent"})"
                               << "b:boolean / true / true / false / ?"
                               << "b:boolean / true / true / false / true";
  QTest::newRow("5: a fixed text may be a new category")
      << R"({"fill": "constant", "value": "none"})" << "c:category / x / ?"
      << "c:category / x / none";
  QTest::newRow("5: a fixed date")
      << R"({"fill": "constant", "value": "2024-01-01"})" << "d:date / ?" << "d:date / 2024-01-01";
  QTest::newRow("6: a column without any value stays")
      << R"({"fill": "mean"})" << "a:number / ? / ?" << "a:number / ? / ?";
}

void FillMissingTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("fill-missing", parameters, table(input)), table(expected));
}

void FillMissingTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::newRow("a text has no mean") << R"({"fill": "mean"})";
  QTest::newRow("5: not a value of the column's type")
      << R"({"fill": "constant", "columns": ["n"], "value": "x"})";
}

void FillMissingTest::refusals() {
  QFETCH(QString, parameters);
  QVERIFY_THROWS_EXCEPTION(Error,
                           run("fill-missing", parameters, table("n:number,c:category / 1,a")));
}

void FillMissingTest::scoredRowsAreFilledWithWhatWasLearned() {
  const auto fitted = fit("fill-missing", R"({"fill": "mean"})", table("a:number / 1 / 3"));
  QCOMPARE(applyTo(fitted, table("a:number / ? / 100")), table("a:number / 2 / 100"));
}

QTEST_APPLESS_MAIN(FillMissingTest)
#include "fill_missing_operator_test.moc"
