// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFloat16>
#include <QTranslator>
#include "ui/canvas/canvas_fixture.h"
#include "ui/canvas/palette.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace quern;
using namespace quern::ui;

class CanvasEditTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void dropFromThePalette();
  void dropOnALinkInserts();
  void otherDropsAreForTheWindow();
  void moveIsOneStep();
  void escapeTakesAMoveBack();
  void severalMoveTogether();
  void rubberBandSelects();
  void copyAndPaste();
  void pasteIntoAnotherWindow();
  void duplicateKeepsInnerLinks();
  void deleteHeals();
  void renameInline();
  void frameAndMoveIt();
  void tidyRunsLeftToRight();
  void quickMenuByPinyin();
  void mostUsedFirst();
  void menusStayWithinTheWindow();
  void wheelZoomsAtThePointer();
  void middleButtonPans();
  void whatFitsStaysFitted();
  void noCardStaysLitAfterAnEdit();
  void everythingIsUndone();

private:
  static void drop(CanvasFixture& canvas, const char* id, const QPointF& scene) {
    QMimeData data;
    data.setData(operatorMimeType, id);
    const QPoint position = canvas.at(scene);
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &move);
    QDropEvent event(position, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &event);
  }
};

void CanvasEditTest::dropFromThePalette() {
  CanvasFixture canvas;
  drop(canvas, "numbers", {300, 200});
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{1});
  const Node& node = canvas.document.pipeline().nodes().front();
  QVERIFY(QRectF(node.x, node.y, 168, 60).contains(QPointF(300, 200)));
  QCOMPARE(canvas.view.currentNode(), node.id);
}

void CanvasEditTest::dropOnALinkInserts() {
  CanvasFixture canvas("n=numbers a=add n>a");
  const QPointF middle = (canvas.output("n") + canvas.input("a")) / 2;
  drop(canvas, "centre", middle);
  const NodeId made = canvas.document.pipeline().nodes().back().id;
  QVERIFY(canvas.linked(made.c_str(), "data", "a", "data"));
  canvas.document.undoStack().undo();
  QVERIFY(canvas.linked("n", "data", "a", "data"));
  // What does not fit into the link is put beside it.
  drop(canvas, "numbers", (canvas.output("n") + canvas.input("a")) / 2);
  QVERIFY(canvas.linked("n", "data", "a", "data"));
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{3});
}

void CanvasEditTest::otherDropsAreForTheWindow() {
  CanvasFixture canvas;
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile("/tmp/orders.csv")});
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(canvas.view.viewport(), &enter);
  QVERIFY(!enter.isAccepted());
}

void CanvasEditTest::moveIsOneStep() {
  CanvasFixture canvas("n=numbers a=add n>a");
  canvas.drag(canvas.cardOf("a"), canvas.cardOf("a") + QPointF(120, 96));
  QCOMPARE(canvas.document.pipeline().at("a").x, 384.0);
  QCOMPARE(canvas.document.pipeline().at("a").y, 192.0);
  QCOMPARE(canvas.document.undoStack().count(), 1);
  canvas.document.undoStack().undo();
  QCOMPARE(canvas.view.items().node("a")->pos(), QPointF(264, 96));
}

void CanvasEditTest::escapeTakesAMoveBack() {
  CanvasFixture canvas("n=numbers");
  canvas.press(canvas.cardOf("n"));
  canvas.moveTo(canvas.cardOf("n") + QPointF(120, 96));
  QVERIFY(canvas.view.items().node("n")->pos() != QPointF(0, 96));
  canvas.key(Qt::Key_Escape);
  QCOMPARE(canvas.view.items().node("n")->pos(), QPointF(0, 96));
  QCOMPARE(canvas.document.undoStack().count(), 0);
}

void CanvasEditTest::severalMoveTogether() {
  CanvasFixture canvas("n=numbers a=add b=add");
  canvas.click(canvas.cardOf("n"));
  canvas.click(canvas.cardOf("a"), Qt::ControlModifier);
  QCOMPARE(canvas.view.selectedNodes().size(), std::size_t{2});
  QVERIFY(canvas.view.currentNode().empty());
  canvas.drag(canvas.cardOf("n"), canvas.cardOf("n") + QPointF(0, 48));
  QCOMPARE(canvas.document.pipeline().at("a").y, 144.0);
  QCOMPARE(canvas.document.pipeline().at("b").y, 96.0);
  canvas.click(canvas.cardOf("a"));
  QCOMPARE(canvas.view.currentNode(), NodeId("a"));
}

