// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/background.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <latch>

using namespace quern;
using namespace quern::ui;

class BackgroundTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void deliversInTheWindowsThread();
  void onlyTheLastRequestCounts();
  void errorsAreHanded();
  void otherExceptionsBecomeErrors();
  void aCancelDeliversNothing();
  void goingAwayWaitsForTheWork();
};

void BackgroundTest::deliversInTheWindowsThread() {
  Background background;
  QThread* worker = nullptr;
  QThread* delivered = nullptr;
  background.run(
      [&](Context&) {
        worker = QThread::currentThread();
        return 42;
      },
      [&](int answer) {
        if (answer == 42) delivered = QThread::currentThread();
      });
  QVERIFY(background.isRunning());
  QTRY_COMPARE(delivered, QThread::currentThread());
  QVERIFY(worker != delivered);
  QVERIFY(!background.isRunning());
}

void BackgroundTest::onlyTheLastRequestCounts() {
  Background background;
  QStringList heard;
  std::latch started(1);
  background.run(
      [&](Context& context) {
        started.count_down();
        while (!context.cancelled()) QThread::msleep(1);
        return QStringLiteral("first");  // what is returned after a cancel is thrown away
      },
      [&](const QString& text) { heard << text; });
  started.wait();
  background.run([](Context&) { return QStringLiteral("second"); },
                 [&](const QString& text) { heard << text; });
  QTRY_COMPARE(heard, QStringList{"second"});
  QTest::qWait(50);
  QCOMPARE(heard, QStringList{"second"});
}

void BackgroundTest::errorsAreHanded() {
  Background background;
  QString message;
  connect(&background, &Background::failed, this,
          [&](const Error& error) { message = QString::fromUtf8(error.what()); });
  background.run(
      [](Context&) -> int { throw Error(quern::tr("It broke."), {}, quern::tr("Mend it.")); },
      [](int) {});
  QTRY_VERIFY(message.contains(QStringLiteral("It broke.")));
  QVERIFY(!background.isRunning());
}

void BackgroundTest::otherExceptionsBecomeErrors() {
  Background background;
  QString message;
  connect(&background, &Background::failed, this,
          [&](const Error& error) { message = QString::fromUtf8(error.what()); });
  background.run([](Context&) -> int { throw std::bad_alloc(); }, [](int) {});
  QTRY_VERIFY(message.contains(QStringLiteral("memory")));
}

void BackgroundTest::aCancelDeliversNothing() {
  Background background;
  QSignalSpy failed(&background, &Background::failed);
  QSignalSpy settled(&background, &Background::settled);
  bool delivered = false;
  background.run(
      [](Context& context) {
        while (true) {
          context.checkpoint();
          QThread::msleep(1);
        }
        return 0;
      },
      [&](int) { delivered = true; });
  background.cancel();
  QCOMPARE(settled.count(), 1);
  QTest::qWait(50);
  QVERIFY(!delivered);
  QCOMPARE(failed.count(), 0);
}

void BackgroundTest::goingAwayWaitsForTheWork() {
  bool ended = false;
  {
    Background background;
    std::latch started(1);
    background.run(
        [&](Context& context) {
          started.count_down();
          while (!context.cancelled()) QThread::msleep(1);
          ended = true;
          return 0;
        },
        [](int) {});
    started.wait();
  }
  QVERIFY(ended);
}

QTEST_MAIN(BackgroundTest)
#include "background_test.moc"
