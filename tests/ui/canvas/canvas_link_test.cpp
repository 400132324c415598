// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"
#include "ui/canvas/link_gesture.h"
#include "ui/canvas/link_item.h"
#include "ui/canvas/canvas_editor.h"

using namespace quern;
using namespace quern::ui;

class CanvasLinkTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void isDrawnByDragging();
  void snapsToThePortThatTakesIt();
  void isRefusedWithTheReason_data();
  void isRefusedWithTheReason();
  void refusedOnTheCanvas();
  void escapeTakesItBack();
  void itsEndIsMoved();
  void itsEndIsDroppedOnNothing();
  void droppedOnNothingAsksForANode();
  void doubleClickInserts();
};

void CanvasLinkTest::isDrawnByDragging() {
  CanvasFixture canvas("n=numbers a=add");
  canvas.drag(canvas.output("n"), canvas.input("a"));
  QVERIFY(canvas.linked("n", "data", "a", "data"));
  QVERIFY(canvas.view.items().link({{"n", "data"}, {"a", "data"}}) != nullptr);
  canvas.document.undoStack().undo();
  QVERIFY(canvas.document.pipeline().links().empty());
  QVERIFY(canvas.view.items().links().empty());
  // From the input to the output it is the same link.
  canvas.drag(canvas.input("a"), canvas.output("n"));
  QVERIFY(canvas.linked("n", "data", "a", "data"));
}

void CanvasLinkTest::snapsToThePortThatTakesIt() {
  CanvasFixture canvas("l=learner j=judge");
  canvas.drag(canvas.output("l", "model"), canvas.cardOf("j"));
  QVERIFY(canvas.linked("l", "model", "j", "model"));
}

void CanvasLinkTest::isRefusedWithTheReason_data() {
  QTest::addColumn<QString>("pipeline");
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::newRow("kinds differ") << "l=learner a=add" << "l.model" << "a.data";
  QTest::newRow("taken") << "n=numbers m=numbers a=add n>a" << "m.data" << "a.data";
  QTest::newRow("circle") << "a=add b=add a>b" << "b.data" << "a.data";
  QTest::newRow("no input at all") << "a=add n=numbers" << "a.data" << "n.";
}

void CanvasLinkTest::isRefusedWithTheReason() {
  QFETCH(QString, pipeline);
  QFETCH(QString, from);
  QFETCH(QString, to);
  CanvasFixture canvas(pipeline);
  CanvasEditor editor(canvas.document);
  auto& scene = const_cast<CanvasScene&>(canvas.view.items());
  const PortEnd end{{std8(from.section('.', 0, 0)), std8(from.section('.', 1))}, Side::output};
  LinkGesture gesture(scene, editor, end,
                      [](const PortEnd&, const QPointF&) { QFAIL("not dropped on nothing"); });
  gesture.move(canvas.cardOf(std8(to.section('.', 0, 0))), {});
  QVERIFY(gesture.refusal().has_value());
  QVERIFY(!translated(gesture.refusal()->message).isEmpty());
  const Pipeline before = canvas.document.pipeline();
  gesture.finish();
  QVERIFY(canvas.document.pipeline() == before);
}

void CanvasLinkTest::refusedOnTheCanvas() {
  CanvasFixture canvas("l=learner a=add");
  const auto picture = [&] { return canvas.view.grab().toImage(); };
  canvas.press(canvas.output("l", "model"));
  canvas.moveTo(canvas.cardOf("a") + QPointF(0, 120));
  const QImage fine = picture();
  canvas.moveTo(canvas.cardOf("a"));
  const QImage refused = picture();
  QVERIFY(fine != refused);
  canvas.release(canvas.cardOf("a"));
  QVERIFY(canvas.document.pipeline().links().empty());
  QCOMPARE(canvas.document.undoStack().count(), 0);
}

void CanvasLinkTest::escapeTakesItBack() {
  CanvasFixture canvas("n=numbers a=add");
  canvas.press(canvas.output("n"));
  canvas.moveTo(canvas.input("a"));
  canvas.key(Qt::Key_Escape);
  canvas.release(canvas.input("a"));
  QVERIFY(canvas.document.pipeline().links().empty());
}

void CanvasLinkTest::itsEndIsMoved() {
  CanvasFixture canvas("n=numbers a=add b=add n>a");
  canvas.drag(canvas.input("a"), canvas.input("b"));
  QVERIFY(canvas.linked("n", "data", "b", "data"));
  QCOMPARE(canvas.document.pipeline().links().size(), std::size_t{1});
  QCOMPARE(canvas.document.undoStack().count(), 1);
  canvas.document.undoStack().undo();
  QVERIFY(canvas.linked("n", "data", "a", "data"));
}

void CanvasLinkTest::itsEndIsDroppedOnNothing() {
  CanvasFixture canvas("n=numbers a=add n>a");
  canvas.drag(canvas.input("a"), canvas.input("a") + QPointF(-30, 150));
  QVERIFY(canvas.document.pipeline().links().empty());
  QVERIFY(canvas.menu() == nullptr);
}

void CanvasLinkTest::droppedOnNothingAsksForANode() {
  CanvasFixture canvas("l=learner");
  const QPointF place = canvas.output("l", "model") + QPointF(160, 90);
  canvas.drag(canvas.output("l", "model"), place);
  QVERIFY(canvas.menu() != nullptr);
  QCOMPARE(canvas.menu()->shownIds(), QStringList{"judge"});  // nothing else takes a model
  canvas.typeInMenu("jud", true);
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{2});
  const NodeId made = canvas.document.pipeline().nodes().back().id;
  QVERIFY(canvas.linked("l", "model", made.c_str(), "model"));
  QCOMPARE(canvas.view.currentNode(), made);
  QCOMPARE(canvas.document.undoStack().count(), 1);  // node and link are one step
}

void CanvasLinkTest::doubleClickInserts() {
  CanvasFixture canvas("n=numbers a=add n>a");
  const QPointF middle = (canvas.output("n") + canvas.input("a")) / 2;
  QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(middle));
  QVERIFY(canvas.menu() != nullptr);
  QVERIFY(!canvas.menu()->shownIds().contains("numbers"));  // has no input
  canvas.typeInMenu("centre", true);
  const Pipeline& pipeline = canvas.document.pipeline();
  QCOMPARE(pipeline.nodes().size(), std::size_t{3});
  const NodeId made = pipeline.nodes().back().id;
  QVERIFY(canvas.linked("n", "data", made.c_str(), "data"));
  QVERIFY(canvas.linked(made.c_str(), "data", "a", "data"));
  QVERIFY(pipeline.at("a").x >= pipeline.at(made).x + 168);  // room was made
}

QTEST_MAIN(CanvasLinkTest)
#include "canvas_link_test.moc"
