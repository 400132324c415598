// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"
#include "testing/reference.h"

#include <QTest>

#include <set>

using namespace quern;

class CheckTableTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void conditionsAgreeWithPandas();
  void keysAgreeWithPandas();
  void learnedValuesAgreeWithPandas();
  void findings_data();
  void findings();
  void rejectedRowsHaveEveryReason();  // promise 1
  void warningsRejectNothing();        // promise 1
  void stopsIfToldTo();                // promises 1 and 5
  void keepsIfToldTo();                // promise 1
  void learnsFromTheReference();       // promise 7
  void checksLaterRowsByWhatItLearned();
  void refusals_data();
  void refusals();
  void tellsBeforeTheRun();

private:
  Json m_reference;
  Table m_first, m_later;
};

namespace {

QString asParameters(const Json& json) { return QString::fromStdString(json.dump()); }

/// "hours between 0 and 24: 3 from 2 (30)": expectation, count, first row, what was found.
QString told(const Table& findings) {
  QStringList lines;
  for (std::int64_t row = 0; row < findings.rowCount(); ++row) {
    const auto cell = [&](const char* column) {
      return QString::fromStdString(findings[column].written(row));
    };
    const QString rows = cell("count").isEmpty()
                             ? QString()
                             : QString(" %1 from %2").arg(cell("count"), cell("row"));
    lines << QString("%1:%2 (%3)").arg(cell("expectation"), rows, cell("found"));
  }
  return lines.join(" / ");
}

/// Whether the findings are those of the script: column, expectation if it says one, count, row.
void compareFindings(const Table& actual, const Json& expected) {
  QCOMPARE(actual.rowCount(), static_cast<std::int64_t>(expected.size()));
  for (std::int64_t row = 0; row < actual.rowCount(); ++row) {
    const Json& one = expected[static_cast<std::size_t>(row)];
    const auto wanted = [&one](const char* key) {
      return one[key].is_null()     ? std::string()
             : one[key].is_string() ? one[key].get<std::string>()
                                    : one[key].dump();
    };
    QCOMPARE(actual["column"].written(row), wanted("column"));
    if (!one["expectation"].is_null())
      QCOMPARE(actual["expectation"].written(row), wanted("expectation"));
    QCOMPARE(actual["count"].written(row), wanted("count"));
    QCOMPARE(actual["row"].written(row), wanted("row"));
  }
}

/// The rows, counted from 0, that one of the expectations blames.
std::vector<std::int64_t> blamed(const Json& findings) {
  std::set<std::int64_t> rows;
  for (const Json& finding : findings)
    for (const Json& row : finding["rows"]) rows.insert(row.get<std::int64_t>());
  return {rows.begin(), rows.end()};
}

void compareRejects(const Table& rejects, const Table& data,
                    const std::vector<std::int64_t>& rows) {
  std::vector<std::string> names = data.schema().names();
  QCOMPARE(rejects.select(names), data.take(rows));
  QCOMPARE(rejects.rowCount(), std::ssize(rows));
  for (std::size_t at = 0; at < rows.size(); ++at)
    QCOMPARE(rejects["row"].integers()[at], rows[at] + 1);
}

}  // namespace

void CheckTableTest::initTestCase() {
  m_reference = reference("check_table.json");
  m_first = tableOf(m_reference["first"]);
  m_later = tableOf(m_reference["later"]);
}

void CheckTableTest::conditionsAgreeWithPandas() {
  const QString parameters = asParameters({{"must", m_reference["must"]}});
  const Table found = run("check-table", parameters, m_later, "findings");
  compareFindings(found, m_reference["asked"]);
  const std::int64_t last = found.rowCount() - 1;
  QVERIFY(relativeError(std::stod(found["found"].written(last)), m_reference["missing share"]) <
          1e-5);
  compareRejects(run("check-table", parameters, m_later, "rejects"), m_later,
                 blamed(m_reference["asked"]));
}

void CheckTableTest::keysAgreeWithPandas() {
  const QString parameters = R"({"keys": ["city", "day"]})";
  const Json expected = Json::array({m_reference["keys"]});
  compareFindings(run("check-table", parameters, m_later, "findings"), expected);
  compareRejects(run("check-table", parameters, m_later, "rejects"), m_later, blamed(expected));
}

void CheckTableTest::learnedValuesAgreeWithPandas() {
  const Inputs in = {{"data", m_later}, {"reference", m_first}};
  for (const Json& one : m_reference["learned"]) {
    const QString parameters = asParameters({{"learn", "values"}, {"slack", one["slack"]}});
    compareFindings(run("check-table", parameters, in, "findings"), one["findings"]);
    compareRejects(run("check-table", parameters, in, "rejects"), m_later, blamed(one["findings"]));
  }
}

