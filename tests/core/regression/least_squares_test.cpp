// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/least_squares.h"

#include "core/base/distributions.h"
#include "core/base/random.h"
#include "core/regression/cross_products.h"
#include "core/regression/least_squares_state.h"
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

Eigen::VectorXd withIntercept(const LeastSquares& fit, const Eigen::VectorXd& others,
                              double intercept) {
  if (!fit.hasIntercept) return others;
  Eigen::VectorXd all(others.size() + 1);
  all << intercept, others;
  return all;
}

}  // namespace

class LeastSquaresTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void agreesWithExactArithmetic_data();
  void agreesWithExactArithmetic();
  void bothWaysAgree();
  void dependentColumnsGetTheLeastNorm();
  void moreColumnsThanRowsAreFittedExactly();
  void constantColumnsGetNothing();
  void oneRow();
  void noColumns();
  void threadsChangeNothing();
  void survivesItsState();
  void largeMeansLoseNothing();
};

void LeastSquaresTest::agreesWithExactArithmetic_data() {
  QTest::addColumn<int>("index");
  const Json cases = reference("linear_regression.json")["cases"];
  for (std::size_t index = 0; index < cases.size(); ++index)
    QTest::newRow(cases[index]["name"].get<std::string>().c_str()) << static_cast<int>(index);
}

void LeastSquaresTest::agreesWithExactArithmetic() {
  QFETCH(int, index);
  const Json expected =
      reference("linear_regression.json")["cases"][static_cast<std::size_t>(index)];
  const auto tolerance = expected["tolerance"].get<double>();
  Context context;
  const LeastSquares fit = fitLeastSquares(columnsOf(expected["x"]), vectorOf(expected["y"]),
                                           expected["intercept"].get<bool>(), context);
  QCOMPARE_LT(relativeError(withIntercept(fit, fit.coefficients, fit.intercept),
                            vectorOf(expected["coefficients"])),
              tolerance);
  if (expected["f"].is_null() || !expected.contains("p")) return;
  const FitQuality quality = qualityOf(fit);
  if (expected["rSquared"].get<double>() > 1 - 1e-9)
    return;  // no residuals: their figures are rounding
  QCOMPARE_LT(relativeError(withIntercept(fit, fit.standardErrors, fit.interceptError),
                            vectorOf(expected["standardErrors"])),
              tolerance);
  QCOMPARE_LT(relativeError(fit.residualSquares, expected["residualSquares"]), tolerance);
  QCOMPARE_LT(relativeError(quality.rSquared, expected["rSquared"]), tolerance);
  QCOMPARE_LT(relativeError(quality.adjustedRSquared, expected["adjustedRSquared"]), tolerance);
  QCOMPARE_LT(relativeError(quality.f, expected["f"]), tolerance);
  QCOMPARE_LT(relativeError(quality.fProbability, expected["fProbability"]), 100 * tolerance);
  QCOMPARE_LT(relativeError(quality.sigma, expected["sigma"]), tolerance);
  QCOMPARE_LT(relativeError(quality.aic, expected["aic"]), tolerance);
  QCOMPARE_LT(relativeError(quality.bic, expected["bic"]), tolerance);
}

