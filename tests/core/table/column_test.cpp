// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "testing/tables.h"

#include <QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace quern;

namespace {

Column columnOf(const QString& text) { return table(text)[0]; }

std::vector<std::int64_t> rowsFrom(const QString& text) {
  std::vector<std::int64_t> rows;
  for (const QString& row : text.split(u' ', Qt::SkipEmptyParts)) rows.push_back(row.toLongLong());
  return rows;
}

/// 0, 1, 2, … of a type; every third missing.
Column countingColumn(Type type, std::int64_t size) {
  ColumnBuilder builder(type);
  for (std::int64_t row = 0; row < size; ++row) {
    if (row % 3 == 2)
      builder.addMissing();
    else if (type == Type::text || type == Type::category)
      builder.add(std::to_string(row % 7) + "é");
    else
      builder.add(type == Type::boolean ? row % 2 : row);
  }
  return std::move(builder).build();
}

constexpr std::array allTypes = {Type::number, Type::integer, Type::boolean,  Type::category,
                                 Type::text,   Type::date,    Type::timestamp};

}  // namespace

class ColumnTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void emptyColumn();
  void missingValuesAreCountedOnce();
  void nanIsANumber();
  void allMissing();
  void wrongTypeIsABug();
  void codesMustPointIntoTheDictionary();

  void take_data();
  void take();
  void takeRefusesOtherRows();
  void takenLaterIsTheSame_data();
  void takenLaterIsTheSame();
  void partsOfWhatIsTakenLater();
  void rowsAreListedOnce();
  void manyThreadsMayLookFirst();
  void sliceAgreesWithTake();
  void slicesShareTheirValues();

  void equality();
  void categoriesCompareByText();
  void slotsOfMissingValuesMeanNothing();

  void written_data();
  void written();
};

void ColumnTest::emptyColumn() {
  const Column column;
  QCOMPARE(column.type(), Type::number);
  QCOMPARE(column.size(), 0);
  QVERIFY(column.numbers().empty());
  QCOMPARE(column, Column::ofNumbers(Values<double>{}));
  for (const Type type : allTypes) QCOMPARE(Column::allMissing(type, 0).take({}).size(), 0);
}

void ColumnTest::missingValuesAreCountedOnce() {
  Bitmap present(70);
  present.setMissing(0);
  present.setMissing(69);
  const Column column = Column::ofNumbers(Values<double>(70, 1.0), std::move(present));
  QCOMPARE(column.missing(), 2);
  QVERIFY(!column.present()[69] && column.present()[68]);
  QVERIFY2(Column::ofNumbers(Values<double>(70, 1.0), Bitmap(70)).present().complete(),
           "bits that are all set are dropped");
}

void ColumnTest::nanIsANumber() {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Column column = Column::ofNumbers(std::vector{1.0, nan});
  QCOMPARE(column.missing(), 0);
  QVERIFY(std::isnan(column.number(1)));
  QCOMPARE(column, Column::ofNumbers(std::vector{1.0, nan}));
  QCOMPARE(QString::fromStdString(column.written(1)), QStringLiteral("nan"));
}

void ColumnTest::allMissing() {
  for (const Type type : allTypes) {
    const Column column = Column::allMissing(type, 130);
    QCOMPARE(column.type(), type);
    QCOMPARE(column.missing(), 130);
    QCOMPARE(column.written(129), std::string());
    QCOMPARE(column.take(std::vector<std::int64_t>{5, -1, 7}), Column::allMissing(type, 3));
    QCOMPARE(column.slice(64, 66), Column::allMissing(type, 66));
  }
}

void ColumnTest::wrongTypeIsABug() {
  const Column column = columnOf("a:text / x");
  QVERIFY_EXCEPTION_THROWN(column.numbers(), Bug);
  QVERIFY_EXCEPTION_THROWN(column.integers(), Bug);
  QVERIFY_EXCEPTION_THROWN(column.booleans(), Bug);
  QVERIFY_EXCEPTION_THROWN(column.codes(), Bug);
  QVERIFY_EXCEPTION_THROWN(column.categories(), Bug);
  QVERIFY_EXCEPTION_THROWN(columnOf("a:number / 1").texts(), Bug);
}

void ColumnTest::codesMustPointIntoTheDictionary() {
  const auto categories = std::make_shared<const Categories>(Categories{"a", "b"});
  QVERIFY_EXCEPTION_THROWN(Column::ofCodes({0, 2}, categories), Bug);
  QVERIFY_EXCEPTION_THROWN(Column::ofCodes({0, -1}, categories), Bug);
  Bitmap present(2);
  present.setMissing(1);
  QCOMPARE(Column::ofCodes({0, 99}, categories, present).text(1), std::string_view());
  present.setPresent(1);
  QVERIFY_EXCEPTION_THROWN(Column::ofCodes({0, 99}, categories, present), Bug);
}

