// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/engine.h"

#include "core/pipeline/edit.h"
#include "core/pipeline/result_cache.h"
#include "testing/toys.h"
#include "testing/tables.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace quern;

namespace {

/// Writes down what it hears; says if two calls came at the same time.
class Recorder final : public RunObserver {
public:
  void stateChanged(const NodeId& node, NodeState state) override {
    heard(node + " " + std::string(keyOf(state)));
    if (onState) onState(node, state);
  }
  void progressed(const NodeId& node, double fraction, const Sentence&) override {
    const Turn turn(*this);
    progress[node] = fraction;
  }
  void logged(const NodeId& node, const LogLine& line) override {
    heard(node + " log: " + line.sentence.english());
  }
  void measured(const NodeId& node, const std::string&, MetricPoint) override {
    const Turn turn(*this);
    ++points[node];
  }
  void finished(const NodeId& node, const SharedResult&, bool fromCache) override {
    heard(node + (fromCache ? " known" : " made"));
  }
  void failed(const NodeId& node, const Error& error) override {
    heard(node + " error: " + error.message().english());
  }

  bool has(const std::string& line) const { return std::ranges::find(lines, line) != lines.end(); }
  std::ptrdiff_t at(const std::string& line) const {
    return std::ranges::find(lines, line) - lines.begin();
  }

  std::vector<std::string> lines;
  std::map<NodeId, double> progress;
  std::map<NodeId, int> points;
  bool overlapped = false;
  std::function<void(const NodeId&, NodeState)> onState;

private:
  struct Turn {
    explicit Turn(Recorder& recorder) : owner(recorder) {
      if (owner.m_inside.exchange(true)) owner.overlapped = true;
    }
    ~Turn() { owner.m_inside = false; }
    Recorder& owner;
  };

  void heard(std::string line) {
    const Turn turn(*this);
    lines.push_back(std::move(line));
  }

  std::atomic<bool> m_inside = false;
};

}  // namespace

class EngineTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();

  void resultsFlow();
  void onlyWhatIsWantedRuns();
  void whatIsKnownDoesNotRunAgain();
  void aChangeRunsOnlyWhatItTouches();
  void whatFeedsOnlyKnownNodesIsNotLookedAt();
  void valuesEqualToTheInitialOnesChangeNoKey();
  void everyPartOfAKeyCounts_data();
  void everyPartOfAKeyCounts();
  void sideEffectsAlwaysHappen();
  void twinsAreOnePieceOfWork();
  void branchesRunAtTheSameTime();
  void oneThreadRunsOneNodeAtATime();
  void cancelLeavesOtherResultsStanding();
  void cancelledBeforeTheStartRunsNothing();
  void finishKeepsWhatWasLearned();
  void failuresLeaveTheRestStanding_data();
  void failuresLeaveTheRestStanding();
  void wrongNodesAreRefusedBeforeTheRun();
  void missingValuesAreRefused();
  void tooMuchMemoryIsRefused();
  void nodesWaitForMemory();
  void reportsAreRouted();
  void modelsAreFrozenPaths();
  void modelsNeedTheStatesOfTheirPath();
  void noStepOfAPathIsAppliedTwice_data();
  void noStepOfAPathIsAppliedTwice();
  void pathsWithOtherTablesTakeThemAlong();
  void stepsInARowDrawOtherNumbers();
  void manifestTellsTheRun();
  void unknownTargetsAreAnError();

private:
  RunResult run(const QString& pipeline, const std::vector<NodeId>& targets = {});
  RunResult run(const Pipeline& pipeline, const std::vector<NodeId>& targets = {});
  Pipeline pipelineOf(const QString& text) const { return toyPipeline(*m_registry, text); }
  static Table output(const RunResult& result, const char* node) {
    return result.results.at(node)->outputs.table("data");
  }

  std::unique_ptr<ToyWorld> m_world;
  std::unique_ptr<Registry> m_registry;
  std::shared_ptr<ResultCache> m_cache;
  std::unique_ptr<Engine> m_engine;
  std::unique_ptr<Recorder> m_recorder;
  RunOptions m_options;
};

