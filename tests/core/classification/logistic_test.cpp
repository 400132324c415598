// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classification/logistic.h"

#include "core/base/random.h"
#include "core/classification/logistic_state.h"
#include "testing/reference.h"

#include <QTest>

using namespace quern;

namespace {

Eigen::MatrixXd randomMatrix(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Random random(seed);
  Eigen::MatrixXd matrix(rows, columns);
  for (double& value : matrix.reshaped()) value = random.normal();
  return matrix;
}

std::vector<std::int32_t> labelsFor(const Eigen::VectorXd& odds, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::int32_t> labels;
  for (const double value : odds) labels.push_back(random.uniform() < 1 / (1 + std::exp(-value)));
  return labels;
}

}  // namespace

class LogisticTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithReference_data();
  void agreesWithReference();
  void manyUnknownsGoByConjugateGradients();
  void separatedClassesAreNoticed_data();
  void separatedClassesAreNoticed();
  void dependentColumnsAreNotDetermined();
  void probabilitiesSumToOne();
  void threadsChangeNothing();
  void survivesItsState();
};

void LogisticTest::agreesWithReference_data() {
  QTest::addColumn<int>("index");
  const Json cases = reference("logistic_regression.json")["cases"];
  for (std::size_t index = 0; index < cases.size(); ++index)
    QTest::newRow(cases[index]["name"].get<std::string>().c_str()) << static_cast<int>(index);
}

void LogisticTest::agreesWithReference() {
  QFETCH(int, index);
  const Json expected =
      reference("logistic_regression.json")["cases"][static_cast<std::size_t>(index)];
  const auto labels = expected["labels"].get<std::vector<std::int32_t>>();
  const auto classes = *std::max_element(labels.begin(), labels.end()) + 1;
  Context context;
  const Logistic model = fitLogistic(
      columnsOf(expected["x"]), labels, classes,
      {.penalty = expected["penalty"].get<double>(), .balanced = expected["balanced"].get<bool>()},
      context);
  QVERIFY(model.converged);
  QVERIFY(!model.separated);
  const Eigen::MatrixXd coefficients = columnsOf(expected["coefficients"]);
  QCOMPARE_LT(relativeError(model.coefficients.reshaped(), coefficients.reshaped(), 0.01), 1e-7);
  QCOMPARE_LT(relativeError(model.intercepts, vectorOf(expected["intercepts"])), 1e-7);
  if (!expected.contains("standardErrors")) return;
  const Eigen::MatrixXd errors = columnsOf(expected["standardErrors"]);
  QCOMPARE_LT(relativeError(model.standardErrors.reshaped(), errors.reshaped()), 1e-6);
  QCOMPARE_LT(relativeError(model.interceptErrors, vectorOf(expected["interceptErrors"])), 1e-6);
  QCOMPARE_LT(relativeError(model.logLikelihood, expected["logLikelihood"]), 1e-12);
}

