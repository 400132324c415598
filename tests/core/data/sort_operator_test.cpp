// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class SortTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void refusesAColumnThatIsNotSortedBy();  // promise 2
};

void SortTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: the second column decides where the first is equal")
      << R"({"by": ["a", "b"]})" << "a:number,b:text / 2,x / 1,z / 2,w / 1,y"
      << "a:number,b:text / 1,y / 1,z / 2,w / 2,x";
  QTest::newRow("1: the order of the choice counts")
      << R"({"by": ["b", "a"]})" << "a:number,b:text / 2,x / 1,y / 1,x"
      << "a:number,b:text / 1,x / 2,x / 1,y";
  QTest::newRow("1: equal rows keep their order")
      << R"({"by": ["a"]})" << "a:number,b:text / 2,x / 1,z / 2,w / 1,y"
      << "a:number,b:text / 1,z / 1,y / 2,x / 2,w";
  QTest::newRow("1: downwards too")
      << R"({"by": ["a"], "descending": ["a"]})" << "a:number,b:text / 1,z / 2,x / 1,y / 2,w"
      << "a:number,b:text / 2,x / 2,w / 1,z / 1,y";
  QTest::newRow("2: one up, one down, missing last in both")
      << R"({"by": ["a", "b"], "descending": ["b"]})"
      << "a:integer,b:number / ?,1 / 1,? / 1,2 / 1,3 / 0,5"
      << "a:integer,b:number / 0,5 / 1,3 / 1,2 / 1,? / ?,1";
  QTest::newRow("3: categories by their text")
      << R"({"by": ["c"]})" << "c:category / pear / fig / apple"
      << "c:category / apple / fig / pear";
}

void SortTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("sort", parameters, table(input)), table(expected));
}

void SortTest::refusesAColumnThatIsNotSortedBy() {
  QVERIFY_THROWS_EXCEPTION(Error, run("sort", R"({"by": ["a"], "descending": ["b"]})",
                                      table("a:number,b:number / 1,2")));
}

QTEST_APPLESS_MAIN(SortTest)
#include "sort_operator_test.moc"
