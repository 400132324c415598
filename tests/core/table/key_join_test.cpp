// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/key_join.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "testing/tables.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <set>

using namespace quern;

Q_DECLARE_METATYPE(quern::Join)
Q_DECLARE_METATYPE(quern::Nearness)

class KeyJoinTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithTwoLoops_data();
  void agreesWithTwoLoops();
  void lookingUpLeavesTheLeftRowsAlone();
  void noKeyIsOneKey();
  void countsWhatWouldNotFit();
  void nearest_data();
  void nearest();
  void agreesWithALoopOverTimes_data();
  void agreesWithALoopOverTimes();
};

namespace {

constexpr std::int64_t leftCount = 70, rightCount = 50;

/// Few values, many of them repeated, some missing.
Column randomKeys(std::int64_t count, std::uint64_t seed) {
  Random random(seed);
  ColumnBuilder builder(Type::text);
  for (std::int64_t row = 0; row < count; ++row)
    if (random.below(8) == 0)
      builder.addMissing();
    else
      builder.add("key " + std::to_string(random.below(15) + (seed == 1 ? 0 : 5)));
  return std::move(builder).build();
}

KeyMatches matchesOf(const Column& left, const Column& right) {
  Context context;
  return matchKeys(std::span(&left, 1), left.size(), std::span(&right, 1), right.size(), true,
                   context);
}

bool isEqual(const Column& left, std::int64_t row, const Column& right, std::int64_t other) {
  return left.present()[row] && right.present()[other] && left.text(row) == right.text(other);
}

/// Every row against every row, as the definition says.
JoinedRows twoLoops(Join join, const Column& left, const Column& right) {
  if (join == Join::right) {
    JoinedRows swapped = twoLoops(Join::left, right, left);
    return {std::move(swapped.right), std::move(swapped.left)};
  }
  JoinedRows rows;
  std::set<std::int64_t> seen;
  for (std::int64_t row = 0; row < left.size(); ++row) {
    bool found = false;
    for (std::int64_t other = 0; other < right.size(); ++other) {
      if (!isEqual(left, row, right, other)) continue;
      const bool first = !std::exchange(found, true);
      seen.insert(other);
      if (join == Join::semi && first) rows.left.push_back(row);
      if (join == Join::semi || join == Join::anti) continue;
      rows.left.push_back(row);
      rows.right.push_back(other);
    }
    if (found || join == Join::inner || join == Join::semi) continue;
    rows.left.push_back(row);
    if (join != Join::anti) rows.right.push_back(-1);
  }
  for (std::int64_t other = 0; join == Join::full && other < right.size(); ++other)
    if (!seen.contains(other)) {
      rows.left.push_back(-1);
      rows.right.push_back(other);
    }
  return rows;
}

Values<std::int64_t> leftRowsOf(const JoinedRows& rows) {
  if (!rows.leftUnchanged) return rows.left;
  Values<std::int64_t> all(rows.right.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace

void KeyJoinTest::agreesWithTwoLoops_data() {
  QTest::addColumn<Join>("join");
  QTest::newRow("inner") << Join::inner;
  QTest::newRow("left") << Join::left;
  QTest::newRow("right") << Join::right;
  QTest::newRow("full") << Join::full;
  QTest::newRow("semi") << Join::semi;
  QTest::newRow("anti") << Join::anti;
}

void KeyJoinTest::agreesWithTwoLoops() {
  QFETCH(Join, join);
  const std::pair<std::int64_t, std::int64_t> sizes[] = {
      {leftCount, rightCount}, {leftCount, 0}, {0, rightCount}, {0, 0}};
  for (const auto& [own, others] : sizes) {
    const Column left = randomKeys(own, 1), right = randomKeys(others, 2);
    const KeyMatches matches = matchesOf(left, right);
    Context context;
    const JoinedRows actual = joinRows(join, matches, context);
    const JoinedRows expected = twoLoops(join, left, right);
    QCOMPARE(leftRowsOf(actual), expected.left);
    QCOMPARE(actual.right, expected.right);
    QCOMPARE(joinedCount(join, matches, context), std::ssize(expected.left));
  }
}

void KeyJoinTest::lookingUpLeavesTheLeftRowsAlone() {
  const Column left = table("k:text / b / a / ? / c / a")["k"];
  const Column right = table("k:text / a / b / d")["k"];
  Context context;
  const KeyMatches matches = matchesOf(left, right);
  const JoinedRows rows = joinRows(Join::left, matches, context);
  QVERIFY(rows.leftUnchanged);
  QVERIFY(rows.left.empty());
  QCOMPARE(rows.right, (Values<std::int64_t>{1, 0, -1, -1, 0}));
  QVERIFY(!joinRows(Join::inner, matches, context).leftUnchanged);
  QCOMPARE(leftAlone(matches, context), (std::vector<std::int64_t>{2, 3}));
  QCOMPARE(rightAlone(matches), (std::vector<std::int64_t>{2}));
  const Column twice = table("k:text / a / b / a")["k"];
  QVERIFY(!joinRows(Join::left, matchesOf(left, twice), context).leftUnchanged);
  const Column all = table("k:text / c / b / a")["k"], known = table("k:text / b / a / c")["k"];
  QVERIFY(joinRows(Join::inner, matchesOf(known, all), context).leftUnchanged);
}

void KeyJoinTest::noKeyIsOneKey() {
  Context context;
  const KeyMatches matches = matchKeys({}, 3, {}, 2, true, context);
  QCOMPARE(joinedCount(Join::inner, matches, context), 6);
  QCOMPARE(joinRows(Join::inner, matches, context).right, (Values<std::int64_t>{0, 1, 0, 1, 0, 1}));
}

void KeyJoinTest::countsWhatWouldNotFit() {
  const Column same = Column::ofIntegers(Values<std::int64_t>(200'000, 7));
  Context context;
  QCOMPARE(joinedCount(Join::full, matchesOf(same, same), context), std::int64_t{40'000'000'000});
}

void KeyJoinTest::nearest_data() {
  QTest::addColumn<QString>("left");
  QTest::addColumn<QString>("right");
  QTest::addColumn<Nearness>("nearness");
  QTest::addColumn<double>("tolerance");
  QTest::addColumn<QString>("expected");

  constexpr double any = -1;
  const QString times = "t:number / 3 / 1 / 3 / ? / nan / inf";
  QTest::newRow("the last of equal ones is the nearest earlier")
      << "t:number / 4" << times << Nearness::earlier << any << "2";
  QTest::newRow("the first of equal ones is the nearest later")
      << "t:number / 2" << times << Nearness::later << any << "0";
  QTest::newRow("an equal time is both")
      << "t:number / 1" << times << Nearness::later << 0.0 << "1";
  QTest::newRow("missing and NaN match nothing")
      << "t:number / ? / nan" << times << Nearness::nearest << any << "-1 -1";
  QTest::newRow("infinity equals infinity, and is far from all else")
      << "t:number / inf / 9 / -inf" << times << Nearness::later << 5.0 << "5 -1 -1";
  QTest::newRow("within") << "t:number / 5 / 5.5" << times << Nearness::earlier << 2.0 << "2 -1";
  QTest::newRow("whole numbers far from 0")
      << "t:integer / 9007199254740993" << "t:integer / 9007199254740992 / 9007199254740994"
      << Nearness::earlier << any << "0";
}

void KeyJoinTest::nearest() {
  QFETCH(QString, left);
  QFETCH(QString, right);
  QFETCH(Nearness, nearness);
  QFETCH(double, tolerance);
  QFETCH(QString, expected);
  const Column own = table(left)["t"], others = table(right)["t"];
  Times times{own, others, nearness, {}};
  if (tolerance >= 0) times.tolerance = tolerance;
  Context context;
  const KeyMatches matches = matchKeys({}, own.size(), {}, others.size(), false, context);
  QStringList found;
  for (const std::int64_t row : nearestRows(matches, times, context)) found << QString::number(row);
  QCOMPARE(found.join(u' '), expected);
}

void KeyJoinTest::agreesWithALoopOverTimes_data() {
  QTest::addColumn<Nearness>("nearness");
  QTest::newRow("earlier") << Nearness::earlier;
  QTest::newRow("later") << Nearness::later;
  QTest::newRow("nearest") << Nearness::nearest;
}

void KeyJoinTest::agreesWithALoopOverTimes() {
  QFETCH(Nearness, nearness);
  Random random(5);
  Values<std::int64_t> own, others;
  for (std::int64_t row = 0; row < leftCount; ++row) own.push_back(random.below(60));
  for (std::int64_t row = 0; row < rightCount; ++row) others.push_back(random.below(60));
  const Column left = randomKeys(leftCount, 1), right = randomKeys(rightCount, 2);
  const Column leftTimes = Column::ofIntegers(own), rightTimes = Column::ofIntegers(others);
  constexpr int tolerance = 9;
  Context context;
  const Values<std::int64_t> found =
      nearestRows(matchesOf(left, right), {leftTimes, rightTimes, nearness, tolerance}, context);

  for (std::int64_t row = 0; row < leftCount; ++row) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();  // the distance
    for (std::int64_t other = 0; other < rightCount; ++other) {
      const std::int64_t later =
          others[static_cast<std::size_t>(other)] - own[static_cast<std::size_t>(row)];
      const bool side =
          nearness == Nearness::nearest || (nearness == Nearness::later) == (later > 0);
      if (isEqual(left, row, right, other) && (side || later == 0) && std::abs(later) <= tolerance)
        least = std::min(least, std::abs(later));
    }
    const std::int64_t other = found[static_cast<std::size_t>(row)];
    if (least == std::numeric_limits<std::int64_t>::max()) {
      QCOMPARE(other, -1);
      continue;
    }
    QVERIFY(other >= 0 && isEqual(left, row, right, other));
    QCOMPARE(std::abs(others[static_cast<std::size_t>(other)] - own[static_cast<std::size_t>(row)]),
             least);
  }
}

QTEST_APPLESS_MAIN(KeyJoinTest)
#include "key_join_test.moc"
