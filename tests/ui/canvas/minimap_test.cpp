// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"
#include "ui/canvas/node_geometry.h"

using namespace quern;
using namespace quern::ui;

class MinimapTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void isHiddenWhileEverythingIsInView();
  void coversNoCard();
  void withoutAFreeCornerItIsShownWhileTheViewMoves();
};

namespace {

QWidget* mapOf(const CanvasFixture& canvas) {
  return canvas.view.findChild<QWidget*>(QStringLiteral("minimap"));
}

/// A card at a place of the window, from one of its corners.
void put(CanvasFixture& canvas, const NodeId& id, const QPoint& place) {
  const QPointF to = canvas.view.mapToScene(place);
  canvas.document.perform("Move", {Move{id, to.x(), to.y()}});
  QCoreApplication::processEvents();
}

}  // namespace

void MinimapTest::isHiddenWhileEverythingIsInView() {
  const CanvasFixture canvas("n=numbers a=add n>a");
  QVERIFY(!mapOf(canvas)->isVisible());
}

void MinimapTest::coversNoCard() {
  CanvasFixture canvas("n=numbers a=add far=add");
  put(canvas, "n", {100, 250});
  put(canvas, "a", {400, 250});
  put(canvas, "far", {3'000, 250});
  QTRY_VERIFY(mapOf(canvas)->isVisible());
  const QRect lowerRight = mapOf(canvas)->geometry();
  QVERIFY(lowerRight.center().x() > 900 && lowerRight.center().y() > 400);
  put(canvas, "n", {1'020, 500});
  QTRY_VERIFY(mapOf(canvas)->isVisible() && mapOf(canvas)->geometry() != lowerRight);
  for (const auto& [id, item] : canvas.view.items().nodes()) {
    const QRect card = canvas.view.mapFromScene(item->card()).boundingRect();
    QVERIFY2(!card.intersects(mapOf(canvas)->geometry()), id.c_str());
  }
}

void MinimapTest::withoutAFreeCornerItIsShownWhileTheViewMoves() {
  CanvasFixture canvas("a=numbers b=add c=add d=add far=add");
  put(canvas, "a", {40, 40});
  put(canvas, "b", {1'000, 40});
  put(canvas, "c", {40, 500});
  put(canvas, "d", {1'000, 500});
  put(canvas, "far", {3'000, 250});
  QTRY_VERIFY_WITH_TIMEOUT(!mapOf(canvas)->isVisible(), 3'000);
  canvas.view.centerOn(canvas.view.mapToScene(canvas.view.viewport()->rect().center()) +
                       QPointF(4, 0));
  QVERIFY(mapOf(canvas)->isVisible());
  QTRY_VERIFY_WITH_TIMEOUT(!mapOf(canvas)->isVisible(), 3'000);
}

QTEST_MAIN(MinimapTest)
#include "minimap_test.moc"
