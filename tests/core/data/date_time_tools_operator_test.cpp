// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class DateTimeToolsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void layoutsAreLearned();
  void doubtsAreTold();
  void tellsWhatLeavesTheCalendar();  // promise 3
  void chineseCalendar_data();
  void chineseCalendar();
  void refusals_data();
  void refusals();
};

namespace {

QString parameters(const Json& values) { return QString::fromStdString(values.dump()); }

/// Keeps what is said in warnings.
class Listener final : public Monitor {
public:
  void logged(Severity, const Sentence& sentence) override { said.push_back(sentence.english()); }
  std::vector<std::string> said;
};

}  // namespace

void DateTimeToolsTest::promises_data() {
  QTest::addColumn<QString>("values");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* name, const Json& values, const char* input,
                      const char* expected) {
    QTest::newRow(name) << parameters(values) << QString(input) << QString(expected);
  };
  row("1: by a pattern", {{"action", "parse"}, {"pattern", "%d.%m.%Y"}},
      "t:text / 3.5.2024 / 31.2.2024 / ?", "t:date / 2024-05-03 / ? / ?");
  row("1: by the layout of most", {{"action", "parse"}}, "t:category / 13.05.2024 / x / 03.05.2024",
      "t:date / 2024-05-13 / ? / 2024-05-03");
  row("1: with the time", {{"action", "parse"}, {"to", "timestamp"}},
      "t:text / '2024/5/3 14:07' / ?", "t:timestamp / 2024-05-03T14:07:00 / ?");
  row("1: in a new column", {{"action", "parse"}, {"place", "append"}},
      "t:text,n:number / 2024年5月3日,1",
      "t:text,t (parse):date,n:number / 2024年5月3日,2024-05-03,1");
  row("7: day numbers", {{"action", "day-numbers"}, {"numbers", {"n"}}},
      "n:number,m:integer / 45415,45415 / 45415.75,1 / 1,1 / 59,1 / 60,1 / 61,1 / -1,1 / 2958466,1 "
      "/ ?,1",
      "n:date,m:integer / 2024-05-03,45415 / 2024-05-03,1 / 1900-01-01,1 / 1900-02-28,1 / ?,1 / "
      "1900-03-01,1 / ?,1 / ?,1 / ?,1");
  row("7: with the time, counted from 1904",
      {{"action", "day-numbers"}, {"numbers", {"n"}}, {"to", "timestamp"}, {"day-count", "1904"}},
      "n:number / 43953.5 / 0 / 43953.604167",
      "n:timestamp / 2024-05-03T12:00:00 / 1904-01-01T00:00:00 / 2024-05-03T14:30:00.029");
  row("7: in a new column", {{"action", "day-numbers"}, {"numbers", {"n"}}, {"place", "append"}},
      "n:integer / 45415", "n:integer,n (day-numbers):date / 45415,2024-05-03");
  row("2: parts",
      {{"quarter", true},
       {"week", true},
       {"day", true},
       {"day-of-year", true},
       {"hour", true},
       {"minute", true}},
      "s:timestamp,n:number / 2024-12-30T14:07:09,1 / ?,2",
      "s:timestamp,s year:integer,s quarter:integer,s month:integer,s week:integer,s day:integer,"
      "s weekday:integer,s day-of-year:integer,s hour:integer,s minute:integer,n:number"
      " / 2024-12-30T14:07:09,2024,4,12,1,30,1,365,14,7,1 / ?,?,?,?,?,?,?,?,?,?,2");
  row("3: a month ends where it ends", {{"action", "shift"}, {"unit", "month"}},
      "d:date / 2024-01-31 / ?", "d:date / 2024-02-29 / ?");
  row("3: hours make a time stamp", {{"action", "shift"}, {"unit", "hour"}, {"count", -1}},
      "d:date / 2024-01-01", "d:timestamp / 2023-12-31T23:00:00");
  row("4: truncate", {{"action", "truncate"}, {"unit", "week"}}, "d:date / 2024-05-03",
      "d:date / 2024-04-29");
  row("4: in a new column", {{"action", "truncate"}, {"unit", "hour"}, {"place", "append"}},
      "s:timestamp / 2024-05-03T14:07:09",
      "s:timestamp,s (truncate):timestamp / 2024-05-03T14:07:09,2024-05-03T14:00:00");
  row("5: difference", {{"action", "difference"}, {"columns", {"a"}}, {"other", "b"}},
      "a:date,b:timestamp / 2024-05-03,2024-05-05T23:00:00 / 2024-05-03,2024-05-01T00:00:00 / ?,?",
      "a:date,a to b:integer,b:timestamp / 2024-05-03,2,2024-05-05T23:00:00"
      " / 2024-05-03,-2,2024-05-01T00:00:00 / ?,?,?");
  row("6: days in China", {{"action", "chinese-days"}},
      "d:date / 2024-05-03 / 2024-05-11 / 2024-05-13 / 2024-05-19 / 2019-05-01 / ?",
      "d:date,d day:category / 2024-05-03,holiday / 2024-05-11,working weekend"
      " / 2024-05-13,workday / 2024-05-19,weekend / 2019-05-01,? / ?,?");
  row("7: in place keeps the role", {{"action", "shift"}, {"columns", {"d"}}},
      "d:date@time,n:number / 2024-05-03,1", "d:date@time,n:number / 2024-05-04,1");
}