void ColumnTest::take_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("rows");
  QTest::addColumn<QString>("expected");
  QTest::newRow("numbers, in the given order") << "a:number / 1 / 2 / 3"
                                               << "2 0 0"
                                               << "a:number / 3 / 1 / 1";
  QTest::newRow("-1 is missing") << "a:number / 1 / 2"
                                 << "1 -1"
                                 << "a:number / 2 / ?";
  QTest::newRow("missing stays missing") << "a:integer / 1 / ?"
                                         << "1 0 1"
                                         << "a:integer / ? / 1 / ?";
  QTest::newRow("present ones only") << "a:integer / 1 / ?"
                                     << "0"
                                     << "a:integer / 1";
  QTest::newRow("boolean") << "a:boolean / true / false"
                           << "1 -1 0"
                           << "a:boolean / false / ? / true";
  QTest::newRow("category") << "a:category / x / y / ?"
                            << "1 2 -1"
                            << "a:category / y / ? / ?";
  QTest::newRow("text") << "a:text / one / '' / three"
                        << "2 -1 1 0"
                        << "a:text / three / ? / '' / one";
  QTest::newRow("date") << "a:date / 2024-05-03 / 1969-12-31"
                        << "1"
                        << "a:date / 1969-12-31";
  QTest::newRow("timestamp") << "a:timestamp / 2024-05-03T12:00:00"
                             << "0 -1"
                             << "a:timestamp / 2024-05-03T12:00:00 / ?";
  QTest::newRow("no rows") << "a:text / one"
                           << ""
                           << "a:text";
}

void ColumnTest::take() {
  QFETCH(QString, input);
  QFETCH(QString, rows);
  QFETCH(QString, expected);
  QCOMPARE(columnOf(input).take(rowsFrom(rows)), columnOf(expected));
}

void ColumnTest::takenLaterIsTheSame_data() {
  QTest::addColumn<Type>("type");
  for (const Type type : allTypes) QTest::addRow("%d", static_cast<int>(type)) << type;
}

void ColumnTest::takenLaterIsTheSame() {
  QFETCH(Type, type);
  const Column column = countingColumn(type, 100);
  const std::vector<std::int64_t> rows{7, 3, -1, 99, 3, 2};
  const Column later = column.takeLater(std::make_shared<const RowList>(rows));
  QCOMPARE(later.type(), type);
  QCOMPARE(later.size(), 6);
  QCOMPARE(later, column.take(rows));
  QCOMPARE(later.missing(), 2);
  QCOMPARE(later.bytes(), column.take(rows).bytes());
}

void ColumnTest::partsOfWhatIsTakenLater() {
  for (const Type type : allTypes) {
    const Column column = countingColumn(type, 100);
    bool listed = false;
    const auto rows = std::make_shared<const RowList>(50, [&listed] {
      listed = true;
      std::vector<std::int64_t> even;
      for (std::int64_t row = 0; row < 100; row += 2) even.push_back(row);
      return even;
    });
    const Column later = column.takeLater(rows);
    QVERIFY(!listed);
    const std::vector<std::int64_t> some{5, -1, 49};
    const std::vector<std::int64_t> ofAll{10, -1, 98};
    QCOMPARE(later.take(some), column.take(ofAll));
    QCOMPARE(later.slice(3, 2), column.take(std::vector<std::int64_t>{6, 8}));
    const Column again = later.takeLater(std::make_shared<const RowList>(some));
    QCOMPARE(again, column.take(ofAll));
    QCOMPARE(later, column.take(rows->rows()));  // gathered by now
    QCOMPARE(later.take(some), column.take(ofAll));
    QCOMPARE(later.slice(3, 2), column.take(std::vector<std::int64_t>{6, 8}));
  }
}

void ColumnTest::rowsAreListedOnce() {
  int made = 0;
  const auto rows = std::make_shared<const RowList>(1, [&made] {
    ++made;
    return std::vector<std::int64_t>{4};
  });
  const Column one = columnOf("a:number / 0 / 1 / 2 / 3 / 4").takeLater(rows);
  const Column other = columnOf("a:integer / 5 / 6 / 7 / 8 / 9").takeLater(rows);
  QCOMPARE(made, 0);
  QCOMPARE(one.number(0), 4.0);
  QCOMPARE(other.number(0), 9.0);
  QCOMPARE(made, 1);
}

