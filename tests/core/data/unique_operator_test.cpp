// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

#include <limits>

using namespace quern;

class UniqueTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void nanEqualsNan();  // promise 1
};

void UniqueTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("kept");
  QTest::addColumn<QString>("dropped");

  QTest::newRow("1: all columns to begin with") << "{}" << "2,y / 1,z / 1,x / ?,x" << "1,x / ?,x";
  QTest::newRow("2: the last") << R"({"columns": ["a"]})" << "2,y / 1,x / ?,x" << "1,x / 1,z / ?,x";
  QTest::newRow("2: the first") << R"({"columns": ["a"], "keep": "first"})" << "1,x / 2,y / ?,x"
                                << "1,z / 1,x / ?,x";
  QTest::newRow("2: none") << R"({"columns": ["a"], "keep": "none"})" << "2,y"
                           << "1,x / 1,z / ?,x / 1,x / ?,x";
}

void UniqueTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, kept);
  QFETCH(QString, dropped);
  const QString header = "a:number,b:category / ";
  const Table data = table(header + "1,x / 2,y / 1,z / ?,x / 1,x / ?,x");
  QCOMPARE(run("unique", parameters, data), table(header + kept));
  QCOMPARE(run("unique", parameters, data, "rest"), table(header + dropped));
}

void UniqueTest::nanEqualsNan() {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> values = {nan, 0.0, -nan, -0.0, 1};
  const Table data = Table().with("a", Column::ofNumbers(values));
  QCOMPARE(run("unique", "{}", data).rowCount(), 3);
}

QTEST_APPLESS_MAIN(UniqueTest)
#include "unique_operator_test.moc"
