// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/table/column.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

class ColumnBuilderTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyType();
  void wholeNumbersFitAnywhere();
  void refusesOtherTypes();
  void categoriesInOrderOfAppearance();
  void concatenates_data();
  void concatenates();
  void concatenatesSlices();
  void concatenatesDictionaries();
  void refusesToConcatenateOtherTypes();
};

void ColumnBuilderTest::everyType() {
  ColumnBuilder number(Type::number), boolean(Type::boolean), text(Type::text), date(Type::date);
  QCOMPARE(std::move(number.add(1.5).addMissing().add(2)).build(),
           table("a:number / 1.5 / ? / 2")[0]);
  QCOMPARE(std::move(boolean.add(true).addMissing().add(false)).build(),
           table("a:boolean / true / ? / false")[0]);
  QCOMPARE(std::move(text.addMissing().add("x").add("")).build(), table("a:text / ? / x / ''")[0]);
  QCOMPARE(std::move(date.add(1).addMissing()).build(), table("a:date / 1970-01-02 / ?")[0]);
}

void ColumnBuilderTest::wholeNumbersFitAnywhere() {
  ColumnBuilder integer(Type::integer), boolean(Type::boolean);
  QCOMPARE(std::move(integer.add(3.0).add(-2)).build(), table("a:integer / 3 / -2")[0]);
  QCOMPARE(std::move(boolean.add(1.0).add(0)).build(), table("a:boolean / true / false")[0]);
}

void ColumnBuilderTest::refusesOtherTypes() {
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::integer).add(1.5), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::integer).add(1e19), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::boolean).add(2), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::number).add("1"), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::text).add(1), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::category).add(1.5), Bug);
  QVERIFY_EXCEPTION_THROWN(ColumnBuilder(Type::number).add(true), Bug);
}

void ColumnBuilderTest::categoriesInOrderOfAppearance() {
  ColumnBuilder builder(Type::category);
  builder.addMissing().add("b").add("a").add("b");
  const Column column = std::move(builder).build();
  QCOMPARE(column.categories(), (Categories{"b", "a"}));
  QCOMPARE(column, table("a:category / ? / b / a / b")[0]);
}

void ColumnBuilderTest::concatenates_data() {
  QTest::addColumn<QString>("first");
  QTest::addColumn<QString>("second");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* type, const char* first, const char* second) {
    const QString name = QStringLiteral("a:%1").arg(type);
    QTest::newRow(type) << name + first << name + second << name + first + second;
  };
  row("number", " / 1 / ?", " / 3");
  row("integer", " / 1", " / ? / 3");
  row("boolean", " / true / false", " / true");
  row("category", " / x / ? / y", " / z / x");
  row("text", " / one / ''", " / ? / three");
  row("date", "", " / 2024-05-03");
  row("timestamp", " / 2024-05-03T01:00:00", "");
}

void ColumnBuilderTest::concatenates() {
  QFETCH(QString, first);
  QFETCH(QString, second);
  QFETCH(QString, expected);
  const Column wanted = table(expected)[0];
  const Column actual = Column::concatenated(std::vector{table(first)[0], table(second)[0]});
  QCOMPARE(actual, wanted);
  QCOMPARE(actual.missing(), wanted.missing());
}

void ColumnBuilderTest::concatenatesSlices() {
  for (const char* text : {"a:number / 1 / ? / 3 / 4 / 5", "a:text / one / ? / '' / four / five",
                           "a:category / x / ? / y / x / z"}) {
    const Column column = table(QString::fromLatin1(text))[0];
    QCOMPARE(Column::concatenated(
                 std::vector{column.slice(0, 2), column.slice(2, 1), column.slice(3, 2)}),
             column);
  }
}

void ColumnBuilderTest::concatenatesDictionaries() {
  const Column first =
      Column::ofCodes({0, 1}, std::make_shared<const Categories>(Categories{"a", "b"}));
  const Column second =
      Column::ofCodes({0, 1}, std::make_shared<const Categories>(Categories{"c", "a"}));
  const Column both = Column::concatenated(std::vector{first, second});
  QCOMPARE(both.categories(), (Categories{"a", "b", "c"}));
  QCOMPARE(both.text(2), std::string_view("c"));
  QCOMPARE(both.text(3), std::string_view("a"));
}

void ColumnBuilderTest::refusesToConcatenateOtherTypes() {
  QVERIFY_EXCEPTION_THROWN(Column::concatenated({}), Bug);
  QVERIFY_EXCEPTION_THROWN(Column::concatenated(std::vector{Column::allMissing(Type::text, 1),
                                                            Column::allMissing(Type::number, 1)}),
                           Bug);
}

QTEST_APPLESS_MAIN(ColumnBuilderTest)
#include "column_builder_test.moc"
