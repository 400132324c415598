// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_box.h"
#include "ui/shell/elided_label.h"

#include <QHelpEvent>
#include <QTest>

using namespace quern::ui;

class ElidedBoxTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aLongTextEndsInDots();
  void soDoesALabel();
};

void ElidedBoxTest::aLongTextEndsInDots() {
  ElidedBox box;
  const QString season = QStringLiteral("Multiplicative: the same share each time");
  box.addItem(season);
  box.resize(500, 30);
  QCOMPARE(box.shownText(), season);
  box.resize(160, 30);
  QVERIFY2(box.shownText().endsWith(QChar(0x2026)), qPrintable(box.shownText()));
  QVERIFY(box.shownText().startsWith(QStringLiteral("Multi")));
  QVERIFY(box.fontMetrics().horizontalAdvance(box.shownText()) < 160);
}

void ElidedBoxTest::soDoesALabel() {
  ElidedLabel label(QStringLiteral("ETS(M,A,M), RMSE 10.5"));
  label.resize(400, 30);
  QCOMPARE(label.shownText(), label.text());
  QHelpEvent tip(QEvent::ToolTip, {}, {});
  QCoreApplication::sendEvent(&label, &tip);
  QCOMPARE(label.toolTip(), QString());
  label.resize(60, 30);
  QVERIFY2(label.shownText().endsWith(QChar(0x2026)), qPrintable(label.shownText()));
  QCoreApplication::sendEvent(&label, &tip);
  QCOMPARE(label.toolTip(), label.text());
}

QTEST_MAIN(ElidedBoxTest)
#include "elided_box_test.moc"