void CanvasEditTest::rubberBandSelects() {
  CanvasFixture canvas("n=numbers a=add b=add");
  QSignalSpy current(&canvas.view, &CanvasView::currentChanged);
  canvas.drag({-40, 40}, {300, 300});
  QVERIFY((canvas.view.selectedNodes() == std::vector<NodeId>{"n", "a"}));
  canvas.drag({500, 40}, {720, 300}, Qt::ControlModifier);
  QCOMPARE(canvas.view.selectedNodes().size(), std::size_t{3});
  canvas.click({-100, 300});
  QVERIFY(canvas.view.selectedNodes().empty());
  canvas.drag({-40, 40}, {100, 300});
  QCOMPARE(current.last().front().value<NodeId>(), NodeId("n"));
}

void CanvasEditTest::copyAndPaste() {
  CanvasFixture canvas("n=numbers a=add{\"amount\":9} n>a");
  canvas.view.selectAll();
  canvas.key(Qt::Key_C, Qt::ControlModifier);
  canvas.key(Qt::Key_V, Qt::ControlModifier);
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{4});
  QCOMPARE(canvas.document.pipeline().links().size(), std::size_t{2});
  QCOMPARE(canvas.view.selectedNodes().size(), std::size_t{2});
  const Node& copy = canvas.document.pipeline().nodes().back();
  QCOMPARE(copy.values["amount"], Json(9));
  QVERIFY(copy.x != canvas.document.pipeline().at("a").x);
  canvas.document.undoStack().undo();
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{2});
  canvas.view.selectAll();
  canvas.key(Qt::Key_X, Qt::ControlModifier);
  QVERIFY(canvas.document.pipeline().nodes().empty());
}

void CanvasEditTest::pasteIntoAnotherWindow() {
  CanvasFixture one("n=numbers a=add n>a");
  CanvasFixture other;
  one.view.selectAll();
  one.view.copy();
  other.view.paste();
  QCOMPARE(other.document.pipeline().nodes().size(), std::size_t{2});
  QCOMPARE(other.document.pipeline().links().size(), std::size_t{1});
  QApplication::clipboard()->setText("not nodes");
  other.view.paste();
  QCOMPARE(other.document.undoStack().count(), 1);
}

void CanvasEditTest::duplicateKeepsInnerLinks() {
  CanvasFixture canvas("n=numbers a=add n>a");
  canvas.view.selectAll();
  canvas.key(Qt::Key_D, Qt::ControlModifier);
  QCOMPARE(canvas.document.pipeline().links().size(), std::size_t{2});
}

void CanvasEditTest::deleteHeals() {
  CanvasFixture canvas("n=numbers a=add b=add n>a a>b");
  canvas.click(canvas.cardOf("a"));
  canvas.key(Qt::Key_Delete);
  QVERIFY(canvas.document.pipeline().find("a") == nullptr);
  QVERIFY(canvas.linked("n", "data", "b", "data"));
  canvas.document.undoStack().undo();
  QVERIFY(canvas.linked("n", "data", "a", "data"));
  QVERIFY(canvas.linked("a", "data", "b", "data"));
  QCOMPARE(canvas.view.items().links().size(), std::size_t{2});
}

void CanvasEditTest::renameInline() {
  CanvasFixture canvas("n=numbers");
  canvas.click(canvas.cardOf("n"));
  canvas.key(Qt::Key_F2);
  auto* editor = canvas.view.findChild<QLineEdit*>("titleEditor");
  QVERIFY(editor != nullptr);
  QTest::keyClicks(editor, "Corn");
  QTest::keyClick(editor, Qt::Key_Return);
  QCOMPARE(canvas.document.pipeline().at("n").title, std::string("Corn"));
  QCOMPARE(canvas.view.items().node("n")->look().title, QString("Corn"));
  canvas.document.undoStack().undo();
  QCOMPARE(canvas.view.items().node("n")->look().title, QString("numbers"));
}

