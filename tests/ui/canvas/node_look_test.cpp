// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"
#include "ui/canvas/mood_mark.h"
#include "ui/canvas/node_tip.h"
#include "ui/canvas/paint_pipeline.h"

#include <QPainter>
#include <QSignalSpy>

using namespace quern;
using namespace quern::ui;

class NodeLookTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void lineOfTruth();
  void staleAfterAnEdit();
  void failedSaysWhy();
  void aWrongValueIsSeenBeforeARun();
  void unknownOperatorIsShown();
  void tipsEscapeForeignText();
  void moodsDifferInShape();
  void isPaintedWithoutAScreen();
};

void NodeLookTest::lineOfTruth() {
  CanvasFixture canvas("n=numbers{\"rows\":5} a=add n>a c=centre");
  const auto look = [&](const char* id) { return canvas.view.items().node(id)->look(); };
  QCOMPARE(look("n").mood, NodeMood::ready);
  QCOMPARE(look("c").mood, NodeMood::needsInput);
  canvas.runs.runTo("a");
  QTRY_COMPARE(look("a").mood, NodeMood::done);
  QCOMPARE(look("n").line, QStringLiteral("5 × 1"));
  QCOMPARE(look("a").line, QString("added 1"));
}

void NodeLookTest::staleAfterAnEdit() {
  CanvasFixture canvas("n=numbers a=add n>a");
  QSignalSpy finished(&canvas.runs, &RunController::finished);
  canvas.runs.runAll();
  QTRY_COMPARE(finished.count(), 1);
  canvas.document.perform("Set", {SetValue{"a", "amount", 2.0}});
  QTRY_COMPARE(canvas.view.items().node("a")->look().mood, NodeMood::stale);
}

void NodeLookTest::failedSaysWhy() {
  CanvasFixture canvas("f=failing");
  canvas.runs.runAll();
  QTRY_COMPARE(canvas.view.items().node("f")->look().mood, NodeMood::failed);
  QCOMPARE(canvas.view.items().node("f")->look().line, QString("The toy is broken."));
  const QString tip = nodeTip(canvas.view.items(), "f");
  QVERIFY(tip.contains("The toy is broken."));
  QVERIFY(tip.contains("Buy another one."));
}

void NodeLookTest::aWrongValueIsSeenBeforeARun() {
  CanvasFixture canvas("n=numbers a=add n>a o=add");
  const auto look = [&](const char* id) { return canvas.view.items().node(id)->look(); };
  QCOMPARE(look("n").mood, NodeMood::ready);
  QCOMPARE(look("o").mood, NodeMood::needsInput);  // not wrong: nothing has been chosen
  canvas.document.perform("Set", {SetValue{"n", "rows", -3}});
  QTRY_COMPARE(look("n").mood, NodeMood::wrong);
  QCOMPARE(moodColour(NodeMood::wrong, Theme::light()), Theme::light().bad);
  const QString tip = nodeTip(canvas.view.items(), "n");
  QVERIFY2(tip.contains(look("n").line.toHtmlEscaped()), qPrintable(tip));
  QVERIFY2(tip.contains("parameter:rows"), qPrintable(tip));
  QCOMPARE(canvas.world.runs("numbers"), 0);
  canvas.document.undoStack().undo();
  QTRY_COMPARE(look("n").mood, NodeMood::ready);
}

void NodeLookTest::unknownOperatorIsShown() {
  CanvasFixture canvas;
  Project project;
  project.pipeline = pipelineFrom(
      Json::parse(
          R"({"nodes": [{"id": "s", "operator": "far.away", "x": 0, "y": 0}], "links": []})"),
      "test");
  canvas.document.adopt(std::move(project), {});
  QCOMPARE(canvas.view.items().node("s")->look().mood, NodeMood::unknown);
  QCOMPARE(canvas.view.items().node("s")->look().title, QString("far.away"));
}

void NodeLookTest::tipsEscapeForeignText() {
  CanvasFixture canvas("n=numbers");
  canvas.document.perform("Rename", {Rename{"n", "<img src=x>"}});
  QVERIFY(!nodeTip(canvas.view.items(), "n").contains("<img"));
}

void NodeLookTest::moodsDifferInShape() {
  const auto mark = [](NodeMood mood) {
    Theme grey = Theme::light();
    grey.accent = grey.good = grey.warning = grey.bad = grey.secondary;
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintMoodMark(painter, {4, 4, 32, 32}, mood, grey);
    painter.end();
    return image;
  };
  const std::vector<NodeMood> moods{NodeMood::needsInput, NodeMood::ready,  NodeMood::queued,
                                    NodeMood::running,    NodeMood::done,   NodeMood::warned,
                                    NodeMood::stale,      NodeMood::failed, NodeMood::cancelled,
                                    NodeMood::unknown,    NodeMood::wrong};
  for (std::size_t i = 0; i < moods.size(); ++i)
    for (std::size_t j = i + 1; j < moods.size(); ++j) QVERIFY(mark(moods[i]) != mark(moods[j]));
}

void NodeLookTest::isPaintedWithoutAScreen() {
  CanvasFixture canvas("n=numbers a=add n>a");
  QImage image(600, 200, QImage::Format_ARGB32);
  image.fill(Qt::white);
  const QImage empty = image;
  QPainter painter(&image);
  paintPipeline(painter, {0, 0, 600, 200}, canvas.document.pipeline(), canvas.registry);
  painter.end();
  QVERIFY(image != empty);
  QCOMPARE(asDrawn(canvas.document.pipeline(), canvas.registry).bounds.size(),
           QSizeF(264 + 168 + 32, 60 + 32));
}

QTEST_MAIN(NodeLookTest)
#include "node_look_test.moc"
