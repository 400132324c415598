// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/export.h"

#include <Eigen/Dense>

#include <cstdint>
#include <vector>

namespace quern {

/// A linear function fitted by least squares, and how well it is known. What does not exist (a
/// standard error with no degrees of freedom, R² of a constant target) is NaN.
struct QUERN_CORE_EXPORT LeastSquares {
  Eigen::VectorXd coefficients;    ///< p, in the order of the columns of x
  Eigen::VectorXd standardErrors;  ///< p; NaN where the coefficient is not determined
  Eigen::VectorXd means;           ///< p: of the columns of x; zeros without an intercept
  double intercept = 0;
  double interceptError = 0;
  bool hasIntercept = true;
  Eigen::Index rank = 0;  ///< of x, centred if there is an intercept
  std::int64_t rows = 0;
  double residualSquares = 0;  ///< sum of squared residuals
  double totalSquares = 0;     ///< of y, about its mean if there is an intercept
  bool orthogonal = false;     ///< solved by the orthogonal decomposition, not by cross-products

  /// False where other columns (or the intercept) say the same: the coefficient is then only one of
  /// many.
  std::vector<bool> determined;
  bool interceptDetermined = true;

  std::int64_t degreesOfFreedom() const;  ///< rows - rank - 1 with an intercept; may be 0
};

/// Figures derived from a fit, as statsmodels' OLS defines them; without an intercept R² is about
/// 0.
struct FitQuality {
  double rSquared, adjustedRSquared;
  double sigma;                    ///< residual standard error
  double f, fProbability;          ///< of all coefficients but the intercept being 0
  double logLikelihood, aic, bic;  ///< the error variance is not counted as a parameter
};

/// Fits y = intercept + x * coefficients by least squares; if columns depend on each other, the
/// solution of least norm over the columns scaled to equal length.
///
/// Cross-products with one step of refinement where the condition of the scaled columns allows it
/// (Björck, Stability analysis of the method of seminormal equations, Linear Algebra Appl. 88/89,
/// 1987), otherwise an orthogonal decomposition with pivoting; both give the accuracy of the
/// latter.
///   x  n × p, finite, n >= 1
///   y  n, finite
QUERN_CORE_EXPORT LeastSquares fitLeastSquares(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                               const Eigen::Ref<const Eigen::VectorXd>& y,
                                               bool intercept, Context& context);

QUERN_CORE_EXPORT FitQuality qualityOf(const LeastSquares& fit);

/// x: m × p; returns m.
QUERN_CORE_EXPORT Eigen::VectorXd predict(const LeastSquares& fit,
                                          const Eigen::Ref<const Eigen::MatrixXd>& x);

}  // namespace quern
