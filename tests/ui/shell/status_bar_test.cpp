// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"
#include "ui/shell/steady_number.h"

#include <QTest>

using namespace quern::ui;

class StatusBarTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void aSteadyNumberStandsStill();
  void memoryIsReadable();
  void durations();
};

void StatusBarTest::aSteadyNumberStandsStill() {
  SteadyNumber total(0.1);
  QCOMPARE(total.follow(20.0), 20.0);
  for (const double measured : {20.3, 19.1, 21.9, 18.2}) QCOMPARE(total.follow(measured), 20.0);
  QCOMPARE(total.follow(17.0), 17.0);  // another program has taken a part
  QCOMPARE(total.follow(18.0), 17.0);
  QCOMPARE(total.follow(0.0), 0.0);
}

void StatusBarTest::memoryIsReadable() {
  constexpr std::int64_t megabyte = 1 << 20;
  QCOMPARE(memoryText(812 * megabyte), QStringLiteral("812 MB"));
  QCOMPARE(memoryText(1229 * megabyte), QStringLiteral("1.2 GB"));
  QCOMPARE(wholeGigabytes(23.6 * 1024 * megabyte), QStringLiteral("24 GB"));
  QCOMPARE(wholeGigabytes(0.2 * 1024 * megabyte), QStringLiteral("1 GB"));
}

void StatusBarTest::durations() {
  QCOMPARE(durationText(11.2), QStringLiteral("12 s"));
  QCOMPARE(durationText(200), QStringLiteral("3 min 20 s"));
  QCOMPARE(durationText(7500), QStringLiteral("2 h 5 min"));
}

QTEST_MAIN(StatusBarTest)
#include "status_bar_test.moc"
