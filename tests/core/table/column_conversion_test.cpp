// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/table/column.h"
#include "testing/tables.h"

#include <QTest>

#include <limits>

using namespace quern;

namespace {

Column columnOf(const QString& text) { return table(text)[0]; }

/// Built value by value, so that nothing of what is tested here made it.
Column textColumn(std::initializer_list<const char*> texts) {
  ColumnBuilder builder(Type::text);
  for (const char* text : texts)
    if (text == nullptr)
      builder.addMissing();
    else
      builder.add(text);
  return std::move(builder).build();
}

}  // namespace

class ColumnConversionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void textBecomes();  // promise 3
  void converts_data();
  void converts();  // promises 1, 2, 5
  void doesNotConvert_data();
  void doesNotConvert();
  void theErrorSaysWhich();
  void sameTypeIsTheSameColumn();
  void categoriesConvertOnce();  // promise 4
  void categoriesAreSorted_data();
  void categoriesAreSorted();
  void everyTypeComesBackFromText();
  void largeWholeNumbers();
};

void ColumnConversionTest::textBecomes() {
  const Column numbers = textColumn({"1.5", nullptr, "-2"}).as(Type::number);
  QCOMPARE(numbers.numbers()[0], 1.5);
  QCOMPARE(numbers.numbers()[2], -2.0);
  QCOMPARE(numbers.missing(), 1);
  QCOMPARE(textColumn({"12", nullptr}).as(Type::integer).integers()[0], 12);
  const Column booleans = textColumn({"true", "FALSE", "1", "0"}).as(Type::boolean);
  QCOMPARE(std::vector<int>(booleans.booleans().begin(), booleans.booleans().end()),
           (std::vector{1, 0, 1, 0}));
  QCOMPARE(textColumn({"1970-01-02"}).as(Type::date).integers()[0], 1);
  QCOMPARE(textColumn({"1970-01-01T00:00:01"}).as(Type::timestamp).integers()[0], 1'000'000);
  QCOMPARE(textColumn({"1970-01-02"}).as(Type::timestamp).integers()[0], 86'400'000'000);
  const Column category = textColumn({"b", "a", nullptr, "b"}).as(Type::category);
  QCOMPARE(category.categories(), (Categories{"a", "b"}));
  QCOMPARE(category.codes()[0], 1);
  QCOMPARE(category.text(3), std::string_view("b"));
  QVERIFY(!category.present()[2]);
}

void ColumnConversionTest::converts_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* input, const char* expected) {
    QTest::addRow("%s to %s", input, expected)
        << QString::fromUtf8(input) << QString::fromUtf8(expected);
  };
  row("a:integer / 1 / ? / -3", "a:number / 1 / ? / -3");
  row("a:boolean / true / ? / false", "a:number / 1 / ? / 0");
  row("a:date / 1970-01-03 / ?", "a:number / 2 / ?");
  row("a:timestamp / 1970-01-01T00:00:01", "a:number / 1000000");
  row("a:category / 1.5 / ? / 2", "a:number / 1.5 / ? / 2");

  row("a:number / 3 / ? / -4e3", "a:integer / 3 / ? / -4000");
  row("a:boolean / true / ?", "a:integer / 1 / ?");
  row("a:date / 1970-01-03", "a:integer / 2");
  row("a:category / 7 / 8", "a:integer / 7 / 8");

  row("a:number / 0 / 1 / ?", "a:boolean / false / true / ?");
  row("a:integer / 0 / 1", "a:boolean / false / true");
  row("a:category / true / false", "a:boolean / true / false");

  row("a:timestamp / 2024-05-03T00:00:00 / ?", "a:date / 2024-05-03 / ?");
  row("a:date / 2024-05-03 / ?", "a:timestamp / 2024-05-03T00:00:00 / ?");
  row("a:category / 2024-05-03", "a:date / 2024-05-03");

  row("a:number / 1.5 / ?", "a:text / 1.5 / ?");
  row("a:integer / 12", "a:text / 12");
  row("a:boolean / true / false", "a:text / true / false");
  row("a:category / x / '' / ?", "a:text / x / '' / ?");
  row("a:date / 2024-05-03", "a:text / 2024-05-03");
  row("a:timestamp / 2024-05-03T01:02:03.5", "a:text / 2024-05-03T01:02:03.5");
  row("a:number", "a:text");
}

void ColumnConversionTest::converts() {
  QFETCH(QString, input);
  QFETCH(QString, expected);
  const Column wanted = columnOf(expected);
  QCOMPARE(columnOf(input).as(wanted.type()), wanted);
}

