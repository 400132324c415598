// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_figures.h"
#include "testing/tables.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/loss_monitor.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace quern::ui {

namespace {

QWidget* drawing(FigureView& view) { return view.focusProxy(); }

void show(FigureView& view, const Figure& figure) {
  view.resize(640, 420);
  view.setFigure(figure);
  view.show();
  QVERIFY(QTest::qWaitForWindowExposed(&view));
  QTest::qWait(1);  // the replot is queued
}

/// The middle of everything drawn in a colour, or nearly so.
QPointF middleOf(const QColor& colour, const QImage& image, const QRect& inside,
                 int tolerance = 90) {
  QPointF sum;
  int count = 0;
  for (int y = inside.top(); y <= inside.bottom(); ++y)
    for (int x = inside.left(); x <= inside.right(); ++x) {
      const QColor here = image.pixelColor(x, y);
      const int away = std::abs(here.red() - colour.red()) +
                       std::abs(here.green() - colour.green()) +
                       std::abs(here.blue() - colour.blue());
      if (away > tolerance) continue;
      sum += QPointF(x, y);
      ++count;
    }
  return count == 0 ? QPointF(-1, -1) : sum / count + QPointF(0.5, 0.5);
}

Figure twoPoints() {
  const Table t = table("volume:number,hours:number / 1000,20 / 2000,60 / 5000,40");
  Figure figure{.id = "points",
                .title = tr("Three points"),
                .x = {.title = tr("Volume")},
                .y = {.title = tr("Hours")}};
  figure.layers.push_back(PointsLayer{.x = t["volume"], .y = t["hours"]});
  return figure;
}

void wheel(QWidget* target, QPointF at, int notches) {
  QWheelEvent event(at, target->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(target, &event);
}

void drag(QWidget* target, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
  QTest::mousePress(target, Qt::LeftButton, modifiers, from);
  QMouseEvent move(QEvent::MouseMove, to, target->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                   modifiers);
  QApplication::sendEvent(target, &move);
  QTest::mouseRelease(target, Qt::LeftButton, modifiers, to);
  QTest::qWait(1);
}

}  // namespace

class FigureViewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void inkAndHoverAgree() {
    FigureView view;
    show(view, twoPoints());
    const QImage image = view.grab().toImage();
    // The left half of the data holds the point (1000, 20) only below, (2000, 60) only above.
    const QPointF low = middleOf(QColor(0x0072B2), image, QRect(60, 220, 150, 160));
    const QPointF high = middleOf(QColor(0x0072B2), image, QRect(60, 40, 250, 100));
    QVERIFY(low.x() > 0 && high.x() > 0);
    QCOMPARE(view.readingAt(low), QStringLiteral("Volume  1,000 · Hours  20"));
    QCOMPARE(view.readingAt(high), QStringLiteral("Volume  2,000 · Hours  60"));
    QVERIFY(high.x() > low.x() && high.y() < low.y());
    QCOMPARE(view.readingAt(QPointF(2, 2)), QString());
  }

