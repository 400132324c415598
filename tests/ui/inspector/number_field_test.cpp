// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/number_field.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <limits>

using namespace quern;
using namespace quern::ui;

class NumberFieldTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void steps_data();
  void steps();
  void integersStayWhole();
  void everyDigitIsKept();
  void theWheelChangesNothing();
};

void NumberFieldTest::steps_data() {
  QTest::addColumn<double>("from");
  QTest::addColumn<int>("by");
  QTest::addColumn<QString>("shown");
  QTest::newRow("from nothing") << 0.0 << 3 << "0.3";
  QTest::newRow("small") << 0.001 << 1 << "0.0011";
  QTest::newRow("large") << 1000.0 << -1 << "900";
  QTest::newRow("not beyond the end") << 9.9 << 5 << "10";
  QTest::newRow("not below the start") << 0.1 << -20 << "0";
}

void NumberFieldTest::steps() {
  QFETCH(double, from);
  QFETCH(int, by);
  QFETCH(QString, shown);
  DecimalField field(0, from > 100 ? 1e9 : 10);
  field.setValue(from);
  field.stepBy(by);
  QCOMPARE(field.text(), shown);
}

void NumberFieldTest::integersStayWhole() {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  IntegerField field(0, most);
  field.setValue(most - 1);
  QCOMPARE(field.text(), QString("9223372036854775806"));
  field.stepBy(10);
  QCOMPARE(field.text(), QString("9223372036854775807"));
  field.setValue(std::int64_t{2});
  field.stepBy(-10);
  QCOMPARE(field.text(), QString("0"));
}

void NumberFieldTest::everyDigitIsKept() {
  DecimalField field(0, 1);
  field.setValue(0.1234567890123);
  QCOMPARE(field.text(), QString("0.1234567890123"));
  field.setValue(1e-9);
  QCOMPARE(field.text().toDouble(), 1e-9);
}

void NumberFieldTest::theWheelChangesNothing() {
  IntegerField field(0, 100);
  field.setValue(std::int64_t{5});
  field.show();
  field.setFocus();
  QWheelEvent wheel({5, 5}, field.mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&field, &wheel);
  QVERIFY(!wheel.isAccepted());
  QCOMPARE(field.text(), QString("5"));
}

QTEST_MAIN(NumberFieldTest)
#include "number_field_test.moc"
