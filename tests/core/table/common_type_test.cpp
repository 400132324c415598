// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/common_type.h"

#include "core/base/error.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

class CommonTypeTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void holdsBoth_data();
  void holdsBoth();
  void saysWhatDoesNotConvert();
};

void CommonTypeTest::holdsBoth_data() {
  QTest::addColumn<QString>("left");
  QTest::addColumn<QString>("right");
  QTest::addColumn<QString>("common");
  QTest::addColumn<bool>("comparable");
  const auto row = [](const char* left, const char* right, const char* common, bool comparable) {
    QTest::addRow("%s and %s", left, right) << left << right << common << comparable;
  };
  row("number", "number", "number", true);
  row("number", "integer", "number", true);
  row("boolean", "number", "number", true);
  row("boolean", "integer", "integer", true);
  row("category", "category", "category", true);
  row("category", "text", "text", true);
  row("date", "timestamp", "timestamp", true);
  row("date", "date", "date", true);
  row("date", "integer", "text", false);
  row("number", "text", "text", false);
  row("boolean", "category", "text", false);
}

void CommonTypeTest::holdsBoth() {
  QFETCH(QString, left);
  QFETCH(QString, right);
  QFETCH(QString, common);
  QFETCH(bool, comparable);
  const Type one = *typeFrom(left.toStdString()), other = *typeFrom(right.toStdString());
  for (const auto& [first, second] : {std::pair(one, other), std::pair(other, one)}) {
    QCOMPARE(QString::fromStdString(std::string(keyOf(commonType(first, second)))), common);
    QCOMPARE(isComparable(first, second), comparable);
  }
}

void CommonTypeTest::saysWhatDoesNotConvert() {
  QCOMPARE(inType(table("a:integer / 1 / ?")["a"], Type::number, "a"),
           table("a:number / 1 / ?")["a"]);
  try {
    inType(table("a:text / 1 / x / y")["a"], Type::number, "a");
    QFAIL("converted");
  } catch (const Error& error) {
    QCOMPARE(QString::fromStdString(error.message().english()),
             "2 values of column a cannot be held as Number.");
    QCOMPARE(QString::fromStdString(error.place().column), "a");
  }
}

QTEST_APPLESS_MAIN(CommonTypeTest)
#include "common_type_test.moc"