  void everyKindReadsItsValues_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("expected");
    QTest::newRow("forecast") << 2 << "Observed";
    QTest::newRow("bars") << 3 << "Orders";
    QTest::newRow("lying bars") << 4 << "Orders";
    QTest::newRow("histogram") << 5 << "Number of rows";
    QTest::newRow("boxes") << 6 << "median";
    QTest::newRow("confusion") << 7 << "True class";
    QTest::newRow("shares") << 9 << "%";
    QTest::newRow("a million points") << 11 << "x (m)";
    QTest::newRow("groups") << 12 << "x (m)";
  }
  void everyKindReadsItsValues() {
    QFETCH(int, which);
    QFETCH(QString, expected);
    FigureView view;
    show(view, sample::all()[static_cast<std::size_t>(which)]);
    QString read;
    for (int x = 60; x < 640 && !read.contains(expected); x += 10)
      for (int y = 60; y < 400 && !read.contains(expected); y += 10)
        read = view.readingAt(QPointF(x, y));
    QVERIFY2(read.contains(expected), qPrintable(read));
  }

  void aForecastReadsItsLineAndItsInterval() {
    FigureView view;
    show(view, sample::forecast());
    bool both = false;
    for (int x = 560; x < 635; ++x) {
      const QString read = view.readingAt(QPointF(x, 250));
      both = both || (read.contains(QLatin1String("Forecast")) &&
                      read.contains(QLatin1String("95% interval")) &&
                      read.contains(QLatin1String("1960-")));
    }
    QVERIFY(both);
  }

  void theWheelZoomsAtThePointerAndADoubleClickResets() {
    FigureView view;
    show(view, twoPoints());
    const QRectF before = view.visible();
    QVERIFY(!view.isZoomed());
    const QPointF pointer(300, 200);
    wheel(drawing(view), pointer, 3);
    const QRectF after = view.visible();
    QVERIFY(after.width() < before.width() * 0.8 && after.height() < before.height() * 0.8);
    QVERIFY(after.left() > before.left() && after.right() < before.right());
    QVERIFY(view.isZoomed());
    QTest::mouseDClick(drawing(view), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(view.visible(), before);
    QVERIFY(!view.isZoomed());
  }

  void oneCannotGetLost() {
    FigureView view;
    show(view, twoPoints());
    const QRectF all = view.visible();
    for (int i = 0; i < 60; ++i) wheel(drawing(view), QPointF(600, 100), -1);
    QVERIFY(view.visible().width() <= all.width() * 4.01);
    for (int i = 0; i < 20; ++i) drag(drawing(view), {100, 200}, {600, 200});
    QVERIFY(view.visible().intersects(all));
  }

  void draggingPans() {
    FigureView view;
    show(view, twoPoints());
    const QRectF before = view.visible();
    drag(drawing(view), {300, 200}, {260, 200});
    const QRectF after = view.visible();
    QVERIFY(after.left() > before.left());
    QVERIFY(std::abs(after.width() - before.width()) < before.width() * 1e-9);
    QCOMPARE(after.top(), before.top());
  }

  void keysPanZoomAndReset() {
    FigureView view;
    show(view, twoPoints());
    const QRectF all = view.visible();
    QTest::keyClick(drawing(view), Qt::Key_Plus);
    QVERIFY(view.visible().width() < all.width());
    const QRectF zoomed = view.visible();
    QTest::keyClick(drawing(view), Qt::Key_Right);
    QVERIFY(view.visible().left() > zoomed.left());
    QTest::keyClick(drawing(view), Qt::Key_Home);
    QCOMPARE(view.visible(), all);
  }

  void draggingWithShiftSelectsRows() {
    FigureView view;
    show(view, twoPoints());
    QSignalSpy spy(&view, &FigureView::rowsSelected);
    const QRectF before = view.visible();
    const QImage image = view.grab().toImage();
    const QPoint low = middleOf(QColor(0x0072B2), image, QRect(60, 220, 150, 160)).toPoint();
    drag(drawing(view), low - QPoint(20, 20), low + QPoint(20, 20), Qt::ShiftModifier);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<std::vector<std::int64_t>>(), (std::vector<std::int64_t>{0}));
    QCOMPARE(view.visible(), before);
    drag(drawing(view), {300, 200}, {301, 201}, Qt::ShiftModifier);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[1][0].value<std::vector<std::int64_t>>().size(), 0U);
  }

  void theHighestBarKeepsRoomForItsValue() {
    FigureView view;
    show(view, sample::bars(false));
    const double highest = 1'204, roomy = view.visible().bottom() - highest;
    view.resize(420, 240);
    QTest::qWait(1);
    view.grab();
    QVERIFY(view.visible().bottom() - highest > 1.5 * roomy);
    QVERIFY(!view.isZoomed());
  }

  void rowsSelectedElsewhereStandOut() {
    FigureView view;
    show(view, twoPoints());
    const QRect lowArea(60, 220, 150, 160), highArea(60, 40, 250, 100);
    view.setSelectedRows({1});
    QTest::qWait(1);
    const QImage image = view.grab().toImage();
    QVERIFY(middleOf(QColor(0x0072B2), image, highArea).x() > 0);
    QCOMPARE(middleOf(QColor(0x0072B2), image, lowArea), QPointF(-1, -1));
  }

  void themeChangesWhileItIsOpen() {
    applyTheme(ThemeChoice::light);
    FigureView view;
    show(view, twoPoints());
    QCOMPARE(view.grab().toImage().pixelColor(3, 3), Theme::light().card);
    applyTheme(ThemeChoice::dark);
    QTest::qWait(10);
    QCOMPARE(view.grab().toImage().pixelColor(3, 3), Theme::darkTheme().card);
    applyTheme(ThemeChoice::light);
  }

  void screenReadersHearWhatIsDrawn() {
    FigureView view;
    show(view, sample::boxes());
    QCOMPARE(view.accessibleName(), QStringLiteral("Sepal length by species"));
    QVERIFY(view.accessibleDescription().contains(QLatin1String("3 boxes")));
    QCOMPARE(drawing(view)->accessibleDescription(), view.accessibleDescription());
  }

  void copyGivesPictureAndText() {
    FigureView view;
    show(view, sample::boxes());
    view.copy();
    const QMimeData* content = QApplication::clipboard()->mimeData();
    QVERIFY(content->hasImage());
    QVERIFY2(content->text().contains(QLatin1String("virginica")), qPrintable(content->text()));
  }

  void theMenuOffersEveryFormat() {
    FigureView view;
    show(view, sample::boxes());
    QMenu menu;
    view.addExportActions(&menu);
    QStringList texts;
    for (const QAction* action : menu.actions()) texts += action->text();
    for (const char* format : {"PNG", "SVG", "PDF"})
      QVERIFY2(texts.join(QLatin1Char('|')).contains(QLatin1String(format)), format);
  }

  void clearedViewsAreEmpty() {
    FigureView view;
    show(view, sample::boxes());
    view.clear();
    QVERIFY(view.isEmpty());
    QVERIFY(view.visible().isNull());
    QCOMPARE(view.readingAt(QPointF(300, 200)), QString());
  }

  void theMonitorFollowsTheCurves() {
    LossMonitor monitor;
    monitor.resize(500, 300);
    monitor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&monitor));
    const QImage empty = monitor.grab().toImage();
    Metrics metrics;
    for (int epoch = 1; epoch <= 5'000; ++epoch) {
      metrics["loss/train"].push_back({static_cast<double>(epoch), 1.0 / epoch});
      metrics["loss/validation"].push_back(
          {static_cast<double>(epoch), 1.0 / epoch + epoch * 1e-5});
    }
    monitor.setMetrics(metrics);
    monitor.setStatus(QStringLiteral("epoch 5,000"));
    QTest::qWait(10);
    const QImage drawn = monitor.grab().toImage();
    QVERIFY(drawn != empty);
    // Below the legend; lines between pixels are paler than their colour.
    const QRect curves(60, 90, 420, 170);
    constexpr int pale = 130;
    const QPointF training = middleOf(QColor(0x0072B2), drawn, curves, pale),
                  validation = middleOf(QColor(0xE69F00), drawn, curves, pale);
    QVERIFY(training.x() > 0 && validation.x() > 0);
    QVERIFY(validation.y() < training.y());  // higher losses are higher up
    monitor.setMetrics({});
    QTest::qWait(10);
    QCOMPARE(middleOf(QColor(0x0072B2), monitor.grab().toImage(), curves, pale), QPointF(-1, -1));
  }
};

}  // namespace quern::ui

QTEST_MAIN(quern::ui::FigureViewTest)
#include "figure_view_test.moc"