void LogisticTest::manyUnknownsGoByConjugateGradients() {
  // 1,300 columns are beyond the direct solution; the optimum is where the gradient vanishes.
  const Eigen::MatrixXd x = randomMatrix(400, 1'300, 1);
  const std::vector<std::int32_t> labels = labelsFor(x.col(0) * 2, 2);
  Context context;
  const Logistic model = fitLogistic(x, labels, 2, {.penalty = 5}, context);
  QVERIFY(model.converged);
  Eigen::VectorXd excess = probabilities(model, x).col(1);
  for (Eigen::Index row = 0; row < 400; ++row) excess[row] -= labels[static_cast<std::size_t>(row)];
  QCOMPARE_LT((x.transpose() * excess + 5 * model.coefficients).norm(), 1e-5);
  QCOMPARE_LT(std::abs(excess.sum()), 1e-6);
}

void LogisticTest::separatedClassesAreNoticed_data() {
  QTest::addColumn<QList<double>>("values");
  QTest::addColumn<QList<int>>("classes");
  QTest::addColumn<bool>("separated");
  QTest::newRow("completely") << QList<double>{1, 2, 3, 4} << QList<int>{0, 0, 1, 1} << true;
  QTest::newRow("but for a tie") << QList<double>{1, 2, 2, 3} << QList<int>{0, 0, 1, 1} << true;
  QTest::newRow("not") << QList<double>{1, 3, 2, 4} << QList<int>{0, 0, 1, 1} << false;
}

void LogisticTest::separatedClassesAreNoticed() {
  QFETCH(QList<double>, values);
  QFETCH(QList<int>, classes);
  QFETCH(bool, separated);
  const Eigen::MatrixXd x = Eigen::Map<const Eigen::VectorXd>(values.data(), values.size());
  Context context;
  const Logistic model = fitLogistic(x, std::vector<std::int32_t>(classes.begin(), classes.end()),
                                     2, {.penalty = 0}, context);
  QCOMPARE(model.separated, separated);
  QCOMPARE(model.standardErrors.size() == 0, separated);
}

void LogisticTest::dependentColumnsAreNotDetermined() {
  Eigen::MatrixXd x(300, 4);
  x.leftCols(2) = randomMatrix(300, 2, 3);
  x.col(2) = 3 * x.col(1);
  x.col(3).setConstant(4);
  const std::vector<std::int32_t> labels = labelsFor(x.col(0) + x.col(1), 4);
  Context context;
  const Logistic model = fitLogistic(x, labels, 2, {.penalty = 0}, context);
  const Logistic alone = fitLogistic(x.leftCols(2), labels, 2, {.penalty = 0}, context);
  QCOMPARE(model.rank, 2);
  QVERIFY(std::isfinite(model.standardErrors(0, 0)));
  QVERIFY(std::isnan(model.standardErrors(1, 0)) && std::isnan(model.standardErrors(2, 0)));
  QVERIFY(std::isnan(model.standardErrors(3, 0)));
  QCOMPARE(model.coefficients(3, 0), 0.0);
  QCOMPARE_LT((probabilities(model, x) - probabilities(alone, x.leftCols(2))).norm(), 1e-8);
  QCOMPARE_LT(std::abs(model.standardErrors(0, 0) / alone.standardErrors(0, 0) - 1), 1e-8);
}

void LogisticTest::probabilitiesSumToOne() {
  const Json iris = reference("logistic_regression.json")["cases"][0];
  Context context;
  const Logistic model = fitLogistic(
      columnsOf(iris["x"]), iris["labels"].get<std::vector<std::int32_t>>(), 3, {}, context);
  const Eigen::MatrixXd far = Eigen::MatrixXd::Constant(1, 4, 1e6);  // odds that no double can hold
  for (const Eigen::MatrixXd& x : {columnsOf(iris["x"]), far}) {
    const Eigen::MatrixXd shares = probabilities(model, x);
    QVERIFY(shares.allFinite());
    QCOMPARE_LT((shares.rowwise().sum().array() - 1).abs().maxCoeff(), 1e-14);
  }
}

void LogisticTest::threadsChangeNothing() {
  const Eigen::MatrixXd x = randomMatrix(60'000, 3, 5);
  const std::vector<std::int32_t> labels = labelsFor(x.col(0) - x.col(2), 6);
  Context one({.threads = 1}), four({.threads = 4});
  const Logistic left = fitLogistic(x, labels, 2, {.penalty = 0}, one);
  const Logistic right = fitLogistic(x, labels, 2, {.penalty = 0}, four);
  QVERIFY(left.coefficients == right.coefficients && left.standardErrors == right.standardErrors);
}

void LogisticTest::survivesItsState() {
  const Eigen::MatrixXd x = randomMatrix(200, 2, 7);
  Context context;
  const Logistic model = fitLogistic(x, labelsFor(x.col(0), 8), 2, {.penalty = 0}, context);
  const Logistic back = logisticFrom(toState(model));
  QVERIFY(probabilities(back, x) == probabilities(model, x));
  QVERIFY(back.standardErrors == model.standardErrors &&
          back.interceptErrors == model.interceptErrors);
}

QTEST_APPLESS_MAIN(LogisticTest)
#include "logistic_test.moc"
