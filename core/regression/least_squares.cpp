// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/least_squares.h"

#include "core/base/distributions.h"
#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/regression/cross_products.h"
#include "core/regression/orthogonal.h"

#include <limits>
#include <numbers>
#include <optional>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using MatrixRef = Eigen::Ref<const MatrixXd>;
using VectorRef = Eigen::Ref<const VectorXd>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double epsilon = std::numeric_limits<double>::epsilon();

/// With the columns scaled to equal length, one refinement step on the cross-products gains about
/// 1 / (epsilon condition²) and standard errors lose condition²: at 1e-6 both keep ten digits.
constexpr double safeReciprocalCondition = 1e-6;

constexpr Index rowsPerProduct = 512;

/// What is subtracted from, and divides, each column before anything is solved.
struct Scaling {
  VectorXd means, lengths;  ///< p; the length of a constant column is 1, its scaled values are 0
  std::vector<bool> constant;
  double targetMean = 0;
  double targetSquares = 0;

  void fillTile(const MatrixRef& x, const VectorRef& y, Index first, Index count,
                MatrixXd& tile) const;
};

void Scaling::fillTile(const MatrixRef& x, const VectorRef& y, Index first, Index count,
                       MatrixXd& tile) const {
  for (Index column = 0; column < x.cols(); ++column) {
    if (constant[static_cast<std::size_t>(column)])
      tile.col(column).setZero();
    else
      tile.col(column) =
          (x.col(column).segment(first, count).array() - means[column]) / lengths[column];
  }
  tile.col(x.cols()) = y.segment(first, count).array() - targetMean;
}

Scaling scalingOf(const ColumnMoments& x, const ColumnMoments& y, bool intercept,
                  std::int64_t rows) {
  const Index p = x.means.size();
  Scaling scaling{x.means, x.squares, std::vector<bool>(static_cast<std::size_t>(p)), y.means[0],
                  y.squares[0]};
  if (!intercept) {
    const double n = static_cast<double>(rows);
    scaling.lengths.array() += n * x.means.array().square();
    scaling.targetSquares += n * y.means[0] * y.means[0];
    scaling.means.setZero();
    scaling.targetMean = 0;
  }
  for (Index column = 0; column < p; ++column) {
    const bool constant = isConstant(scaling.means[column], scaling.lengths[column], rows);
    scaling.constant[static_cast<std::size_t>(column)] = constant;
    scaling.lengths[column] = constant ? 1 : std::sqrt(scaling.lengths[column]);
  }
  if (isConstant(scaling.targetMean, scaling.targetSquares, rows)) scaling.targetSquares = 0;
  return scaling;
}

/// A solution over the scaled columns, with the sum of squared residuals.
struct Solved {
  LeastNorm norm;
  double residualSquares = 0;
  bool orthogonal = false;
};

/// Residuals of a solution, and what they say of the columns: zᵀ r.
struct Gradient {
  VectorXd slopes;
  double squares = 0;

  void merge(Gradient&& other) {
    if (slopes.size() == 0)
      *this = std::move(other);
    else if (other.slopes.size() != 0) {
      slopes += other.slopes;
      squares += other.squares;
    }
  }
};

Gradient gradientAt(const VectorXd& solution, const MatrixRef& x, const VectorRef& y,
                    const Scaling& scaling, Context& context) {
  const Index p = x.cols();
  return reduceRows<Gradient>(context, x.rows(), [&](RowRange rows, Gradient& sum) {
    sum.slopes = VectorXd::Zero(p);
    MatrixXd tile;
    for (Index first = rows.first; first < rows.last; first += rowsPerProduct) {
      const Index count = std::min<Index>(rowsPerProduct, rows.last - first);
      tile.resize(count, p + 1);
      scaling.fillTile(x, y, first, count, tile);
      const VectorXd residuals = tile.col(p) - tile.leftCols(p) * solution;
      sum.slopes.noalias() += tile.leftCols(p).transpose() * residuals;
      sum.squares += residuals.squaredNorm();
    }
  });
}

