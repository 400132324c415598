// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rows.h"
#include "testing/operators.h"

#include <QTest>

#include <limits>

using namespace quern;

class GroupByTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void nanIsANumber();                 // promise 4
  void largeGroupsAreCutTheSameWay();  // promise 6
  void manySmallGroupsAreSummedExactly();
  void randomValuesComeFromTheSeed();  // promise 6
  void refusals_data();
  void refusals();
  void sumsThatDoNotFit();
};

void GroupByTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");

  QTest::newRow("1: first appearance, missing is a group")
      << R"({"by": ["c"], "aggregates": "count"})"
      << "c:category,x:number / b,1 / ?,2 / a,3 / b,4 / ?,5"
      << "c:category,count:integer / b,2 / ?,2 / a,1";
  QTest::newRow("1: without keys one group")
      << R"({"aggregates": "x: sum; count"})" << "x:number / 1 / 2"
      << "x_sum:number,count:integer / 3,2";
  QTest::newRow("1: without rows no group")
      << R"({"aggregates": "x: sum; count"})" << "x:number" << "x_sum:number,count:integer";
  QTest::newRow("2: the star is what fits and is not a key")
      << R"({"by": ["c"], "aggregates": "*: mean"})"
      << "c:integer,id:integer@identifier,t:text,x:number,y:integer@target / 1,7,a,1,3 / 1,8,b,3,5"
      << "c:integer,x_mean:number,y_mean:number / 1,2,4";
  QTest::newRow("2: names with signs stand in brackets")
      << R"({"aggregates": "[a: b, c]: min, max;"})" << "'a: b, c':integer / 4 / 2"
      << "'a: b, c_min':integer,'a: b, c_max':integer / 2,4";
  QTest::newRow("2: a line ends an entry, but not after a comma")
      << R"({"aggregates": "count\nx: min,\n  max\n\n"})" << "x:integer / 4 / 2"
      << "count:integer,x_min:integer,x_max:integer / 2,2,4";
  QTest::newRow("3: a name of one's own")
      << R"({"by": ["c"], "aggregates": "x: sum as total, mean as c"})"
      << "c:text,x:number / a,1 / a,2"
      << "c:text,total:number,'c 2':number / a,3,1.5";
  QTest::newRow("4: too few values")
      << R"({"by": ["c"], "aggregates": "x: mean, sd, median, max, span, sum, first, mode, concatenate"})"
      << "c:text,x:number / a,? / b,2"
      << "c:text,x_mean:number,x_sd:number,x_median:number,x_max:number,x_span:number,x_sum:number,"
         "x_first:number,x_mode:number,x_concatenate:text / a,?,?,?,?,?,0,?,?,? / "
         "b,2,?,2,2,0,2,2,2,2";
  QTest::newRow("5: of equally frequent values the first")
      << R"({"aggregates": "x: mode; t: mode"})"
      << "x:integer,t:category / 2,z / 1,y / 1,y / 2,z / 3,x"
      << "x_mode:integer,t_mode:category / 2,z";
  QTest::newRow("types: booleans, dates, time stamps")
      << R"({"aggregates": "b: sum, mean, max; d: min, span; t: max, span"})"
      << "b:boolean,d:date,t:timestamp / true,2024-05-03,2024-05-03T10:00:00 / "
         "false,2024-05-01,2024-05-03T10:00:30"
      << "b_sum:integer,b_mean:number,b_max:boolean,d_min:date,d_span:integer,t_max:timestamp,"
         "t_span:number / 1,0.5,true,2024-05-01,2,2024-05-03T10:00:30,30";
  QTest::newRow("the separator") << R"({"aggregates": "x: concatenate", "separator": "|"})"
                                 << "x:integer / 1 / ? / 2"
                                 << "x_concatenate:text / 1|2";
}

void GroupByTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("group-by", parameters, table(input)), table(expected));
}

void GroupByTest::nanIsANumber() {
  const Table out = run(
      "group-by", R"({"aggregates": "x: mean, median, min, max, span, sum, sd, count-defined"})",
      table("x:number / 1 / nan / 3"));
  for (int column = 0; column < 7; ++column) QVERIFY(std::isnan(out[column].numbers()[0]));
  QCOMPARE(out["x_count-defined"].integers()[0], 3);
}

void GroupByTest::manySmallGroupsAreSummedExactly() {
  const std::int64_t groups = 20'000, rows = 7 * groups;
  Values<double> values;
  Values<std::int64_t> keys;
  Bitmap present(rows);
  for (std::int64_t row = 0; row < rows; ++row) {
    keys.push_back(row % groups);
    // 1e16 + 1 + … - 1e16: lost without compensation; and one value of each group is missing
    const std::int64_t turn = row / groups;
    values.push_back(turn == 0 ? 1e16 : turn == 6 ? -1e16 : 1);
    if (turn == 3) present.setMissing(row);
  }
  values[5] = std::numeric_limits<double>::infinity();
  const Table data =
      Table().with("k", Column::ofIntegers(keys)).with("x", Column::ofNumbers(values, present));
  const QString parameters =
      R"({"by": ["k"], "aggregates": "x: sum, mean, count-defined, proportion-defined; count"})";
  for (const int threads : {1, 2, 5}) {
    const Table made =
        fit({"group-by", parameters, nullptr, Context({.threads = threads})}, {{"data", data}})
            .outputs.table("data");
    QCOMPARE(made.rowCount(), groups);
    for (std::int64_t group = 0; group < groups; ++group) {
      const double sum = group == 5 ? std::numeric_limits<double>::infinity() : 4;
      QCOMPARE(made["x_sum"].number(group), sum);
      QCOMPARE(made["x_mean"].number(group), sum / 6);
      QCOMPARE(made["x_count-defined"].number(group), 6.0);
      QCOMPARE(made["x_proportion-defined"].number(group), 6.0 / 7);
      QCOMPARE(made["count"].number(group), 7.0);
    }
  }
}

