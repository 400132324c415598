// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/canvas/graph_walk.h"

#include "core/pipeline/edit.h"

#include <QTest>

using namespace quern;
using namespace quern::ui;

class GraphWalkTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    registerToys(m_registry, m_world);
    m_pipeline = toyPipeline(m_registry, "n=numbers a=add b=add n>a n>b");
    applyAll(m_pipeline, m_registry, {Move{"n", 0, 50}, Move{"a", 240, 0}, Move{"b", 240, 100}});
  }
  void readsByColumn();
  void endsAtTheEnds();
  void followsLinks();

private:
  ToyWorld m_world;
  Registry m_registry;
  Pipeline m_pipeline;
};

void GraphWalkTest::readsByColumn() {
  QVERIFY((readingOrder(m_pipeline) == std::vector<NodeId>{"n", "a", "b"}));
}

void GraphWalkTest::endsAtTheEnds() {
  QCOMPARE(nextNode(m_pipeline, {}, true), std::optional<NodeId>("n"));
  QCOMPARE(nextNode(m_pipeline, {}, false), std::optional<NodeId>("b"));
  QCOMPARE(nextNode(m_pipeline, "b", true), std::optional<NodeId>());
  QCOMPARE(nextNode(m_pipeline, "n", false), std::optional<NodeId>());
}

void GraphWalkTest::followsLinks() {
  const Link toA{{"n", "data"}, {"a", "data"}};
  const Link toB{{"n", "data"}, {"b", "data"}};
  QVERIFY(walk(m_pipeline, NodeId("n"), Direction::right) == std::optional<Spot>(toA));
  QVERIFY(walk(m_pipeline, toA, Direction::down) == std::optional<Spot>(toB));
  QVERIFY(walk(m_pipeline, toB, Direction::right) == std::optional<Spot>(NodeId("b")));
  QVERIFY(walk(m_pipeline, NodeId("b"), Direction::left) == std::optional<Spot>(toB));
  QVERIFY(walk(m_pipeline, NodeId("b"), Direction::up) == std::optional<Spot>(NodeId("a")));
  QVERIFY(walk(m_pipeline, NodeId("n"), Direction::left) == std::nullopt);
}

QTEST_APPLESS_MAIN(GraphWalkTest)
#include "graph_walk_test.moc"
