// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class MeltTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void warnsOfText();  // promise 4
  void refusesNothingToMelt();
  void refusesWhatDoesNotFit();
};

void MeltTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: rows, and within one columns")
      << "{}" << "id:text@identifier,a:number,b:number / x,1,2 / y,3,4"
      << "id:text@identifier,variable:category,value:number / x,a,1 / x,b,2 / y,a,3 / y,b,4";
  QTest::newRow("2: only numbers, the others are repeated")
      << R"({"columns": ["b", "t"]})" << "a:number,b:integer,t:text / 1,2,x"
      << "a:number,t:text,variable:category,value:integer / 1,x,b,2";
  QTest::newRow("3: missing values give no row")
      << "{}" << "a:number,b:number / ?,2 / 3,0"
      << "variable:category,value:number / b,2 / a,3 / b,0";
  QTest::newRow("3: unless asked for; zeros left out")
      << R"({"keep-missing": true, "drop-zeros": true})" << "a:number,b:number / ?,2 / 3,0"
      << "variable:category,value:number / a,? / b,2 / a,3";
  QTest::newRow("4: the type of all") << "{}" << "a:integer,b:number,c:boolean / 1,0.5,true"
                                      << "variable:category,value:number / a,1 / b,0.5 / c,1";
  QTest::newRow("4: texts") << R"({"only-numbers": false})"
                            << "a:category,b:text,d:date / x,y,2024-05-03"
                            << "variable:category,value:text / a,x / b,y / d,2024-05-03";
  QTest::newRow("names") << R"({"name-column": "quarter", "value-column": "id"})"
                         << "id:text@identifier,a:number / x,1"
                         << "id:text@identifier,quarter:category,'id 2':number / x,a,1";
  QTest::newRow("no rows") << "{}" << "a:number" << "variable:category,value:number";
}

void MeltTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("melt", parameters, table(input)), table(expected));
}

void MeltTest::warnsOfText() {
  for (const char* columns : {"a:number,b:date,c:number", "a:text,b:number,c:date"}) {
    const Findings findings = findingsOf("melt", R"({"only-numbers": false})", table(columns));
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].severity == Severity::warning);
  }
}

void MeltTest::refusesNothingToMelt() {
  QVERIFY_THROWS_EXCEPTION(Error, run("melt", R"({"columns": ["t"]})", table("t:text / x")));
}

void MeltTest::refusesWhatDoesNotFit() {
  std::vector<ColumnSchema> schema = {{"text", Type::text}};
  const std::vector<std::string> long8MiB = {std::string(8 << 20, 'x')};
  std::vector<Column> columns = {Column::ofTexts(long8MiB)};
  for (int column = 0; column < 100'000; ++column) {
    schema.push_back({std::to_string(column), Type::number});
    columns.push_back(Column::ofNumbers(std::vector<double>{1}));
  }
  const Table wide(TableSchema(std::move(schema)), std::move(columns));
  try {
    run("melt", "{}", wide);
    QFAIL("melted");
  } catch (const Error& error) {
    QVERIFY2(error.message().english().starts_with("The result would have 100000 rows"),
             error.what());
  }
}

QTEST_APPLESS_MAIN(MeltTest)
#include "melt_operator_test.moc"