void ColumnConversionTest::doesNotConvert_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("type");
  QTest::addColumn<QString>("asFarAsPossible");
  const auto row = [](const char* input, const char* type, const char* rest) {
    QTest::addRow("%s to %s", input, type) << QString(input) << QString(type) << QString(rest);
  };
  row("a:text / 1 / one / ?", "number", "a:number / 1 / ? / ?");
  row("a:text / '' / 1", "number", "a:number / ? / 1");
  row("a:number / 1.5 / 2", "integer", "a:integer / ? / 2");
  row("a:number / 1e19 / nan / inf / -9.3e18", "integer", "a:integer / ? / ? / ? / ?");
  row("a:text / 1.0", "integer", "a:integer / ?");
  row("a:number / 2 / 1 / nan", "boolean", "a:boolean / ? / true / ?");
  row("a:text / yes / true", "boolean", "a:boolean / ? / true");
  row("a:date / 2024-05-03 / ?", "boolean", "a:boolean / ? / ?");
  row("a:timestamp / 2024-05-03T00:00:01", "date", "a:date / ?");
  row("a:integer / 19846 / ?", "date", "a:date / ? / ?");
  row("a:number / 1", "timestamp", "a:timestamp / ?");
  row("a:text / 2024-02-30", "date", "a:date / ?");
  row("a:category / 1 / x / x", "integer", "a:integer / 1 / ? / ?");
}

void ColumnConversionTest::doesNotConvert() {
  QFETCH(QString, input);
  QFETCH(QString, type);
  QFETCH(QString, asFarAsPossible);
  const Column column = columnOf(input);
  const Type wanted = *typeFrom(type.toStdString());
  QVERIFY_EXCEPTION_THROWN(column.as(wanted), Error);
  std::int64_t failed = 0;
  const Column rest = column.asFarAsPossible(wanted, failed);
  QCOMPARE(rest, columnOf(asFarAsPossible));
  QCOMPARE(failed, rest.missing() - column.missing());
}

void ColumnConversionTest::theErrorSaysWhich() {
  try {
    columnOf("a:text / 1 / ? / two / three").as(Type::number);
    QFAIL("converted");
  } catch (const Error& error) {
    QCOMPARE(error.place().row, 3);
    QCOMPARE(error.message().english(), std::string("\"two\" is not a number."));
    QVERIFY(!error.advice().empty());
  }
}

void ColumnConversionTest::sameTypeIsTheSameColumn() {
  const Column column = columnOf("a:integer / 1");
  QCOMPARE(column.as(Type::integer).identity(), column.identity());
}

void ColumnConversionTest::categoriesConvertOnce() {
  const auto categories = std::make_shared<const Categories>(Categories{"1", "no number", "3"});
  // A category that no row has is not asked.
  QCOMPARE(Column::ofCodes({2, 0, 2}, categories).as(Type::number),
           columnOf("a:number / 3 / 1 / 3"));
}

void ColumnConversionTest::categoriesAreSorted_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QStringList>("categories");
  QTest::newRow("numbers by value")
      << "a:number / 10 / 9 / ? / 10 / -1.5 / nan" << QStringList{"-1.5", "9", "10", "nan"};
  QTest::newRow("one zero after the other") << "a:number / 0 / -0" << QStringList{"-0", "0"};
  QTest::newRow("integers by value") << "a:integer / 10 / 9 / -1" << QStringList{"-1", "9", "10"};
  QTest::newRow("false before true") << "a:boolean / true / false" << QStringList{"false", "true"};
  QTest::newRow("dates by time") << "a:date / 2024-05-03 / 1999-01-01"
                                 << QStringList{"1999-01-01", "2024-05-03"};
  QTest::newRow("texts by their bytes")
      << "a:text / b / a / B / é" << QStringList{"B", "a", "b", "é"};
  QTest::newRow("nothing") << "a:number / ?" << QStringList{};
}

void ColumnConversionTest::categoriesAreSorted() {
  QFETCH(QString, input);
  QFETCH(QStringList, categories);
  const Column column = columnOf(input);
  const Column category = column.as(Type::category);
  QStringList actual;
  for (const std::string& text : category.categories()) actual.append(QString::fromStdString(text));
  QCOMPARE(actual, categories);
  for (std::int64_t row = 0; row < column.size(); ++row) {
    QCOMPARE(category.present()[row], column.present()[row]);
    QCOMPARE(category.written(row), column.written(row));
  }
}

void ColumnConversionTest::everyTypeComesBackFromText() {
  for (const char* text :
       {"a:number / 0.1 / ? / -1e300 / inf", "a:integer / -9223372036854775808 / ?",
        "a:boolean / true / ?", "a:date / 0001-01-01 / ?", "a:category / x / ?",
        "a:timestamp / 1969-12-31T23:59:59.999999 / ?"}) {
    const Column column = columnOf(QString::fromLatin1(text));
    QCOMPARE(column.as(Type::text).as(column.type()), column);
    QCOMPARE(column.as(Type::category).as(column.type()), column);
  }
}

void ColumnConversionTest::largeWholeNumbers() {
  const Column column = columnOf("a:integer / 9223372036854775807 / 4503599627370497");
  QCOMPARE(column.as(Type::number).numbers()[0], 0x1p63);
  QCOMPARE(column.as(Type::text), columnOf("a:text / 9223372036854775807 / 4503599627370497"));
}

QTEST_APPLESS_MAIN(ColumnConversionTest)
#include "column_conversion_test.moc"
