// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cards.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTest>

using namespace quern::ui;

class CardsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aLongSummaryHasRoom_data();
  void aLongSummaryHasRoom();
  void cardsOfAGridAreOfOneHeight();
};

void CardsTest::aLongSummaryHasRoom_data() {
  QTest::addColumn<int>("width");
  for (const int width : {160, 200, 240, 400}) QTest::addRow("%d", width) << width;
}

void CardsTest::aLongSummaryHasRoom() {
  QFETCH(int, width);
  const QString summary = QStringLiteral("Three species told apart, and found without their names");
  Card card(QStringLiteral("Iris"), summary);
  card.setIcon(QPixmap(24, 24));
  const int beside = space::m + 24 + space::m;
  const QRect text =
      QFontMetrics(secondaryFont())
          .boundingRect(QRect(0, 0, width - beside - space::m, 1000), Qt::TextWordWrap, summary);
  const int title = QFontMetrics(bodyFont()).height();
  QVERIFY(card.heightForWidth(width) >= 2 * space::m + title + space::xs + text.height());
}

void CardsTest::cardsOfAGridAreOfOneHeight() {
  CardGrid grid(160);
  auto* brief = new Card(QStringLiteral("Brief"), QStringLiteral("One line"));
  auto* wordy = new Card(QStringLiteral("Wordy"), QStringLiteral("word ").repeated(40));
  grid.setCards({brief, wordy});
  grid.resize(340, grid.heightForWidth(340));
  grid.show();
  QCOMPARE(brief->height(), wordy->height());
  QCOMPARE(grid.height(), wordy->heightForWidth(wordy->width()));
}

QTEST_MAIN(CardsTest)
#include "cards_test.moc"
