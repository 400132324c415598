// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class SelectColumnsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
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

QTEST_APPLESS_MAIN(SelectColumnsTest)
#include "select_columns_operator_test.moc"
