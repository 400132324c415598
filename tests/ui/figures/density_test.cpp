// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/density.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace quern::ui {

namespace {

/// 100 by 50 pixels that show 0 to 10 across and 0 to 5 up.
Frame2D frame() { return {{0, 10, 0, 100}, {0, 5, 50, 0}, QRectF(0, 0, 100, 50)}; }

std::uint32_t sum(const Density& density) {
  return std::accumulate(density.counts.begin(), density.counts.end(), 0U);
}

}  // namespace

class DensityTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void pointsFallOnTheirCells() {
    const std::vector<double> x{0.05, 0.05, 9.99}, y{4.99, 4.99, 0.01};
    const Density result = density(x, y, {}, 1, frame(), 10);
    QCOMPARE(result.columns, 10);
    QCOMPARE(result.rows, 5);
    QCOMPARE(result.at(0, 0, 0), 2U);  // the largest y is on top
    QCOMPARE(result.at(0, 9, 4), 1U);
    QCOMPARE(result.largest, 2U);
    QCOMPARE(sum(result), 3U);
  }

  void gapsAndPointsOutOfSightDoNotCount() {
    const std::vector<double> x{std::nan(""), 1, 11, -1, 5}, y{1, std::nan(""), 1, 1, 6};
    QCOMPARE(sum(density(x, y, {}, 1, frame(), 2)), 0U);
  }

  void groupsAreCountedApart() {
    const std::vector<double> x{1, 1, 1}, y{1, 1, 1};
    const std::vector<std::uint8_t> group{0, 1, 1};
    const Density result = density(x, y, group, 2, frame(), 10);
    QCOMPARE(result.at(0, 1, 4), 1U);
    QCOMPARE(result.at(1, 1, 4), 2U);
    QCOMPARE(result.largest, 3U);
  }

  void logarithmicAxesCountByPowers() {
    const Frame2D powers{{1, 100, 0, 100, true}, {0, 5, 50, 0}, QRectF(0, 0, 100, 50)};
    const std::vector<double> x{10.5, -3}, y{1, 1};
    const Density result = density(x, y, {}, 1, powers, 10);
    QCOMPARE(result.at(0, 5, 4), 1U);
    QCOMPARE(sum(result), 1U);
  }

  void manyThreadsCountLikeOne() {
    std::vector<double> x, y;
    for (int i = 0; i < 1'300'000; ++i) {
      x.push_back(i % 10 + 0.5);
      y.push_back(i % 5 + 0.5);
    }
    const Density result = density(x, y, {}, 1, frame(), 10);
    QCOMPARE(sum(result), 1'300'000U);
    QCOMPARE(result.at(0, 7, 2), 130'000U);  // 7.5 and 2.5 come together in every tenth point
  }

  void moreIsDarker() {
    const std::vector<double> x{0.05, 5.05, 5.05, 5.05, 5.05}, y{1, 1, 1, 1, 1};
    const FigureStyle style = FigureStyle::onPaper();
    const QImage image = shaded(density(x, y, {}, 1, frame(), 10), {}, style);
    const QColor lone = image.pixelColor(0, 4), crowd = image.pixelColor(5, 4);
    QVERIFY(lone.alpha() > 0);
    QVERIFY2(crowd.lightness() < lone.lightness() - 40, qPrintable(crowd.name() + lone.name()));
    QCOMPARE(image.pixelColor(3, 3).alpha(), 0);
  }
};

}  // namespace quern::ui

QTEST_APPLESS_MAIN(quern::ui::DensityTest)
#include "density_test.moc"