/// The cross-products of the columns scaled to length 1; without an intercept those about 0.
MatrixXd scaledProducts(const CrossProducts& products, const Scaling& scaling, bool intercept) {
  MatrixXd squares = products.squares;
  if (!intercept)
    squares.selfadjointView<Eigen::Lower>().rankUpdate(products.means,
                                                       static_cast<double>(products.rows));
  VectorXd inverse(squares.rows());
  inverse.head(scaling.lengths.size()) = scaling.lengths.cwiseInverse();
  inverse[inverse.size() - 1] = 1;
  return inverse.asDiagonal() * MatrixXd(squares.selfadjointView<Eigen::Lower>()) *
         inverse.asDiagonal();
}

/// Nothing if the columns are too close to dependence for cross-products.
std::optional<Solved> solveByProducts(const MatrixXd& products, const MatrixRef& x,
                                      const VectorRef& y, const Scaling& scaling,
                                      Context& context) {
  const Index p = x.cols();
  const Eigen::LLT<MatrixXd> cholesky(products.topLeftCorner(p, p));
  if (cholesky.info() != Eigen::Success || !(cholesky.rcond() > safeReciprocalCondition)) return {};
  Solved solved;
  VectorXd& solution = solved.norm.solution;
  solution = cholesky.solve(products.col(p).head(p));
  const Gradient gradient = gradientAt(solution, x, y, scaling, context);
  const VectorXd correction = cholesky.solve(gradient.slopes);
  solution += correction;
  // |r - Z c|² with ZᵀZ c = Zᵀr: the correction is tiny, so nothing cancels.
  solved.residualSquares = std::max(0.0, gradient.squares - correction.dot(gradient.slopes));
  solved.norm.rank = p;
  solved.norm.root = cholesky.matrixU().solve(MatrixXd::Identity(p, p));
  return solved;
}

Solved solveOrthogonally(const MatrixRef& x, const VectorRef& y, const Scaling& scaling,
                         Context& context) {
  const Index p = x.cols();
  const MatrixXd triangle = triangleOf(
      x.rows(), p + 1,
      [&](Index first, Index count, MatrixXd& tile) { scaling.fillTile(x, y, first, count, tile); },
      context);
  const double tolerance = 4 * epsilon * static_cast<double>(std::max<Index>(p, 1));
  Solved solved;
  solved.orthogonal = true;
  solved.norm = solveLeastNorm(triangle.leftCols(p), triangle.col(p), tolerance);
  solved.residualSquares =
      (triangle.leftCols(p) * solved.norm.solution - triangle.col(p)).squaredNorm();
  return solved;
}

/// True for every coordinate direction that lies in the space spanned by the orthonormal columns of
/// `space`.
std::vector<bool> contained(const MatrixXd& space, Index p, Index rank) {
  std::vector<bool> inside(static_cast<std::size_t>(p), true);
  if (rank == p) return inside;
  for (Index column = 0; column < p; ++column)
    inside[static_cast<std::size_t>(column)] = 1 - space.row(column).squaredNorm() < 1e-8;
  return inside;
}

void addPrecision(LeastSquares& fit, const Solved& solved, const Scaling& scaling) {
  const LeastNorm& norm = solved.norm;
  const Index p = fit.coefficients.size();
  fit.determined = contained(norm.rowSpace, p, norm.rank);
  VectorXd centre = scaling.means.array() / scaling.lengths.array();
  for (Index column = 0; column < p; ++column)
    if (scaling.constant[static_cast<std::size_t>(column)])
      centre[column] = 0;  // the intercept's alone
  if (norm.rank < p) {
    const VectorXd outside = centre - norm.rowSpace * (norm.rowSpace.transpose() * centre);
    fit.interceptDetermined = outside.norm() <= 1e-8 * std::max(1.0, centre.norm());
  }
  const auto degrees = static_cast<double>(fit.degreesOfFreedom());
  const double variance = degrees > 0 ? fit.residualSquares / degrees : nan;
  fit.standardErrors = VectorXd::Constant(p, nan);
  for (Index column = 0; column < p; ++column)
    if (fit.determined[static_cast<std::size_t>(column)])
      fit.standardErrors[column] =
          std::sqrt(variance) * norm.root.row(column).norm() / scaling.lengths[column];
  const double spread =
      1 / static_cast<double>(fit.rows) + (norm.root.transpose() * centre).squaredNorm();
  fit.interceptError =
      fit.hasIntercept && fit.interceptDetermined ? std::sqrt(variance * spread) : nan;
}

