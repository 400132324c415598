// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/figure_style.h"
#include "ui/figures/figure_view.h"
#include "ui/shell/theme.h"

#include <QScopeGuard>
#include <QTest>

namespace quern::ui {
namespace {

Figure confusion() {
  return {.id = "confusion",
          .title = tr("Confusion matrix"),
          .x = {.title = tr("Predicted"), .kind = AxisKind::category},
          .y = {.title = tr("True"), .kind = AxisKind::category},
          .layers = {
              HeatMapLayer{.rows = {"a", "b"}, .columns = {"a", "b"}, .values = {50, 0, 3, 47}}}};
}

/// Around everything drawn in a colour, or nearly so.
QRect inkOf(const QColor& colour, const QImage& image) {
  QRect around;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QColor here = image.pixelColor(x, y);
      if (std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green()) +
              std::abs(here.blue() - colour.blue()) <
          110)
        around |= QRect(x, y, 1, 1);
    }
  return around;
}

}  // namespace

class FigureLookTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void amountsGrowFromTheBackground_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }
  void amountsGrowFromTheBackground() {
    QFETCH(bool, dark);
    FigureStyle style;
    style.theme = dark ? Theme::darkTheme() : Theme::light();
    style.background = style.theme.card;
    QCOMPARE(style.amount(0), style.background);
    double before = 1;
    for (double share = 0; share <= 1; share += 0.01) {
      const QColor colour = style.amount(share);
      const double away = FigureStyle::contrast(colour, style.background);
      QVERIFY2(away >= before - 1e-9, qPrintable(QString::number(share)));
      before = away;
      QVERIFY2(FigureStyle::contrast(colour, FigureStyle::readableOn(colour)) >= 4.5,
               qPrintable(QString::number(share)));
    }
    QVERIFY(before > 5);
  }

  void nothingInAConfusionMatrixIsTheBackground() {
    FigureView view;
    view.resize(640, 420);
    view.setFigure(confusion());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(1);
    const QImage image = view.grab().toImage();
    std::map<QString, int> cells, blank;
    for (int y = 0; y < view.height(); y += 5)
      for (int x = 0; x < view.width(); x += 5) {
        const QString reading = view.readingAt(QPointF(x, y));
        if (reading.isEmpty()) continue;
        const QString value = reading.section(QStringLiteral(" "), -1);
        ++cells[value];
        blank[value] += image.pixelColor(x, y) == Theme::current().card;
      }
    QVERIFY(cells[QStringLiteral("0")] > 100);
    QVERIFY(blank[QStringLiteral("0")] > cells[QStringLiteral("0")] * 9 / 10);
    QCOMPARE(blank[QStringLiteral("50")], 0);
  }

  void predictedAgainstTrueIsSquare() {
    const Table t = table("y:number,p:number / 0,0 / 10,0 / 0,10 / 10,10");
    Figure figure{.id = "predicted", .title = quern::tr("Predicted against true")};
    figure.layers = {PointsLayer{.x = t["y"], .y = t["p"]},
                     RuleLayer{.kind = RuleLayer::Kind::diagonal}};
    QVERIFY(isSquare(figure));
    for (const QSize size : {QSize(900, 300), sizeInText(figure, 658)}) {
      const QImage image = figureToImage(figure, FigureStyle::onPaper(), size, 1);
      const QRect ink = inkOf(FigureStyle::onPaper().hue(0), image);
      QVERIFY2(std::abs(ink.width() - ink.height()) <= 2,
               qPrintable(QStringLiteral("%1 x %2").arg(ink.width()).arg(ink.height())));
      QVERIFY(ink.height() > size.height() / 3);
    }
    FigureStyle screen = FigureStyle::onPaper();
    screen.forPaper = false;  // on a low panel a square would be a stamp
    const QRect wide = inkOf(screen.hue(0), figureToImage(figure, screen, {900, 240}, 1));
    QVERIFY(wide.width() > 700);
    figure.layers.pop_back();
    QVERIFY(!isSquare(figure));
    QVERIFY(sizeInText(figure, 658).height() < 400);
  }

  void chineseIsNotSetTooSmallToRead() {
    const int usual = FigureStyle::onScreen().axis().pixelSize();
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
    const auto back = qScopeGuard([before] { QLocale::setDefault(before); });
    QVERIFY(FigureStyle::onScreen().axis().pixelSize() > usual);
    QCOMPARE(FigureStyle::onPaper().axis().pixelSize(), 11);  // has finer dots
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::FigureLookTest)
#include "figure_look_test.moc"