void EngineTest::init() {
  m_world = std::make_unique<ToyWorld>();
  m_registry = std::make_unique<Registry>();
  registerToys(*m_registry, *m_world);
  m_cache = std::make_shared<ResultCache>(ResultCache::Options{});
  m_engine = std::make_unique<Engine>(*m_registry, m_cache);
  m_recorder = std::make_unique<Recorder>();
  m_options = {.threads = 4};
}

RunResult EngineTest::run(const QString& pipeline, const std::vector<NodeId>& targets) {
  return run(pipelineOf(pipeline), targets);
}

RunResult EngineTest::run(const Pipeline& pipeline, const std::vector<NodeId>& targets) {
  return m_engine->run(pipeline, targets, m_options, *m_recorder);
}

void EngineTest::resultsFlow() {
  const RunResult result = run(R"(a=numbers b=add{"amount":10} j=join a>b b>j a>j.right)");
  QCOMPARE(output(result, "j"), table("x:number / 12 / 14 / 16"));
  QVERIFY(result.errors.empty());
  QVERIFY(!result.cancelled);
  QVERIFY(m_recorder->at("a done") < m_recorder->at("b running"));
  QVERIFY(m_recorder->at("b queued") < m_recorder->at("a running"));
  QCOMPARE(result.results.at("b")->outcome.english(), std::string("added 10"));
  QVERIFY(result.results.at("b")->memory >= 24);
  QVERIFY(!m_recorder->overlapped);
}

void EngineTest::onlyWhatIsWantedRuns() {
  const RunResult result = run("a=numbers b=add c=centre a>b a>c", {"b"});
  QCOMPARE(result.results.size(), std::size_t{2});
  QCOMPARE(m_world->runs("centre"), 0);
}

void EngineTest::whatIsKnownDoesNotRunAgain() {
  const QString pipeline = "a=numbers b=add a>b";
  run(pipeline);
  const RunResult again = run(pipeline);
  QCOMPARE(m_world->runs("add"), 1);
  QVERIFY(m_recorder->has("b known"));
  QCOMPARE(output(again, "b"), table("x:number / 2 / 3 / 4"));
  QCOMPARE(m_engine->known(pipelineOf(pipeline), m_options).size(), std::size_t{2});

  m_engine = std::make_unique<Engine>(*m_registry, nullptr);
  run(pipeline);
  run(pipeline);
  QCOMPARE(m_world->runs("add"), 3);
  QVERIFY(m_engine->known(pipelineOf(pipeline), m_options).empty());
}

void EngineTest::aChangeRunsOnlyWhatItTouches() {
  Pipeline pipeline = pipelineOf("a=numbers b=add c=centre d=add a>b b>c a>d.data");
  run(pipeline);
  const Edit back = apply(pipeline, *m_registry, SetValue{"b", "amount", 5});
  run(pipeline);
  QCOMPARE(m_world->runs("numbers"), 1);
  QCOMPARE(m_world->runs("add"), 2);  // b and d were one piece of work, then b again
  QCOMPARE(m_world->runs("centre"), 2);
  apply(pipeline, *m_registry, back);
  run(pipeline);
  QCOMPARE(m_world->runs("centre"), 2);
}

void EngineTest::whatFeedsOnlyKnownNodesIsNotLookedAt() {
  const QString pipeline = "a=numbers b=add a>b";
  const RunResult first = run(pipeline);
  m_cache->clear();
  m_cache->store(first.results.at("b"));
  const RunResult result = run(pipeline, {"b"});
  QCOMPARE(result.results.size(), std::size_t{1});
  QCOMPARE(m_world->runs("numbers"), 1);
}

