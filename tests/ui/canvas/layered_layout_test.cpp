// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layered_layout.h"
#include "ui/canvas/layered_order.h"

#include <QRectF>
#include <QTest>

#include <numeric>
#include <random>

using namespace quern::ui;

using Edges = std::vector<std::pair<int, int>>;
Q_DECLARE_METATYPE(Edges)

class LayeredLayoutTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void promises_data();
  void promises();
  void aChainIsStraight();         // promise 4
  void partsLieBelowOneAnother();  // promise 5
  void untanglesWhatCanBe();

private:
  static std::vector<LayoutBox> boxes(int count) {
    return std::vector<LayoutBox>(static_cast<std::size_t>(count), LayoutBox{168, 60, 0});
  }
};

void LayeredLayoutTest::promises_data() {
  QTest::addColumn<int>("count");
  QTest::addColumn<Edges>("edges");
  QTest::newRow("nothing") << 0 << Edges{};
  QTest::newRow("one") << 1 << Edges{};
  QTest::newRow("diamond") << 4 << Edges{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
  QTest::newRow("long edge") << 4 << Edges{{0, 1}, {1, 2}, {2, 3}, {0, 3}};
  QTest::newRow("two edges between the same") << 2 << Edges{{0, 1}, {0, 1}};
  QTest::newRow("fan") << 6 << Edges{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}};
  QTest::newRow("backwards numbers") << 4 << Edges{{3, 2}, {2, 1}, {1, 0}};
  std::mt19937 random(7);
  for (int graph = 0; graph < 20; ++graph) {
    const int count = 5 + graph * 2;
    Edges edges;
    for (int i = 0; i < count * 3 / 2; ++i) {
      const int a = static_cast<int>(random() % static_cast<unsigned>(count));
      const int b = static_cast<int>(random() % static_cast<unsigned>(count));
      if (a != b) edges.emplace_back(std::min(a, b), std::max(a, b));
    }
    QTest::addRow("random %d", graph) << count << edges;
  }
}

void LayeredLayoutTest::promises() {
  QFETCH(int, count);
  QFETCH(Edges, edges);
  const std::vector<LayoutPlace> places = layeredLayout(boxes(count), edges);
  QCOMPARE(places.size(), static_cast<std::size_t>(count));
  for (const auto& [from, to] : edges)
    QVERIFY2(
        places[static_cast<std::size_t>(to)].x >= places[static_cast<std::size_t>(from)].x + 168,
        "1");
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = i + 1; j < places.size(); ++j)
      QVERIFY2(!QRectF(places[i].x, places[i].y, 168, 60)
                    .intersects({places[j].x, places[j].y, 168, 60}),
               "2");
  QVERIFY2(layeredLayout(boxes(count), edges) == places, "3");
}

void LayeredLayoutTest::aChainIsStraight() {
  const std::vector<LayoutPlace> places = layeredLayout(boxes(5), {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  for (const LayoutPlace& place : places) QCOMPARE(place.y, places.front().y);
}

void LayeredLayoutTest::partsLieBelowOneAnother() {
  const std::vector<LayoutPlace> places = layeredLayout(boxes(4), {{0, 2}, {1, 3}});
  QCOMPARE(places[0].y, places[2].y);
  QCOMPARE(places[1].y, places[3].y);
  QVERIFY(places[1].y >= places[0].y + 60);
}

void LayeredLayoutTest::untanglesWhatCanBe() {
  // Two rows whose links are crossed at the start: 0 above 1, but 3, which 0 feeds, below 2.
  std::vector<LayoutBox> crossed = boxes(5);
  crossed[0].y = 0;
  crossed[1].y = 100;
  crossed[2].y = 0;
  crossed[3].y = 100;
  const Edges edges{{0, 3}, {1, 2}, {2, 4}, {3, 4}};
  std::vector<int> members(5);
  std::iota(members.begin(), members.end(), 0);
  QCOMPARE(crossings(layeredOrder(crossed, members, edges)), 0L);
}

QTEST_APPLESS_MAIN(LayeredLayoutTest)
#include "layered_layout_test.moc"
