// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "testing/reference.h"

#include <QTest>

#include <map>

using namespace quern;

class DataQualityTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithPandas();
  void findings_data();
  void findings();
  void gravestFirst();
  void repeatedRows();  // promise 8
  void onlyChosenColumns();
  void outcome();
};

namespace {

/// "a constant 3 1": column, finding, count, share; one line each.
QString writtenFindings(const Table& findings) {
  QStringList lines;
  for (std::int64_t row = 0; row < findings.rowCount(); ++row) {
    QStringList cells;
    for (const char* column : {"column", "finding", "count", "share"})
      cells.append(QString::fromStdString(findings[column].written(row)));
    lines.append(cells.join(' ').trimmed());
  }
  return lines.join(" / ");
}

/// `count` cells of one column: the row number set into the pattern.
QString cells(const QString& pattern, int count) {
  QString text;
  for (int row = 0; row < count; ++row)
    text += " / " + QString(pattern).replace("#", QString::number(row));
  return text;
}

}  // namespace

void DataQualityTest::agreesWithPandas() {
  const Json json = reference("data_quality.json");
  const Table data =
      tableOf(json["table"]).withRole("kind", Role::target).withRole("total", Role::target);
  const Table actual = run("data-quality", "{}", data);
  std::map<std::pair<std::string, std::string>, std::int64_t> rows;
  for (std::int64_t row = 0; row < actual.rowCount(); ++row)
    rows[{actual["column"].written(row), actual["finding"].written(row)}] = row;
  for (const Json& expected : json["expected"]) {
    const std::string column =
        expected["column"].is_null() ? std::string() : expected["column"].get<std::string>();
    const auto found = rows.find({column, expected["finding"].get<std::string>()});
    QVERIFY2(found != rows.end(), expected.dump().c_str());
    QCOMPARE(actual["count"].integers()[static_cast<std::size_t>(found->second)],
             expected["count"].get<std::int64_t>());
    QVERIFY2(relativeError(actual["share"].number(found->second), expected["share"]) < 1e-12,
             expected.dump().c_str());
  }
  QCOMPARE(actual.rowCount(), static_cast<std::int64_t>(json["expected"].size()));
  const auto repeated = json["repeated"].get<std::vector<std::int64_t>>();
  QCOMPARE(run("data-quality", "{}", data, "duplicates"), data.take(repeated));
}

