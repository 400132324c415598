// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/time_axis.h"

#include "core/base/error.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

namespace {

Column timesIn(const QString& text) { return table(text)[0]; }

}  // namespace

class TimeAxisTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void goesOn_data();
  void goesOn();
  void refuses_data();
  void refuses();
  void findsWhereAnotherBegins();
  void survivesJson();
};

void TimeAxisTest::goesOn_data() {
  QTest::addColumn<QString>("times");
  QTest::addColumn<QString>("next");
  QTest::addColumn<int>("period");
  QTest::newRow("months") << "t:date / 2023-11-01 / 2023-12-01 / 2024-01-01"
                          << "t:date / 2024-02-01 / 2024-03-01" << 12;
  QTest::newRow("month ends") << "t:date / 2023-11-30 / 2023-12-31 / 2024-01-31"
                              << "t:date / 2024-02-29 / 2024-03-31" << 12;
  QTest::newRow("the 30th, as far as there is one")
      << "t:date / 2023-10-30 / 2023-11-30 / 2023-12-30 / 2024-01-30"
      << "t:date / 2024-02-29 / 2024-03-30" << 12;
  QTest::newRow("quarters") << "t:date / 2023-04-01 / 2023-07-01 / 2023-10-01"
                            << "t:date / 2024-01-01" << 4;
  QTest::newRow("years") << "t:date / 1995-07-01 / 1996-07-01 / 1997-07-01"
                         << "t:date / 1998-07-01" << 1;
  QTest::newRow("days") << "t:date / 2024-02-27 / 2024-02-28 / 2024-02-29"
                        << "t:date / 2024-03-01" << 7;
  QTest::newRow("weeks") << "t:date / 2023-12-18 / 2023-12-25 / 2024-01-01"
                         << "t:date / 2024-01-08" << 52;
  QTest::newRow("before 1970") << "t:date / 1949-10-31 / 1949-11-30 / 1949-12-31"
                               << "t:date / 1950-01-31" << 12;
  QTest::newRow("hours") << "t:timestamp / 2024-01-01T22:00:00 / 2024-01-01T23:00:00"
                         << "t:timestamp / 2024-01-02T00:00:00" << 24;
  QTest::newRow("months with a time of day")
      << "t:timestamp / 1969-11-01T06:00:00 / 1969-12-01T06:00:00"
      << "t:timestamp / 1970-01-01T06:00:00" << 12;
  QTest::newRow("quarter hours")
      << "t:timestamp / 2024-01-01T00:00:00 / 2024-01-01T00:15:00 / 2024-01-01T00:30:00"
      << "t:timestamp / 2024-01-01T00:45:00" << 96;
  QTest::newRow("integers") << "t:integer / 1871 / 1872 / 1873"
                            << "t:integer / 1874 / 1875" << 1;
  QTest::newRow("numbers") << "t:number / 0.1 / 0.2 / 0.3 / 0.4"
                           << "t:number / 0.5" << 1;
}

void TimeAxisTest::goesOn() {
  QFETCH(QString, times);
  QFETCH(QString, next);
  QFETCH(int, period);
  const Column column = timesIn(times);
  const TimeAxis axis = timeAxisOf(column, "t");
  const Column expected = timesIn(next);
  const Column actual = timesOf(axis, column.size(), expected.size());
  QCOMPARE(actual.type(), expected.type());
  for (std::int64_t row = 0; row < expected.size(); ++row) {
    if (expected.type() == Type::number)
      QVERIFY(std::abs(actual.number(row) - expected.number(row)) < 1e-12);
    else
      QCOMPARE(actual.written(row), expected.written(row));
  }
  QCOMPARE(usualPeriod(axis), period);
}

void TimeAxisTest::refuses_data() {
  QTest::addColumn<QString>("times");
  QTest::addColumn<int>("row");
  QTest::addColumn<QString>("says");
  QTest::newRow("unsorted")
      << "t:date / 2024-01-01 / 2024-01-02 / 2024-01-01 / 2024-01-03 / 2024-01-04" << 3
      << "does not ascend";
  QTest::newRow("the same twice") << "t:integer / 1 / 2 / 2 / 3 / 4" << 3 << "does not ascend";
  QTest::newRow("a gap")
      << "t:date / 2024-01-01 / 2024-02-01 / 2024-04-01 / 2024-05-01 / 2024-06-01" << 3
      << "2024-04-01 where 2024-03-01 would follow";
  QTest::newRow("missing") << "t:date / 2024-01-01 / ? / 2024-01-03" << 2 << "no time";
  QTest::newRow("not a number") << "t:number / 1 / nan / 3" << 2 << "no time";
}

void TimeAxisTest::refuses() {
  QFETCH(QString, times);
  QFETCH(int, row);
  QFETCH(QString, says);
  try {
    timeAxisOf(timesIn(times), "t");
    QFAIL("it was accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().row, row);
    QCOMPARE(error.place().column, std::string("t"));
    QVERIFY2(QString(error.what()).contains(says), error.what());
  }
}

void TimeAxisTest::findsWhereAnotherBegins() {
  const TimeAxis axis = timeAxisOf(timesIn("t:date / 2023-01-31 / 2023-02-28 / 2023-03-31"), "t");
  const TimeAxis later = timeAxisOf(timesIn("t:date / 2023-03-31 / 2023-04-30"), "t");
  const TimeAxis daily = timeAxisOf(timesIn("t:date / 2023-03-31 / 2023-04-01"), "t");
  QCOMPARE(rowWhere(axis, axis, 3), 0);
  QCOMPARE(rowWhere(axis, later, 3), 2);
  QCOMPARE(rowWhere(later, axis, 3), -1);
  QCOMPARE(rowWhere(axis, daily, 3), -1);
}

void TimeAxisTest::survivesJson() {
  for (const char* times : {"t:date / 2023-01-31 / 2023-02-28", "t:number / 0.1 / 0.4",
                            "t:timestamp / 2024-01-01T22:00:00 / 2024-01-01T23:00:00"}) {
    const TimeAxis axis = timeAxisOf(timesIn(times), "t");
    QVERIFY(timeAxisFrom(parseJson(toJson(axis).dump(), "test")) == axis);
  }
}

QTEST_APPLESS_MAIN(TimeAxisTest)
#include "time_axis_test.moc"
