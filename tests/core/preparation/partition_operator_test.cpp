// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/row_division.h"
#include "testing/operators.h"

#include <QTest>

#include <map>
#include <set>

using namespace quern;

class PartitionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyRowLeavesOnce_data();
  void everyRowLeavesOnce();  // promises 1, 2
  void stratifiedKeepsProportions();
  void groupsStayTogether();
  void timeDoesNotLookAhead();
  void automaticStratifiesClasses();
  void seedsDiffer();
  void refusals_data();
  void refusals();
  void foldsHoldEveryRowOnce();
};

namespace {

/// Rows 0 … n - 1 with a class: every fifth "rare", the others "often".
Table numbered(int rows) {
  TableBuilder builder({{"row", Type::integer}, {"class", Type::category, Role::target}});
  for (int row = 0; row < rows; ++row) builder.row(row, row % 5 == 0 ? "rare" : "often");
  return std::move(builder).build();
}

std::vector<std::int64_t> rowsOf(const Table& part) {
  return {part["row"].integers().begin(), part["row"].integers().end()};
}

std::int64_t rareIn(const Table& part) {
  std::int64_t rare = 0;
  for (std::int64_t row = 0; row < part.rowCount(); ++row)
    rare += part["class"].text(row) == "rare" ? 1 : 0;
  return rare;
}

Outputs divided(const QString& parameters, const Table& data) {
  return fit("partition", parameters, data).outputs;
}

}  // namespace

void PartitionTest::everyRowLeavesOnce_data() {
  QTest::addColumn<QString>("method");
  QTest::newRow("random") << "random";
  QTest::newRow("stratified") << "stratified";
}

void PartitionTest::everyRowLeavesOnce() {
  QFETCH(QString, method);
  const Outputs parts =
      divided(QStringLiteral(R"({"method": "%1", "train": 60, "validation": 15})").arg(method),
              numbered(100));
  QCOMPARE(parts.table("train").rowCount(), 60);
  QCOMPARE(parts.table("validation").rowCount(), 15);
  QCOMPARE(parts.table("test").rowCount(), 25);
  std::set<std::int64_t> all;
  for (const char* port : {"train", "validation", "test"}) {
    const std::vector<std::int64_t> rows = rowsOf(parts.table(port));
    QVERIFY(std::ranges::is_sorted(rows));
    all.insert(rows.begin(), rows.end());
  }
  QCOMPARE(all.size(), std::size_t{100});
}

void PartitionTest::stratifiedKeepsProportions() {
  const Outputs parts = divided(R"({"method": "stratified", "train": 75})", numbered(100));
  QCOMPARE(rareIn(parts.table("train")), 15);
  QCOMPARE(rareIn(parts.table("test")), 5);
}

void PartitionTest::groupsStayTogether() {  // 6
  TableBuilder builder({{"row", Type::integer}, {"who", Type::text, Role::group}});
  constexpr int rows = 1000;
  for (int row = 0; row < rows; ++row) {
    builder[0].add(row);
    if (row % 50 == 7)
      builder[1].addMissing();
    else
      builder[1].add("customer " + std::to_string(row * 7 % 83));
  }
  const Table data = std::move(builder).build();
  const QString parameters = R"({"method": "grouped", "train": 60, "validation": 20})";
  const Outputs parts = divided(parameters, data);
  std::map<std::string, std::set<std::string>> seen;
  std::int64_t all = 0;
  for (const char* part : {"train", "validation", "test"}) {
    const Table& rowsOfPart = parts.table(part);
    all += rowsOfPart.rowCount();
    for (std::int64_t row = 0; row < rowsOfPart.rowCount(); ++row)
      seen[rowsOfPart["who"].written(row)].insert(part);
  }
  QCOMPARE(all, std::int64_t{rows});
  QCOMPARE(seen.size(), std::size_t{84});
  for (const auto& [who, where] : seen) QVERIFY2(where.size() == 1, who.c_str());
  // No group has more than 20 rows, so no part is farther from its share than that.
  QVERIFY(std::abs(parts.table("train").rowCount() - 600) <= 20);
  QVERIFY(std::abs(parts.table("validation").rowCount() - 200) <= 20);
  const Outputs others =
      divided(R"({"method": "grouped", "train": 60, "validation": 20, "seed": 1})", data);
  QVERIFY(!(others.table("train") == parts.table("train")));
  QCOMPARE(divided(R"({"method": "grouped", "train": 100})", data).table("test").rowCount(),
           std::int64_t{0});
}

void PartitionTest::timeDoesNotLookAhead() {
  const Table data = table(
      "day:date@time,row:integer / 2024-05-04,0 / 2024-05-01,1 / 2024-05-03,2 / 2024-05-02,3");
  const Outputs parts = divided(R"({"method": "time", "train": 50})", data);
  QCOMPARE(rowsOf(parts.table("train")), (std::vector<std::int64_t>{1, 3}));
  QCOMPARE(rowsOf(parts.table("test")), (std::vector<std::int64_t>{0, 2}));
}

void PartitionTest::automaticStratifiesClasses() {
  for (int seed = 0; seed < 5; ++seed)
    QCOMPARE(rareIn(divided(QStringLiteral(R"({"seed": %1, "train": 80})").arg(seed), numbered(50))
                        .table("train")),
             8);
}

void PartitionTest::seedsDiffer() {
  const Table data = numbered(100);
  const auto trainRows = [&data](const char* parameters) {
    return rowsOf(divided(parameters, data).table("train"));
  };
  QCOMPARE(trainRows(R"({"seed": 1})"), trainRows(R"({"seed": 1})"));
  QVERIFY(trainRows(R"({"seed": 1})") != trainRows(R"({"seed": 2})"));
}

void PartitionTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::newRow("more than all rows") << R"({"train": 80, "validation": 30})";
  QTest::newRow("stratified without classes") << R"({"method": "stratified"})";
  QTest::newRow("whole groups without a column") << R"({"method": "grouped"})";
  QTest::newRow("by time without a time") << R"({"method": "time"})";
  QTest::newRow("4: a missing time") << R"({"method": "time", "time": "x"})";
}

void PartitionTest::refusals() {
  QFETCH(QString, parameters);
  QVERIFY_THROWS_EXCEPTION(Error,
                           divided(parameters, table("x:number,y:number@target / 1,2 / ?,3")));
}

void PartitionTest::foldsHoldEveryRowOnce() {
  Random random(1);
  std::vector<std::int32_t> codes;
  for (int row = 0; row < 53; ++row) codes.push_back(row % 7 == 0 ? 1 : 0);
  const Parts folds = foldsStratified(codes, 2, 5, random);
  std::set<std::int64_t> all;
  for (const auto& fold : folds) {
    QVERIFY(fold.size() == 10 || fold.size() == 11);
    const auto rare = std::ranges::count_if(
        fold, [&](std::int64_t row) { return codes[static_cast<std::size_t>(row)] == 1; });
    QVERIFY(rare == 1 || rare == 2);
    all.insert(fold.begin(), fold.end());
  }
  QCOMPARE(all.size(), std::size_t{53});
}

QTEST_APPLESS_MAIN(PartitionTest)
#include "partition_operator_test.moc"
