// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/model.h"
#include "core/pipeline/safetensors.h"
#include "testing/tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace quern;

namespace {

Model example() {
  ModelSchema schema{.task = Task::classification,
                     .target = "结果",
                     .input = TableSchema({{"a", Type::number, Role::feature, "in kg"},
                                           {"结果", Type::category, Role::target}})};
  ModelStep scale{.operatorId = "standardise",
                  .title = "Scale",
                  .values = {{"centre", false}, {"columns", {"a"}}}};
  scale.state.json = {{"a", {{"mean", 1.5}, {"deviation", 0.1}}}};
  scale.state.arrays["x/y"] = Array::of(std::vector<double>{1, 2, 3});
  ModelStep learner{
      .operatorId = "logistic-regression",
      .version = 3,
      .inputPort = "data",
      .outputPort = "predictions",
      .otherInputs = {{.port = "weights", .ofPath = true},
                      {.port = "rates", .table = table("k:text,v:number / a,1 / ?,2")},
                      {.port = "names", .learned = true}}};
  learner.state.arrays["x"] = Array::of(std::vector<float>{1.5F, -2.5F}, {1, 2});
  return Model(std::move(schema), {std::move(scale), std::move(learner)});
}

}  // namespace

class ModelFileTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void comesBackWhole();     // promises 1 and 2
  void everyCutIsRefused();  // promise 3
  void refuses_data();
  void refuses();  // promise 3
};

void ModelFileTest::comesBackWhole() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath("a.qmodel").toStdString();
  saveModel(example(), path);
  QVERIFY(loadModel(path) == example());
  QCOMPARE(modelBytes(loadModel(path)), readFile(path, 1 << 20));
}

void ModelFileTest::everyCutIsRefused() {
  const std::string bytes = modelBytes(example());
  for (std::size_t length = 0; length < bytes.size(); length += 7)
    QVERIFY_THROWS_EXCEPTION(Error, modelFrom(std::string_view(bytes).substr(0, length), "cut"));
}

using Damage = std::function<void(State&)>;
Q_DECLARE_METATYPE(Damage)

void ModelFileTest::refuses_data() {
  QTest::addColumn<Damage>("damage");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const char* says, Damage damage) {
    QTest::newRow(name) << damage << says;
  };
  row("something else", "not a Quern model", [](State& state) { state.json = Json::object(); });
  row("a newer format", "newer", [](State& state) { state.json["model"] = 1000; });
  row("a format that is no number", "model", [](State& state) { state.json["model"] = "1"; });
  row("no steps", "at least one step", [](State& state) { state.json["steps"] = Json::array(); });
  row("steps of another kind", "steps", [](State& state) { state.json["steps"] = 3; });
  row("a step of another kind", "object", [](State& state) { state.json["steps"][0] = 3; });
  row("a step without operator", "operator",
      [](State& state) { state.json["steps"][0].erase("operator"); });
  row("values of another kind", "values",
      [](State& state) { state.json["steps"][0]["values"] = 3; });
  row("an unknown task", "unknown", [](State& state) { state.json["task"] = "world-domination"; });
  row("no schema", "input", [](State& state) { state.json.erase("input"); });
}

void ModelFileTest::refuses() {
  QFETCH(Damage, damage);
  QFETCH(QString, says);
  State state = readSafetensors(modelBytes(example()), "test");
  damage(state);
  try {
    modelFrom(std::string_view(writeSafetensors(state)), "a.qmodel");
    QFAIL("was accepted");
  } catch (const Error& error) {
    QVERIFY2(QString(error.what()).contains(says), error.what());
    QCOMPARE(error.place().file, std::string("a.qmodel"));
    QVERIFY(!error.advice().empty());
  }
}

QTEST_APPLESS_MAIN(ModelFileTest)
#include "model_file_test.moc"
