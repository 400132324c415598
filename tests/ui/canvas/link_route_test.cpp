// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"
#include "ui/canvas/layered_layout.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/link_route.h"
#include "ui/canvas/node_geometry.h"

#include <QElapsedTimer>

#include <random>

using namespace quern;
using namespace quern::ui;

namespace {

QRectF card(double x, double y) { return {x, y, cardWidth, cardHeight}; }
QPointF outputOf(const QRectF& card) { return {card.right(), card.center().y()}; }
QPointF inputOf(const QRectF& card) { return {card.left(), card.center().y()}; }

}  // namespace

class LinkRouteTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void isTheCurveWhereNothingIsInTheWay();
  void goesRoundCards_data();
  void goesRoundCards();
  void tidyPipelinesOfThreeHundredAreQuick();
  void followsACardThatGetsInTheWay();
};

void LinkRouteTest::isTheCurveWhereNothingIsInTheWay() {
  const std::vector<QRectF> cards{card(0, 0), card(264, 200), card(528, 0), card(264, -200)};
  QCOMPARE(linkRoute(outputOf(cards[0]), inputOf(cards[1]), cards),
           linkCurve(outputOf(cards[0]), inputOf(cards[1])));
  QCOMPARE(linkRoute(outputOf(cards[0]), inputOf(cards[2]), cards),
           linkCurve(outputOf(cards[0]), inputOf(cards[2])));
}

void LinkRouteTest::goesRoundCards_data() {
  QTest::addColumn<QList<QRectF>>("cards");  // from the first to the last
  QTest::newRow("one") << QList<QRectF>{card(0, 0), card(264, 0), card(528, 0)};
  QTest::newRow("a row") << QList<QRectF>{card(0, 0), card(264, 0), card(528, 12), card(792, 0),
                                          card(1056, 0)};
  QTest::newRow("a column") << QList<QRectF>{card(0, 0), card(264, -96), card(264, 0),
                                             card(264, 96), card(528, 0)};
  QTest::newRow("a wall without room between") << QList<QRectF>{
      card(0, 0), card(264, -130), card(264, -65), card(264, 0), card(264, 65), card(528, 0)};
  QTest::newRow("far below") << QList<QRectF>{card(0, 0),     card(264, 120), card(264, 0),
                                              card(528, 240), card(528, 120), card(792, 240)};
  QTest::newRow("backward") << QList<QRectF>{card(528, 0), card(264, 0), card(0, 0)};
  QTest::newRow("to the card above") << QList<QRectF>{card(0, 84), card(0, 0)};
}

void LinkRouteTest::goesRoundCards() {
  QFETCH(QList<QRectF>, cards);
  const std::vector<QRectF> all(cards.begin(), cards.end());
  const QPointF from = outputOf(all.front()), to = inputOf(all.back());
  QVERIFY2(crosses(linkCurve(from, to), all), "nothing to go round");
  const QPainterPath route = linkRoute(from, to, all);
  QVERIFY(!crosses(route, all));
  QCOMPARE(QPointF(route.elementAt(0)), from);
  QCOMPARE(route.currentPosition(), to);
}

void LinkRouteTest::tidyPipelinesOfThreeHundredAreQuick() {
  std::mt19937 random(7);
  std::vector<LayoutBox> boxes;
  std::vector<std::pair<int, int>> edges;
  for (int node = 0; node < 300; ++node) {
    boxes.push_back({cardWidth, cardHeight, 0});
    if (node > 0)
      edges.emplace_back(std::max<int>(0, node - 1 - static_cast<int>(random() % 6)), node);
    if (node > 9 && node % 4 == 0)
      edges.emplace_back(static_cast<int>(random() % 8) + node - 9, node);
  }
  const std::vector<LayoutPlace> places = layeredLayout(boxes, edges);
  std::vector<QRectF> cards;
  for (const LayoutPlace& place : places) cards.push_back(card(place.x, place.y));
  QElapsedTimer clock;
  clock.start();
  int before = 0, after = 0;
  for (const auto& [from, to] : edges) {
    const QPointF start = outputOf(cards[static_cast<std::size_t>(from)]),
                  end = inputOf(cards[static_cast<std::size_t>(to)]);
    before += crosses(linkCurve(start, end), cards);
    after += crosses(linkRoute(start, end, cards), cards);
  }
  const auto took = clock.elapsed();
  qInfo("%zu links: %d behind cards before, %d after, %lld ms", edges.size(), before, after,
        static_cast<long long>(took));
  QVERIFY(before > 10);
  QCOMPARE(after, 0);
  QVERIFY2(took < 1'000, "300 nodes take too long");
}

void LinkRouteTest::followsACardThatGetsInTheWay() {
  CanvasFixture canvas("n=numbers a=add b=add n>b");
  canvas.document.perform("Move", {Move{"a", 264, 400}});
  QCoreApplication::processEvents();
  const CanvasScene& scene = canvas.view.items();
  const LinkItem* link = scene.link({{"n", "data"}, {"b", "data"}});
  const std::vector<QRectF> ends{scene.node("n")->card(), scene.node("b")->card()};
  QCOMPARE(link->route(), linkCurve(canvas.output("n"), canvas.input("b")));
  canvas.document.perform("Move", {Move{"a", 264, 96}});
  QCoreApplication::processEvents();
  QVERIFY(!crosses(link->route(), {ends[0], ends[1], scene.node("a")->card()}));
  QVERIFY(link->route() != linkCurve(canvas.output("n"), canvas.input("b")));
  canvas.document.undoStack().undo();
  QCoreApplication::processEvents();
  QCOMPARE(link->route(), linkCurve(canvas.output("n"), canvas.input("b")));
}

QTEST_MAIN(LinkRouteTest)
#include "link_route_test.moc"