void CheckTableTest::findings_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("expected");
  QTest::newRow("2: all holds") << R"json({"must": "n >= 1 and c in (\"a\", \"b\")"})json" << "";
  QTest::newRow("2: a list of conditions")
      << R"({"must": {"version": 1, "conditions": [{"column": "n", "is": "at-most", "values": [4]}]}})"
      << "n <= 4: 1 from 4 (5)";
  QTest::newRow("3: a missing value breaks nothing") << R"({"must": "n > 0"})" << "";
  QTest::newRow("3: but that it is there")
      << R"({"must": "n is not missing"})" << "n is not missing: 1 from 3 ()";
  QTest::newRow("4: the first of equal rows is good")
      << R"json({"must": "unique(c)"})json" << "unique(c): 2 from 3 (a)";
  QTest::newRow("4: keys together") << R"({"keys": ["c", "t"]})" << "unique(c, t): 1 from 4 (b, y)";
  QTest::newRow("5: absent, told once")
      << R"json({"must": "z > 1 and z < 3"})json" << "exists(z): (absent)";
  QTest::newRow("5: of another type") << R"json({"must": "type(t) = \"number\" and t > 3"})json"
                                      << "type(t) = \"number\": (text) / t > 3: (text)";
  QTest::newRow("5: too much is missing") << R"json({"must": "missing_share(n) <= 20"})json"
                                          << "missing_share(n) <= 20: 1 from  (25)";
  QTest::newRow("5: just enough is there") << R"json({"must": "missing_share(n) <= 25"})json" << "";
  QTest::newRow("5: too few rows") << R"({"rows-least": 5})" << "rows >= 5: (4)";
  QTest::newRow("5: too many rows") << R"({"rows-most": 3})" << "rows <= 3: (4)";
  QTest::newRow("6: whole numbers are numbers")
      << R"json({"must": "type(w) = \"number\" and type(c) = \"text\" and type(t) = \"category\""})json"
      << "";
  QTest::newRow("6: but numbers are not whole")
      << R"json({"must": "type(n) = \"integer\""})json" << "type(n) = \"integer\": (number)";
  QTest::newRow("rules look across columns")
      << R"({"rules": "n <= w\n# a remark\nw < 40"})" << "w < 40: 1 from 4 ()";
}

void CheckTableTest::findings() {
  QFETCH(QString, parameters);
  QFETCH(QString, expected);
  const Table data =
      table("n:number,c:category,t:text,w:integer / 1,a,x,10 / 2,b,y,20 / ?,a,y,30 / 5,b,y,40");
  QCOMPARE(told(run("check-table", parameters, data, "findings")), expected);
}

void CheckTableTest::rejectedRowsHaveEveryReason() {
  const Table data = table("n:number,row:text / 1,a / 9,b / 5,a / 9,a");
  const QString parameters = R"({"must": "n < 8 and row != \"b\" and n > 1"})";
  QCOMPARE(run("check-table", parameters, data), table("n:number,row:text / 5,a"));
  QCOMPARE(run("check-table", parameters, data, "rejects"),
           table("n:number,row:text,row 2:integer@ignored,reason:category@ignored "
                 "/ 1,a,1,n > 1 / 9,b,2,'n < 8; row != \"b\"' / 9,a,4,n < 8"));
}

void CheckTableTest::warningsRejectNothing() {
  const Table data = table("n:number / 1 / 9");
  const QString parameters = R"({"should": "n < 8"})";
  QCOMPARE(run("check-table", parameters, data), data);
  QCOMPARE(run("check-table", parameters, data, "rejects").rowCount(), std::int64_t{0});
  const Table found = run("check-table", parameters, data, "findings");
  QCOMPARE(found["severity"].written(0), std::string("warning"));
  QCOMPARE(found["share"].number(0), 0.5);
}

void CheckTableTest::stopsIfToldTo() {
  const Table data = table("n:number / 1 / 9 / 10");
  const auto stopped = attempt(
      [&] { run("check-table", R"({"must": "n < 8 and n < 9.5", "failed": "stop"})", data); });
  QVERIFY(stopped.has_value());
  QCOMPARE(stopped->place().row, std::int64_t{2});
  QCOMPARE(stopped->place().column, std::string("n"));
  QVERIFY(QString(stopped->what()).contains("2 rows break it"));
  QVERIFY(QString(stopped->what()).contains("1 further expectation does"));
  const QString few = R"({"rows-least": 4, "failed": "stop"})";
  QVERIFY_THROWS_EXCEPTION(Error, run("check-table", few, data));
  // What is only a warning stops nothing.
  QCOMPARE(run("check-table", R"({"should": "n < 8", "failed": "stop"})", data), data);
}