void DataQualityTest::findings_data() {
  QTest::addColumn<QString>("data");
  QTest::addColumn<QString>("expected");
  const QString steps = cells("#,x#", 4);
  QTest::newRow("nothing") << "a:number,b:category" + steps << "";
  QTest::newRow("no rows") << "a:number,b:text" << "";
  QTest::newRow("1: missing") << "a:number,b:text / 1,x / ?,y" << "a missing values 1 0.5";
  QTest::newRow("1: all missing") << "a:number,b:text / ?,x / ?,y" << "a missing values 2 1";
  QTest::newRow("2: constant") << "a:number,b:text / 7,x / 7,y" << "a constant 2 1";
  QTest::newRow("2: constant but for missing values")
      << "a:category,b:text@identifier" + cells("u,x#", 30) + " / ?,x" << "a constant 30 1";
  QTest::newRow("2: a date") << "a:date,b:text / 2024-05-03,x / 2024-05-03,y" << "a constant 2 1";
  QTest::newRow("2: one value is not constant") << "a:number / 7" << "";
  QTest::newRow("3: numbers as text") << "a:text / 1 / 2.5 / 3" << "a numbers as text 3 1";
  QTest::newRow("3: words and numbers") << "a:text / 1 / 2 / 3 / four" << "";
  QTest::newRow("4: identifier-like") << "a:text" + cells("n#", 10) << "a identifier-like 10 1";
  QTest::newRow("4: too few") << "a:text" + cells("n#", 9) << "";
  QTest::newRow("4: said to be one") << "a:text@identifier" + cells("n#", 10) << "";
  QTest::newRow("5: outliers") << "a:integer / 1 / 2 / 3 / 4 / 8" << "a outliers 1 0.2";
  QTest::newRow("5: extreme") << "a:integer / 1 / 2 / 3 / 4 / 11"
                              << "a extreme outliers 1 0.2 / a outliers 1 0.2";
  QTest::newRow("5: on the fence") << "a:integer / 1 / 2 / 3 / 4 / 7" << "";
  QTest::newRow("5: equal quartiles") << "a:number,b:text" + cells("0,x#", 5) + " / 9,x" << "";
  QTest::newRow("5: identifiers") << "a:integer@identifier / 1 / 2 / 3 / 4 / 11" << "";
  QTest::newRow("6: duplicate column") << "a:integer,b:integer / 1,1 / 2,2 / ?,?"
                                       << "a missing values 1 0.3333333333333333 / "
                                          "b missing values 1 0.3333333333333333 / "
                                          "b duplicate column 3 1";
  QTest::newRow("6: another type") << "a:integer,b:number / 1,1 / 2,2" << "";
  QTest::newRow("7: a number") << "a:number,y:number@target / 1,-3 / 2,-5 / 4,-9"
                               << "a leakage 3 1";
  QTest::newRow("7: no target") << "a:number,y:number / 1,-3 / 2,-5 / 4,-9" << "";
  QTest::newRow("7: classes") << "a:category,i:integer@identifier,y:category@target" +
                                     cells("u,1#,yes", 10) + cells("v,2#,no", 10)
                              << "a leakage 20 1";
  QTest::newRow("7: too few rows per value")
      << "a:category,i:integer@identifier,y:category@target" + cells("u,1#,yes", 9) +
             cells("v,2#,no", 10)
      << "";
}

void DataQualityTest::findings() {
  QFETCH(QString, data);
  QFETCH(QString, expected);
  QCOMPARE(writtenFindings(run("data-quality", "{}", table(data))), expected);
}

void DataQualityTest::gravestFirst() {
  const Table findings =
      run("data-quality", "{}", table("a:number,b:number / 1,? / 2,? / 3,? / 4,? / 8,1"));
  QCOMPARE(findings.select(std::vector<std::string>{"column", "severity"}),
           table("column:text,severity:text / b,high / a,low"));
  QCOMPARE(findings["meaning"].written(0),
           std::string("4 of 5 values are missing; fill them in or leave the column out."));
}

void DataQualityTest::repeatedRows() {
  const QString header = "a:category,b:text / ";
  const Table data = table(header + "u,x / v,y / u,x / ?,y / ?,y / u,z");
  QCOMPARE(run("data-quality", "{}", data, "duplicates"), table(header + "u,x / ?,y"));
  QCOMPARE(run("data-quality", R"({"columns": ["a"]})", data, "duplicates"),
           table(header + "u,x / ?,y / u,z"));
  const Table findings = run("data-quality", R"({"missing": 50})", data);
  QCOMPARE(writtenFindings(findings), QString("duplicate rows 2 0.3333333333333333"));
}

void DataQualityTest::onlyChosenColumns() {
  const Table data = table("a:number,b:number,c:text / 7,?,x / 7,?,y");
  QCOMPARE(writtenFindings(run("data-quality", R"({"columns": ["a", "c"]})", data)),
           QString("a constant 2 1"));
  QCOMPARE(writtenFindings(run("data-quality", R"({"columns": ["b", "c"], "missing": 100})", data)),
           QString());
}

void DataQualityTest::outcome() {
  const FittedOperator fitted =
      fit("data-quality", "{}", table("a:number,b:number,c:text / 7,?,x / 7,?,y"));
  const Registry::Entry* entry = allOperators().find("data-quality");
  const Sentence said = entry->implementation->outcome(
      Parameters(entry->spec.parameters, Json::object()), {}, fitted.outputs);
  QCOMPARE(said.english(), std::string("2 findings, 1 of high severity"));
}

QTEST_APPLESS_MAIN(DataQualityTest)
#include "data_quality_operator_test.moc"
