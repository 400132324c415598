// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <QTest>

using namespace quern;

class Utf8Test : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyCodePointIsValid();
  void firstInvalidByte_data();
  void firstInvalidByte();
  void trims_data();
  void trims();
  void shortens_data();
  void shortens();
  void lowersAsciiOnly();
};

void Utf8Test::everyCodePointIsValid() {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const std::string text = QString::fromUcs4(&point, 1).toStdString();
    if (!isUtf8(text))
      QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<uint>(point), 0, 16)));
  }
}

void Utf8Test::firstInvalidByte_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("valid");
  QTest::newRow("empty") << QByteArray() << 0;
  QTest::newRow("ascii of more than eight bytes") << QByteArray("the quick brown fox") << 19;
  QTest::newRow("a lone continuation") << QByteArray("ab\x80") << 2;
  QTest::newRow("latin-1") << QByteArray("0123456789 caf\xe9 and more") << 14;
  QTest::newRow("cut at the end") << QByteArray("ab\xe2\x82") << 2;
  QTest::newRow("cut by another") << QByteArray("\xe2\x82z") << 0;
  QTest::newRow("overlong of two") << QByteArray("\xc0\xaf") << 0;
  QTest::newRow("overlong of three") << QByteArray("\xe0\x80\xaf") << 0;
  QTest::newRow("overlong of four") << QByteArray("\xf0\x80\x80\xaf") << 0;
  QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 0;
  QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << 0;
  QTest::newRow("never a byte") << QByteArray("a\xff") << 1;
  QTest::newRow("zero bytes are text") << QByteArray("a\0b", 3) << 3;
}

void Utf8Test::firstInvalidByte() {
  QFETCH(QByteArray, text);
  QFETCH(int, valid);
  QCOMPARE(static_cast<int>(validUtf8Prefix(text.toStdString())), valid);
}

void Utf8Test::trims_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("trimmed");
  QTest::newRow("blanks") << " \t a b \r\n"
                          << "a b";
  QTest::newRow("no-break space") << "\u00a0x\u00a0"
                                  << "x";
  QTest::newRow("ideographic space") << "\u3000上海\u3000"
                                     << "上海";
  QTest::newRow("nothing but blanks") << " \u3000 "
                                      << "";
  QTest::newRow("nothing") << ""
                           << "";
  QTest::newRow("looks like the end of one") << "à"
                                             << "à";
}

void Utf8Test::trims() {
  QFETCH(QString, text);
  QFETCH(QString, trimmed);
  const std::string bytes = text.toStdString();
  QCOMPARE(QString::fromUtf8(quern::trimmed(bytes).data(),
                             static_cast<qsizetype>(quern::trimmed(bytes).size())),
           trimmed);
}

void Utf8Test::shortens_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("limit");
  QTest::addColumn<QString>("shortened");
  QTest::newRow("fits") << "上海市" << 3 << "上海市";
  QTest::newRow("cut between code points") << "上海市区" << 3 << "上海…";
  QTest::newRow("ascii") << "abcdef" << 4 << "abc…";
  QTest::newRow("one") << "abc" << 1 << "…";
  QTest::newRow("none") << "abc" << 0 << "";
  QTest::newRow("empty") << "" << 3 << "";
}

void Utf8Test::shortens() {
  QFETCH(QString, text);
  QFETCH(int, limit);
  QFETCH(QString, shortened);
  QCOMPARE(
      QString::fromStdString(quern::shortened(text.toStdString(), static_cast<std::size_t>(limit))),
      shortened);
}

void Utf8Test::lowersAsciiOnly() { QCOMPARE(lowerCaseAscii("ABZ[É"), std::string("abz[É")); }

QTEST_APPLESS_MAIN(Utf8Test)
#include "utf8_test.moc"
