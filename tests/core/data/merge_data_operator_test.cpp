// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rows.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class MergeDataTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theCountIsToldBeforeTheRun();  // promise 4
  void promises_data();
  void promises();
  void unmatchedKeys_data();  // promise 7
  void unmatchedKeys();
  void leftColumnsAreShared();   // promise 6
  void refusesWhatDoesNotFit();  // promise 4
  void threadsMakeNoDifference();
  void refusals_data();
  void refusals();
};

namespace {

Inputs tables(const QString& left, const QString& right) {
  return {{"data", table(left)}, {"other", table(right)}};
}

}  // namespace

void MergeDataTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("left");
  QTest::addColumn<QString>("right");
  QTest::addColumn<QString>("expected");

  const QString own = "k:integer,x:text / 2,a / 1,b / 2,c / ?,d";
  const QString other = "k:integer,y:number / 2,0.5 / 3,1.5 / 2,2.5 / ?,3.5";
  QTest::newRow("1: left") << "{}" << own << other
                           << "k:integer,x:text,y:number / 2,a,0.5 / 2,a,2.5 / 1,b,? / 2,c,0.5 / "
                              "2,c,2.5 / ?,d,?";
  QTest::newRow("1: inner") << R"({"join": "inner"})" << own << other
                            << "k:integer,x:text,y:number / 2,a,0.5 / 2,a,2.5 / 2,c,0.5 / 2,c,2.5";
  QTest::newRow("1, 5: right, in right order")
      << R"({"join": "right"})" << own << other
      << "k:integer,x:text,y:number / 2,a,0.5 / 2,c,0.5 / 3,?,1.5 / 2,a,2.5 / 2,c,2.5 / ?,?,3.5";
  QTest::newRow("1, 5: full, right rows alone last")
      << R"({"join": "full"})" << own << other
      << "k:integer,x:text,y:number / 2,a,0.5 / 2,a,2.5 / 1,b,? / 2,c,0.5 / 2,c,2.5 / ?,d,? / "
         "3,?,1.5 / ?,?,3.5";
  QTest::newRow("1: semi, each row once")
      << R"({"join": "semi"})" << own << other << "k:integer,x:text / 2,a / 2,c";
  QTest::newRow("1: anti") << R"({"join": "anti"})" << own << other
                           << "k:integer,x:text / 1,b / ?,d";

  const QString asked = "t:date,x:text / 2024-01-05,a / 2024-01-01,b / 2024-01-09,c / ?,d";
  const QString told = "t:date,y:number / 2024-01-08,3 / 2024-01-04,1 / 2024-01-04,2 / ?,9";
  const QString both = "t:date,x:text,t_right:date,y:number";
  QTest::newRow("2: the last that is not later")
      << R"({"join": "as-of", "time": "t"})" << asked << told
      << both +
             " / 2024-01-05,a,2024-01-04,2 / 2024-01-01,b,?,? / 2024-01-09,c,2024-01-08,3 / "
             "?,d,?,?";
  QTest::newRow("2: the first that is not earlier")
      << R"({"join": "as-of", "time": "t", "direction": "later"})" << asked << told
      << both +
             " / 2024-01-05,a,2024-01-08,3 / 2024-01-01,b,2024-01-04,1 / 2024-01-09,c,?,? / "
             "?,d,?,?";
  QTest::newRow("2: the nearest of both, within days")
      << R"({"join": "as-of", "time": "t", "direction": "nearest", "tolerance": 2})" << asked
      << told
      << both +
             " / 2024-01-05,a,2024-01-04,2 / 2024-01-01,b,?,? / 2024-01-09,c,2024-01-08,3 / "
             "?,d,?,?";
  QTest::newRow("2: of equally near ones the earlier")
      << R"({"join": "as-of", "time": "t", "direction": "nearest"})" << "t:number / 5"
      << "t:number,y:text / 7,late / 3,early" << "t:number,t_right:number,y:text / 5,3,early";
  QTest::newRow("2: time stamps in seconds, beside a key, against dates")
      << R"({"join": "as-of", "on": ["k"], "other-on": ["m"], "time": "t", "other-time": "d",
             "tolerance": 60})"
      << "k:text,t:timestamp / a,2024-05-03T00:00:59 / a,2024-05-03T00:01:01 / "
         "b,2024-05-03T00:00:01"
      << "m:category,d:date / a,2024-05-03"
      << "k:text,t:timestamp,d:date / a,2024-05-03T00:00:59,2024-05-03 / a,2024-05-03T00:01:01,? / "
         "b,2024-05-03T00:00:01,?";

  QTest::newRow("3: pairs of other names and types")
      << R"({"on": ["k", "c"], "other-on": ["number", "city"], "join": "inner"})"
      << "c:category,k:integer / Oslo,1 / Oslo,2 / Bergen,1"
      << "city:text,number:number,z:text / Oslo,2,x"
      << "c:category,k:integer,z:text / Oslo,2,x";
  QTest::newRow("3: keys alone in a full join get the type of both")
      << R"({"on": ["k"], "other-on": ["n"], "join": "full"})" << "k:integer / 1"
      << "n:number / 0.5"
      << "k:number / 1 / 0.5";
  QTest::newRow("4: every pair of rows") << R"({"on": ["k"], "join": "inner"})"
                                         << "k:text / a / a / a" << "k:text,y:integer / a,1 / a,2"
                                         << "k:text,y:integer / a,1 / a,2 / a,1 / a,2 / a,1 / a,2";
  QTest::newRow("6: names that are taken, roles for one column only")
      << R"--({"on": ["k"], "suffix": " (2)"})--" << "k:text,y:number@target / a,1"
      << "y:number@target,k:text,'y (2)':text,w:number@weight / 2,a,x,3"
      << "k:text,y:number@target,'y (2)':number,'y (2) (2)':text,w:number@weight / a,1,2,x,3";
  QTest::newRow("empty tables") << R"({"join": "full"})" << "k:text,x:number" << "k:text,y:number"
                                << "k:text,x:number,y:number";
}

void MergeDataTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, left);
  QFETCH(QString, right);
  QFETCH(QString, expected);
  QCOMPARE(run("merge-data", parameters, tables(left, right)), table(expected));
}

void MergeDataTest::unmatchedKeys_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("expected");

  QTest::newRow("both sides")
      << R"({"on": ["k"]})"
      << "side:category,k:integer,rows:integer / left,1,2 / left,?,1 / right,3,1";
  QTest::newRow("as of: the left side")
      << R"({"join": "as-of", "on": ["k"], "time": "x", "direction": "later"})"
      << "side:category,k:integer,rows:integer / left,2,1 / left,1,2 / left,?,1";
}

void MergeDataTest::unmatchedKeys() {
  QFETCH(QString, parameters);
  QFETCH(QString, expected);
  const Inputs in =
      tables("k:integer,x:number / 2,9 / 1,1 / 1,1 / ?,1", "k:integer,x:number / 2,1 / 3,1");
  QCOMPARE(run("merge-data", parameters, in, "unmatched"), table(expected));
}

void MergeDataTest::leftColumnsAreShared() {
  const QString own = "k:integer,x:text / 1,a / 2,b / 3,c";
  const auto isShared = [&](const QString& parameters, const QString& other) {
    const Inputs in = tables(own, other);
    return run("merge-data", parameters, in)["x"].identity() == in.table("data")["x"].identity();
  };
  QVERIFY(isShared("{}", "k:integer,y:text / 3,x / 1,y"));
  QVERIFY(isShared(R"({"join": "inner"})", "k:integer,y:text / 3,x / 1,y / 2,z"));
  QVERIFY(!isShared("{}", "k:integer,y:text / 3,x / 3,y"));
  // As many rows as before, but not the same ones.
  QVERIFY(!isShared(R"({"join": "inner"})", "k:integer,y:text / 3,x / 3,y / 1,z"));
}

void MergeDataTest::refusesWhatDoesNotFit() {
  const std::size_t rows = 2'000'000;
  const Table data = Table().with("k", Column::ofIntegers(Values<std::int64_t>(rows, 7)));
  const Inputs in = {{"data", data}, {"other", data.with("y", data["k"])}};
  try {
    run("merge-data", R"({"on": ["k"]})", in);
    QFAIL("joined");
  } catch (const Error& error) {
    QVERIFY2(error.message().english().starts_with("The result would have 4000000000000 rows"),
             error.what());
  }
}