void EngineTest::valuesEqualToTheInitialOnesChangeNoKey() {
  const auto keyOfB = [this](const char* values) {
    return m_engine->keys(pipelineOf(QString("a=numbers b=add%1 a>b").arg(values)), m_options)
        .at("b");
  };
  QCOMPARE(keyOfB(R"({"amount":1})"), keyOfB(""));
  QCOMPARE(keyOfB(R"({"amount":1.0})"), keyOfB(""));
  QCOMPARE(keyOfB(R"({"plus":7})"), keyOfB(R"({"amount":7.0})"));
  QCOMPARE(keyOfB(R"({"unknown":7})"), keyOfB(""));
}

void EngineTest::everyPartOfAKeyCounts_data() {
  QTest::addColumn<QString>("pipeline");
  QTest::addColumn<quint64>("seed");
  QTest::newRow("parameter") << R"(a=numbers n=add{"amount":2} a>n)" << quint64{0};
  QTest::newRow("parameter of what feeds it") << R"(a=numbers{"rows":4} n=add a>n)" << quint64{0};
  QTest::newRow("operator") << "a=numbers n=centre a>n" << quint64{0};
  QTest::newRow("what feeds it") << "a=numbers b=add n=add a>b b>n" << quint64{0};
  QTest::newRow("output that feeds it") << "a=numbers h=halves n=add a>h h.test>n" << quint64{0};
  QTest::newRow("port it arrives at") << "a=numbers n=join a>n.left a>n.right" << quint64{0};
  QTest::newRow("seed") << "a=numbers n=add a>n" << quint64{1};
}

void EngineTest::everyPartOfAKeyCounts() {
  QFETCH(QString, pipeline);
  QFETCH(quint64, seed);
  std::set<std::string> keys;
  for (const char* other : {"a=numbers n=add a>n", "a=numbers h=halves n=add a>h h.train>n",
                            "a=numbers n=join a>n.left"})
    keys.insert(m_engine->keys(pipelineOf(other), m_options).at("n"));
  m_options.seed = seed;
  keys.insert(m_engine->keys(pipelineOf(pipeline), m_options).at("n"));
  QCOMPARE(keys.size(), std::size_t{4});
}

void EngineTest::sideEffectsAlwaysHappen() {
  run("a=numbers w=writer a>w");
  run("a=numbers w=writer a>w");
  QCOMPARE(m_world->runs("writer"), 2);
  QCOMPARE(m_world->runs("numbers"), 1);
}

void EngineTest::twinsAreOnePieceOfWork() {
  const RunResult result = run("a=numbers b=centre c=centre a>b a>c");
  QCOMPARE(m_world->runs("centre"), 1);
  QCOMPARE(result.results.at("b"), result.results.at("c"));
}

void EngineTest::branchesRunAtTheSameTime() {
  const Pipeline pipeline =
      pipelineOf(R"(a=blocking s=numbers b=blocking s>b j=join a>j b>j.right)");
  RunResult result;
  std::jthread runner([&] { result = run(pipeline); });
  m_world->waitUntilArrived(2);  // both are inside at once, or this never ends
  m_world->open();
  runner.join();
  QCOMPARE(result.results.size(), std::size_t{4});
}

void EngineTest::oneThreadRunsOneNodeAtATime() {
  m_options.threads = 1;
  int running = 0, most = 0;
  m_recorder->onState = [&](const NodeId&, NodeState state) {
    running += state == NodeState::running ? 1 : state == NodeState::done ? -1 : 0;
    most = std::max(most, running);
  };
  run(R"(a=numbers{"rows":4} b=numbers{"rows":5} c=numbers{"rows":6})");
  QCOMPARE(most, 1);
}