void CheckTableTest::keepsIfToldTo() {
  const Table data = table("n:number / 1 / 9");
  const QString parameters = R"({"must": "n < 8", "failed": "keep"})";
  QCOMPARE(run("check-table", parameters, data), data);
  QCOMPARE(run("check-table", parameters, data, "rejects").rowCount(), std::int64_t{1});
}

void CheckTableTest::learnsFromTheReference() {
  const Table reference = table("a:number,b:category,c:integer,d:text / 1,x,3,p / 2,y,4,q");
  const Table data = table("a:number,c:number,b:category,e:text / 3,4,x,u / ?,3,z,v");
  const Inputs in = {{"data", data}, {"reference", reference}};
  const auto found = [&in](const QString& parameters) {
    return told(run("check-table", parameters, in, "findings"));
  };
  QCOMPARE(found(R"({"learn": "columns"})"),
           QString("type(c) = \"integer\": (number) / exists(d): (absent)"));
  QCOMPARE(
      found(R"({"learn": "columns", "extra": "refused", "order": true})"),
      QString("type(c) = \"integer\": (number) / exists(d): (absent) / no other columns: (text) "
              "/ columns in order: (after c)"));
  QCOMPARE(found(R"({"learn": "values", "severity": "warning"})"),
           QString("a is not missing: 1 from 2 () / a between 1 and 2: 1 from 1 (3) / "
                   "b in (\"x\", \"y\"): 1 from 2 (z) / type(c) = \"integer\": (number) / "
                   "exists(d): (absent)"));
  QCOMPARE(run("check-table", R"({"learn": "values", "severity": "warning"})", in), data);
  // A hundred percent wider: 3 lies within 0 and 3.
  QVERIFY(!found(R"({"learn": "values", "slack": 100})").contains("between"));
}

void CheckTableTest::checksLaterRowsByWhatItLearned() {
  const FittedOperator fitted =
      fit("check-table", R"json({"learn": "values", "rules": "n <= 2 * mean(n)"})json",
          table("n:number,c:category / 1,a / 3,b"));
  QCOMPARE(fitted.outputs.table("findings").rowCount(), std::int64_t{0});
  const Outputs later = applyTo(fitted, {{"data", table("n:number,c:category / 2,b / 3,d / 9,a")}});
  QCOMPARE(later.table("data"), table("n:number,c:category / 2,b"));
  QCOMPARE(told(later.table("findings")),
           QString("n <= 2 * mean(n): 1 from 3 () / n between 1 and 3: 1 from 3 (9) / "
                   "c in (\"a\", \"b\"): 1 from 2 (d)"));
}

void CheckTableTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::newRow("conditions joined by or") << R"({"must": "n > 1 or n < 0"})";
  QTest::newRow("more than a condition") << R"({"must": "n > 2 * n"})";
  QTest::newRow("unreadable") << R"({"must": "n >"})";
  QTest::newRow("a rule that is none") << R"({"rules": "n + 1"})";
  QTest::newRow("a rule on an unknown column") << R"({"rules": "m > 1"})";
  QTest::newRow("a rule that looks around") << R"json({"rules": "n > lag(n)"})json";
  QTest::newRow("a condition without a value")
      << R"({"must": {"version": 1, "conditions": [{"column": "n", "is": "above"}]}})";
  QTest::newRow("conditions of a newer version") << R"({"must": {"version": 2, "conditions": []}})";
  QTest::newRow("no table has so many rows") << R"({"rows-least": 5, "rows-most": 3})";
}

void CheckTableTest::refusals() {
  QFETCH(QString, parameters);
  QVERIFY_THROWS_EXCEPTION(Error, run("check-table", parameters, table("n:number / 1")));
}

void CheckTableTest::tellsBeforeTheRun() {
  const Table data = table("n:number / 1");
  const auto severities = [&data](const QString& parameters) {
    QString letters;
    for (const Finding& finding : quern::findingsOf("check-table", parameters, data))
      letters += finding.severity == Severity::error ? 'e' : 'w';
    return letters;
  };
  QCOMPARE(severities("{}"), QString("w"));  // nothing is expected yet
  QCOMPARE(severities(R"({"must": "m > 1"})"), QString("w"));
  QCOMPARE(severities(R"({"must": "m > 1", "failed": "stop"})"), QString("e"));
  QCOMPARE(severities(R"({"must": "n > 1"})"), QString());
  // an absent column is told once
  QCOMPARE(severities(R"({"must": "m > 1 and m < 3", "should": "m > 2"})"), QString("w"));
}

QTEST_APPLESS_MAIN(CheckTableTest)
#include "check_table_operator_test.moc"