void MergeDataTest::threadsMakeNoDifference() {
  const std::size_t rows = static_cast<std::size_t>(2 * rowsPerBlock + 100);
  Values<std::int64_t> keys(rows), times(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    keys[row] = static_cast<std::int64_t>((row * 7919) % 50'021);
    times[row] = static_cast<std::int64_t>((row * 104'729) % 1'000'003);
  }
  const Table data =
      Table().with("k", Column::ofIntegers(keys)).with("t", Column::ofIntegers(times));
  const Inputs in = {{"data", data}, {"other", data.slice(1000, 90'000)}};
  for (const char* parameters :
       {R"({"on": ["k"], "join": "full"})", R"({"on": ["k"], "join": "as-of", "time": "t"})"}) {
    const auto joined = [&](int threads) {
      return fit({"merge-data", parameters, nullptr, Context({.threads = threads})}, in)
          .outputs.table("data");
    };
    QVERIFY(joined(1) == joined(4));
  }
}

void MergeDataTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("parameter");
  QTest::addColumn<QString>("message");

  QTest::newRow("other numbers of keys") << R"({"on": ["a", "b"], "other-on": ["a"]})" << "other-on"
                                         << "2 left keys stand against 1 right one.";
  QTest::newRow("no such partner") << R"({"on": ["b"]})" << "other-on"
                                   << "The right table has no column b.";
  QTest::newRow("never equal") << R"({"on": ["b"], "other-on": ["a"]})" << "on"
                               << "b is of type Date and a of type Text: they are never equal.";
  QTest::newRow("nothing in common") << "{}" << "on"
                                     << "The tables have no column in common to be joined by.";
  QTest::newRow("no time") << R"({"join": "as-of"})" << "time" << "No column is chosen.";
  QTest::newRow("texts are no times")
      << R"({"join": "as-of", "time": "d", "other-time": "c"})" << "time"
      << "Column d holds neither numbers nor times.";
  QTest::newRow("times of two kinds")
      << R"({"join": "as-of", "time": "b", "other-time": "c"})" << "other-time"
      << "b is of type Date and c of type Number: they cannot be compared.";
}

void MergeDataTest::refusals() {
  QFETCH(QString, parameters);
  QFETCH(QString, parameter);
  QFETCH(QString, message);
  Findings findings;
  const Registry::Entry& entry = allOperators().at("merge-data");
  const Parameters values(entry.spec.parameters, parseJson(parameters.toStdString(), "the test"));
  checkOperator(entry, values, schemasOf(tables("a:number,b:date,d:text", "a:text,c:number")),
                findings);
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(QString::fromStdString(findings[0].message.english()), message);
  QCOMPARE(QString::fromStdString(findings[0].place.parameter), parameter);
  QVERIFY(!findings[0].advice.empty());
}

void MergeDataTest::theCountIsToldBeforeTheRun() {
  const Inputs in = {{"data", table("k:text,x:integer / a,1 / a,2 / b,3 / ?,4")},
                     {"other", table("k:text,y:integer / a,1 / a,2 / c,3")}};
  const Registry::Entry& entry = *allOperators().find("merge-data");
  Context context;
  const auto told = [&](Json values) {
    const Parameters parameters(entry.spec.parameters, std::move(values));
    return QString::fromStdString(entry.implementation->preview(parameters, in, context).english());
  };
  QCOMPARE(told(Json::object()),
           QString("By k: 4 left and 3 right rows give 6 rows; 2 left rows have no partner."));
  QCOMPARE(told({{"join", "full"}}),
           QString("By k: 4 left and 3 right rows give 7 rows; 2 left rows have no partner."));
  QCOMPARE(told({{"join", "anti"}}),
           QString("By k: 4 left and 3 right rows give 2 rows; 2 left rows have no partner."));
  QCOMPARE(told({{"on", {"x"}}}), QString());  // the right table has no such key: the check says so
}

QTEST_APPLESS_MAIN(MergeDataTest)
#include "merge_data_operator_test.moc"