void CanvasEditTest::frameAndMoveIt() {
  CanvasFixture canvas("n=numbers a=add");
  canvas.view.select({"n"});
  canvas.key(Qt::Key_G, Qt::ControlModifier);
  QCOMPARE(canvas.document.pipeline().frames().size(), std::size_t{1});
  const Frame frame = canvas.document.pipeline().frames().front();
  const QPointF title(frame.x + 60, frame.y + 12);
  canvas.drag(title, title + QPointF(0, 96));
  QCOMPARE(canvas.document.pipeline().at("n").y, 192.0);
  QCOMPARE(canvas.document.pipeline().at("a").y, 96.0);
  QCOMPARE(canvas.document.pipeline().frames().front().y, frame.y + 96);
  canvas.document.undoStack().undo();
  QCOMPARE(canvas.document.pipeline().at("n").y, 96.0);
  QCOMPARE(canvas.document.pipeline().frames().front().y, frame.y);
}

void CanvasEditTest::tidyRunsLeftToRight() {
  CanvasFixture canvas("c=add b=add n=numbers n>b b>c");
  canvas.key(Qt::Key_L, Qt::ControlModifier);
  const Pipeline& pipeline = canvas.document.pipeline();
  QVERIFY(pipeline.at("n").x < pipeline.at("b").x);
  QVERIFY(pipeline.at("b").x < pipeline.at("c").x);
  QCOMPARE(pipeline.at("n").y, pipeline.at("c").y);
  QCOMPARE(canvas.document.undoStack().count(), 1);
  QTRY_COMPARE(canvas.view.items().node("c")->pos(),
               QPointF(pipeline.at("c").x, pipeline.at("c").y));
}

/// Stands in for the Chinese translation, which is a file of its own.
class ToyChinese final : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return qstrcmp(source, "centre") == 0 ? QStringLiteral("中心化") : QString();
  }
};

void CanvasEditTest::quickMenuByPinyin() {
  ToyChinese chinese;
  QCoreApplication::installTranslator(&chinese);
  CanvasFixture canvas;
  QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, {200, 200});
  QVERIFY(canvas.menu() != nullptr);
  canvas.typeInMenu("zxh", false);
  QCOMPARE(canvas.menu()->shownIds(), QStringList{"centre"});
  canvas.typeInMenu({}, true);
  QCOMPARE(canvas.document.pipeline().nodes().front().operatorId, std::string("centre"));
  QCoreApplication::removeTranslator(&chinese);
}

void CanvasEditTest::mostUsedFirst() {
  CanvasFixture canvas;
  for (int times = 0; times < 3; ++times) canvas.view.addOperator("writer");
  canvas.view.select({});
  canvas.view.openQuickMenu();
  QCOMPARE(canvas.menu()->shownIds().front(), QString("writer"));
  QTest::keyClick(canvas.menu()->findChild<QLineEdit*>(), Qt::Key_Escape);
  QCOMPARE(canvas.document.pipeline().nodes().size(), std::size_t{3});
}

void CanvasEditTest::menusStayWithinTheWindow() {
  CanvasFixture canvas;
  canvas.view.resize(600, 400);
  const auto menuAt = [&canvas](const QPoint& place) {
    auto* menu = new QuickMenu({{.id = "x", .title = "x", .search = SearchText({"x"}, {})}}, {},
                               &canvas.view);
    menu->popup(canvas.view.mapToGlobal(place));
    const QRect shown(menu->pos(), menu->size());
    menu->close();
    return shown;
  };
  const int frame = 4;  // that the platform of the tests puts around windows and does not tell
  const auto isAt = [&](const QPoint& place) {
    const QPoint off = menuAt(place).topLeft() - canvas.view.mapToGlobal(place);
    return off.manhattanLength() <= frame;
  };
  QVERIFY(isAt({40, 30}));
  const QRect window = canvas.view.geometry().adjusted(-frame, -frame, frame, frame);
  for (const QPoint& corner : {QPoint(590, 30), QPoint(40, 390), QPoint(-40, 399)})
    QVERIFY(window.contains(menuAt(corner)));
  canvas.view.resize(120, 30);  // smaller than any menu: beside it is better than nowhere
  QVERIFY(isAt({40, 20}));
}

