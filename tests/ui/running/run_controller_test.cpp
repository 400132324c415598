// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"
#include "ui/temporary_home.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace quern;
using namespace quern::ui;

namespace {

/// Does not look whether it is cancelled, for far longer than anybody would wait.
class Stubborn final : public Operator {
public:
  Schemas check(const Parameters&, const Schemas&, Findings&) const override { return {}; }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    QThread::msleep(1500);
    return {};
  }
};

/// Learns pass after pass until it is asked to come to an end, and by nothing else.
class Endless final : public Operator {
public:
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"data", in.table("data")}};
  }
  State fit(const Parameters&, const Inputs&, Context& context) const override {
    for (int pass = 1; !context.finishRequested(); ++pass) {
      context.metric("loss/train", pass, 1.0 / pass);
      context.checkpoint();
      QThread::msleep(1);
    }
    return {};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    return {{"data", in.table("data")}};
  }
};

std::shared_ptr<ResultCache> memoryCache() {
  return std::make_shared<ResultCache>(ResultCache::Options{});
}

}  // namespace

class RunControllerTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup();
  void runsEverything();
  void runsUpToANode();
  void anEditMakesStaleAndItsUndoBringsBack();
  void aFailedNodeStaysFailedUntilItChanges();
  void aRemovedNodeIsNoLongerCounted();
  void nodesThatNeedInputSaySo();
  void cancelIsSeenWithinAFifthOfASecond();
  void aNodeThatDoesNotStopIsLeftAlone();
  void progressMetricsAndLogArrive();
  void endsEarly();
  void reopeningRunsNothing();
  void resultsOfAProjectFileAreTakenUp();
  void knownSchemasReachTheChecks();
  void runsAsIEdit();
  void deliversAtMostThirtyTimesASecond();
  void aReportTellsWhereResultsCameFrom();

private:
  void open(const QString& pipeline);
  NodeState stateOf(const char* node) const { return m_runs->status(node).state; }
  void runAll();

  std::unique_ptr<ToyWorld> m_world;
  std::unique_ptr<Registry> m_registry;
  std::shared_ptr<ResultCache> m_cache;
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<RunController> m_runs;
};

void RunControllerTest::init() {
  m_world = std::make_unique<ToyWorld>();
  m_registry = std::make_unique<Registry>();
  registerToys(*m_registry, *m_world);
  m_registry->add<Stubborn>({.id = "stubborn", .name = quern::tr("Stubborn"), .outputs = {}});
  const PortSpec data = tablePort("data", quern::tr("Data"));
  m_registry->add<Endless>(
      {.id = "endless", .name = quern::tr("Endless"), .inputs = {data}, .outputs = {data}});
  m_cache = memoryCache();
  m_document = std::make_unique<ProjectDocument>(*m_registry);
  m_runs = std::make_unique<RunController>(*m_document, m_cache);
}

void RunControllerTest::cleanup() {
  m_world->open();
  m_runs.reset();
  m_document.reset();
}

void RunControllerTest::open(const QString& pipeline) {
  m_document->adopt({.pipeline = toyPipeline(*m_registry, pipeline)}, {});
}

