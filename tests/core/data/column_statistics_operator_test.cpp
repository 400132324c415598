// SPDX-License-Identifier: GPL-3.0-or-later
//
// The expected statistics were computed by pandas; tests/reference/column_statistics.py has them.
#include "testing/operators.h"
#include "testing/reference.h"

#include <QTest>

using namespace quern;

class ColumnStatisticsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void allColumnsInTheirOrder();  // promise 1
  void agreesWithPandas_data();
  void agreesWithPandas();  // promise 2
  void withoutRows();       // promise 3
  void knownBeforeARowIsRead_data();
  void knownBeforeARowIsRead();  // promise 4
  void figures();                // promise 5
  void outcome();
};

namespace {

constexpr const char* mixed =
    "id:integer@identifier,x:number,c:category,s:text,d:date,b:boolean,y:number@target"
    " / 1,1.5,u,long,2024-05-03,true,1 / 2,?,v,longer,2024-05-05,false,2 / 3,4,u,?,?,true,3";

}  // namespace

void ColumnStatisticsTest::allColumnsInTheirOrder() {
  const Table all = run("column-statistics", "{}", table(mixed));
  QCOMPARE(all.select(std::vector<std::string>{"column", "type", "role", "rows"}),
           table("column:text,type:text,role:text,rows:integer / id,integer,identifier,3"
                 " / x,number,feature,3 / c,category,feature,3 / s,text,feature,3"
                 " / d,date,feature,3 / b,boolean,feature,3 / y,number,target,3"));
  const Table some = run("column-statistics", R"({"columns": ["y", "c"]})", table(mixed));
  QCOMPARE(some.rowCount(), 2);
}

void ColumnStatisticsTest::agreesWithPandas_data() {
  QTest::addColumn<QString>("statistic");
  const Json expected = reference("column_statistics.json")["expected"];
  for (const auto& [name, values] : expected.items())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void ColumnStatisticsTest::agreesWithPandas() {
  QFETCH(QString, statistic);
  const Json json = reference("column_statistics.json");
  const Table actual = run("column-statistics", "{}", tableOf(json["table"]));
  const std::string name = statistic.toStdString();
  QVERIFY(actual.contains(name));
  QCOMPARE(difference(actual[name], json["expected"][name]), QString());
}

void ColumnStatisticsTest::withoutRows() {
  const Table actual = run("column-statistics", "{}", table("a:number,b:category"));
  QCOMPARE(actual["missing share"], Column::allMissing(Type::number, 2));
  QCOMPARE(actual["missing"].missing(), 0);
}

void ColumnStatisticsTest::knownBeforeARowIsRead_data() {
  QTest::addColumn<QString>("data");
  QTest::newRow("numbers") << "a:number / 1";
  QTest::newRow("dates, none there") << "a:date / ?";
  QTest::newRow("texts, none there") << "a:text,b:number / ?,1";
  QTest::newRow("everything") << mixed;
}

void ColumnStatisticsTest::knownBeforeARowIsRead() {
  QFETCH(QString, data);
  const Registry::Entry* entry = allOperators().find("column-statistics");
  const Parameters none(entry->spec.parameters, Json::object());
  Findings findings;
  const Schemas said =
      entry->implementation->check(none, {{"data", table(data).schema()}}, findings);
  QVERIFY(said.table("data").complete);
  QVERIFY(said.table("data") == run("column-statistics", "{}", table(data)).schema());
}

void ColumnStatisticsTest::figures() {
  const FittedOperator fitted = fit("column-statistics", "{}", table(mixed));
  const Registry::Entry* entry = allOperators().find("column-statistics");
  const std::vector<Figure> drawn =
      entry->implementation->figures(Parameters(entry->spec.parameters, Json::object()), {},
                                     {{"data", table(mixed)}}, fitted.outputs);
  std::vector<std::string> ids;
  for (const Figure& figure : drawn) ids.push_back(figure.id);
  QCOMPARE(ids, (std::vector<std::string>{"histogram 1", "bar 2", "histogram 3", "bar 4",
                                          "histogram 5"}));
}

void ColumnStatisticsTest::outcome() {
  const FittedOperator fitted = fit("column-statistics", "{}", table(mixed));
  const Registry::Entry* entry = allOperators().find("column-statistics");
  const Sentence said = entry->implementation->outcome(
      Parameters(entry->spec.parameters, Json::object()), {}, fitted.outputs);
  QCOMPARE(said.english(), std::string("7 columns, 3 missing values"));
}

QTEST_APPLESS_MAIN(ColumnStatisticsTest)
#include "column_statistics_operator_test.moc"
