// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/row_groups.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/rows.h"
#include "testing/tables.h"

#include <QTest>

#include <limits>
#include <map>
#include <stop_token>

using namespace quern;

class RowGroupsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void groups_data();
  void groups();
  void wideIntegersAndManyKeys();
  void agreesWithAMap();
  void manyKeysOfEveryType_data();
  void manyKeysOfEveryType();
  void canBeCancelled();
};

namespace {

std::vector<Column> columnsOf(const Table& table) {
  std::vector<Column> columns;
  for (int index = 0; index < table.columnCount(); ++index) columns.push_back(table[index]);
  return columns;
}

RowGroups groupsOf(const Table& table, int threads = 2) {
  Context context({.threads = threads});
  return groupRows(columnsOf(table), table.rowCount(), context);
}

QString written(const RowGroups& groups) {
  QStringList numbers;
  for (const std::int32_t group : groups.groupOf) numbers << QString::number(group);
  return numbers.join(u' ');
}

}  // namespace

void RowGroupsTest::groups_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("in the order of first appearance") << "a:category / y / x / y / z" << "0 1 0 2";
  QTest::newRow("missing is a value of its own") << "a:category / x / ? / x / ?" << "0 1 0 1";
  QTest::newRow("an empty text is not missing") << "a:text / '' / ? / '' / x" << "0 1 0 2";
  QTest::newRow("numbers") << "a:number / 0 / 0.5 / -0 / ? / nan / nan / ?" << "0 1 0 2 3 3 2";
  QTest::newRow("integers") << "a:integer / 7 / -7 / ? / 7" << "0 1 2 0";
  QTest::newRow("booleans") << "a:boolean / true / false / ? / true" << "0 1 2 0";
  QTest::newRow("only missing ones") << "a:integer / ? / ?" << "0 0";
  QTest::newRow("two keys") << "a:category,b:integer / x,1 / x,2 / ?,1 / x,1 / ?,1" << "0 1 2 0 2";
  QTest::newRow("no rows") << "a:text" << "";
}

void RowGroupsTest::groups() {
  QFETCH(QString, input);
  QFETCH(QString, expected);
  const RowGroups groups = groupsOf(table(input));
  QCOMPARE(written(groups), expected);
  for (std::int64_t group = 0; group < groups.count(); ++group)
    QCOMPARE(
        groups.groupOf[static_cast<std::size_t>(groups.firstRows[static_cast<std::size_t>(group)])],
        group);
}

void RowGroupsTest::wideIntegersAndManyKeys() {
  constexpr std::int64_t low = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t high = std::numeric_limits<std::int64_t>::max();
  Table wide;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
    wide = wide.with({name, Type::integer},
                     Column::ofIntegers({low, high, 0, low, high, std::int64_t{1} << 60, 0, low}));
  QCOMPARE(written(groupsOf(wide)), "0 1 2 0 1 3 2 0");
  // The smallest value and a missing one have the same bits.
  ColumnBuilder builder(Type::integer);
  builder.add(low).addMissing().add(high).add(low).addMissing();
  QCOMPARE(written(groupsOf(Table().with("a", std::move(builder).build()))), "0 1 2 0 1");
}

void RowGroupsTest::agreesWithAMap() {
  Random random(3);
  const std::int64_t rows = 2 * rowsPerBlock + 1000;
  Values<double> numbers;
  Values<std::int64_t> integers;
  std::vector<std::string> texts;
  std::map<std::tuple<double, std::int64_t, std::string>, std::int32_t> numberOf;
  std::vector<std::int32_t> expected;
  for (std::int64_t row = 0; row < rows; ++row) {
    numbers.push_back(static_cast<double>(random.below(40)) / 4);
    integers.push_back(random.below(50) - 25);
    texts.push_back("text " + std::to_string(random.below(60)));
    const std::tuple key(numbers.back(), integers.back(), texts.back());
    expected.push_back(
        numberOf.emplace(key, static_cast<std::int32_t>(numberOf.size())).first->second);
  }
  const Table data = Table()
                         .with("a", Column::ofNumbers(numbers))
                         .with("b", Column::ofIntegers(integers))
                         .with("c", Column::ofTexts(texts));
  for (const int threads : {1, 4}) {
    const RowGroups groups = groupsOf(data, threads);
    QVERIFY(std::ranges::equal(groups.groupOf, expected));
    Context context;
    const RowsByGroup sorted = rowsByGroup(groups.groupOf, groups.count(), context);
    QCOMPARE(std::ssize(sorted.rows), rows);
    for (std::int64_t group = 0; group < sorted.count(); ++group) {
      QCOMPARE(sorted[group].front(), groups.firstRows[static_cast<std::size_t>(group)]);
      QVERIFY(std::ranges::is_sorted(sorted[group]));
    }
  }
}

void RowGroupsTest::manyKeysOfEveryType_data() {
  QTest::addColumn<int>("rows");
  QTest::addColumn<int>("keys");
  QTest::addColumn<bool>("oneIsFrequent");
  constexpr int block = rowsPerBlock;
  QTest::newRow("dealt out") << 3 * block + 17 << block << false;
  QTest::newRow("in one table") << 5 * block + 17 << 20'000 << false;
  QTest::newRow("nearly as many as rows") << 5 * block << 20 * block << false;
  // The sample promises few keys; the table is full soon, and the rows are dealt out after all.
  QTest::newRow("a sample that deceives") << 5 * block + 17 << 20 * block << true;
}

/// More keys than the nearest cache holds; short texts and long ones, and rows without a value.
void RowGroupsTest::manyKeysOfEveryType() {
  QFETCH(int, rows);
  QFETCH(int, keys);
  QFETCH(bool, oneIsFrequent);
  Random random(4);
  Values<double> numbers;
  Values<std::int64_t> narrow, wide;
  std::vector<std::string> texts;
  for (std::int64_t row = 0; row < rows; ++row) {
    const std::int64_t value = oneIsFrequent && row % 2 == 0 ? 7 : random.below(keys);
    numbers.push_back(static_cast<double>(value) / 3);
    narrow.push_back(value);
    wide.push_back(value * 1'000'000'007);
    texts.push_back((value % 2 == 0 ? "" : "a longer text ") + std::to_string(value));
  }
  std::map<std::int64_t, std::int32_t> numberOf;
  std::vector<std::int32_t> expected;
  for (const std::int64_t value : narrow)
    expected.push_back(
        numberOf.emplace(value, static_cast<std::int32_t>(numberOf.size())).first->second);
  const Column columns[] = {Column::ofNumbers(numbers), Column::ofIntegers(narrow),
                            Column::ofIntegers(wide), Column::ofTexts(texts)};
  for (const Column& column : columns)
    for (const int threads : {1, 3}) {
      const RowGroups groups = groupsOf(Table().with("key", column), threads);
      QVERIFY(std::ranges::equal(groups.groupOf, expected));
      QVERIFY(std::ranges::is_sorted(groups.firstRows));
      QCOMPARE(groups.count(), std::ssize(numberOf));
    }
}

void RowGroupsTest::canBeCancelled() {
  std::stop_source source;
  source.request_stop();
  Context context({.cancel = source.get_token()});
  const std::vector<Column> keys = columnsOf(table("a:number / 1 / 2"));
  QVERIFY_THROWS_EXCEPTION(Cancelled, groupRows(keys, 2, context));
}

QTEST_APPLESS_MAIN(RowGroupsTest)
#include "row_groups_test.moc"
