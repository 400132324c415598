// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"

#include <QTest>

using namespace quern;

class DatesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyDayComesBack();
  void knownDays_data();
  void knownDays();
  void textsThatAreNoDates_data();
  void textsThatAreNoDates();
  void timestamps_data();
  void timestamps();
  void textsThatAreNoTimestamps_data();
  void textsThatAreNoTimestamps();
  void farDaysDoNotOverflow();
};

void DatesTest::everyDayComesBack() {
  CivilDate previous = civilFromDays(-800'001);
  for (Days days = -800'000; days <= 800'000; ++days) {
    const CivilDate date = civilFromDays(days);
    const bool follows = date.day == previous.day + 1 || (date.day == 1 && previous.day >= 28);
    if (daysFromCivil(date) != days || !isCivil(date) || !follows)
      QFAIL(isoDate(days).c_str());  // more than a million days: one comparison each
    previous = date;
  }
}

void DatesTest::knownDays_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<qint64>("days");
  QTest::newRow("the first day") << "1970-01-01" << qint64{0};
  QTest::newRow("the day before") << "1969-12-31" << qint64{-1};
  QTest::newRow("a leap day in a year that 400 divides") << "2000-02-29" << qint64{11'016};
  QTest::newRow("an ordinary day") << "2024-05-03" << qint64{19'846};
  QTest::newRow("year 1") << "0001-01-01" << qint64{-719'162};
  QTest::newRow("the last year of four digits") << "9999-12-31" << qint64{2'932'896};
}

void DatesTest::knownDays() {
  QFETCH(QString, text);
  QFETCH(qint64, days);
  QCOMPARE(parseIsoDate(text.toStdString()).value_or(-9'999'999), days);
  QCOMPARE(QString::fromStdString(isoDate(days)), text);
}

void DatesTest::textsThatAreNoDates_data() {
  QTest::addColumn<QString>("text");
  for (const char* text : {"", "2024", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01",
                           "2024-00-10", "2024-01-00", "2024-1-01", "2024-01-01 ", " 2024-01-01",
                           "2024/01/01", "20240101", "2024-01-01T", "-024-01-01", "abcd-ef-gh"})
    QTest::newRow(text) << QString::fromLatin1(text);
}

void DatesTest::textsThatAreNoDates() {
  QFETCH(QString, text);
  QVERIFY(!parseIsoDate(text.toStdString()).has_value());
}

void DatesTest::timestamps_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<qint64>("microseconds");
  QTest::addColumn<QString>("written");
  const qint64 midday = 19'846 * qint64{86'400'000'000} + qint64{43'200'000'000};
  QTest::newRow("T") << "2024-05-03T12:00:00" << midday << "2024-05-03T12:00:00";
  QTest::newRow("blank") << "2024-05-03 12:00:00" << midday << "2024-05-03T12:00:00";
  QTest::newRow("no seconds") << "2024-05-03 12:00" << midday << "2024-05-03T12:00:00";
  QTest::newRow("fraction") << "2024-05-03T12:00:00.25" << midday + 250'000
                            << "2024-05-03T12:00:00.25";
  QTest::newRow("microseconds") << "2024-05-03T12:00:00.000001" << midday + 1
                                << "2024-05-03T12:00:00.000001";
  QTest::newRow("zeros beyond") << "2024-05-03T12:00:00.100000000" << midday + 100'000
                                << "2024-05-03T12:00:00.1";
  QTest::newRow("Z") << "2024-05-03T12:00:00Z" << midday << "2024-05-03T12:00:00";
  QTest::newRow("east") << "2024-05-03T14:00:00+02:00" << midday << "2024-05-03T12:00:00";
  QTest::newRow("west") << "2024-05-03T06:30:00-0530" << midday << "2024-05-03T12:00:00";
  QTest::newRow("hours only") << "2024-05-03T13:00:00+01" << midday << "2024-05-03T12:00:00";
  QTest::newRow("before 1970") << "1969-12-31T23:59:59.5" << qint64{-500'000}
                               << "1969-12-31T23:59:59.5";
}

void DatesTest::timestamps() {
  QFETCH(QString, text);
  QFETCH(qint64, microseconds);
  QFETCH(QString, written);
  QCOMPARE(parseIsoTimestamp(text.toStdString()).value_or(-1), microseconds);
  QCOMPARE(QString::fromStdString(isoTimestamp(microseconds)), written);
}

void DatesTest::textsThatAreNoTimestamps_data() {
  QTest::addColumn<QString>("text");
  for (const char* text :
       {"2024-05-03", "2024-05-03T", "2024-05-03T24:00", "2024-05-03T12:60", "2024-05-03T12",
        "2024-05-03T12:00:60", "2024-05-03T12:00:00.", "2024-05-03T12:00:00.0000001",
        "2024-05-03T12:00:00+", "2024-05-03T12:00:00+25:00",
        "2024-05-03T12:00:00+02:", "2024-05-03T12:00:00 Z", "2024-02-30T12:00:00"})
    QTest::newRow(text) << QString::fromLatin1(text);
}

void DatesTest::textsThatAreNoTimestamps() {
  QFETCH(QString, text);
  QVERIFY(!parseIsoTimestamp(text.toStdString()).has_value());
}

void DatesTest::farDaysDoNotOverflow() {
  constexpr Days far = std::numeric_limits<Days>::max();
  QVERIFY(civilFromDays(far).year > 1'900'000'000);
  QVERIFY(civilFromDays(-far).year < -1'900'000'000);
  QVERIFY(!isoTimestamp(std::numeric_limits<Microseconds>::min()).empty());
}

QTEST_APPLESS_MAIN(DatesTest)
#include "dates_test.moc"