void EngineTest::cancelLeavesOtherResultsStanding() {
  const Pipeline pipeline = pipelineOf("a=numbers b=blocking c=add a>b b>c");
  std::stop_source cancel;
  m_options.cancel = cancel.get_token();
  RunResult result;
  std::jthread runner([&] { result = run(pipeline); });
  m_world->waitUntilArrived(1);
  cancel.request_stop();
  m_world->wake();
  runner.join();
  QVERIFY(result.cancelled);
  QVERIFY(result.errors.empty());
  QCOMPARE(result.results.size(), std::size_t{1});
  QVERIFY(m_recorder->has("b cancelled"));
  QVERIFY(m_recorder->has("c cancelled"));
  QCOMPARE(m_world->runs("blocking"), 0);

  m_world->open();
  m_options.cancel = {};
  QCOMPARE(run(pipeline).results.size(), std::size_t{3});
  QCOMPARE(m_world->runs("numbers"), 1);
}

void EngineTest::cancelledBeforeTheStartRunsNothing() {
  std::stop_source cancel;
  cancel.request_stop();
  m_options.cancel = cancel.get_token();
  const RunResult result = run("a=numbers b=add a>b");
  QVERIFY(result.cancelled);
  QVERIFY(result.results.empty());
  QCOMPARE(m_world->runs("numbers"), 0);
}

void EngineTest::finishKeepsWhatWasLearned() {
  std::stop_source finish;
  finish.request_stop();
  m_options.finish = finish.get_token();
  const RunResult result = run("a=numbers p=passes b=add a>p p>b");
  QCOMPARE(result.results.size(), std::size_t{3});
  QCOMPARE(result.results.at("p")->state.at("passes").get<int>(), 0);
}

void EngineTest::failuresLeaveTheRestStanding_data() {
  QTest::addColumn<QString>("how");
  QTest::addColumn<QString>("message");
  QTest::newRow("error") << "error" << "The toy is broken.";
  QTest::newRow("bug") << "bug"
                       << "This step has a fault of its own: Broken invariant: toys never break";
  QTest::newRow("memory") << "memory"
                          << "The memory of this machine does not suffice for this step.";
  QTest::newRow("foreign") << "foreign"
                           << "This step has a fault of its own: a library was unhappy";
}

void EngineTest::failuresLeaveTheRestStanding() {
  QFETCH(QString, how);
  QFETCH(QString, message);
  Pipeline pipeline =
      pipelineOf(QString(R"(a=numbers f=failing{"how":"%1"} d=add e=add a>f f>d a>e)").arg(how));
  apply(pipeline, *m_registry, Rename{"f", "My toy"});
  const RunResult result = run(pipeline);
  QCOMPARE(result.results.size(), std::size_t{2});
  QCOMPARE(result.errors.size(), std::size_t{1});
  const Error& error = result.errors.at("f");
  QVERIFY2(QString::fromStdString(error.message().english()).startsWith(message), error.what());
  QCOMPARE(error.place().node, std::string("My toy"));
  QVERIFY(!error.advice().empty());
  QVERIFY(m_recorder->has("f failed"));
  QVERIFY(m_recorder->has("d ready"));
  QVERIFY(!result.cancelled);

  run(pipeline);
  QCOMPARE(m_world->runs("failing"), 2);
}

void EngineTest::wrongNodesAreRefusedBeforeTheRun() {
  const RunResult result = run(R"(a=numbers b=add{"amount":5000} c=add d=add e=add a>b b>c a>e)");
  QVERIFY(m_recorder->has("b needs-input"));
  QVERIFY(m_recorder->has("c ready"));
  QVERIFY(m_recorder->has("d needs-input"));
  QVERIFY(m_recorder->has("e done"));
  QCOMPARE(result.errors.size(), std::size_t{2});
  QCOMPARE(result.errors.at("b").place().parameter, std::string("amount"));
  QVERIFY(m_recorder->at("b needs-input") < m_recorder->at("a running"));
}

void EngineTest::missingValuesAreRefused() {
  m_world->open();
  const RunResult result = run(R"(a=blocking l=learner{"target":"x"} a>l)");
  const Error& error = result.errors.at("l");
  QCOMPARE(error.place().column, std::string("x"));
  QCOMPARE(error.place().row, 1);
  QCOMPARE(m_world->runs("learner"), 0);
}