void LeastSquaresTest::bothWaysAgree() {
  // A third of a dependent column tips the condition over; without it the cross-products are safe.
  Context context;
  const Eigen::MatrixXd x = randomMatrix(3'000, 6, 1);
  const Eigen::VectorXd y = x.rowwise().sum() + randomMatrix(3'000, 1, 2);
  const LeastSquares quick = fitLeastSquares(x, y, true, context);
  QVERIFY(!quick.orthogonal);
  Eigen::MatrixXd more(3'000, 7);
  more << x, x.col(0) + 1e-5 * randomMatrix(3'000, 1, 3);
  const LeastSquares careful = fitLeastSquares(more, y, true, context);
  QVERIFY(careful.orthogonal);
  QCOMPARE(careful.rank, 7);
  Eigen::MatrixXd again = more;
  again.col(6) = (more.col(6) - more.col(0)) * 1e5;  // the same columns, told apart
  const LeastSquares apart = fitLeastSquares(again, y, true, context);
  QVERIFY(!apart.orthogonal);
  QCOMPARE_LT(std::abs(careful.residualSquares / apart.residualSquares - 1), 1e-10);
  QCOMPARE_LT(relativeError(careful.coefficients.segment(1, 5), apart.coefficients.segment(1, 5)),
              1e-9);
  QCOMPARE_LT(
      relativeError(careful.standardErrors.segment(1, 5), apart.standardErrors.segment(1, 5)),
      1e-9);
}

void LeastSquaresTest::dependentColumnsGetTheLeastNorm() {
  Context context;
  Eigen::MatrixXd x(200, 3);
  x.leftCols(2) = randomMatrix(200, 2, 4);
  x.col(2) = x.col(1);
  const Eigen::VectorXd y = (2 * x.col(0) + 3 * x.col(1)).array() + 5;
  const LeastSquares fit = fitLeastSquares(x, y, true, context);
  QCOMPARE(fit.rank, 2);
  QCOMPARE_LT(relativeError(fit.coefficients, Eigen::Vector3d(2, 1.5, 1.5)), 1e-12);
  QCOMPARE_LT(std::abs(fit.intercept - 5), 1e-12);
  QVERIFY(fit.determined == std::vector<bool>({true, false, false}));
  QVERIFY(fit.interceptDetermined);  // the twins have the same mean: what one loses the other gains
  QVERIFY(std::isnan(fit.standardErrors[1]) && std::isfinite(fit.standardErrors[0]));
}

void LeastSquaresTest::moreColumnsThanRowsAreFittedExactly() {
  Context context;
  const Eigen::MatrixXd x = randomMatrix(10, 40, 5);
  const Eigen::VectorXd y = randomMatrix(10, 1, 6);
  const LeastSquares fit = fitLeastSquares(x, y, true, context);
  QCOMPARE(fit.rank, 9);
  QCOMPARE(fit.degreesOfFreedom(), 0);
  QCOMPARE_LT((predict(fit, x) - y).norm(), 1e-12);
  QVERIFY(std::isnan(fit.standardErrors.maxCoeff<Eigen::PropagateNaN>()));
  QVERIFY(std::isnan(qualityOf(fit).f));
  // No other exact solution is shorter over the columns of equal length: it lies in the row space.
  const Eigen::MatrixXd centred = x.rowwise() - x.colwise().mean();
  const Eigen::VectorXd lengths = centred.colwise().norm();
  const Eigen::MatrixXd scaled = centred * lengths.cwiseInverse().asDiagonal();
  const Eigen::VectorXd expected =
      scaled.completeOrthogonalDecomposition().solve((y.array() - y.mean()).matrix());
  QCOMPARE_LT((fit.coefficients.cwiseProduct(lengths) - expected).norm(), 1e-10);
}

void LeastSquaresTest::constantColumnsGetNothing() {
  Context context;
  Eigen::MatrixXd x(100, 2);
  x.col(0).setConstant(0.1);
  x.col(1) = randomMatrix(100, 1, 7);
  const Eigen::VectorXd y = x.col(1).array() * 2 + 1;
  const LeastSquares fit = fitLeastSquares(x, y, true, context);
  QCOMPARE(fit.coefficients[0], 0.0);
  QVERIFY(!fit.determined[0] && fit.determined[1] && fit.interceptDetermined);
  QCOMPARE_LT(std::abs(fit.intercept - 1), 1e-13);
}

void LeastSquaresTest::oneRow() {
  Context context;
  const LeastSquares fit = fitLeastSquares(Eigen::MatrixXd::Constant(1, 2, 3.0),
                                           Eigen::VectorXd::Constant(1, 7.0), true, context);
  QCOMPARE(fit.intercept, 7.0);
  QCOMPARE(fit.rank, 0);
  QVERIFY(std::isnan(qualityOf(fit).rSquared));
}

void LeastSquaresTest::noColumns() {
  Context context;
  const LeastSquares fit =
      fitLeastSquares(Eigen::MatrixXd(4, 0), Eigen::Vector4d(1, 2, 3, 6), true, context);
  QCOMPARE(fit.intercept, 3.0);
  QCOMPARE_LT(std::abs(fit.residualSquares - 14), 1e-12);
  QCOMPARE_LT(std::abs(fit.interceptError - std::sqrt(14.0 / 3 / 4)), 1e-12);
}

void LeastSquaresTest::threadsChangeNothing() {
  const Eigen::MatrixXd x = randomMatrix(200'000, 4, 8);
  const Eigen::VectorXd y = x.col(0) - x.col(3) + randomMatrix(200'000, 1, 9);
  Context one({.threads = 1}), four({.threads = 4});
  const LeastSquares left = fitLeastSquares(x, y, true, one);
  const LeastSquares right = fitLeastSquares(x, y, true, four);
  QVERIFY(left.coefficients == right.coefficients);
  QVERIFY(left.standardErrors == right.standardErrors);
  QCOMPARE(left.residualSquares, right.residualSquares);
}

void LeastSquaresTest::survivesItsState() {
  Context context;
  const Eigen::MatrixXd x = randomMatrix(50, 3, 10);
  const LeastSquares fit = fitLeastSquares(x, x.col(1) * 0.1, true, context);
  const LeastSquares back = leastSquaresFrom(toState(fit));
  QVERIFY(predict(back, x) == predict(fit, x));
  QVERIFY(back.standardErrors == fit.standardErrors);
  QCOMPARE(back.interceptError, fit.interceptError);
  QCOMPARE(qualityOf(back).bic, qualityOf(fit).bic);
}

void LeastSquaresTest::largeMeansLoseNothing() {
  Context context;
  const Eigen::MatrixXd x = randomMatrix(70'000, 3, 11);
  const Eigen::VectorXd y = x.col(0) + randomMatrix(70'000, 1, 12);
  const Eigen::MatrixXd shifted =
      x.array() + 1048576.0;  // a power of two: x keeps all but its last digits
  const Eigen::MatrixXd back = shifted.array() - 1048576.0;
  const LeastSquares near = fitLeastSquares(back, y, true, context);
  const LeastSquares far = fitLeastSquares(shifted, y, true, context);
  QVERIFY(!far.orthogonal);
  QCOMPARE_LT(relativeError(far.coefficients, near.coefficients, 1), 1e-9);
  QCOMPARE_LT(relativeError(far.standardErrors, near.standardErrors), 1e-9);
}

QTEST_APPLESS_MAIN(LeastSquaresTest)
#include "least_squares_test.moc"