void ColumnTest::manyThreadsMayLookFirst() {
  const Column column = countingColumn(Type::text, 20'000);
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; row < column.size(); row += 2) rows.push_back(row);
  const Column expected = column.take(rows);
  for (int repeat = 0; repeat < 20; ++repeat) {
    const Column later = column.takeLater(std::make_shared<const RowList>(rows));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&, thread] {
        const std::int64_t row = 100 + thread;
        const bool same = later.slice(row, 1) == expected.slice(row, 1) && later.bytes() > 0 &&
                          later.text(row) == expected.text(row) && later == expected;
        if (!same) ++wrong;
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(wrong.load(), 0);
  }
}

void ColumnTest::takeRefusesOtherRows() {
  const Column column = columnOf("a:number / 1 / 2");
  QVERIFY_EXCEPTION_THROWN(column.take(std::vector<std::int64_t>{2}), Bug);
  QVERIFY_EXCEPTION_THROWN(column.take(std::vector<std::int64_t>{-2}), Bug);
  QVERIFY_EXCEPTION_THROWN(column.slice(1, 2), Bug);
  QVERIFY_EXCEPTION_THROWN(column.slice(-1, 1), Bug);
}

void ColumnTest::sliceAgreesWithTake() {
  Random random(7);
  for (const Type type : allTypes) {
    const Column column = countingColumn(type, 300);
    for (int repetition = 0; repetition < 50; ++repetition) {
      const std::int64_t first = random.below(301);
      const std::int64_t count = random.below(301 - first);
      std::vector<std::int64_t> rows;
      for (std::int64_t row = 0; row < count; ++row) rows.push_back(first + row);
      const Column slice = column.slice(first, count);
      QCOMPARE(slice, column.take(rows));
      QCOMPARE(slice.missing(), column.take(rows).missing());
      QCOMPARE(slice.slice(count / 3, count / 2), column.slice(first + count / 3, count / 2));
    }
  }
}

void ColumnTest::slicesShareTheirValues() {
  const Column column = countingColumn(Type::number, 100);
  const Column slice = column.slice(10, 5);
  QCOMPARE(slice.numbers().data(), column.numbers().data() + 10);
  QVERIFY2(slice.identity() != column.identity(),
           "who looks a column up by identity wants these rows");
  QCOMPARE(column.slice(0, 100).identity(), column.identity());
}

void ColumnTest::equality() {
  for (const Type type : allTypes) {
    const Column column = countingColumn(type, 100);
    QCOMPARE(column, countingColumn(type, 100));
    QVERIFY(column != countingColumn(type, 99));
    QVERIFY(column.slice(0, 10) != column.slice(1, 10));
    for (const Type other : allTypes)
      if (other != type) QVERIFY(column != countingColumn(other, 100));
  }
  QVERIFY(columnOf("a:number / 1 / ?") != columnOf("a:number / ? / 1"));
  QVERIFY(columnOf("a:number / 0 / ?") != columnOf("a:number / 0 / 0"));
  QVERIFY2(columnOf("a:number / 0") != columnOf("a:number / -0"), "bit by bit");
}

void ColumnTest::categoriesCompareByText() {
  const auto one = std::make_shared<const Categories>(Categories{"a", "b", "unused"});
  const auto other = std::make_shared<const Categories>(Categories{"b", "a"});
  QCOMPARE(Column::ofCodes({0, 1, 0}, one), Column::ofCodes({1, 0, 1}, other));
  QVERIFY(Column::ofCodes({0, 1, 0}, one) != Column::ofCodes({0, 1, 0}, other));
  QVERIFY(Column::ofCodes({0, 2}, one) != Column::ofCodes({1, 0}, other));
}

void ColumnTest::slotsOfMissingValuesMeanNothing() {
  Bitmap present(2);
  present.setMissing(1);
  QCOMPARE(Column::ofNumbers(Values<double>{1, 2}, present),
           Column::ofNumbers(Values<double>{1, 3}, present));
}

void ColumnTest::written_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("number") << "a:number / 1234.5"
                          << "1234.5";
  QTest::newRow("whole number") << "a:number / 100000"
                                << "100000";
  QTest::newRow("integer") << "a:integer / -9223372036854775808"
                           << "-9223372036854775808";
  QTest::newRow("boolean") << "a:boolean / true"
                           << "true";
  QTest::newRow("category") << "a:category / x y"
                            << "x y";
  QTest::newRow("text") << "a:text / 'x, y'"
                        << "x, y";
  QTest::newRow("date") << "a:date / 2024-05-03"
                        << "2024-05-03";
  QTest::newRow("time stamp") << "a:timestamp / 2024-05-03 14:07"
                              << "2024-05-03T14:07:00";
  QTest::newRow("missing") << "a:number / ?"
                           << "";
}

void ColumnTest::written() {
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(QString::fromStdString(columnOf(input).written(0)), expected);
}

QTEST_APPLESS_MAIN(ColumnTest)
#include "column_test.moc"