void DateTimeToolsTest::promises() {
  QFETCH(QString, values);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("date-time-tools", values, table(input)), table(expected));
}

void DateTimeToolsTest::layoutsAreLearned() {  // 1
  const FittedOperator fitted = fit("date-time-tools", parameters({{"action", "parse"}}),
                                    table("t:text / '13/05/2024' / '01/02/2024'"));
  QCOMPARE(applyTo(fitted, table("t:text / '03/04/2024' / '12/31/2024'")),
           table("t:date / 2024-04-03 / ?"));
  QVERIFY(fit("date-time-tools", parameters(Json::object()), table("d:date / 2024-05-03")).state ==
          State());
}

void DateTimeToolsTest::doubtsAreTold() {  // 1, 6
  const auto listener = std::make_shared<Listener>();
  const OperatorCall call{.id = "date-time-tools",
                          .parameters = parameters({{"action", "parse"}}),
                          .context = Context({.monitor = listener})};
  fit(call, {{"data", table("t:text / '03/04/2024' / soon")}});
  QCOMPARE(listener->said.size(), std::size_t{2});
  QVERIFY(listener->said[0].find("the day or the month") != std::string::npos);
  QVERIFY(listener->said[1].find("the first in row 2") != std::string::npos);
}

void DateTimeToolsTest::tellsWhatLeavesTheCalendar() {
  const auto listener = std::make_shared<Listener>();
  const OperatorCall call{
      .id = "date-time-tools",
      .parameters = parameters(
          {{"action", "shift"}, {"columns", {"d"}}, {"count", 1'000'000}, {"unit", "year"}}),
      .context = Context({.monitor = listener})};
  const FittedOperator fitted = fit(call, {{"data", table("d:date / 2024-05-03 / ?")}});
  QCOMPARE(fitted.outputs.table("data")["d"].missing(), std::int64_t{2});
  QCOMPARE(listener->said.size(), std::size_t{1});
  QVERIFY(listener->said[0].find("1 date shifted") != std::string::npos);
}

void DateTimeToolsTest::chineseCalendar_data() {
  QTest::addColumn<int>("year");
  QTest::addColumn<int>("holidays");
  QTest::addColumn<int>("workingWeekends");
  QTest::newRow("2020, with three more days of Spring Festival") << 2020 << 30 << 6;
  QTest::newRow("2021") << 2021 << 31 << 7;
  QTest::newRow("2022, with 31 December") << 2022 << 32 << 7;
  QTest::newRow("2023") << 2023 << 26 << 7;
  QTest::newRow("2024") << 2024 << 28 << 8;
  QTest::newRow("2025") << 2025 << 28 << 5;
  QTest::newRow("2026") << 2026 << 33 << 6;
}

/// The lengths that the notices give; work in exchange is on Saturdays and Sundays only.
void DateTimeToolsTest::chineseCalendar() {
  QFETCH(int, year);
  QFETCH(int, holidays);
  QFETCH(int, workingWeekends);
  ColumnBuilder days(Type::date);
  for (Days day = daysFromCivil({year, 1, 1}); day < daysFromCivil({year + 1, 1, 1}); ++day)
    days.add(day);
  const Table calendar = run("date-time-tools", parameters({{"action", "chinese-days"}}),
                             Table().with("d", std::move(days).build()));
  const Table weekdays =
      run("date-time-tools", parameters({{"columns", {"d"}}, {"weekday", true}}), calendar);
  int holidaysFound = 0, workingFound = 0;
  for (std::int64_t row = 0; row < calendar.rowCount(); ++row) {
    const std::string_view kind = calendar["d day"].text(row);
    const bool weekend = weekdays["d weekday"].integers()[static_cast<std::size_t>(row)] > 5;
    if (kind == "holiday") ++holidaysFound;
    if (kind == "working weekend") ++workingFound;
    if (kind == "weekend" || kind == "working weekend") QVERIFY(weekend);
    if (kind == "workday") QVERIFY(!weekend);
  }
  QCOMPARE(holidaysFound, holidays);
  QCOMPARE(workingFound, workingWeekends);
}

void DateTimeToolsTest::refusals_data() {
  QTest::addColumn<QString>("values");
  QTest::addColumn<QString>("parameter");
  QTest::newRow("1: no pattern") << parameters({{"action", "parse"}, {"pattern", "%Q"}})
                                 << "pattern";
  QTest::newRow("1: a sign that is only written")
      << parameters({{"action", "parse"}, {"pattern", "%j"}}) << "pattern";
  QTest::newRow("5: no other column") << parameters({{"action", "difference"}}) << "other";
  QTest::newRow("a column of texts")
      << parameters({{"action", "shift"}, {"columns", {"t"}}}) << "columns";
}

void DateTimeToolsTest::refusals() {
  QFETCH(QString, values);
  QFETCH(QString, parameter);
  const Findings findings =
      findingsOf("date-time-tools", values, table("t:text,d:date / a,2024-05-03"));
  QVERIFY(!findings.empty());
  QCOMPARE(QString::fromStdString(findings[0].place.parameter), parameter);
}

QTEST_APPLESS_MAIN(DateTimeToolsTest)
#include "date_time_tools_operator_test.moc"
