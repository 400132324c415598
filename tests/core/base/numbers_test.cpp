// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numbers.h"

#include "core/base/random.h"

#include <fmt/format.h>

#include <QTest>

#include <bit>
#include <limits>

using namespace quern;

class NumbersTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void written_data();
  void written();
  void everyNumberReadsBackTheSame();
  void isWrittenAsTheFormatLibraryWritesIt();
  void parsed_data();
  void parsed();
  void notNumbers_data();
  void notNumbers();
  void integers();
};

void NumbersTest::written_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<QString>("text");
  QTest::newRow("a tenth") << 0.1 << "0.1";
  QTest::newRow("whole") << 3.0 << "3";
  QTest::newRow("a hundred thousand") << 100'000.0 << "100000";
  QTest::newRow("largest written out") << 1e15 << "1000000000000000";
  QTest::newRow("large") << 1e300 << "1e+300";
  QTest::newRow("small") << 1.5e-7 << "1.5e-07";
  QTest::newRow("minus zero") << -0.0 << "-0";
  QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "inf";
  QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << "nan";
  QTest::newRow("nor its negative") << -std::numeric_limits<double>::quiet_NaN() << "nan";
}

void NumbersTest::written() {
  QFETCH(double, value);
  QFETCH(QString, text);
  QCOMPARE(QString::fromStdString(quern::written(value)), text);
}

void NumbersTest::everyNumberReadsBackTheSame() {
  Random random(11);
  for (int repetition = 0; repetition < 100'000; ++repetition) {
    const double value = std::bit_cast<double>(random());
    const std::optional<double> back = parseNumber(quern::written(value));
    QVERIFY(back.has_value());
    QVERIFY(std::isnan(value) ? std::isnan(*back) : *back == value);
  }
}

void NumbersTest::isWrittenAsTheFormatLibraryWritesIt() {
  Random random(12);
  const auto holds = [](double value) {
    const std::string expected = fmt::format("{}", value);
    if (quern::written(value) != expected) qWarning("%s", expected.c_str());
    return quern::written(value) == expected;
  };
  for (int repetition = 0; repetition < 100'000; ++repetition) {
    const double any = std::bit_cast<double>(random());
    QVERIFY(std::isnan(any) || holds(any));
    // Decimal numbers of one to seventeen digits, between 1e-12 and 1e21
    const auto digits = static_cast<double>(static_cast<std::int64_t>(
        random() % static_cast<std::uint64_t>(std::pow(10, 1 + repetition % 17))));
    const int power = static_cast<int>(random() % 17) - 12;
    const double decimal = power < 0 ? digits / std::pow(10, -power) : digits * std::pow(10, power);
    QVERIFY(holds(decimal));
    QVERIFY(holds(-decimal));
    QVERIFY(holds(std::nextafter(decimal, 0)));
    const auto whole = static_cast<std::int64_t>(random()) >> repetition % 64;
    QCOMPARE(quern::written(whole), std::to_string(whole));
  }
  QCOMPARE(quern::written(std::numeric_limits<std::int64_t>::min()),
           std::string("-9223372036854775808"));
}

void NumbersTest::parsed_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<double>("value");
  QTest::newRow("plain") << "12.5" << 12.5;
  QTest::newRow("plus") << "+12.5" << 12.5;
  QTest::newRow("minus") << "-0.5" << -0.5;
  QTest::newRow("exponent") << "1E3" << 1000.0;
  QTest::newRow("no leading zero") << ".5" << 0.5;
  QTest::newRow("no digits after the point") << "5." << 5.0;
  QTest::newRow("infinity") << "-Infinity" << -std::numeric_limits<double>::infinity();
  QTest::newRow("smallest") << "5e-324" << 5e-324;
}

void NumbersTest::parsed() {
  QFETCH(QString, text);
  QFETCH(double, value);
  const std::optional<double> number = parseNumber(text.toStdString());
  QVERIFY(number.has_value());
  QVERIFY(*number == value);
}

void NumbersTest::notNumbers_data() {
  QTest::addColumn<QString>("text");
  for (const char* text : {"", "+", "-", ".", "e5", "1,5", "1 ", " 1", "0x10", "--1", "+-1", "1e",
                           "1e999", "nan(1)", "12 kg", "1.2.3", "１"})
    QTest::newRow(text) << QString::fromUtf8(text);
}

void NumbersTest::notNumbers() {
  QFETCH(QString, text);
  QVERIFY(!parseNumber(text.toStdString()).has_value());
  QVERIFY(!parseInteger(text.toStdString()).has_value());
}

void NumbersTest::integers() {
  QCOMPARE(parseInteger("-9223372036854775808").value_or(0),
           std::numeric_limits<std::int64_t>::min());
  QCOMPARE(parseInteger("+7").value_or(0), 7);
  QCOMPARE(parseInteger("007").value_or(0), 7);
  QVERIFY(!parseInteger("9223372036854775808").has_value());
  QVERIFY(!parseInteger("1.0").has_value());
}

QTEST_APPLESS_MAIN(NumbersTest)
#include "numbers_test.moc"