void CanvasEditTest::wheelZoomsAtThePointer() {
  CanvasFixture canvas("n=numbers");
  const QPoint pointer(300, 200);
  const QPointF before = canvas.view.mapToScene(pointer);
  const double zoom = canvas.view.zoom();
  QWheelEvent wheel(pointer, canvas.view.viewport()->mapToGlobal(pointer), {}, {0, 240},
                    Qt::NoButton, {}, Qt::NoScrollPhase, false);
  QApplication::sendEvent(canvas.view.viewport(), &wheel);
  QVERIFY(canvas.view.zoom() > zoom * 1.3);
  const QPointF drift = canvas.view.mapToScene(pointer) - before;
  QVERIFY2(drift.manhattanLength() < 3, qPrintable(QString::number(drift.manhattanLength())));
}

void CanvasEditTest::middleButtonPans() {
  CanvasFixture canvas("n=numbers");
  const QPoint before = canvas.at({0, 0});
  canvas.press({100, 300}, Qt::MiddleButton);
  const QPoint from = canvas.at({100, 300});
  const QPointF to = canvas.view.mapToScene(from + QPoint(90, -40));
  canvas.moveTo(to);
  canvas.release({100, 300});
  QCOMPARE(canvas.at({0, 0}) - before, QPoint(90, -40));
}

void CanvasEditTest::whatFitsStaysFitted() {
  CanvasFixture canvas("n=numbers a=add b=add c=add n>a a>b b>c");
  const auto seen = [&] {
    return canvas.view.mapToScene(canvas.view.viewport()->rect()).boundingRect();
  };
  canvas.view.zoomToFit();
  canvas.view.resize(700, 500);
  QVERIFY(seen().contains(canvas.view.items().contentRect()));
  canvas.view.resize(1300, 600);
  const double fitting = canvas.view.zoom();
  QVERIFY(fitting > 0.9);
  canvas.view.zoomIn();
  const double chosen = canvas.view.zoom();
  canvas.view.resize(700, 500);
  QCOMPARE(canvas.view.zoom(), chosen);  // who has zoomed keeps the zoom
}

void CanvasEditTest::noCardStaysLitAfterAnEdit() {
  CanvasFixture canvas("n=numbers a=add");
  const auto picture = [&] {
    return canvas.view.grab(QRect(canvas.at({-20, 80}), QSize(210, 100))).toImage();
  };
  const QImage before = picture();
  canvas.moveTo(canvas.cardOf("n"));
  QVERIFY(picture() != before);
  canvas.document.perform("Link", {AddLink{{{"n", "data"}, {"a", "data"}}}});
  canvas.document.undoStack().undo();
  canvas.moveTo({300, 300});
  QCOMPARE(picture(), before);
}

void CanvasEditTest::everythingIsUndone() {
  CanvasFixture canvas("n=numbers a=add b=add n>a a>b");
  const Json before = toJson(canvas.document.pipeline());
  canvas.view.select({"a"});
  canvas.view.duplicate();
  canvas.view.frameSelected();
  canvas.view.selectAll();
  canvas.key(Qt::Key_Right);
  canvas.key(Qt::Key_Down, Qt::ShiftModifier);
  canvas.view.tidy();
  canvas.view.select({"b"});
  canvas.view.removeSelected();
  drop(canvas, "writer", {500, 300});
  while (canvas.document.undoStack().canUndo()) canvas.document.undoStack().undo();
  const Json after = toJson(canvas.document.pipeline());
  QCOMPARE(after.at("links"), before.at("links"));
  QCOMPARE(after.at("nodes").size(), before.at("nodes").size());
  for (const Node& node : canvas.document.pipeline().nodes())
    QCOMPARE(canvas.view.items().node(node.id)->pos(), QPointF(node.x, node.y));
  while (canvas.document.undoStack().canRedo()) canvas.document.undoStack().redo();
  QVERIFY(canvas.document.pipeline().find("b") == nullptr);
  QCOMPARE(canvas.view.items().nodes().size(), canvas.document.pipeline().nodes().size());
}

QTEST_MAIN(CanvasEditTest)
#include "canvas_edit_test.moc"