void EngineTest::tooMuchMemoryIsRefused() {
  m_options.memoryLimit = std::int64_t{1} << 30;
  const RunResult result = run(R"(a=numbers h=hungry{"bytes":3221225472} a>h)");
  QCOMPARE(result.errors.at("h").message().english(),
           std::string("This step needs about 3 GiB of memory, and 1 GiB are left."));
  QCOMPARE(m_world->runs("hungry"), 0);
}

void EngineTest::nodesWaitForMemory() {
  m_options.memoryLimit = 1'000'000;
  int running = 0, most = 0;
  m_recorder->onState = [&](const NodeId& node, NodeState state) {
    if (node == "a") return;
    running += state == NodeState::running ? 1 : state == NodeState::done ? -1 : 0;
    most = std::max(most, running);
  };
  const RunResult result = run(
      R"(a=numbers h=hungry{"bytes":600000} i=hungry{"bytes":600001} j=hungry{"bytes":600002} a>h a>i a>j)");
  QCOMPARE(result.results.size(), std::size_t{4});
  QCOMPARE(most, 1);
}

void EngineTest::reportsAreRouted() {
  const RunResult result = run("a=numbers p=passes a>p");
  QVERIFY(m_recorder->has("p log: Learned in 10 passes."));
  QCOMPARE(m_recorder->points["p"], 10);
  QCOMPARE(result.results.at("p")->metrics.at("loss/train").at(1), (MetricPoint{2, 0.5}));
  QCOMPARE(
      result.results.at("p")->log,
      (std::vector<LogLine>{{Severity::note, Sentence(quern::tr("Learned in %1 passes."), 10)}}));
  QVERIFY(m_recorder->progress["p"] > 0);
}

void EngineTest::modelsAreFrozenPaths() {
  Pipeline pipeline = pipelineOf(
      R"(a=numbers{"rows":5} h=halves c=centre w=positive l=learner{"target":"x"} j=judge
         a>h h.train>c c>w w>l h.test>j.data l.model>j.model)");
  apply(pipeline, *m_registry, Rename{"c", "Centre it"});
  const RunResult result = run(pipeline);
  QVERIFY(result.errors.empty());
  const auto model = result.results.at("l")->outputs.sharedModel("model");
  QCOMPARE(model->steps().size(), std::size_t{4});
  QCOMPARE(model->steps()[0].outputPort, std::string("train"));
  QCOMPARE(model->steps()[1].title, std::string("Centre it"));
  QCOMPARE(model->steps()[1].state.at("mean").get<double>(), 2.0);
  QCOMPARE(model->schema().input, TableSchema({{"x", Type::number}}));
  QCOMPARE(model->schema().target, std::string("x"));
  QCOMPARE(output(result, "j"), table("x:number,prediction:number@prediction / 2,1 / 3,1"));

  Context context;
  const Model again = model->refit(*m_registry, table("x:number / 1 / 2 / 3"), context);
  QCOMPARE(again.steps().back().state.at("mean").get<double>(),
           model->steps().back().state.at("mean").get<double>());
}

void EngineTest::modelsNeedTheStatesOfTheirPath() {
  const QString pipeline = R"(a=numbers c=centre b=add l=learner{"target":"x"} a>c c>b b>l)";
  const RunResult first = run(pipeline, {"b"});
  m_cache->clear();
  m_cache->store(first.results.at("b"));
  const RunResult result = run(pipeline, {"l"});
  QVERIFY(result.errors.empty());
  QCOMPARE(m_world->runs("centre"), 2);
  QCOMPARE(m_world->runs("add"), 1);
  QCOMPARE(result.results.at("l")->outputs.model("model").steps().size(), std::size_t{3});
}

void EngineTest::noStepOfAPathIsAppliedTwice_data() {
  QTest::addColumn<QString>("from");
  QTest::newRow("raw: the whole path") << "a";
  QTest::newRow("after one step") << "b";
  QTest::newRow("after a split") << "h.test";
}

