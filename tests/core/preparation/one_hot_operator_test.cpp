// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class OneHotTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void unseenCategoriesSayNo();        // promise 4
  void tooManyCategoriesAreRefused();  // promise 6
};

void OneHotTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  const QString every = R"({"base": "none"})";
  QTest::newRow("1, 2: in place, ordered by text")
      << every << "a:number,c:category,z:number / 1,y,5 / 2,x,6"
      << "a:number,c=x:boolean,c=y:boolean,z:number / 1,false,true,5 / 2,true,false,6";
  QTest::newRow("3: the first is the base")
      << "{}" << "c:category / b / a / c"
      << "c=b:boolean,c=c:boolean / true,false / false,false / false,true";
  QTest::newRow("5: missing stays missing")
      << every << "c:category / x / ?" << "c=x:boolean / true / ?";
  QTest::newRow("booleans are categories")
      << every << "b:boolean / true / false"
      << "b=false:boolean,b=true:boolean / false,true / true,false";
}

void OneHotTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("one-hot", parameters, table(input)), table(expected));
}

void OneHotTest::unseenCategoriesSayNo() {
  const auto fitted = fit("one-hot", R"({"base": "none"})", table("c:category / x / y"));
  QCOMPARE(applyTo(fitted, table("c:category / z / y")),
           table("c=x:boolean,c=y:boolean / false,false / false,true"));
}

void OneHotTest::tooManyCategoriesAreRefused() {
  QVERIFY_THROWS_EXCEPTION(
      Error, run("one-hot", R"({"max-categories": 2})", table("c:category / x / y / z")));
}

QTEST_APPLESS_MAIN(OneHotTest)
#include "one_hot_operator_test.moc"
