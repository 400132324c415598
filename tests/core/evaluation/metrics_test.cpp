// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checked against scikit-learn: tests/reference/classification_and_regression_metrics.py wrote
// metrics.json.
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/evaluation/judged_columns.h"
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class MetricsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void reportAgreesWithScikitLearn();
  void areaAgreesWithScikitLearn();
  void regressionAgreesWithScikitLearn();
  void whatDoesNotExistIsMissing();
  void rowsWithoutAnswerAreLeftOut();
  void refusals_data();
  void refusals();

private:
  Table scored() const;
  double reference(const char* section, const char* key) const {
    return m_reference[section][key].get<double>();
  }

  Json m_reference;
};

namespace {

bool near(double actual, double expected) {
  return std::abs(actual - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

}  // namespace

void MetricsTest::initTestCase() {
  const std::string path =
      qgetenv("QUERN_SOURCE_DIR").toStdString() + "/tests/reference/metrics.json";
  m_reference = parseJson(readFile(path, 1 << 20), path);
}

/// The reference rows as a model would have scored them.
Table MetricsTest::scored() const {
  const auto classes = m_reference["classes"].get<std::vector<std::string>>();
  std::vector<ColumnSchema> columns = {{"y", Type::category, Role::target},
                                       {"prediction", Type::category, Role::prediction}};
  for (const std::string& name : classes)
    columns.push_back({probabilityColumn(name), Type::number, Role::prediction});
  TableBuilder builder(columns);
  for (std::size_t row = 0; row < m_reference["truth"].size(); ++row) {
    builder[0].add(std::string_view(classes[m_reference["truth"][row].get<std::size_t>()]));
    builder[1].add(std::string_view(classes[m_reference["prediction"][row].get<std::size_t>()]));
    for (int one = 0; one < 3; ++one)
      builder[2 + one].add(
          m_reference["probability"][row][static_cast<std::size_t>(one)].get<double>());
  }
  return std::move(builder).build();
}

void MetricsTest::reportAgreesWithScikitLearn() {
  const Outputs out = fit("classification-metrics", "{}", scored()).outputs;
  const Table& report = out.table("report");
  const char* keys[] = {"high", "low", "mid", nullptr, "macro avg", "weighted avg"};
  for (std::int64_t row = 0; row < 6; ++row) {
    if (keys[row] == nullptr) continue;
    const Json& expected = m_reference["report"][keys[row]];
    QVERIFY2(near(report["precision"].number(row), expected["precision"].get<double>()), keys[row]);
    QVERIFY2(near(report["recall"].number(row), expected["recall"].get<double>()), keys[row]);
    QVERIFY2(near(report["F1"].number(row), expected["f1-score"].get<double>()), keys[row]);
    QCOMPARE(report["support"].integers()[static_cast<std::size_t>(row)],
             expected["support"].get<std::int64_t>());
  }
  QVERIFY(near(report["F1"].number(3), m_reference["micro"][2].get<double>()));
  QVERIFY(near(out.table("summary")["value"].number(0), m_reference["accuracy"].get<double>()));
  for (std::size_t cell = 0; cell < 9; ++cell)
    QCOMPARE(out.table("confusion")[static_cast<int>(cell % 3) + 1].integers()[cell / 3],
             m_reference["confusion"][cell].get<std::int64_t>());
}

void MetricsTest::areaAgreesWithScikitLearn() {
  QVERIFY(near(run("classification-metrics", "{}", scored(), "summary")["value"].number(3),
               m_reference["auc"].get<double>()));
  const auto positive = m_reference["positive"].get<std::vector<std::uint8_t>>();
  const auto score = m_reference["score_binary"].get<std::vector<double>>();  // with ties
  QVERIFY(near(areaUnder(rocCurve(positive, score)), m_reference["auc_binary"].get<double>()));
}

void MetricsTest::regressionAgreesWithScikitLearn() {
  const auto truth = m_reference["regression"]["truth"].get<std::vector<double>>();
  const auto prediction = m_reference["regression"]["prediction"].get<std::vector<double>>();
  const RegressionMetrics m = regressionMetrics(truth, prediction);
  QVERIFY(near(m.meanAbsoluteError, reference("regression", "mae")));
  QVERIFY(near(m.meanSquaredError, reference("regression", "mse")));
  QVERIFY(near(m.rootMeanSquaredError, reference("regression", "rmse")));
  QVERIFY(near(m.meanAbsolutePercentageError, reference("regression", "mape")));
  QVERIFY(near(m.rSquared, reference("regression", "r2")));
}

void MetricsTest::whatDoesNotExistIsMissing() {
  const Table constant = table("y:number@target,prediction:number@prediction / 0,1 / 0,2");
  QCOMPARE(run("regression-metrics", "{}", constant),
           table("metric:text,value:number / MAE,1.5 / MSE,2.5 / RMSE,1.5811388300841898 / MAPE,? "
                 "/ R²,? / rows,2"));
  const Table oneClass = table("y:category@target,prediction:category@prediction / a,a / a,a");
  QVERIFY(!run("classification-metrics", "{}", oneClass, "summary")["value"].present()[3]);
}

void MetricsTest::rowsWithoutAnswerAreLeftOut() {
  const Table data = table("y:number@target,prediction:number@prediction / 1,2 / ?,3 / 4,? / 5,5");
  QCOMPARE(run("regression-metrics", "{}", data)["value"].number(5), 2.0);
}

void MetricsTest::refusals_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("data");
  QTest::newRow("no prediction") << "regression-metrics" << "y:number@target / 1";
  QTest::newRow("no truth") << "regression-metrics" << "prediction:number@prediction / 1";
  QTest::newRow("nothing to judge")
      << "regression-metrics" << "y:number@target,prediction:number@prediction / ?,1";
  QTest::newRow("classes are no numbers")
      << "regression-metrics" << "y:category@target,prediction:category@prediction / a,a";
  QTest::newRow("numbers are no classes")
      << "classification-metrics" << "y:number@target,prediction:number@prediction / 1.5,2";
}

void MetricsTest::refusals() {
  QFETCH(QString, id);
  QFETCH(QString, data);
  QVERIFY_THROWS_EXCEPTION(Error, run(id.toStdString(), "{}", table(data)));
}

QTEST_APPLESS_MAIN(MetricsTest)
#include "metrics_test.moc"
