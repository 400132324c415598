// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/run_clock.h"

#include <QTest>

using namespace quern::ui;
using namespace std::chrono_literals;

class RunClockTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void saysNothingTooEarly();
  void aSteadyPace();
  void followsAChangeOfPace();
  void waitsCountDown();

private:
  const RunClock::Time m_start{};
};

void RunClockTest::saysNothingTooEarly() {
  RunClock clock;
  clock.start(m_start);
  clock.update(m_start + 100ms, 0.5);
  QVERIFY(clock.secondsLeft(m_start + 100ms) < 0);
  clock.start(m_start);
  clock.update(m_start + 10s, 0.001);
  QVERIFY(clock.secondsLeft(m_start + 10s) < 0);
}

void RunClockTest::aSteadyPace() {
  RunClock clock;
  clock.start(m_start);
  for (int step = 1; step <= 5; ++step) clock.update(m_start + step * 1s, step * 0.1);
  QVERIFY(qAbs(clock.secondsLeft(m_start + 5s) - 5) < 0.01);
}

void RunClockTest::followsAChangeOfPace() {
  RunClock clock;
  clock.start(m_start);
  // 0.5 after 10 s
  for (int step = 1; step <= 10; ++step) clock.update(m_start + step * 1s, step * 0.05);
  for (int step = 1; step <= 20; ++step) clock.update(m_start + 10s + step * 1s, 0.5 + step * 0.01);
  const double left = clock.secondsLeft(m_start + 30s);  // 0.3 at 0.01 a second
  QVERIFY2(left > 25 && left < 31, qPrintable(QString::number(left)));
}

void RunClockTest::waitsCountDown() {
  RunClock clock;
  clock.start(m_start);
  for (int step = 1; step <= 5; ++step) clock.update(m_start + step * 1s, step * 0.1);
  QVERIFY(qAbs(clock.secondsLeft(m_start + 7s) - 3) < 0.01);
  QCOMPARE(clock.secondsLeft(m_start + 60s), 0.0);
}

QTEST_APPLESS_MAIN(RunClockTest)
#include "run_clock_test.moc"
