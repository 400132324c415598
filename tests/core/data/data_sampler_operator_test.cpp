// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

#include <map>
#include <set>

using namespace quern;

class DataSamplerTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sizes_data();  // promises 1 to 3
  void sizes();
  void stratifiedKeepsProportions();  // promise 4
  void theSeedDecides();              // promise 5
  void foldsDivideTheTable();         // promise 5
  void everyRowIsAsLikely_data();
  void everyRowIsAsLikely();  // promises 1, 4
  void refusesAFoldThatIsNot();
};

namespace {

/// Rows 0, 1, 2, … with a class of three that is rare, and missing here and there.
Table numbered(std::int64_t count) {
  ColumnBuilder rows(Type::integer), classes(Type::category);
  for (std::int64_t row = 0; row < count; ++row) {
    rows.add(row);
    if (row % 10 == 9)
      classes.addMissing();
    else
      classes.add(row % 10 == 0 ? "rare" : "common");
  }
  return Table()
      .with("row", std::move(rows).build())
      .with({"class", Type::category}, std::move(classes).build());
}

struct Drawn {
  std::vector<std::int64_t> rows, rest;
};

Drawn drawn(const QString& parameters, std::int64_t count) {
  const FittedOperator fitted = fit("data-sampler", parameters, numbered(count));
  const auto rows = fitted.outputs.table("data")["row"].integers();
  const auto rest = fitted.outputs.table("rest")["row"].integers();
  return {{rows.begin(), rows.end()}, {rest.begin(), rest.end()}};
}

}  // namespace

void DataSamplerTest::sizes_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<int>("count");
  QTest::addColumn<int>("expected");
  QTest::addColumn<bool>("again");

  QTest::newRow("1: 70 % to begin with") << "{}" << 1000 << 700 << false;
  QTest::newRow("2: to the nearest row") << R"({"proportion": 25})" << 11 << 3 << false;
  QTest::newRow("1: nothing") << R"({"proportion": 0})" << 10 << 0 << false;
  QTest::newRow("1: everything") << R"({"proportion": 100})" << 10 << 10 << false;
  QTest::newRow("1: a number of rows") << R"({"method": "size", "size": 17})" << 100 << 17 << false;
  QTest::newRow("2: more than there are") << R"({"method": "size", "size": 17})" << 5 << 5 << false;
  QTest::newRow("3: more than there are, again and again")
      << R"({"method": "size", "size": 17, "replacement": true})" << 5 << 17 << true;
  QTest::newRow("3: a share with replacement") << R"({"replacement": true})" << 1000 << 700 << true;
  QTest::newRow("1: bootstrap") << R"({"method": "bootstrap"})" << 1000 << 1000 << true;
  QTest::newRow("1: folds") << R"({"method": "folds", "folds": 4, "fold": 4})" << 10 << 8 << false;
  QTest::newRow("no rows") << R"({"method": "bootstrap"})" << 0 << 0 << false;
  QTest::newRow("4: stratified, exactly as many")
      << R"({"method": "size", "size": 17, "stratified": true, "stratify": "class"})" << 100 << 17
      << false;
}

void DataSamplerTest::sizes() {
  QFETCH(QString, parameters);
  QFETCH(int, count);
  QFETCH(int, expected);
  QFETCH(bool, again);
  const auto [rows, rest] = drawn(parameters, count);
  QCOMPARE(std::ssize(rows), expected);
  QVERIFY(std::ranges::is_sorted(rows));
  QVERIFY(std::ranges::is_sorted(rest));
  const std::set<std::int64_t> once(rows.begin(), rows.end());
  QCOMPARE(once.size() < rows.size(), again);
  QCOMPARE(std::ssize(once) + std::ssize(rest), count);
  for (const std::int64_t row : rest) QVERIFY(!once.contains(row));
}

void DataSamplerTest::stratifiedKeepsProportions() {
  for (const char* parameters :
       {R"({"proportion": 30, "stratified": true, "stratify": "class"})",
        R"({"proportion": 30, "stratified": true, "stratify": "class", "replacement": true})"}) {
    std::map<std::int64_t, int> counts;
    for (const std::int64_t row : drawn(parameters, 1000).rows)
      ++counts[row % 10 == 0 ? 0 : row % 10 == 9 ? 9 : 1];
    QCOMPARE(counts[0], 30);
    QCOMPARE(counts[9], 30);
    QCOMPARE(counts[1], 240);
  }
}

void DataSamplerTest::theSeedDecides() {
  QCOMPARE(drawn(R"({"seed": 1})", 100).rows, drawn(R"({"seed": 1})", 100).rows);
  QVERIFY(drawn(R"({"seed": 1})", 100).rows != drawn(R"({"seed": 2})", 100).rows);
}

void DataSamplerTest::foldsDivideTheTable() {
  std::set<std::int64_t> left;
  for (int fold = 1; fold <= 7; ++fold) {
    const QString parameters =
        QString(
            R"({"method": "folds", "folds": 7, "fold": %1, "stratified": true, "stratify": "class"})")
            .arg(fold);
    for (const std::int64_t row : drawn(parameters, 50).rest) QVERIFY(left.insert(row).second);
  }
  QCOMPARE(left.size(), 50U);
}

void DataSamplerTest::everyRowIsAsLikely_data() {
  QTest::addColumn<QString>("parameters");
  QTest::newRow("plain") << R"({"proportion": 25, "seed": %1})";
  QTest::newRow("4: every row a class of its own")
      << R"({"proportion": 25, "stratified": true, "stratify": "row", "seed": %1})";
}

void DataSamplerTest::everyRowIsAsLikely() {
  QFETCH(QString, parameters);
  std::vector<int> counts(20, 0);
  for (int seed = 0; seed < 2000; ++seed)
    for (const std::int64_t row : drawn(parameters.arg(seed), 20).rows)
      ++counts[static_cast<std::size_t>(row)];
  for (const int count : counts)
    QVERIFY2(count > 400 && count < 600, qPrintable(QString::number(count)));
}

void DataSamplerTest::refusesAFoldThatIsNot() {
  QVERIFY_THROWS_EXCEPTION(Error, drawn(R"({"method": "folds", "folds": 3, "fold": 4})", 10));
  QVERIFY_THROWS_EXCEPTION(Error, drawn(R"({"method": "folds", "folds": 3})", 2));  // 5
}

QTEST_APPLESS_MAIN(DataSamplerTest)
#include "data_sampler_operator_test.moc"