void GroupByTest::largeGroupsAreCutTheSameWay() {
  const std::int64_t rows = 3 * rowsPerBlock + 17;
  Values<double> values(static_cast<std::size_t>(rows));
  Values<std::int64_t> keys(values.size());
  for (std::size_t row = 0; row < values.size(); ++row) {
    values[row] = 1e9 + static_cast<double>(row) / 64;
    keys[row] = row % 10 == 0 ? 1 : 0;
  }
  const Table data =
      Table().with("k", Column::ofIntegers(keys)).with("x", Column::ofNumbers(values));
  const QString parameters =
      R"({"by": ["k"], "aggregates": "x: mean, sd, sum, median, first; count"})";
  const Table one =
      fit({"group-by", parameters, nullptr, Context({.threads = 1})}, {{"data", data}})
          .outputs.table("data");
  const Table four =
      fit({"group-by", parameters, nullptr, Context({.threads = 4})}, {{"data", data}})
          .outputs.table("data");
  QCOMPARE(one, four);
  long double sum = 0, squares = 0;
  std::int64_t count = 0;
  for (std::size_t row = 0; row < values.size(); ++row)
    if (keys[row] == 0) sum += values[row], ++count;
  for (std::size_t row = 0; row < values.size(); ++row) {
    const long double difference = values[row] - sum / count;
    if (keys[row] == 0) squares += difference * difference;
  }
  QCOMPARE(one["count"].integers()[1], count);
  QVERIFY(std::abs(one["x_sum"].numbers()[1] / static_cast<double>(sum) - 1) < 1e-15);
  const auto deviation = static_cast<double>(std::sqrt(squares / (count - 1)));
  QVERIFY(std::abs(one["x_sd"].numbers()[1] / deviation - 1) < 1e-9);
}

void GroupByTest::randomValuesComeFromTheSeed() {
  Values<std::int64_t> values(1000);
  for (std::size_t row = 0; row < values.size(); ++row)
    values[row] = static_cast<std::int64_t>(row);
  const Inputs in = {{"data", Table().with("x", Column::ofIntegers(values))}};
  const auto drawn = [&in](std::uint64_t seed) {
    return fit({"group-by", R"({"aggregates": "x: random"})", nullptr, Context({.seed = seed})}, in)
        .outputs.table("data")["x_random"]
        .integers()[0];
  };
  QCOMPARE(drawn(3), drawn(3));
  QVERIFY(drawn(3) != drawn(4));
}

void GroupByTest::refusals_data() {
  QTest::addColumn<QString>("aggregates");
  QTest::addColumn<int>("character");
  QTest::addColumn<QString>("message");

  QTest::newRow("unknown aggregate")
      << "x: mean, avarage" << 10 << "There is no aggregate avarage.";
  QTest::newRow("characters are code points") << "重: nix" << 4 << "There is no aggregate nix.";
  QTest::newRow("unknown column") << "count; hour: sum" << 14 << "There is no column hour.";
  QTest::newRow("no aggregate") << "x:" << 3 << "An aggregate of column x is expected here.";
  QTest::newRow("no colon") << "x" << 1 << "After x a colon and an aggregate are expected.";
  QTest::newRow("no column") << ": mean" << 1 << "A column is named before the colon.";
  QTest::newRow("open bracket") << "count; [x: mean" << 8 << "This bracket is not closed.";
  QTest::newRow("no semicolon") << "x: [mean] y: sum" << 11 << "A semicolon ends an entry.";
  QTest::newRow("a mean of texts")
      << "t: mean" << 4 << "Column t is of type Text, which has no mean.";
}

void GroupByTest::refusals() {
  QFETCH(QString, aggregates);
  QFETCH(int, character);
  QFETCH(QString, message);
  const QString parameters = QString(R"({"aggregates": "%1"})").arg(aggregates);
  const Findings findings =
      findingsOf("group-by", parameters, table("x:number,t:text,hours:number / 1,a,2"));
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(QString::fromStdString(findings[0].message.english()), message);
  QCOMPARE(findings[0].place.character, character);
  QCOMPARE(QString::fromStdString(findings[0].place.parameter), "aggregates");
}

void GroupByTest::sumsThatDoNotFit() {
  const Table data = table("x:integer / 9223372036854775807 / 1");
  QVERIFY_THROWS_EXCEPTION(Error, run("group-by", R"({"aggregates": "x: sum"})", data));
  QCOMPARE(run("group-by", R"({"aggregates": "x: sum, max"})",
               table("x:integer / 9223372036854775807 / -1")),
           table("x_sum:integer,x_max:integer / 9223372036854775806,9223372036854775807"));
}

QTEST_APPLESS_MAIN(GroupByTest)
#include "group_by_operator_test.moc"
