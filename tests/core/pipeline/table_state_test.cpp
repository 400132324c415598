// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/safetensors.h"

#include <QTest>

#include <bit>
#include <functional>
#include <limits>

using namespace quern;

namespace {

Bitmap missingAt(std::int64_t size, std::initializer_list<std::int64_t> rows) {
  Bitmap bits(size);
  for (const std::int64_t row : rows) bits.setMissing(row);
  return bits;
}

Column texts(std::initializer_list<std::string> values) {
  return Column::ofTexts(std::vector<std::string>(values));
}

/// Three rows of every type, with and without missing values.
Table example() {
  const auto names = std::make_shared<const Categories>(Categories{"north", "süd", ""});
  constexpr double infinity = std::numeric_limits<double>::infinity();
  TableSchema schema({{"a", Type::number, Role::target, "in kg"},
                      {"b", Type::integer, Role::weight},
                      {"c", Type::boolean, Role::group},
                      {"d", Type::category, Role::feature},
                      {"e", Type::text, Role::identifier},
                      {"f", Type::date, Role::time},
                      {"g", Type::timestamp, Role::ignored},
                      {"空", Type::number, Role::prediction}});
  return Table(schema, {Column::ofNumbers({0.1, std::nan(""), -infinity}),
                        Column::ofIntegers({1, std::numeric_limits<std::int64_t>::min(), 3},
                                           missingAt(3, {0})),
                        Column::ofBooleans({1, 0, 0}, missingAt(3, {2})),
                        Column::ofCodes({2, -1, 1}, names, missingAt(3, {1})),
                        texts({"", "one\ntwo", "空值"}), Column::ofDates({0, -719468, 19846}),
                        Column::ofTimestamps({1, 2, 3}, missingAt(3, {0, 1, 2})),
                        Column::ofNumbers({-0.0, 5e-324, 1e308})});
}

Table throughBytes(const Table& table) {
  return tableFrom(readSafetensors(writeSafetensors(stateOf(table)), "test"));
}

}  // namespace

class TableStateTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyTypeComesBack();           // promise 1
  void numbersKeepTheirBits();         // promise 1
  void emptyTables();                  // promise 1
  void sharedColumnsAreWrittenOnce();  // promise 2
  void refuses_data();                 // promise 3
  void refuses();
};

void TableStateTest::everyTypeComesBack() {
  const Table table = example();
  const Table back = throughBytes(table);
  QVERIFY(back == table);
  QVERIFY(back.schema() == table.schema());
  QCOMPARE(back["b"].missing(), std::int64_t{1});
  QVERIFY(back["a"].present().complete());
  QVERIFY(back["d"].categories() == table["d"].categories());
}

void TableStateTest::numbersKeepTheirBits() {
  const double odd = std::bit_cast<double>(std::uint64_t{0x7ff8'0000'0000'1234});
  const Table table(TableSchema({{"x"}}), {Column::ofNumbers({odd, -0.0})});
  const Table back = throughBytes(table);
  QCOMPARE(std::bit_cast<std::uint64_t>(back["x"].numbers()[0]),
           std::uint64_t{0x7ff8'0000'0000'1234});
  QVERIFY(std::signbit(back["x"].numbers()[1]));
}

void TableStateTest::emptyTables() {
  QVERIFY(throughBytes(Table()) == Table());
  const Table noRows(TableSchema({{"x", Type::text}, {"y", Type::category}}),
                     {texts({}), Column::allMissing(Type::category, 0)});
  QVERIFY(throughBytes(noRows) == noRows);
  const Table missing(TableSchema({{"x", Type::category}}),
                      {Column::allMissing(Type::category, 65)});
  QVERIFY(throughBytes(missing) == missing);
}

void TableStateTest::sharedColumnsAreWrittenOnce() {
  const Column column = Column::ofNumbers({1, 2, 3});
  const Table table(TableSchema({{"x"}, {"y"}}), {column, column});
  QCOMPARE(stateOf(table).arrays.size(), std::size_t{1});
  const Table back = throughBytes(table);
  QVERIFY(back == table);
  QCOMPARE(back["x"].identity(), back["y"].identity());
}

using Damage = std::function<void(State&)>;
Q_DECLARE_METATYPE(Damage)

void TableStateTest::refuses_data() {
  QTest::addColumn<Damage>("damage");
  const auto row = [](const char* name, Damage damage) { QTest::newRow(name) << damage; };
  const auto longs = [](std::vector<std::int64_t> values) { return Array::of(values); };

  row("no rows", [](State& state) { state.json.erase("rows"); });
  row("negative rows", [](State& state) { state.json["rows"] = -1; });
  row("too many rows", [](State& state) { state.json["rows"] = std::int64_t{1} << 62; });
  row("the most rows there can be",
      [](State& state) { state.json["rows"] = std::numeric_limits<std::int64_t>::max(); });
  row("one row more", [](State& state) { state.json["rows"] = 4; });
  row("no schema", [](State& state) { state.json.erase("schema"); });
  row("no columns", [](State& state) { state.json.erase("columns"); });
  row("columns of another kind", [](State& state) { state.json["columns"][0] = 7; });
  row("fewer columns", [](State& state) { state.json["columns"].erase(0); });
  row("a column elsewhere", [](State& state) { state.json["columns"][0] = "99"; });
  row("a column of another type", [](State& state) { state.json["columns"][0] = "3"; });
  row("no values", [](State& state) { state.arrays.erase("0/values"); });
  row("neither true nor false", [](State& state) {
    state.arrays["2/values"] = Array::of(std::vector<std::uint8_t>{0, 1, 2});
  });
  row("code past the end", [](State& state) {
    state.arrays["3/values"] = Array::of(std::vector<std::int32_t>{0, 0, 3});
  });
  row("negative code", [](State& state) {
    state.arrays["3/values"] = Array::of(std::vector<std::int32_t>{-1, 0, 1});
  });
  row("category twice", [](State& state) {
    state.arrays["3/bytes"] = Array::of(std::vector<std::uint8_t>{'a', 'a', 'b'});
    state.arrays["3/offsets"] = Array::of(std::vector<std::int64_t>{0, 1, 2, 3});
  });
  row("no offsets at all", [=](State& state) { state.arrays["4/offsets"] = longs({}); });
  row("offsets that fall", [=](State& state) { state.arrays["4/offsets"] = longs({0, 5, 3, 13}); });
  row("offsets past the end",
      [=](State& state) { state.arrays["4/offsets"] = longs({0, 0, 7, 14}); });
  row("offsets before the end",
      [=](State& state) { state.arrays["4/offsets"] = longs({0, 0, 7, 12}); });
  row("offsets from below",
      [=](State& state) { state.arrays["4/offsets"] = longs({-1, 0, 7, 13}); });
  row("offsets too few", [=](State& state) { state.arrays["4/offsets"] = longs({0, 7, 13}); });
  row("text cut within a letter",
      [=](State& state) { state.arrays["4/offsets"] = longs({0, 8, 9, 13}); });
  row("bits past the end", [=](State& state) { state.arrays["1/present"] = longs({15}); });
  row("bits too many", [=](State& state) { state.arrays["1/present"] = longs({1, 1}); });
}

void TableStateTest::refuses() {
  QFETCH(Damage, damage);
  State state = stateOf(example());
  QVERIFY(tableFrom(state) == example());
  damage(state);
  try {
    tableFrom(state);
    QFAIL("was accepted");
  } catch (const Error& error) {
    QVERIFY(!error.advice().empty());
  }
}

QTEST_APPLESS_MAIN(TableStateTest)
#include "table_state_test.moc"