void RunControllerTest::runAll() {
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runAll();
  QVERIFY(finished.wait(10'000));
}

void RunControllerTest::runsEverything() {
  open(QStringLiteral("n=numbers a=add b=add n>a a>b"));
  runAll();
  for (const char* node : {"n", "a", "b"}) QCOMPARE(stateOf(node), NodeState::done);
  QCOMPARE(m_runs->doneCount(), 3);
  QCOMPARE(m_runs->status("b").result->outputs.table("data")[0].numbers()[0], 3.0);
  runAll();
  QCOMPARE(m_world->runs("add"), 2);  // nothing ran again
}

void RunControllerTest::runsUpToANode() {
  open(QStringLiteral("n=numbers a=add b=add n>a a>b"));
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runTo("a");
  QCOMPARE(m_runs->totalCount(), 2);
  QVERIFY(finished.wait());
  QCOMPARE(stateOf("a"), NodeState::done);
  QCOMPARE(stateOf("b"), NodeState::ready);
}

void RunControllerTest::anEditMakesStaleAndItsUndoBringsBack() {
  open(QStringLiteral("n=numbers a=add b=add n>a a>b"));
  runAll();
  m_document->perform(QStringLiteral("edit"), {SetValue{"a", "amount", 5}});
  QTRY_COMPARE(stateOf("a"), NodeState::stale);
  QCOMPARE(stateOf("b"), NodeState::stale);
  QCOMPARE(stateOf("n"), NodeState::done);
  QVERIFY(m_runs->status("a").result != nullptr);  // still to be looked at
  QVERIFY(!m_runs->freshResults().contains("a"));
  m_document->undoStack().undo();
  QTRY_COMPARE(stateOf("b"), NodeState::done);
  QCOMPARE(m_world->runs("add"), 2);  // nothing ran for it
}

void RunControllerTest::aFailedNodeStaysFailedUntilItChanges() {
  open(QStringLiteral("n=numbers f=failing a=add n>f f>a"));
  runAll();
  QCOMPARE(stateOf("f"), NodeState::failed);
  QVERIFY(m_runs->status("f").error.has_value());
  QCOMPARE(stateOf("n"), NodeState::done);
  m_document->perform(QStringLiteral("edit"), {SetValue{"a", "amount", 5}});
  QTest::qWait(100);
  QCOMPARE(stateOf("f"), NodeState::failed);
  m_document->perform(QStringLiteral("edit"), {SetValue{"n", "start", 9}});
  QTRY_COMPARE(stateOf("f"), NodeState::ready);
  QVERIFY(!m_runs->status("f").error.has_value());
}

void RunControllerTest::aRemovedNodeIsNoLongerCounted() {
  open(QStringLiteral("n=numbers a=add n>a"));
  runAll();
  int counted = -1;
  connect(m_runs.get(), &RunController::progressed, this,
          [&] { counted = m_runs->doneCount() * 10 + m_runs->totalCount(); });
  m_document->perform(QStringLiteral("remove"),
                      removalOf(m_document->pipeline(), *m_registry, {"a"}, false));
  QCOMPARE(counted, 11);  // one of one, as soon as it is gone
  m_document->startNew();
  QCOMPARE(counted, 0);
}

void RunControllerTest::nodesThatNeedInputSaySo() {
  open(QStringLiteral("a=add"));
  QTRY_COMPARE(stateOf("a"), NodeState::needsInput);
  m_document->perform(QStringLiteral("add"), {AddNode{{.id = "n", .operatorId = "numbers"}},
                                              AddLink{{{"n", "data"}, {"a", "data"}}}});
  QTRY_COMPARE(stateOf("a"), NodeState::ready);
}

void RunControllerTest::cancelIsSeenWithinAFifthOfASecond() {
  open(QStringLiteral("n=numbers w=blocking n>w"));
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runAll();
  QTRY_COMPARE(stateOf("w"), NodeState::running);
  QElapsedTimer timer;
  timer.start();
  m_runs->cancel();
  m_world->wake();
  QVERIFY(finished.wait());
  QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
  QCOMPARE(stateOf("w"), NodeState::cancelled);
  QCOMPARE(stateOf("n"), NodeState::done);  // what is done stays
}

void RunControllerTest::aNodeThatDoesNotStopIsLeftAlone() {
  open(QStringLiteral("s=stubborn"));
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runAll();
  QTRY_COMPARE(stateOf("s"), NodeState::running);
  m_runs->cancel();
  QVERIFY(finished.wait(400));
  QVERIFY(!m_runs->isRunning());
  QCOMPARE(stateOf("s"), NodeState::cancelled);
  QTest::qWait(1600);
  QCOMPARE(stateOf("s"), NodeState::cancelled);  // what comes late is not heard
}

void RunControllerTest::progressMetricsAndLogArrive() {
  open(QStringLiteral("n=numbers p=passes n>p"));
  runAll();
  const NodeStatus& status = m_runs->status("p");
  QVERIFY(!status.metrics.empty());
  QCOMPARE(status.metrics, status.result->metrics);
  QVERIFY(m_runs->fraction() >= 0);
}

void RunControllerTest::endsEarly() {
  open(QStringLiteral("n=numbers e=endless a=add n>e e>a"));
  QSignalSpy finished(m_runs.get(), &RunController::finished);
  m_runs->runAll();
  QTRY_VERIFY(!m_runs->status("e").metrics.empty());  // it has learned something
  QCOMPARE(stateOf("e"), NodeState::running);
  m_runs->finishEarly();
  QVERIFY(finished.wait(10'000));
  QVERIFY(!m_runs->lastRun().cancelled);
  QCOMPARE(stateOf("e"), NodeState::done);
  QCOMPARE(stateOf("a"), NodeState::done);  // what comes after it goes on
  const NodeStatus& status = m_runs->status("e");
  QCOMPARE(status.metrics, status.result->metrics);
}

void RunControllerTest::reopeningRunsNothing() {
  const QString pipeline = QStringLiteral("n=numbers a=add n>a");
  open(pipeline);
  runAll();
  open(pipeline);
  QTRY_COMPARE(stateOf("a"), NodeState::done);
  QCOMPARE(m_world->runs("numbers"), 1);
  QCOMPARE(m_world->runs("add"), 1);
}

void RunControllerTest::resultsOfAProjectFileAreTakenUp() {
  open(QStringLiteral("n=numbers a=add n>a"));
  runAll();
  Project project = m_document->project();
  project.results = m_runs->freshResults();

  ProjectDocument other(*m_registry);
  RunController runs(other, memoryCache());  // another machine: nothing is in its cache
  other.adopt(project, {});
  QTRY_COMPARE(runs.status("a").state, NodeState::done);

  project.pipeline = toyPipeline(*m_registry, QStringLiteral("n=numbers{\"start\":7} a=add n>a"));
  other.adopt(project, {});  // the results are of another pipeline
  QTRY_COMPARE(runs.status("a").state, NodeState::ready);
  QTest::qWait(50);
  QVERIFY(runs.freshResults().empty());
}

void RunControllerTest::knownSchemasReachTheChecks() {
  open(QStringLiteral("n=numbers a=add n>a"));
  runAll();
  QTRY_VERIFY(m_document->checks().at("a").in.has("data"));
  QVERIFY(m_document->checks().at("a").in.table("data").complete);
}

void RunControllerTest::runsAsIEdit() {
  open(QStringLiteral("n=numbers a=add n>a"));
  m_runs->setRunAsIEdit(true);
  QTRY_COMPARE(stateOf("a"), NodeState::done);
  m_document->perform(QStringLiteral("edit"), {SetValue{"a", "amount", 5}});
  QTRY_VERIFY(stateOf("a") == NodeState::done && m_world->runs("add") == 2);
  QCOMPARE(m_world->runs("numbers"), 1);
}

void RunControllerTest::deliversAtMostThirtyTimesASecond() {
  open(QStringLiteral("n=numbers w=blocking n>w"));
  QSignalSpy progressed(m_runs.get(), &RunController::progressed);
  m_runs->runAll();
  QTRY_COMPARE(stateOf("w"), NodeState::running);
  progressed.clear();
  QTest::qWait(500);
  QVERIFY2(progressed.count() <= 16, qPrintable(QString::number(progressed.count())));
}

void RunControllerTest::aReportTellsWhereResultsCameFrom() {
  open(QStringLiteral("n=numbers a=add n>a"));
  runAll();
  QCOMPARE(m_runs->present().results.size(), std::size_t{2});
  QCOMPARE(m_runs->present().manifest.nodes.size(), std::size_t{2});
  open(QStringLiteral("n=numbers a=add n>a"));
  QTRY_COMPARE(m_runs->present().results.size(), std::size_t{2});
  for (const ManifestEntry& entry : m_runs->present().manifest.nodes) QVERIFY(entry.fromCache);
}

int main(int count, char** arguments) {
  const TemporaryHome home;
  QApplication application(count, arguments);
  RunControllerTest test;
  return QTest::qExec(&test, count, arguments);
}
#include "run_controller_test.moc"
