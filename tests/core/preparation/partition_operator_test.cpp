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
  void tooFewRows_data();
  void tooFewRows();  // promises 2, 6
  void warnings_data();
  void warnings();  // promises 2, 3
  void smallClassesKeepTheSizes();
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

/// What was warned of.
struct Lines final : Monitor {
  QStringList said;
  void progressed(double, const Sentence&) override {}
  void logged(Severity severity, const Sentence& sentence) override {
    if (severity == Severity::warning) said << QString::fromStdString(sentence.english());
  }
};

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

void PartitionTest::tooFewRows_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("rows");
  QTest::addColumn<QString>("said");

  QTest::newRow("one row, two parts")
      << "{}" << "1,a" << "The table has 1 row, too few for 2 parts.";
  QTest::newRow("two rows, three parts") << R"({"validation": 10})" << "1,a / 2,b"
                                         << "The table has 2 rows, too few for 3 parts.";
  QTest::newRow("one group") << R"({"method": "grouped", "group": "who"})" << "1,a / 2,a / 3,a"
                             << "Column who has 1 group, too few for 2 parts.";
  QTest::newRow("one row, one part") << R"({"train": 100})" << "1,a" << QString();
}

void PartitionTest::tooFewRows() {
  QFETCH(QString, parameters);
  QFETCH(QString, rows);
  QFETCH(QString, said);
  const Table data = table("x:number,who:category / " + rows);
  const std::optional<Error> error = attempt([&] { divided(parameters, data); });
  QCOMPARE(error ? QString::fromStdString(error->message().english()) : QString(), said);
  if (error) QVERIFY(!error->advice().empty() && !error->place().parameter.empty());
}

void PartitionTest::warnings_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("rows");
  QTest::addColumn<QString>("said");

  QTest::newRow("2: a share of less than half a row")
      << R"({"train": 90})" << "1,a / 2,a / 3,a"
      << "The part Test has no rows: its share of 3 rows is too small.";
  QTest::newRow("3: a class of one row")
      << R"({"stratify": "who"})" << "1,a / 2,b / 3,a / 4,a / 5,c"
      << "Column who: 2 classes have fewer rows than there are parts, so that not every part has "
         "them; the first is “b”.";
  QTest::newRow("nothing to say") << R"({"train": 50})" << "1,a / 2,a" << QString();
}

void PartitionTest::warnings() {
  QFETCH(QString, parameters);
  QFETCH(QString, rows);
  QFETCH(QString, said);
  const auto lines = std::make_shared<Lines>();
  OperatorCall call{.id = "partition", .parameters = parameters};
  call.context = Context({.monitor = lines});
  fit(call, {{"data", table("x:number,who:category / " + rows)}});
  QCOMPARE(lines->said.value(0), said);
  QCOMPARE(lines->said.size(), said.isEmpty() ? 0 : 1);
}

void PartitionTest::smallClassesKeepTheSizes() {  // 2, 3
  const double shares[] = {0.6, 0.1, 0.3};
  std::set<std::vector<std::int64_t>> first;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    std::vector<std::int32_t> codes;  // 60 classes of one row, 20 of two, 10 of three
    for (std::int32_t code = 0; code < 90; ++code)
      codes.insert(codes.end(), code < 60 ? 1 : code < 80 ? 2 : 3, code);
    const Parts parts = divideStratified(codes, 90, shares, random);
    first.insert(parts[1]);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const double wanted = shares[part] * static_cast<double>(codes.size());
      QVERIFY2(std::abs(static_cast<double>(parts[part].size()) - wanted) <= 1,
               qPrintable(QString("part %1: %2").arg(part).arg(parts[part].size())));
      std::map<std::int32_t, double> count;
      for (const std::int64_t row : parts[part]) ++count[codes[static_cast<std::size_t>(row)]];
      for (const auto& [code, rows] : count)
        QVERIFY(rows <= std::ceil(shares[part] * (code < 60 ? 1 : code < 80 ? 2 : 3)));
    }
  }
  QVERIFY(first.size() > 15);  // which small class is where is chance
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
