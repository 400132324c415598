// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_title.h"
#include "ui/canvas/node_paint.h"

#include <QFontMetricsF>
#include <QTest>

using namespace quern::ui;

class CardTitleTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void fits_data();
  void fits();
  void shortTitlesAreAsLargeAsAsked();
  void longTitlesAreCutInTheSecondLine();
};

void CardTitleTest::fits_data() {
  QTest::addColumn<QString>("title");
  QTest::newRow("one word") << "Partition";
  QTest::newRow("two words") << "Linear Regression";
  QTest::newRow("a long word") << "Cross-validation";
  QTest::newRow("no blanks") << QString::fromUtf8("留一法交叉验证线性回归");
}

void CardTitleTest::fits() {
  QFETCH(QString, title);
  const CardTitle set = cardTitle(title, 110, 20);
  QVERIFY(set.lines.size() <= 2);
  QVERIFY(set.font.pixelSize() >= nodeTitleFont().pixelSize());
  QString all;
  for (const QString& line : set.lines) {
    QVERIFY(QFontMetricsF(set.font).horizontalAdvance(line) <= 110);
    all += line;
  }
  QCOMPARE(all.remove(' '), title.remove(' '));  // nothing is cut
}

void CardTitleTest::shortTitlesAreAsLargeAsAsked() {
  QCOMPARE(cardTitle("Iris", 110, 20).font.pixelSize(), 20);
  QCOMPARE(cardTitle("Iris", 110, 5).font.pixelSize(), nodeTitleFont().pixelSize());
}

void CardTitleTest::longTitlesAreCutInTheSecondLine() {
  const CardTitle set = cardTitle("Orders of the plant with all that is known about them", 110, 20);
  QCOMPARE(set.lines.size(), 2);
  QCOMPARE(set.font.pixelSize(), nodeTitleFont().pixelSize());
  QVERIFY(set.lines.back().endsWith(QChar(0x2026)));
  QVERIFY(!set.lines.front().endsWith(QChar(0x2026)));
}

QTEST_MAIN(CardTitleTest)
#include "card_title_test.moc"
