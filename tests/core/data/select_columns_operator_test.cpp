// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class SelectColumnsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void oneRole_data();
  void oneRole();  // promise 4
};

void SelectColumnsTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: the order of the choice")
      << R"({"columns": ["c", "a"]})" << "c:text,a:number / x,1";
  QTest::newRow("everything, to begin with") << "{}" << "a:number,b:number@target,c:text / 1,2,x";
  QTest::newRow("2: a role of one column moves")
      << R"({"target": "a"})" << "a:number@target,b:number,c:text / 1,2,x";
  QTest::newRow("3: a column with a role is kept")
      << R"({"columns": ["a"], "identifiers": ["c"], "target": "b"})"
      << "a:number,b:number@target,c:text@identifier / 1,2,x";
  QTest::newRow("ignored columns are carried along")
      << R"({"columns": {"types": ["number"]}, "ignored": ["c"]})"
      << "a:number,b:number@target,c:text@ignored / 1,2,x";
}

void SelectColumnsTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, expected);
  QCOMPARE(run("select-columns", parameters, table("a:number,b:number@target,c:text / 1,2,x")),
           table(expected));
}

void SelectColumnsTest::oneRole_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("field");
  QTest::addColumn<bool>("refused");

  QTest::newRow("target and weight") << R"({"target": "a", "weight": "a"})" << "weight" << true;
  QTest::newRow("target and group") << R"({"group": "a", "target": "a"})" << "group" << true;
  QTest::newRow("target and identifier")
      << R"({"target": "c", "identifiers": ["c"]})" << "identifiers" << false;
  QTest::newRow("time and ignored") << R"({"time": "a", "ignored": ["a"]})" << "ignored" << false;
  QTest::newRow("identifier and ignored, by a rule")
      << R"({"identifiers": ["a"], "ignored": {"types": ["number"]}, "target": "b"})" << "ignored"
      << false;
  QTest::newRow("one role each") << R"({"target": "a", "weight": "b", "identifiers": ["c"]})"
                                 << QString() << false;
}

void SelectColumnsTest::oneRole() {
  QFETCH(QString, parameters);
  QFETCH(QString, field);
  QFETCH(bool, refused);
  const Table data = table("a:number,b:number@target,c:text / 1,2,x");
  const Findings findings = findingsOf("select-columns", parameters, data);
  for (const Finding& finding : findings) {
    QCOMPARE(QString::fromStdString(finding.place.parameter), field);
    QCOMPARE(finding.severity == Severity::error, refused);
  }
  QCOMPARE(findings.empty(), field.isEmpty());
  if (refused)
    QVERIFY_THROWS_EXCEPTION(Error, run("select-columns", parameters, data));
  else
    QCOMPARE(run("select-columns", parameters, data).rowCount(), std::int64_t{1});
}

QTEST_APPLESS_MAIN(SelectColumnsTest)
#include "select_columns_operator_test.moc"
