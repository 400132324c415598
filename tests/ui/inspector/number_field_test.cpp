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
  void aWordStandsForTheSmallest();
  void everyDigitIsKept();
  void theWheelChangesNothing();
  void nonsenseIsTakenBack_data();
  void nonsenseIsTakenBack();
  void halfANumberIsLeftAloneWhileItIsTyped();
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

void NumberFieldTest::aWordStandsForTheSmallest() {
  IntegerField field(-1, 10, "Detect");
  QSignalSpy edited(&field, &NumberField::edited);
  field.setValue(std::int64_t{-1});
  QCOMPARE(field.text(), QString("Detect"));
  field.stepBy(1);
  QCOMPARE(field.text(), QString("0"));
  field.stepBy(-1);
  QCOMPARE(field.text(), QString("Detect"));
  QCOMPARE(edited.last()[0].value<Json>(), Json(-1));
  QString typed = "Detect";
  int position = 0;
  QCOMPARE(field.validate(typed, position), QValidator::Acceptable);
}

void NumberFieldTest::everyDigitIsKept() {
  DecimalField field(0, 1);
  field.setValue(0.1234567890123);
  QCOMPARE(field.text(), QString("0.1234567890123"));
  field.setValue(1e-9);
  QCOMPARE(field.text().toDouble(), 1e-9);
  field.setValue(1e-4);
  QCOMPARE(field.text(), QStringLiteral("0.0001"));  // not 1E-04
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

void NumberFieldTest::nonsenseIsTakenBack_data() {
  QTest::addColumn<bool>("whole");
  QTest::addColumn<QString>("typed");
  QTest::addColumn<Qt::Key>("leftBy");
  QTest::addColumn<QString>("kept");
  QTest::newRow("a word") << false << "abc" << Qt::Key_Tab << "5";
  QTest::newRow("a word, and Return") << false << "abc" << Qt::Key_Return << "5";
  QTest::newRow("half a number") << false << "1e" << Qt::Key_Tab << "1";
  QTest::newRow("nothing") << false << "" << Qt::Key_Tab << "5";
  QTest::newRow("a fraction of a whole number") << true << "1.5" << Qt::Key_Tab << "1";
  QTest::newRow("more than 64 bits")
      << true << "99999999999999999999" << Qt::Key_Tab << "999999999999999999";
}

void NumberFieldTest::nonsenseIsTakenBack() {
  QFETCH(bool, whole);
  QFETCH(QString, typed);
  QFETCH(Qt::Key, leftBy);
  QFETCH(QString, kept);
  QWidget window;
  auto* field = whole ? static_cast<NumberField*>(new IntegerField(0, 100, {}, &window))
                      : new DecimalField(0, 100, &window);
  auto* next = new QLineEdit(&window);
  next->move(0, 60);
  window.show();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  field->setValue(5);
  QSignalSpy edited(field, &NumberField::edited);
  QSignalSpy complained(field, &NumberField::complained);
  field->setFocus();
  field->selectAll();
  QTest::keyClick(field, Qt::Key_Delete);
  QTest::keyClicks(field, typed);
  QCOMPARE(field->text(), typed);  // typing is not corrected
  const qsizetype before = edited.count();
  QTest::keyClick(field, leftBy);
  QCOMPARE(field->text(), kept);
  QCOMPARE(edited.count(), before);
  QVERIFY(!complained.isEmpty());
  const QString trouble = complained.back().front().toString();
  QVERIFY2(trouble.contains(typed) && trouble.contains(kept), qPrintable(trouble));
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, "6");
  QVERIFY(complained.back().front().toString().isEmpty());
}

void NumberFieldTest::halfANumberIsLeftAloneWhileItIsTyped() {
  QWidget window;
  auto* field = new DecimalField(-10, 10, &window);
  window.show();
  QVERIFY(QTest::qWaitForWindowActive(&window));
  field->setValue(5);
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, "-");
  field->setValue(5);  // what a check that ends just now does
  QCOMPARE(field->text(), QString("-"));
  field->setValue(7);  // but an undo is seen
  QCOMPARE(field->text(), QString("7"));
}

QTEST_MAIN(NumberFieldTest)
#include "number_field_test.moc"
