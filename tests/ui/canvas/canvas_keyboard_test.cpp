// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QSignalSpy>

using namespace quern;
using namespace quern::ui;

class CanvasKeyboardTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void tabWalksThroughTheNodes();           // promise 1
  void linksAreReachedAndDeleted();         // promise 2
  void nudgesInARowAreOneStep();            // promise 3
  void escapeTakesBackBeforeItStopsARun();  // promise 4
  void linksByTyping();
  void nodesAndLinksHaveNames();
};

void CanvasKeyboardTest::tabWalksThroughTheNodes() {
  CanvasFixture canvas("n=numbers a=add");
  canvas.key(Qt::Key_Tab);
  QCOMPARE(canvas.view.currentNode(), NodeId("n"));
  canvas.key(Qt::Key_Tab);
  QCOMPARE(canvas.view.currentNode(), NodeId("a"));
  canvas.key(Qt::Key_Backtab, Qt::ShiftModifier);
  QCOMPARE(canvas.view.currentNode(), NodeId("n"));
}

void CanvasKeyboardTest::linksAreReachedAndDeleted() {
  CanvasFixture canvas("n=numbers a=add n>a");
  canvas.key(Qt::Key_Tab);
  canvas.key(Qt::Key_Right, Qt::AltModifier);
  QVERIFY(canvas.view.currentNode().empty());
  canvas.key(Qt::Key_Delete);
  QVERIFY(canvas.document.pipeline().links().empty());
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{2});
}

void CanvasKeyboardTest::nudgesInARowAreOneStep() {
  CanvasFixture canvas("n=numbers a=add");
  canvas.view.select({"n"});
  canvas.key(Qt::Key_Right);
  canvas.key(Qt::Key_Right);
  canvas.key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(canvas.document.pipeline().at("n").x, 24.0);
  QCOMPARE(canvas.document.pipeline().at("n").y, 144.0);
  QCOMPARE(canvas.document.undoStack().count(), 1);
  canvas.document.undoStack().undo();
  QCOMPARE(canvas.document.pipeline().at("n").x, 0.0);
  QCOMPARE(canvas.document.pipeline().at("n").y, 96.0);
}

void CanvasKeyboardTest::escapeTakesBackBeforeItStopsARun() {
  CanvasFixture canvas("n=numbers a=add");
  QAction stop;
  stop.setShortcut(Qt::Key_Escape);
  canvas.view.addAction(&stop);
  QSignalSpy stopped(&stop, &QAction::triggered);
  canvas.press(canvas.cardOf("n"));
  canvas.moveTo(canvas.cardOf("n") + QPointF(120, 96));
  canvas.key(Qt::Key_Escape);
  QCOMPARE(canvas.view.items().node("n")->pos(), QPointF(0, 96));
  QCOMPARE(stopped.count(), 0);
  canvas.release(canvas.cardOf("n"));
  canvas.click(canvas.cardOf("n"));
  canvas.key(Qt::Key_F2);
  auto* editor = canvas.view.findChild<QLineEdit*>("titleEditor");
  QTest::keyClicks(editor, "Corn");
  QTest::keyClick(editor, Qt::Key_Escape);
  QCOMPARE(canvas.view.items().node("n")->look().title, QString("numbers"));
  QCOMPARE(stopped.count(), 0);
  canvas.key(Qt::Key_Escape);  // nothing is being done
  QCOMPARE(stopped.count(), 1);
}

void CanvasKeyboardTest::linksByTyping() {
  CanvasFixture canvas("n=numbers a=add j=join");
  canvas.view.select({"n"});
  canvas.key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(canvas.menu() != nullptr);
  QCOMPARE(canvas.menu()->shownIds().size(), 3);  // add.data, join.left, join.right
  canvas.typeInMenu("join", true);
  QVERIFY(canvas.linked("n", "data", "j", "left"));
}

void CanvasKeyboardTest::nodesAndLinksHaveNames() {
  CanvasFixture canvas("n=numbers a=add n>a");
  canvas.document.perform("Rename", {Rename{"n", "Corn"}});
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&canvas.view);
  QVERIFY(list != nullptr);
  QCOMPARE(list->childCount(), 3);
  QCOMPARE(list->child(0)->text(QAccessible::Name), QString("Corn"));
  QVERIFY(!list->child(0)->text(QAccessible::Description).isEmpty());
  QCOMPARE(list->child(2)->text(QAccessible::Name), QString("Corn to add"));
  canvas.view.select({"n"});
  QVERIFY(list->child(0)->state().selected);
  QVERIFY(!list->child(0)->rect().isEmpty());
}

QTEST_MAIN(CanvasKeyboardTest)
#include "canvas_keyboard_test.moc"
