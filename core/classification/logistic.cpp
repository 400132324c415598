// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classification/logistic.h"

#include "core/base/error.h"
#include "core/classification/logistic_objective.h"
#include "core/regression/orthogonal.h"

#include <limits>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Up to here the Newton equations are solved by Cholesky, beyond it by conjugate gradients.
constexpr Index mostDirectUnknowns = 1'200;

/// Per standard deviation of the column: coefficients that still move this much when the likelihood
/// no longer does are on their way to infinity.
constexpr double stillMoving = 1e-4;

/// The objective in terms of the scaled columns: the likelihood's, the penalty, and what keeps
/// directions that make no difference at 0. Those are the null space of the columns without a
/// penalty, and a common shift of all intercepts without a reference.
class Problem {
public:
  Problem(const LogisticObjective& likelihood, const StandardDesign& design, double penalty,
          const MatrixXd& rowSpace, bool reference)
      : m_likelihood(likelihood),
        m_penalties(VectorXd::Zero(design.columns())),
        m_rowSpace(rowSpace),
        m_weight(static_cast<double>(design.rows())),
        m_reference(reference) {
    for (Index column = 0; column < design.x.cols(); ++column) {
      const double scale = design.scales[column];
      // A constant column makes no difference: any positive penalty keeps it at 0.
      m_penalties[column] = penalty == 0 ? 0 : scale > 0 ? penalty / (scale * scale) : m_weight;
    }
  }

  LogisticObjective::Value at(const MatrixXd& weights, bool wantHessian, Context& context) const {
    LogisticObjective::Value value = m_likelihood.at(weights, wantHessian, context);
    const MatrixXd extra = extraCurvature(weights);
    value.loss += 0.5 * extra.cwiseProduct(weights).sum();
    value.gradient += extra;
    if (wantHessian) addExtra(value.hessian, weights.cols());
    return value;
  }

  MatrixXd curvature(const MatrixXd& weights, const MatrixXd& direction, Context& context) const {
    return m_likelihood.curvature(weights, direction, context) + extraCurvature(direction);
  }

private:
  bool deficient() const { return m_rowSpace.cols() < m_rowSpace.rows(); }

  MatrixXd extraCurvature(const MatrixXd& direction) const {
    MatrixXd result = m_penalties.asDiagonal() * direction;
    const Index p = m_rowSpace.rows();
    if (deficient())
      result.topRows(p) +=
          m_weight *
          (direction.topRows(p) - m_rowSpace * (m_rowSpace.transpose() * direction.topRows(p)));
    if (!m_reference)
      result.row(direction.rows() - 1).array() += m_weight * direction.bottomRows(1).sum();
    return result;
  }

  void addExtra(MatrixXd& hessian, Index m) const {
    const Index q = m_penalties.size();
    const Index p = m_rowSpace.rows();
    MatrixXd outside;
    if (deficient())
      outside = m_weight * (MatrixXd::Identity(p, p) - m_rowSpace * m_rowSpace.transpose());
    for (Index output = 0; output < m; ++output) {
      auto block = hessian.block(output * q, output * q, q, q);
      block.diagonal() += m_penalties;
      if (deficient()) block.topLeftCorner(p, p) += outside;
      for (Index other = 0; other <= output && !m_reference; ++other)
        hessian(output * q + q - 1, other * q + q - 1) += m_weight;
    }
  }

  const LogisticObjective& m_likelihood;
  VectorXd m_penalties;
  const MatrixXd& m_rowSpace;  // p × rank; p × p where nothing is missing
  double m_weight;
  bool m_reference;
};

/// Conjugate gradients on the Newton equations (Nocedal and Wright, Numerical Optimization, 2nd
/// ed., algorithm 7.1).
MatrixXd truncatedStep(const Problem& problem, const MatrixXd& weights, const MatrixXd& gradient,
                       Context& context) {
  MatrixXd step = MatrixXd::Zero(weights.rows(), weights.cols());
  MatrixXd residual = gradient;
  MatrixXd direction = residual;
  const double size = gradient.norm();
  const double enough = std::min(0.1, std::sqrt(size / (1 + size))) * 0.1 * size;
  double squares = residual.squaredNorm();
  for (Index iteration = 0; iteration < 2 * weights.size() && std::sqrt(squares) > enough;
       ++iteration) {
    const MatrixXd curved = problem.curvature(weights, direction, context);
    const double along = direction.cwiseProduct(curved).sum();
    if (!(along > 0)) break;
    step += squares / along * direction;
    residual -= squares / along * curved;
    const double next = residual.squaredNorm();
    direction = residual + next / squares * direction;
    squares = next;
  }
  return squares < size * size ? step : gradient;
}