/// The path adds 10 and then subtracts the learned mean: however far the judged table has come, x
/// ends the same.
void EngineTest::noStepOfAPathIsAppliedTwice() {
  QFETCH(QString, from);
  const QString pipeline =
      QStringLiteral(
          R"(a=numbers{"rows":4} b=add{"amount":10} h=halves c=centre l=learner{"target":"x"}
      j=judge a>b b>h h.train>c c>l %1>j.data l.model>j.model)")
          .arg(from);
  const RunResult result = run(pipeline);
  QVERIFY(result.errors.empty());
  // 1 2 3 4 become 11 12 | 13 14; the mean of the first half is 11.5.
  const Table expected =
      from == "h.test" ? table("x:number / 1.5 / 2.5") : table("x:number / -0.5 / 0.5 / 1.5 / 2.5");
  QCOMPARE(output(result, "j").select(std::vector<std::string>{"x"}), expected);
  // From the cache, too: the states of the path are there although nothing on it runs.
  const RunResult again = run(pipeline, {"j"});
  QCOMPARE(output(again, "j"), output(result, "j"));
}

void EngineTest::pathsWithOtherTablesTakeThemAlong() {
  const RunResult result = run(
      R"(a=numbers b=numbers{"start":5} j=join l=learner{"target":"x"} u=judge a>j b>j.right j>l a>u l.model>u.model)");
  for (const auto& [node, error] : result.errors) QFAIL(error.what());
  const Model& model = result.results.at("l")->outputs.model("model");
  const SideInput& side = model.steps().front().otherInputs.front();
  QCOMPARE(side.port, std::string("right"));
  QVERIFY(!side.ofPath);
  QCOMPARE(side.table.value(), output(result, "b"));
  // Taken from the rows of the path, the same table would tell some of them of the others.
  const RunResult own =
      run(R"(a=numbers b=add j=join l=learner{"target":"x"} a>j a>b b>j.right j>l)");
  QVERIFY(own.results.at("l")->outputs.model("model").steps().front().otherInputs.front().ofPath);
}

void EngineTest::stepsInARowDrawOtherNumbers() {
  const RunResult result = run("a=numbers r=random s=random a>r r>s");
  const Table both = output(result, "s");
  QVERIFY(!(both["random"] == both["random 2"]));
  m_cache->clear();
  QCOMPARE(output(run("a=numbers r=random s=random a>r r>s"), "s"), both);
}

void EngineTest::manifestTellsTheRun() {
  m_options.seed = 7;
  m_options.device = Device::cpu;
  run("a=numbers b=add f=failing a>b", {"a"});
  const RunManifest manifest = run("a=numbers b=add f=failing a>b").manifest;
  QCOMPARE(manifest.nodes.size(), std::size_t{3});
  QVERIFY(manifest.nodes[0].fromCache);
  QVERIFY(!manifest.nodes[1].fromCache);
  QCOMPARE(manifest.nodes[1].operatorId, std::string("add"));
  QCOMPARE(manifest.nodes[1].key.size(), std::size_t{32});
  QVERIFY(manifest.nodes[2].state == NodeState::failed);
  const Json json = toJson(manifest);
  QCOMPARE(json["seed"].get<int>(), 7);
  QCOMPARE(json["device"].get<std::string>(), std::string("cpu"));
  QVERIFY(json["program"].get<std::string>().starts_with("Quern "));
  QVERIFY(json["started"].get<std::string>().ends_with("Z"));
  QCOMPARE(json["nodes"][2]["state"].get<std::string>(), std::string("failed"));
}

void EngineTest::unknownTargetsAreAnError() {
  QVERIFY_THROWS_EXCEPTION(Error, run("a=numbers", {"nobody"}));
}

QTEST_APPLESS_MAIN(EngineTest)
#include "engine_test.moc"
