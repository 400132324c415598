// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class PivotTableTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void aDictionaryHasNoSayInTheOrder();  // promise 1
  void newValuesAreLeftOut();            // promise 4
  void refusals_data();
  void refusals();
  void refusesWhatDoesNotFit();
};

void PivotTableTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  const QString data = "c:text,q:integer,x:number / b,10,1 / a,9,2 / b,9,3 / b,10,5 / ?,?,7";
  QTest::newRow("1: rows as they come, columns in ascending order; 3: counts of 0")
      << R"({"rows": ["c"], "columns": "q"})" << data
      << "c:text,9:integer,10:integer,(missing):integer / b,1,2,0 / a,1,0,0 / ?,0,0,1";
  QTest::newRow("2: sums; 3: nothing is missing")
      << R"({"rows": ["c"], "columns": "q", "summary": "sum", "values": "x"})" << data
      << "c:text,9:number,10:number,(missing):number / b,3,6,? / a,2,?,? / ?,?,?,7";
  QTest::newRow("1: a category column by its texts")
      << R"({"rows": ["k"], "columns": "c"})" << "c:category,k:integer / y,1 / x,1"
      << "k:integer,x:integer,y:integer / 1,1,1";
  QTest::newRow("1: names that are taken or empty")
      << R"({"rows": ["x"], "columns": "c"})" << "c:text,x:integer / x,1 / '',1"
      << "x:integer,(empty):integer,x 2:integer / 1,1,1";
  QTest::newRow("1: several row columns")
      << R"({"rows": ["a", "b"], "columns": "c", "summary": "first", "values": "t"})"
      << "a:text,b:text,c:boolean,t:date / u,v,true,2024-05-03 / u,w,false,2024-05-04"
      << "a:text,b:text,false:date,true:date / u,v,?,2024-05-03 / u,w,2024-05-04,?";
  QTest::newRow("no rows") << R"({"rows": ["c"], "columns": "q"})" << "c:text,q:integer"
                           << "c:text";
}

void PivotTableTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("pivot-table", parameters, table(input)), table(expected));
}

void PivotTableTest::aDictionaryHasNoSayInTheOrder() {
  const auto dictionary = std::make_shared<Categories>(Categories{"z", "unused", "a"});
  const Table data =
      table("k:integer / 1 / 1").with({"c", Type::category}, Column::ofCodes({0, 2}, dictionary));
  QCOMPARE(run("pivot-table", R"({"rows": ["k"], "columns": "c"})", data),
           table("k:integer,a:integer,z:integer / 1,1,1"));
}

void PivotTableTest::newValuesAreLeftOut() {
  const FittedOperator fitted =
      fit("pivot-table", R"({"rows": ["c"], "columns": "q"})", table("c:text,q:text / a,x / b,y"));
  QCOMPARE(applyTo(fitted, table("c:text,q:text / a,y / c,z / a,?")),
           table("c:text,x:integer,y:integer / a,0,1 / c,0,0"));
}

void PivotTableTest::refusals_data() {
  QTest::addColumn<QString>("parameters");

  QTest::newRow("2: a mean of texts")
      << R"({"rows": ["q"], "columns": "q", "summary": "mean", "values": "c"})";
  QTest::newRow("2: no column to summarise")
      << R"({"rows": ["c"], "columns": "q", "summary": "mean"})";
  QTest::newRow("5: too many values") << R"({"rows": ["c"], "columns": "q", "max-columns": 1})";
}

void PivotTableTest::refusals() {
  QFETCH(QString, parameters);
  QVERIFY_THROWS_EXCEPTION(Error,
                           run("pivot-table", parameters, table("c:text,q:integer / a,1 / b,2")));
}

void PivotTableTest::refusesWhatDoesNotFit() {
  Values<std::int64_t> numbers(100'000);
  for (std::size_t row = 0; row < numbers.size(); ++row)
    numbers[row] = static_cast<std::int64_t>(row);
  const Column column = Column::ofIntegers(std::move(numbers));
  const Table data = Table().with("a", column).with("b", column);
  try {
    run("pivot-table", R"({"rows": ["a"], "columns": "b", "max-columns": 100000})", data);
    QFAIL("spread");
  } catch (const Error& error) {
    QVERIFY2(error.message().english().starts_with("The result would have 100000 rows"),
             error.what());
  }
}

QTEST_APPLESS_MAIN(PivotTableTest)
#include "pivot_table_operator_test.moc"