struct Minimum {
  MatrixXd weights;  // q × m
  LogisticObjective::Value value;
  int iterations = 0;
  bool converged = false;
  double lastMove = 0;  // of the scaled coefficients
};

bool isLower(double loss, double before, double expected) {
  return loss <= before - 1e-4 * expected + 1e-13 * std::abs(before);
}

Minimum minimise(const Problem& problem, MatrixXd start, int iterations, Context& context) {
  const bool direct = start.size() <= mostDirectUnknowns;
  Context silent = context.silent();
  Minimum minimum{std::move(start), {}, 0, false, 0};
  minimum.value = problem.at(minimum.weights, direct, silent);
  while (minimum.iterations < iterations) {
    context.checkpoint(minimum.iterations++, iterations);
    MatrixXd step;
    if (direct) {
      const Eigen::LLT<MatrixXd, Eigen::Lower> cholesky(minimum.value.hessian);
      if (cholesky.info() != Eigen::Success) return minimum;  // flat as far as doubles can tell
      const VectorXd solved = cholesky.solve(minimum.value.gradient.reshaped());
      step = solved.reshaped(minimum.weights.rows(), minimum.weights.cols());
    } else {
      step = truncatedStep(problem, minimum.weights, minimum.value.gradient, silent);
    }
    const double decrement = step.cwiseProduct(minimum.value.gradient).sum();
    minimum.lastMove = step.cwiseAbs().maxCoeff();
    if (decrement <= 1e-16) {
      minimum.weights -= step;
      minimum.converged = true;
      return minimum;
    }
    double share = 1;
    LogisticObjective::Value next = problem.at(minimum.weights - step, direct, silent);
    while (!isLower(next.loss, minimum.value.loss, share * decrement) && share > 1e-8) {
      share /= 2;
      next = problem.at(minimum.weights - share * step, direct, silent);
    }
    if (share <= 1e-8) return minimum;  // rounding is all that is left
    minimum.weights -= share * step;
    minimum.value = std::move(next);
  }
  return minimum;
}

/// Which directions of the scaled columns the rows determine: p × rank.
MatrixXd rowSpaceOf(const StandardDesign& design, Context& context) {
  const Index p = design.x.cols();
  const MatrixXd triangle = triangleOf(
      design.rows(), p + 1,
      [&](Index first, Index count, MatrixXd& tile) { design.fillTile(first, count, tile); },
      context);
  const double tolerance =
      4 * std::numeric_limits<double>::epsilon() * static_cast<double>(std::max<Index>(p, 1));
  const LeastNorm norm =
      solveLeastNorm(triangle.leftCols(p), VectorXd::Zero(triangle.rows()), tolerance);
  return norm.rank == p ? MatrixXd::Identity(p, p) : norm.rowSpace;
}

/// Standard errors from the inverse hessian, for the coefficients of the columns as they were
/// given.
void addPrecision(Logistic& model, const Minimum& minimum, const StandardDesign& design,
                  const MatrixXd& rowSpace) {
  const Index p = design.x.cols();
  const Index q = p + 1;
  const Index m = minimum.weights.cols();
  const Eigen::LLT<MatrixXd, Eigen::Lower> cholesky(minimum.value.hessian);
  model.standardErrors = MatrixXd::Constant(p, m, unknown);
  model.interceptErrors = VectorXd::Constant(m, unknown);
  if (cholesky.info() != Eigen::Success) return;
  const MatrixXd covariance = cholesky.solve(MatrixXd::Identity(m * q, m * q));
  VectorXd centre = VectorXd::Zero(p);
  for (Index column = 0; column < p; ++column)
    if (design.scales[column] > 0) centre[column] = design.means[column] / design.scales[column];
  VectorXd constant(q);
  constant << -centre, 1;
  const double outside = (centre - rowSpace * (rowSpace.transpose() * centre)).norm();
  for (Index output = 0; output < m; ++output) {
    const auto block = covariance.block(output * q, output * q, q, q);
    for (Index column = 0; column < p; ++column)
      if (1 - rowSpace.row(column).squaredNorm() < 1e-8)
        model.standardErrors(column, output) =
            std::sqrt(block(column, column)) / design.scales[column];
    if (outside <= 1e-8 * std::max(1.0, centre.norm()))
      model.interceptErrors[output] = std::sqrt(constant.dot(block * constant));
  }
}

