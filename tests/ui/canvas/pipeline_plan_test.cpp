// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/canvas/link_route.h"
#include "ui/canvas/node_geometry.h"
#include "ui/canvas/pipeline_plan.h"
#include "ui/reporting/page_setter.h"

#include <QTest>

using namespace quern;
using namespace quern::ui;

class PipelinePlanTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void smallOnesAreAsDrawn();
  void titlesAreReadOnPaper_data();
  void titlesAreReadOnPaper();
  void bandsFollowOneAnother();
};

namespace {

const QSizeF a4(page::width, page::pictureHeight);

/// A chain of so many steps, with a branch that meets it again after every third of them, and a
/// link past all of them.
QString branched(int steps) {
  QString text = QStringLiteral("s0=numbers ");
  for (int i = 1; i < steps; ++i) {
    const bool joins = i % 4 == 3;
    text += QStringLiteral("s%1=%2 ").arg(i).arg(joins ? "join" : "add");
    text += joins ? QStringLiteral("s%1>s%2.left s%3>s%2.right ").arg(i - 1).arg(i).arg(i - 3)
                  : QStringLiteral("s%1>s%2 ").arg(i - 1).arg(i);
  }
  return text + QStringLiteral("last=join s0>last.left s%1>last.right").arg(steps - 1);
}

struct Made {
  ToyWorld world;
  Registry registry;
  Pipeline pipeline;

  explicit Made(const QString& text) {
    registerToys(registry, world);
    pipeline = toyPipeline(registry, text);
    double x = 0;
    for (const Node& node : std::vector<Node>(pipeline.nodes())) {
      apply(pipeline, registry, Move{node.id, x, 0});
      x += 264;
    }
  }
};

}  // namespace

void PipelinePlanTest::smallOnesAreAsDrawn() {
  const Made made("n=numbers a=add b=add n>a a>b");
  const PipelinePlan plan = plannedFor(a4, made.pipeline, made.registry);
  QCOMPARE(plan.places.at("b"), QPointF(528, 0));
  QVERIFY(plan.frames);
  QVERIFY(plan.cuts.empty());
}

void PipelinePlanTest::titlesAreReadOnPaper_data() {
  QTest::addColumn<int>("steps");
  for (const int steps : {8, 15, 30, 120}) QTest::addRow("%d steps", steps) << steps;
}

void PipelinePlanTest::titlesAreReadOnPaper() {
  QFETCH(int, steps);
  const Made made(branched(steps));
  const PipelinePlan plan = plannedFor(a4, made.pipeline, made.registry);
  const double points = 13 * 0.75 * std::min(1.0, a4.width() / plan.bounds.width());
  QVERIFY2(points >= 7, qPrintable(QString::number(points)));
  std::vector<QRectF> cards;
  for (const auto& [id, place] : plan.places) {
    const QRectF card(place, QSizeF(cardWidth, cardHeight));
    QVERIFY(plan.bounds.contains(card));
    for (const QRectF& other : cards) QVERIFY(!card.adjusted(-8, -8, 8, 8).intersects(other));
    cards.push_back(card);
  }
  QCOMPARE(plan.routes.size(), made.pipeline.links().size());
  for (const QPainterPath& route : plan.routes) {
    QVERIFY(!crosses(route, cards));
    QVERIFY(plan.bounds.contains(route.boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5)));
  }
}

void PipelinePlanTest::bandsFollowOneAnother() {
  QString chain = QStringLiteral("s0=numbers ");
  for (int i = 1; i < 10; ++i) chain += QStringLiteral("s%1=add s%2>s%1 ").arg(i).arg(i - 1);
  const Made made(chain);
  const PipelinePlan plan = plannedFor(a4, made.pipeline, made.registry);
  QCOMPARE(plan.cuts.size(), 2U);  // 4, 4 and 2
  QPointF before = plan.places.at("s0");
  for (int i = 1; i < 10; ++i) {
    const QPointF place = plan.places.at("s" + std::to_string(i));
    if (i % 4 == 0)
      QVERIFY(place.y() > before.y() + cardHeight && place.x() < before.x());
    else
      QVERIFY(place.y() == before.y() && place.x() > before.x() + cardWidth);
    before = place;
  }
}

QTEST_APPLESS_MAIN(PipelinePlanTest)
#include "pipeline_plan_test.moc"
