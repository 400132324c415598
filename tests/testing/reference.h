// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <Eigen/Dense>

#include <string>

namespace quern {

/// tests/reference/NAME: values that scikit-learn, statsmodels or R computed.
Json reference(const std::string& name);

Eigen::VectorXd vectorOf(const Json& values);    ///< null becomes NaN
Eigen::MatrixXd columnsOf(const Json& columns);  ///< a list of columns

/// The largest |actual - expected|, as a share of |expected| or of `least` if that is larger. NaN
/// agrees with NaN only; other lengths are infinitely far apart.
double relativeError(const Eigen::VectorXd& actual, const Eigen::VectorXd& expected,
                     double least = 1e-300);
double relativeError(double actual, const Json& expected);

}  // namespace quern
