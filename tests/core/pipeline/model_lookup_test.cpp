// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps of a frozen path that had a second table when they were fitted.
#include "core/pipeline/model.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class ModelLookupTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aLearnedDictionaryTravelsWithTheModel();
  void columnsPutBelowEachOtherAreLearned();
  void aJoinNeedsItsOtherTable();
};

namespace {

/// A path of one step, fitted on two tables.
Model modelOf(const char* id, const QString& parameters, const Inputs& in, const char* otherPort) {
  const FittedOperator fitted = fit(OperatorCall{id, parameters}, in);
  ModelStep step{.operatorId = id,
                 .values = parseJson(parameters.toStdString(), "the test"),
                 .state = fitted.state};
  step.otherInputs = {otherPort};
  return {{Task::regression, "", in.table("data").schema()}, {step}};
}

}  // namespace

void ModelLookupTest::aLearnedDictionaryTravelsWithTheModel() {
  const Inputs in = {{"data", table("c:text / a")},
                     {"lookup", table("k:text,v:number / a,1 / b,2")}};
  const Model model =
      modelOf("value-lookup", R"({"column": "c", "key": "k", "value": "v"})", in, "lookup");
  const Model loaded = modelFrom(modelBytes(model), "saved");
  Context context;
  QCOMPARE(loaded.apply(allOperators(), table("c:text / b / z"), context),
           table("c:text,v:number / b,2 / z,?"));
  QVERIFY_THROWS_EXCEPTION(Error, model.refit(allOperators(), table("c:text / b"), context));
}

void ModelLookupTest::columnsPutBelowEachOtherAreLearned() {
  const Inputs in = {{"data", table("a:integer / 1")}, {"second", table("a:number,b:text / 2,x")}};
  const Model model = modelOf("concatenate", "{}", in, "second");
  Context context;
  QCOMPARE(model.apply(allOperators(), table("a:integer / 7"), context),
           table("a:number,b:text / 7,?"));
  QVERIFY_THROWS_EXCEPTION(Error, model.refit(allOperators(), table("a:integer / 7"), context));
}

void ModelLookupTest::aJoinNeedsItsOtherTable() {
  const Inputs in = {{"data", table("k:integer / 1")}, {"other", table("k:integer,y:text / 1,x")}};
  const Model model = modelOf("merge-data", "{}", in, "other");
  Context context;
  QVERIFY_THROWS_EXCEPTION(Error, model.apply(allOperators(), table("k:integer / 1"), context));
}

QTEST_APPLESS_MAIN(ModelLookupTest)
#include "model_lookup_test.moc"
