// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps of a frozen path that had a second table when they were fitted.
#include "core/base/files.h"
#include "core/pipeline/edit.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/model.h"
#include "core/pipeline/result_cache.h"
#include "testing/operators.h"

#include <fmt/format.h>

#include <QTemporaryDir>
#include <QTest>

using namespace quern;

class ModelLookupTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aLearnedDictionaryTravelsWithTheModel();
  void columnsPutBelowEachOtherAreLearned();
  void aJoinTakesItsOtherTableAlong();
  void aJoinWithoutItsOtherTableIsRefused();
  void whatIsMadeFromTheSameRowsIsNotFittedAgain();
  void theEngineFreezesWhatIsJoined();
  void aStoredResultKeepsWhatItLearnedFrom();

private:
  RunResult run(const char* beside, const char* step, std::shared_ptr<ResultCache> cache = {});

  QTemporaryDir m_folder;
};

namespace {

/// A path of one step, fitted on two tables.
Model modelOf(const char* id, const QString& parameters, const Inputs& in, SideInput side) {
  const FittedOperator fitted = fit(OperatorCall{id, parameters}, in);
  ModelStep step{.operatorId = id,
                 .values = parseJson(parameters.toStdString(), "the test"),
                 .state = fitted.state};
  step.otherInputs = {std::move(side)};
  return {{Task::regression, "", in.table("data").schema()}, {step}};
}

const char* const lookedUp = R"({"column": "c", "key": "k", "value": "v"})";

}  // namespace

void ModelLookupTest::aLearnedDictionaryTravelsWithTheModel() {
  const Table lookup = table("k:text,v:number / a,1 / b,2");
  const Model model =
      modelOf("value-lookup", lookedUp, {{"data", table("c:text / a")}, {"lookup", lookup}},
              {.port = "lookup", .table = lookup, .learned = true});
  const Model loaded = modelFrom(modelBytes(model), "saved");
  Context context;
  QCOMPARE(loaded.apply(allOperators(), table("c:text / b / z"), context),
           table("c:text,v:number / b,2 / z,?"));
  // The file does not have the rows of the dictionary that it was learned from.
  QVERIFY_THROWS_EXCEPTION(Error, loaded.refit(allOperators(), table("c:text / b"), context));
  const Model again = model.refit(allOperators(), table("c:text / b"), context);
  QCOMPARE(again.apply(allOperators(), table("c:text / a"), context),
           table("c:text,v:number / a,1"));
}

void ModelLookupTest::columnsPutBelowEachOtherAreLearned() {
  const Table second = table("a:number,b:text / 2,x");
  const Model model =
      modelOf("concatenate", "{}", {{"data", table("a:integer / 1")}, {"second", second}},
              {.port = "second", .table = second, .learned = true});
  Context context;
  QCOMPARE(model.apply(allOperators(), table("a:integer / 7"), context),
           table("a:number,b:text / 7,?"));
}

void ModelLookupTest::aJoinTakesItsOtherTableAlong() {
  const Table other = table("k:integer,y:text / 1,x / 2,z");
  const Model model =
      modelOf("merge-data", "{}", {{"data", table("k:integer / 1")}, {"other", other}},
              {.port = "other", .table = other});
  Context context;
  const Table rows = table("k:integer / 2 / 7 / 1"),
              joined = table("k:integer,y:text / 2,z / 7,? / 1,x");
  QCOMPARE(model.apply(allOperators(), rows, context), joined);
  QCOMPARE(modelFrom(modelBytes(model), "saved").apply(allOperators(), rows, context), joined);
  QCOMPARE(model.refit(allOperators(), rows, context).apply(allOperators(), rows, context), joined);
}

void ModelLookupTest::aJoinWithoutItsOtherTableIsRefused() {
  const Inputs in = {{"data", table("k:integer / 1")}, {"other", table("k:integer,y:text / 1,x")}};
  const Model model = modelOf("merge-data", "{}", in, {.port = "other"});
  Context context;
  const auto refused =
      attempt([&] { model.apply(allOperators(), table("k:integer / 1"), context); });
  QVERIFY(refused.has_value());  // for this reason, not for what the join says without a table
  QVERIFY2(refused->message().english().find("is not part of the model") != std::string::npos,
           refused->what());
}

void ModelLookupTest::whatIsMadeFromTheSameRowsIsNotFittedAgain() {
  const Table other = table("k:integer,y:text / 1,x");
  const Model model =
      modelOf("merge-data", "{}", {{"data", table("k:integer / 1")}, {"other", other}},
              {.port = "other", .table = other, .ofPath = true});
  Context context;
  QCOMPARE(model.apply(allOperators(), table("k:integer / 1"), context),
           table("k:integer,y:text / 1,x"));
  QVERIFY_THROWS_EXCEPTION(Error, model.refit(allOperators(), table("k:integer / 1"), context));
}

