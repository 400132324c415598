// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class FilterRowsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsAndRests();
  void columnsAreLearned();
  void conditionsAreTheExpression();
  void unusedCategoriesCanGo();
  void refusals_data();
  void refusals();
};

void FilterRowsTest::keepsAndRests() {
  const Table data = table("n:number,c:category / 1,a / 5,b / ?,a / 7,a");
  const QString rule = R"({"keep": "n > 2"})";
  QCOMPARE(run("filter-rows", rule, data), table("n:number,c:category / 5,b / 7,a"));
  QCOMPARE(run("filter-rows", rule, data, "rest"), table("n:number,c:category / 1,a / ?,a"));
}

void FilterRowsTest::columnsAreLearned() {  // 3
  const FittedOperator fitted =
      fit("filter-rows", R"json({"keep": "n > mean(n)"})json", table("n:number / 1 / 3"));
  QCOMPARE(fitted.outputs.table("data"), table("n:number / 3"));
  QCOMPARE(applyTo(fitted, table("n:number / 10 / 20 / 2")), table("n:number / 10 / 20"));
}

void FilterRowsTest::conditionsAreTheExpression() {  // 4
  const Table data = table("n:number,c:category / 1,a / 5,b / ?,a / 7,a / 0,?");
  const QString all = R"({"keep": {"version": 1, "join": "all", "conditions": [
      {"column": "n", "is": "above", "values": [0]},
      {"column": "c", "is": "one-of", "values": ["a", "c"]}]}})";
  QCOMPARE(run("filter-rows", all, data), table("n:number,c:category / 1,a / 7,a"));
  const QString any = R"({"keep": {"version": 1, "join": "any", "conditions": [
      {"column": "n", "is": "above", "values": [6]}, {"column": "c", "is": "missing"}]}})";
  QCOMPARE(run("filter-rows", any, data), table("n:number,c:category / 7,a / 0,?"));
  QCOMPARE(run("filter-rows", any, data),
           run("filter-rows", R"({"keep": "n > 6 or c is missing"})", data));
}

void FilterRowsTest::unusedCategoriesCanGo() {  // 5
  const Table data = table("c:category / a / b / c / a");
  const QString kept = R"({"keep": "c != 'b'"})", purged = R"({"keep": "c != 'b'", "purge": true})";
  QCOMPARE(run("filter-rows", kept, data)["c"].categories(), (Categories{"a", "b", "c"}));
  QCOMPARE(run("filter-rows", purged, data)["c"].categories(), (Categories{"a", "c"}));
  QCOMPARE(run("filter-rows", purged, data, "rest")["c"].categories(), (Categories{"b"}));
  QCOMPARE(run("filter-rows", purged, data), table("c:category / a / c / a"));
}

void FilterRowsTest::refusals_data() {
  QTest::addColumn<QString>("rule");
  QTest::newRow("2: not a condition") << R"({"keep": "n + 1"})";
  QTest::newRow("3: the rows before and after") << R"json({"keep": "n > lag(n)"})json";
  QTest::newRow("unknown column") << R"({"keep": "m > 1"})";
  QTest::newRow("no rule") << "{}";
  QTest::newRow("no conditions") << R"({"keep": {"version": 1, "conditions": []}})";
  QTest::newRow("a condition without a value")
      << R"({"keep": {"conditions": [{"column": "n", "is": "above"}]}})";
  QTest::newRow("a condition on an unknown column")
      << R"({"keep": {"conditions": [{"column": "m", "is": "missing"}]}})";
  QTest::newRow("a condition that does not suit the type")
      << R"({"keep": {"conditions": [{"column": "n", "is": "above", "values": ["x"]}]}})";
  QTest::newRow("a condition on the whole column")
      << R"({"keep": {"conditions": [{"column": "n", "is": "unique"}]}})";
}

void FilterRowsTest::refusals() {
  QFETCH(QString, rule);
  QVERIFY_THROWS_EXCEPTION(Error, run("filter-rows", rule, table("n:number / 1")));
}

QTEST_APPLESS_MAIN(FilterRowsTest)
#include "filter_rows_operator_test.moc"