void takeOver(Logistic& model, const Minimum& minimum, const StandardDesign& design) {
  const Index p = design.x.cols();
  model.coefficients = MatrixXd::Zero(p, minimum.weights.cols());
  for (Index column = 0; column < p; ++column)
    if (design.scales[column] > 0)
      model.coefficients.row(column) = minimum.weights.row(column) / design.scales[column];
  model.intercepts =
      minimum.weights.row(p).transpose() - model.coefficients.transpose() * design.means;
  model.iterations = minimum.iterations;
  model.converged = minimum.converged;
}

/// How often each class occurs, and what each of its rows weighs.
struct ClassWeights {
  VectorXd counts, weights;

  /// Log shares of the weighted rows.
  VectorXd logShares() const {
    return (counts.array() * weights.array() / counts.dot(weights)).log().matrix();
  }
};

ClassWeights classWeights(std::span<const std::int32_t> labels, std::int64_t classes,
                          bool balanced) {
  ClassWeights result{VectorXd::Zero(classes), VectorXd::Ones(classes)};
  for (const std::int32_t label : labels) result.counts[label] += 1;
  QUERN_EXPECT(result.counts.minCoeff() > 0);
  if (balanced)
    result.weights =
        static_cast<double>(labels.size()) / static_cast<double>(classes) / result.counts.array();
  return result;
}

/// The weights of the model that knows the shares of the classes and nothing else.
MatrixXd startingWeights(const VectorXd& logShares, Index columns, bool reference) {
  const Index m = logShares.size() - (reference ? 1 : 0);
  const double origin = reference ? logShares[0] : logShares.mean();
  MatrixXd start = MatrixXd::Zero(columns, m);
  start.bottomRows(1) = (logShares.tail(m).array() - origin).matrix().transpose();
  return start;
}

}  // namespace

Logistic fitLogistic(const Eigen::Ref<const MatrixXd>& x, std::span<const std::int32_t> labels,
                     std::int64_t classes, const LogisticOptions& options, Context& context) {
  QUERN_EXPECT(std::ssize(labels) == x.rows() && classes >= 2 && options.penalty >= 0);
  const ClassWeights shares = classWeights(labels, classes, options.balanced);
  Context silent = context.silent();
  const StandardDesign design(x, silent);
  const MatrixXd rowSpace = options.penalty == 0 ? rowSpaceOf(design, silent)
                                                 : MatrixXd(MatrixXd::Identity(x.cols(), x.cols()));
  Logistic model;
  model.classes = classes;
  model.rows = x.rows();
  model.rank = rowSpace.cols();
  model.hasReference = classes == 2 || options.penalty == 0;
  const LogisticObjective likelihood(design, labels, shares.weights, model.hasReference);
  const Problem problem(likelihood, design, options.penalty, rowSpace, model.hasReference);
  const VectorXd logShares = shares.logShares();
  const Minimum minimum =
      minimise(problem, startingWeights(logShares, design.columns(), model.hasReference),
               options.iterations, context);
  takeOver(model, minimum, design);
  model.logLikelihood = -likelihood.at(minimum.weights, false, silent).loss;
  model.nullLogLikelihood = shares.counts.cwiseProduct(shares.weights).dot(logShares);
  if (options.penalty > 0) return model;
  model.separated = minimum.lastMove > stillMoving ||
                    model.logLikelihood > -1e-6 * static_cast<double>(model.rows);
  if (!options.balanced && !model.separated && minimum.value.hessian.size() != 0)
    addPrecision(model, minimum, design, rowSpace);
  return model;
}

MatrixXd probabilities(const Logistic& model, const Eigen::Ref<const MatrixXd>& x) {
  QUERN_EXPECT(x.cols() == model.coefficients.rows());
  MatrixXd odds = MatrixXd::Zero(x.rows(), model.classes);
  odds.rightCols(model.coefficients.cols()) =
      (x * model.coefficients).rowwise() + model.intercepts.transpose();
  odds.colwise() -= odds.rowwise().maxCoeff().eval();
  odds = odds.array().exp();
  const VectorXd total = odds.rowwise().sum();
  odds.array().colwise() /= total.array();
  return odds;
}

}  // namespace quern
