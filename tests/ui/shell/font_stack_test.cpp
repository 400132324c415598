// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/font_stack.h"
#include "ui/shell/theme.h"

#include <QFontInfo>
#include <QTest>

using namespace quern::ui;

class FontStackTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void stacks_data();
  void stacks();
  void latinLettersAreNotSetInAChineseFont();
};

void FontStackTest::stacks_data() {
  QTest::addColumn<bool>("fixed");
  QTest::addColumn<QString>("system");
  QTest::addColumn<QStringList>("installed");
  QTest::addColumn<QStringList>("expected");
  const QStringList some = {"DejaVu Sans", "DejaVu Sans Mono", "Noto Sans CJK SC",
                            "Noto Sans Mono CJK SC"};

  QTest::newRow("the desktop's choice comes first")
      << false << "Cantarell" << some << QStringList{"Cantarell", "Noto Sans CJK SC"};
  QTest::newRow("an alias is no choice")
      << false << "Sans Serif" << some
      << QStringList{"DejaVu Sans", "Noto Sans CJK SC", "Sans Serif"};
  QTest::newRow("nor is its other spelling")
      << false << "sans" << some << QStringList{"DejaVu Sans", "Noto Sans CJK SC", "sans"};
  QTest::newRow("fixed") << true << "monospace" << some
                         << QStringList{"DejaVu Sans Mono", "Noto Sans Mono CJK SC", "monospace"};
  QTest::newRow("nothing that is known")
      << false << "Sans Serif" << QStringList{"Comic"} << QStringList{"Sans Serif"};
  QTest::newRow("a Chinese choice stays")
      << false << "Noto Sans CJK SC" << some << QStringList{"Noto Sans CJK SC"};
}

void FontStackTest::stacks() {
  QFETCH(bool, fixed);
  QFETCH(QString, system);
  QFETCH(QStringList, installed);
  const Letters letters = fixed ? Letters::fixed : Letters::proportional;
  QTEST(fontStack(letters, system, installed), "expected");
}

/// On the machine at hand: the package list has a Latin font for the case without a desktop.
void FontStackTest::latinLettersAreNotSetInAChineseFont() {
  for (const QFont& font : {bodyFont(), secondaryFont(), titleFont(), tabularFont()}) {
    const QString family = QFontInfo(font).family();
    QVERIFY2(!family.contains("CJK"), qPrintable(family));
  }
}

QTEST_MAIN(FontStackTest)
#include "font_stack_test.moc"
