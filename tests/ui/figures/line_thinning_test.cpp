// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/line_thinning.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace quern::ui {

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

Frame2D frame(double to) { return {{0, to, 0, 100}, {0, 10, 100, 0}, QRectF(0, 0, 100, 100)}; }

}  // namespace

class LineThinningTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void fewPointsStay() {
    const std::vector<double> x{0, 2, 4}, y{1, 5, 2};
    const std::vector<QPolygonF> pieces = thinned(x, y, frame(4));
    QCOMPARE(pieces.size(), 1U);
    QCOMPARE(pieces[0], (QPolygonF{{0, 90}, {50, 50}, {100, 80}}));
  }

  void extremesOfEveryPixelColumnStay() {
    std::vector<double> x, y;
    for (int i = 0; i < 100'000; ++i) {
      x.push_back(i);
      y.push_back(i == 41'234 ? 9.5 : i == 41'300 ? 0.5 : 5 + 0.1 * (i % 2));
    }
    const std::vector<QPolygonF> pieces = thinned(x, y, frame(100'000));
    QCOMPARE(pieces.size(), 1U);
    QVERIFY2(pieces[0].size() <= 4 * 101, qPrintable(QString::number(pieces[0].size())));
    QCOMPARE(pieces[0].boundingRect().top(), 5.0);      // 9.5 of 10
    QCOMPARE(pieces[0].boundingRect().bottom(), 95.0);  // 0.5 of 10
  }

  void gapsSplitTheLine() {
    const std::vector<double> x{0, 1, 2, 3, 4}, y{1, 1, gap, 3, 3};
    const std::vector<QPolygonF> pieces = thinned(x, y, frame(4));
    QCOMPARE(pieces.size(), 2U);
    QCOMPARE(pieces[0].size(), 2);
    QCOMPARE(pieces[1].front().y(), 70.0);
  }

  void aGapInXBecomesOneInPlace() {
    const std::vector<double> x{gap, 1, gap, 3};
    QCOMPARE(withoutGaps(x), (std::vector<double>{1, 1, 1, 3}));
    QCOMPARE(nearestRow(std::vector<double>{1, 2, 4}, 3.5), std::optional<std::size_t>(2));
    QCOMPARE(nearestRow(std::vector<double>{1, 2, 4}, -9), std::optional<std::size_t>(0));
    QVERIFY(!nearestRow({}, 1));
  }

  void onlyWhatIsInSightAndItsNeighboursAreLookedAt() {
    const std::vector<double> x{0, 1, 2, 3, 4, 5, 6}, y{1, 1, 1, 1, 1, 1, 1};
    const Frame2D middle{{2.5, 4.5, 0, 100}, {0, 10, 100, 0}, QRectF(0, 0, 100, 100)};
    const std::vector<QPolygonF> pieces = thinned(x, y, middle);
    QCOMPARE(pieces[0].front().x(), -25.0);
    QCOMPARE(pieces[0].back().x(), 125.0);
  }

  void linesAreCutAtTheEdges() {
    const std::vector<QPolygonF> parts =
        clippedLine({{-50, 50}, {50, 50}, {50, 150}, {70, 150}, {70, 50}}, QRectF(0, 0, 100, 100));
    QCOMPARE(parts.size(), 2U);
    QCOMPARE(parts[0], (QPolygonF{{0, 50}, {50, 50}, {50, 100}}));
    QCOMPARE(parts[1], (QPolygonF{{70, 100}, {70, 50}}));
  }

  void areasAreCutAtTheEdges() {
    const QPolygonF cut =
        clippedArea({{-10, -10}, {60, -10}, {60, 60}, {-10, 60}}, QRectF(0, 0, 100, 100));
    QCOMPARE(cut.boundingRect(), QRectF(0, 0, 60, 60));
    QVERIFY(clippedArea({{-10, -10}, {-5, -10}, {-5, -5}}, QRectF(0, 0, 100, 100)).isEmpty());
  }
};

}  // namespace quern::ui

QTEST_APPLESS_MAIN(quern::ui::LineThinningTest)
#include "line_thinning_test.moc"
