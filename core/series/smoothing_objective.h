// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/smoothing.h"

namespace quern {

/// The unknowns of a form as one vector, in this order: alpha, beta / alpha, gamma / (1 - alpha),
/// phi, level, slope, and all seasons but the last, which makes them sum to 0 or have mean 1. What
/// the form lacks is left out.
struct SmoothingUnknowns {
  SmoothingForm form;
  bool rates = true;    ///< are searched for; else they stay as given
  bool seasons = true;  ///< initial seasons are searched for; else they stay as given
  SmoothingRates givenRates{};
  Eigen::VectorXd givenSeasons{};

  Eigen::Index rateCount() const;
  Eigen::Index count() const;
  Eigen::VectorXd lower() const;
  Eigen::VectorXd upper() const;
  SmoothingRates ratesAt(const Eigen::VectorXd& unknowns) const;
  SmoothingStates statesAt(const Eigen::VectorXd& unknowns) const;
};

/// The sum of squares that is least where the likelihood is greatest: of the errors, or with
/// multiplicative errors of the relative errors times the geometric mean of the fitted values.
struct SmoothingValue {
  double squares = 0;         ///< infinite where a positive model leaves the positive numbers
  Eigen::VectorXd gradient;   ///< half of the derivative of squares
  Eigen::MatrixXd curvature;  ///< Gauss and Newton's, lower triangle
};

double smoothingSquares(const Eigen::Ref<const Eigen::VectorXd>& y,
                        const SmoothingUnknowns& unknowns, const Eigen::VectorXd& at);
SmoothingValue smoothingValue(const Eigen::Ref<const Eigen::VectorXd>& y,
                              const SmoothingUnknowns& unknowns, const Eigen::VectorXd& at);

}  // namespace quern
