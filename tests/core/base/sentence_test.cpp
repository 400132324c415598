// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"

#include <QTest>

using namespace quern;

class SentenceTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void valuesAreSetIn();
  void textsAreTranslatedNamesAreNot();
  void oneOrMany();
  void briefNumbers_data();
  void briefNumbers();
  void counts_data();
  void counts();
};

void SentenceTest::valuesAreSetIn() {
  QCOMPARE(Sentence(quern::tr("Column %1 has %2 of %3"), "a%2b", 7, 0.25).english(),
           std::string("Column a%2b has 7 of 0.25"));
  QCOMPARE(Sentence(quern::tr("No values, 100 %")).english(), std::string("No values, 100 %"));
}

void SentenceTest::textsAreTranslatedNamesAreNot() {
  const Sentence sentence(quern::tr("%1 is a %2"), "number", quern::tr("number"));
  const auto translate = [](const std::string& english) {
    return english == "number" ? std::string("数值") : std::string("%1 是%2");
  };
  QCOMPARE(sentence.translated(translate), std::string("number 是数值"));
}

void SentenceTest::oneOrMany() {
  const auto rows = [](int count) {
    return Sentence(quern::tr("%1 {row does|rows do} not fit in %2."), count, "{a|b}").english();
  };
  QCOMPARE(rows(0), std::string("0 rows do not fit in {a|b}."));
  QCOMPARE(rows(1), std::string("1 row does not fit in {a|b}."));
  QCOMPARE(rows(21), std::string("21 rows do not fit in {a|b}."));
  QCOMPARE(Sentence(quern::tr("%1 {row|rows}, %2 {column|columns}"), 2, 1).english(),
           std::string("2 rows, 1 column"));
  const std::string json = "{\"types\": [\"number\"]} {one} a|b {";  // other braces stay
  QCOMPARE(Sentence::restored(json, {}).english(), json);
}

void SentenceTest::briefNumbers_data() {
  QTest::addColumn<double>("measure");
  QTest::addColumn<QString>("brief");
  QTest::newRow("three digits") << 2.00585 << "2.01";
  QTest::newRow("small") << 0.0323571 << "0.0324";
  QTest::newRow("whole") << 1.0 << "1";
  QTest::newRow("hundreds") << 123.456 << "123";
  QTest::newRow("thousands") << 12345.6 << "12,346";
  QTest::newRow("negative") << -1234.4 << "-1,234";
  QTest::newRow("tiny") << 1.23456e-9 << "1.23e-09";
  QTest::newRow("huge") << 1.23456e20 << "1.23e+20";
  QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << "nan";
}

void SentenceTest::briefNumbers() {
  QFETCH(double, measure);
  QFETCH(QString, brief);
  QCOMPARE(QString::fromStdString(quern::brief(measure)), brief);
}

void SentenceTest::counts_data() {
  QTest::addColumn<qint64>("count");
  QTest::addColumn<QString>("counted");
  QTest::newRow("none") << qint64{0} << "0";
  QTest::newRow("hundreds") << qint64{999} << "999";
  QTest::newRow("thousands") << qint64{1000} << "1,000";
  QTest::newRow("millions") << qint64{1'204'551} << "1,204,551";
  QTest::newRow("negative") << qint64{-123'456} << "-123,456";
}

void SentenceTest::counts() {
  QFETCH(qint64, count);
  QFETCH(QString, counted);
  QCOMPARE(QString::fromStdString(quern::counted(count)), counted);
}

QTEST_APPLESS_MAIN(SentenceTest)
#include "sentence_test.moc"