/// Orders go through `step` into a regression that is judged in folds. The second table of the step
/// comes from the node "rates", or from the operator `beside` behind the orders themselves.
RunResult ModelLookupTest::run(const char* beside, const char* step,
                               std::shared_ptr<ResultCache> cache) {
  const std::filesystem::path folder = m_folder.path().toStdString();
  std::string orders = "k,x,hours\n";
  for (int row = 0; row < 40; ++row)
    orders += fmt::format("{},{},{}\n", "abc"[row % 3], row % 7, 2 * (row % 7) + 10 * (row % 3));
  writeFile(folder / "orders.csv", orders);
  writeFile(folder / "rates.csv", "k,rate\na,0\nb,10\nc,20\n");
  Pipeline pipeline;
  const bool looksUp = std::string_view(step) == "value-lookup";
  const Json ofStep =
      looksUp ? Json{{"column", "k"}, {"key", "k"}, {"value", "rate"}} : Json{{"on", {"k"}}};
  applyAll(
      pipeline, allOperators(),
      {AddNode{{.id = "orders", .operatorId = "csv-import", .values = {{"file", "orders.csv"}}}},
       AddNode{{.id = "rates", .operatorId = "csv-import", .values = {{"file", "rates.csv"}}}},
       AddNode{{.id = "means",
                .operatorId = "group-by",
                .values = {{"by", {"k"}}, {"aggregates", "x: mean"}}}},
       AddNode{{.id = "step", .operatorId = step, .values = ofStep}},
       AddNode{{.id = "codes",
                .operatorId = "select-columns",
                .values = {{"columns", looksUp || std::string_view(beside) == "rates"
                                           ? Json{"x", "rate", "hours"}
                                           : Json{"x", "hours"}}}}},
       AddNode{{.id = "model", .operatorId = "linear-regression", .values = {{"target", "hours"}}}},
       AddNode{{.id = "folds", .operatorId = "cross-validation", .values = {{"folds", 4}}}},
       AddLink{{{"orders", "data"}, {"means", "data"}}},
       AddLink{{{"orders", "data"}, {"step", "data"}}},
       AddLink{{{beside, "data"}, {"step", looksUp ? "lookup" : "other"}}},
       AddLink{{{"step", "data"}, {"codes", "data"}}},
       AddLink{{{"codes", "data"}, {"model", "data"}}},
       AddLink{{{"model", "model"}, {"folds", "model"}}},
       AddLink{{{"orders", "data"}, {"folds", "data"}}}});
  RunObserver nobody;
  RunOptions options;
  options.folder = folder;
  return Engine(allOperators(), std::move(cache)).run(pipeline, {"folds"}, options, nobody);
}

void ModelLookupTest::theEngineFreezesWhatIsJoined() {
  const RunResult joined = run("rates", "merge-data");
  for (const auto& [node, error] : joined.errors) QFAIL(error.what());
  const Model& model = joined.results.at("model")->outputs.model("model");
  Context context;
  const Table rows = table("k:text,x:integer / c,3");
  const auto predicted = [&](const Model& used) {
    const Table scored = used.apply(allOperators(), rows, context);
    return scored[scored.schema().names(Role::prediction).front()].number(0);
  };
  QVERIFY(std::abs(predicted(model) - 26) < 1e-9);
  QVERIFY(std::abs(predicted(modelFrom(modelBytes(model), "saved")) - 26) < 1e-9);

  const RunResult leaking = run("means", "merge-data");
  for (const auto& [node, error] : leaking.errors) QVERIFY2(node == "folds", error.what());
  QVERIFY(leaking.results.contains("model"));
  QVERIFY(QString(leaking.errors.at("folds").what()).contains("made from the same rows"));
}

void ModelLookupTest::aStoredResultKeepsWhatItLearnedFrom() {
  const auto cache = [this] {
    return std::make_shared<ResultCache>(
        ResultCache::Options{.folder = m_folder.filePath("cache").toStdString()});
  };
  const RunResult first = run("rates", "value-lookup", cache());
  for (const auto& [node, error] : first.errors) QFAIL(error.what());
  const auto stored = cache()->find(first.results.at("model")->key);
  QVERIFY(stored != nullptr);
  QVERIFY(stored->outputs.model("model") == first.results.at("model")->outputs.model("model"));
  QVERIFY(stored->outputs.model("model").steps().front().otherInputs.front().table.has_value());
}

QTEST_APPLESS_MAIN(ModelLookupTest)
#include "model_lookup_test.moc"
