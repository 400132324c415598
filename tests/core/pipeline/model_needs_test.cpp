// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/model.h"
#include "testing/operators.h"
#include "testing/tables.h"

#include <QTest>

using namespace quern;

/// A frozen path asks for the columns that its prediction is made from, and for no others.
class ModelNeedsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void whatIsNotUsedMayBeAbsent_data();
  void whatIsNotUsedMayBeAbsent();
  void whatIsUsedMayNot_data();
  void whatIsUsedMayNot();

private:
  std::optional<Model> m_model;
  Table m_raw;
};

/// Fill, encode, standardise, then a regression on two of four features.
void ModelNeedsTest::initTestCase() {
  m_raw = table(
      "id:text,age:number,size:number,city:category,note:category,y:number@target / "
      "a,1,4,Oslo,p,3 / b,2,?,Bergen,q,5 / c,3,6,Oslo,p,6.5 / d,?,7,Bergen,q,9 / e,6,1,Oslo,q,10");
  const std::pair<const char*, const char*> steps[] = {
      {"fill-missing", "{}"},
      {"one-hot", "{}"},
      {"standardise", "{}"},
      {"linear-regression", R"({"features": ["age", "city=Oslo"], "target": "y"})"}};
  std::vector<ModelStep> path;
  Table data = m_raw;
  for (const auto& [id, parameters] : steps) {
    const FittedOperator fitted = fit(id, parameters, data);
    const OperatorSpec& spec = allOperators().at(id).spec;
    path.push_back({.operatorId = id,
                    .version = spec.version,
                    .values = parseJson(parameters, "test"),
                    .state = fitted.state,
                    .inputPort = "data",
                    .outputPort = std::string(spec.outputs.front().name)});
    data = fitted.outputs.table(spec.outputs.front().name);
  }
  m_model.emplace(ModelSchema{Task::regression, "y", m_raw.schema()}, std::move(path));
}

void ModelNeedsTest::whatIsNotUsedMayBeAbsent_data() {
  QTest::addColumn<QStringList>("absent");
  QTest::newRow("target") << QStringList{"y"};
  QTest::newRow("a number") << QStringList{"size"};
  QTest::newRow("a category") << QStringList{"note"};
  QTest::newRow("a text") << QStringList{"id"};
  QTest::newRow("all of them") << QStringList{"y", "size", "note", "id"};
}

void ModelNeedsTest::whatIsNotUsedMayBeAbsent() {
  QFETCH(QStringList, absent);
  std::vector<std::string> names;
  for (const QString& name : absent) names.push_back(name.toStdString());
  Context context;
  const Table whole = m_model->apply(allOperators(), m_raw, context);
  const Table part = m_model->apply(allOperators(), m_raw.without(names), context);
  QCOMPARE(part["prediction"], whole["prediction"]);
  for (const std::string& name : names) QVERIFY(!part.contains(name));
}

void ModelNeedsTest::whatIsUsedMayNot_data() {
  QTest::addColumn<QString>("absent");
  QTest::newRow("a number") << "age";
  QTest::newRow("behind an encoding") << "city";
}

void ModelNeedsTest::whatIsUsedMayNot() {
  QFETCH(QString, absent);
  Context context;
  const std::string name = absent.toStdString();
  try {
    m_model->apply(allOperators(), m_raw.without(std::vector<std::string>{name, "note"}), context);
    QFAIL("was scored");
  } catch (const Error& error) {
    QCOMPARE(error.message().english(),
             "The table lacks columns that the model was fitted with: " + name + ".");
  }
}

QTEST_APPLESS_MAIN(ModelNeedsTest)
#include "model_needs_test.moc"
