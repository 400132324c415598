// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/model.h"

#include "testing/toys.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

namespace {

const char* const raw =
    "id:integer@identifier,x:number,y:number@target / 1,-1,10 / 2,1,20 / 3,3,60";

}  // namespace

class ModelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }

  void scoring_data();
  void scoring();
  void judgingKeepsTheRule();
  void everyAbsentFeatureIsNamed();
  void valuesThatDoNotConvertAreRefused();
  void refitAgreesWithTheFirstFit();
  void refitLearnsFromOtherRows();
  void stepsThatCannotRunAreRefused_data();
  void stepsThatCannotRunAreRefused();

private:
  Model fitted(std::vector<ModelStep> before) const;

  ToyWorld m_world;
  Registry m_registry;
};

/// A learner of y behind the given steps, fitted on the raw table.
Model ModelTest::fitted(std::vector<ModelStep> before) const {
  before.push_back({.operatorId = "learner", .values = {{"target", "y"}}});
  Context context;
  const ModelSchema schema{Task::regression, "y", table(raw).schema()};
  return Model(schema, std::move(before)).refit(m_registry, table(raw), context);
}

void ModelTest::scoring_data() {
  QTest::addColumn<QString>("steps");
  QTest::addColumn<QString>("rows");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* what, const char* steps, const char* rows, const char* expected) {
    QTest::newRow(what) << steps << rows << expected;
  };
  const char* all = "id:integer@identifier,x:number,y:number@target,prediction:number@prediction ";
  row("the learner alone", "", raw,
      qPrintable(QString(all) + "/ 1,-1,10,30 / 2,1,20,30 / 3,3,60,30"));
  row("absent target and identifier are left out again", "", "x:number / 5",
      "x:number,prediction:number@prediction / 5,30");
  row("a target that is not known yet", "", "x:number,y:number / 5,?",
      "x:number,y:number@target,prediction:number@prediction / 5,?,30");
  row("order, type and role are those of the fit", "", "y:text,x:integer / 7,5",
      "x:number,y:number@target,prediction:number@prediction / 5,7,30");
  row("further columns are left out", "", "more:text,x:number / a,5",
      "x:number,prediction:number@prediction / 5,30");
  row("learned steps use what they learned", "centre", "x:number / 5",
      "x:number,prediction:number@prediction / 4,30");
  row("a rule on rows passes new rows through", "positive", "x:number / -5",
      "x:number,prediction:number@prediction / -5,40");
  row("resampling passes rows through", "twice", "x:number / 5",
      "x:number,prediction:number@prediction / 5,30");
  row("a split passes rows through", "halves", "x:number / 5",
      "x:number,prediction:number@prediction / 5,30");
  row("no rows", "centre", "x:number", "x:number,prediction:number@prediction");
}

void ModelTest::scoring() {
  QFETCH(QString, steps);
  QFETCH(QString, rows);
  QFETCH(QString, expected);
  std::vector<ModelStep> before;
  if (!steps.isEmpty()) before.push_back({.operatorId = steps.toStdString()});
  if (steps == "halves") before.back().outputPort = "train";
  Context context;
  QCOMPARE(fitted(before).apply(m_registry, table(rows), context), table(expected));
}

void ModelTest::judgingKeepsTheRule() {
  Context context;
  const Model model = fitted({{.operatorId = "positive"}});
  QCOMPARE(model.apply(m_registry, table(raw), context, Model::Purpose::judge).rowCount(), 2);
  QCOMPARE(model.apply(m_registry, table(raw), context, Model::Purpose::score).rowCount(), 3);
}

void ModelTest::everyAbsentFeatureIsNamed() {
  Context context;
  const ModelSchema schema{Task::regression, "y",
                           table("a:number,b:number,y:number / 1,2,3").schema()};
  const Model model(
      schema,
      {{.operatorId = "learner", .values = {{"target", "y"}}, .state = {.json = {{"mean", 1}}}}});
  try {
    model.apply(m_registry, table("c:number / 1"), context);
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(error.message().english(),
             std::string("The table lacks columns that the model was fitted with: a, b."));
    QVERIFY(!error.advice().empty());
  }
  QCOMPARE(model.apply(m_registry, table("a:number,b:number / 1,2"), context).rowCount(), 1);
}

void ModelTest::valuesThatDoNotConvertAreRefused() {
  Context context;
  try {
    fitted({}).apply(m_registry, table("x:text / 5 / five"), context);
    QFAIL("accepted");
  } catch (const Error& error) {
    QCOMPARE(error.place().column, std::string("x"));
    QCOMPARE(error.place().row, 2);
  }
}

void ModelTest::refitAgreesWithTheFirstFit() {
  const Model model =
      fitted({{.operatorId = "random"}, {.operatorId = "centre"}, {.operatorId = "random"}});
  Context context;
  QCOMPARE(model.refit(m_registry, table(raw), context), model);
}

void ModelTest::refitLearnsFromOtherRows() {
  Context context;
  const Model model = fitted({{.operatorId = "centre"}});
  const Model other = model.refit(m_registry, table("x:number,y:number / 100,1000"), context);
  QCOMPARE(other.steps()[0].state.at("mean").get<double>(), 100.0);
  QCOMPARE(other.steps()[1].state.at("mean").get<double>(), 1000.0);
  QCOMPARE(model.steps()[0].state.at("mean").get<double>(), 1.0);
  QVERIFY_THROWS_EXCEPTION(Error,
                           model.refit(m_registry, table("x:number,y:number / 100,?"), context));
}

void ModelTest::stepsThatCannotRunAreRefused_data() {
  QTest::addColumn<QString>("operatorId");
  QTest::addColumn<QString>("input");
  QTest::addColumn<int>("version");
  QTest::addColumn<bool>("others");
  QTest::newRow("unknown") << "nothing" << "data" << 1 << false;
  QTest::newRow("writes") << "writer" << "data" << 1 << false;
  QTest::newRow("no such port") << "centre" << "other" << 1 << false;
  QTest::newRow("newer") << "centre" << "data" << 2 << false;
  QTest::newRow("needs another table") << "join" << "left" << 1 << true;
}

void ModelTest::stepsThatCannotRunAreRefused() {
  QFETCH(QString, operatorId);
  QFETCH(QString, input);
  QFETCH(int, version);
  QFETCH(bool, others);
  ModelStep step{
      .operatorId = operatorId.toStdString(), .version = version, .inputPort = input.toStdString()};
  if (others) step.otherInputs = {{.port = "right"}};
  const ModelSchema schema{Task::regression, "y", table(raw).schema()};
  const Model model(schema, {step, {.operatorId = "learner", .state = {.json = {{"mean", 1}}}}});
  Context context;
  try {
    model.apply(m_registry, table(raw), context);
    QFAIL("accepted");
  } catch (const Error& error) {
    QVERIFY(!error.advice().empty());
  }
  QVERIFY_THROWS_EXCEPTION(Error, model.refit(m_registry, table(raw), context));
}

QTEST_APPLESS_MAIN(ModelTest)
#include "model_test.moc"