LeastSquares fitFrom(const Solved& solved, const Scaling& scaling, bool intercept,
                     std::int64_t rows) {
  LeastSquares fit;
  fit.coefficients = solved.norm.solution.array() / scaling.lengths.array();
  fit.means = scaling.means;
  fit.hasIntercept = intercept;
  fit.intercept = intercept ? scaling.targetMean - scaling.means.dot(fit.coefficients) : 0;
  fit.rank = solved.norm.rank;
  fit.rows = rows;
  fit.residualSquares = solved.residualSquares;
  fit.totalSquares = scaling.targetSquares;
  fit.orthogonal = solved.orthogonal;
  addPrecision(fit, solved, scaling);
  return fit;
}

}  // namespace

std::int64_t LeastSquares::degreesOfFreedom() const {
  return std::max<std::int64_t>(0, rows - rank - (hasIntercept ? 1 : 0));
}

LeastSquares fitLeastSquares(const MatrixRef& x, const VectorRef& y, bool intercept,
                             Context& context) {
  QUERN_EXPECT(x.rows() == y.size() && x.rows() > 0);
  if (x.cols() > 0 && x.rows() > 2 * x.cols()) {
    Context first = context.part(0, 0.6);
    const CrossProducts products = crossProducts(x, y, first);
    const Index p = x.cols();
    const VectorXd squares = products.squares.diagonal();
    const Scaling scaling =
        scalingOf({products.means.head(p), squares.head(p)},
                  {products.means.tail(1), squares.tail(1)}, intercept, x.rows());
    Context second = context.part(0.6, 1);
    if (const auto solved =
            solveByProducts(scaledProducts(products, scaling, intercept), x, y, scaling, second))
      return fitFrom(*solved, scaling, intercept, x.rows());
  }
  Context first = context.part(0.6, 0.7);
  const Scaling scaling =
      scalingOf(columnMoments(x, first), columnMoments(y, first), intercept, x.rows());
  Context second = context.part(0.7, 1);
  return fitFrom(solveOrthogonally(x, y, scaling, second), scaling, intercept, x.rows());
}

FitQuality qualityOf(const LeastSquares& fit) {
  const auto n = static_cast<double>(fit.rows);
  const auto degrees = static_cast<double>(fit.degreesOfFreedom());
  const auto terms = static_cast<double>(fit.rank);
  const double constants = fit.hasIntercept ? 1 : 0;
  FitQuality quality{nan, nan, nan, nan, nan, nan, nan, nan};
  if (fit.totalSquares > 0) quality.rSquared = 1 - fit.residualSquares / fit.totalSquares;
  if (degrees > 0) {
    quality.adjustedRSquared = 1 - (n - constants) / degrees * (1 - quality.rSquared);
    quality.sigma = std::sqrt(fit.residualSquares / degrees);
    if (terms > 0) {
      const double explained = std::max(0.0, fit.totalSquares - fit.residualSquares);
      quality.f = explained / terms / (fit.residualSquares / degrees);
      quality.fProbability = fisherUpper(quality.f, terms, degrees);
    }
  }
  quality.logLikelihood = -n / 2 * (std::log(2 * std::numbers::pi * fit.residualSquares / n) + 1);
  quality.aic = 2 * (terms + constants) - 2 * quality.logLikelihood;
  quality.bic = std::log(n) * (terms + constants) - 2 * quality.logLikelihood;
  return quality;
}

VectorXd predict(const LeastSquares& fit, const MatrixRef& x) {
  QUERN_EXPECT(x.cols() == fit.coefficients.size());
  return ((x * fit.coefficients).array() + fit.intercept).matrix();
}

}  // namespace quern
