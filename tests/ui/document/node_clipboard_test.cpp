// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/document/node_clipboard.h"

#include <QFloat16>
#include <QTest>

using namespace quern;
using namespace quern::ui;

class NodeClipboardTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void innerLinksComeAlong();
  void pastedTwiceAndFreeIds();
  void unknownOperatorsAreKept();
  void foreignTextIsNothing_data();
  void foreignTextIsNothing();

private:
  ToyWorld m_world;
  Registry m_registry;
};

void NodeClipboardTest::innerLinksComeAlong() {
  const Pipeline pipeline = toyPipeline(m_registry, "n=numbers a=add{\"amount\":4} b=add n>a a>b");
  const auto clipping = clippingFrom(mimeDataOf(clippingOf(pipeline, {"a", "b"})).get());
  QVERIFY(clipping.has_value());
  QCOMPARE(clipping->nodes.size(), std::size_t{2});
  QCOMPARE(clipping->links.size(), std::size_t{1});  // not the one from outside
  QCOMPARE(clipping->nodes.front().values["amount"], Json(4));
}

void NodeClipboardTest::pastedTwiceAndFreeIds() {
  Pipeline pipeline = toyPipeline(m_registry, "n=numbers a=add b=add n>a a>b");
  const NodeClipping clipping = clippingOf(pipeline, {"a", "b"});
  for (int times = 1; times <= 3; ++times) {
    const Pasted pasted = pasteOf(pipeline, clipping, 24, 48);
    applyAll(pipeline, m_registry, pasted.edits);
    QCOMPARE(pipeline.nodes().size(), static_cast<std::size_t>(3 + 2 * times));
    QCOMPARE(pipeline.links().size(), static_cast<std::size_t>(2 + times));
    QCOMPARE(pipeline.at(pasted.nodes.front()).y, 48.0);
  }
}

void NodeClipboardTest::unknownOperatorsAreKept() {
  Node strange{.id = "s", .operatorId = "from-a-pack", .values = {{"secret", 42}}};
  NodeClipping clipping{.nodes = {strange}, .links = {}};
  const auto back = clippingFrom(mimeDataOf(clipping).get());
  QVERIFY(back.has_value());
  QCOMPARE(back->nodes.front().operatorId, std::string("from-a-pack"));
  QCOMPARE(back->nodes.front().values["secret"], Json(42));
}

void NodeClipboardTest::foreignTextIsNothing_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("prose") << "quern-nodes are great";
  QTest::newRow("other json") << R"({"quern-nodes": 1})";
  QTest::newRow("wrong kinds") << R"({"quern-nodes": 1, "edits": [1, {"a": 2}]})";
  QTest::newRow("no nodes") << R"({"quern-nodes": 1, "edits": []})";
  QTest::newRow("cut") << R"({"quern-nodes": 1, "edits": [)";
}

void NodeClipboardTest::foreignTextIsNothing() {
  QFETCH(QString, text);
  QMimeData data;
  data.setText(text);
  QVERIFY(!clippingFrom(&data).has_value());
}

QTEST_GUILESS_MAIN(NodeClipboardTest)
#include "node_clipboard_test.moc"
