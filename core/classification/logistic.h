// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>
#include <span>

namespace quern {

struct LogisticOptions {
  double penalty =
      1;  ///< of half the squared coefficients, the intercepts excepted; 0: maximum likelihood
  int iterations = 100;   ///< at most
  bool balanced = false;  ///< rows weigh n / (classes * rows of their class)
};

/// log odds of each class as a linear function. Two classes, or no penalty: the first class is the
/// reference with log odds 0, and there is one column for each other class. Otherwise every class
/// has a column, and the intercepts sum to 0.
struct Logistic {
  Eigen::MatrixXd coefficients;  ///< p × m
  Eigen::VectorXd intercepts;    ///< m
  /// p × m; NaN: not determined. Empty with a penalty or balanced classes, which have none, where
  /// the classes are separated, and with more than 1,200 unknowns.
  Eigen::MatrixXd standardErrors;
  Eigen::VectorXd interceptErrors;  ///< m, or empty
  std::int64_t classes = 0;
  bool hasReference = true;      ///< m = classes - 1
  double logLikelihood = 0;      ///< without the penalty, weighted if balanced
  double nullLogLikelihood = 0;  ///< of the class shares alone
  std::int64_t rows = 0;
  Eigen::Index rank = 0;  ///< of the centred columns of x
  int iterations = 0;
  bool converged = false;  ///< the next step would be less than 1e-8 standard errors
  bool separated =
      false;  ///< the classes can be told apart without error: coefficients grow without end
};

/// Minimises - log-likelihood + penalty / 2 |coefficients|² by Newton's method. With penalty 1 / C
/// this is the objective of scikit-learn's LogisticRegression; without a penalty it is that of
/// statsmodels' Logit and MNLogit. McCullagh and Nelder, Generalized Linear Models, 2nd ed.,
/// chapters 4 and 5.
///   x       n × p, finite
///   labels  n, 0 <= label < classes, each class at least once; classes >= 2
QUERN_CORE_EXPORT Logistic fitLogistic(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                       std::span<const std::int32_t> labels, std::int64_t classes,
                                       const LogisticOptions& options, Context& context);

/// x: m × p; returns m × classes, rows sum to 1.
QUERN_CORE_EXPORT Eigen::MatrixXd probabilities(const Logistic& model,
                                                const Eigen::Ref<const Eigen::MatrixXd>& x);

}  // namespace quern
