// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/table/table.h"

#include <QString>

#include <Eigen/Dense>

#include <string>

namespace quern {

/// tests/reference/NAME: values that scikit-learn, statsmodels or R computed.
Json reference(const std::string& name);

Eigen::VectorXd vectorOf(const Json& values);    ///< null becomes NaN
Eigen::MatrixXd columnsOf(const Json& columns);  ///< a list of columns

/// A table from a list of {"name", "type", "values"}: null is missing, dates are ISO texts, and of a
/// time stamp in a column of dates its day counts.
Table tableOf(const Json& columns);
/// The first value that is not as expected, in words; empty if there is none. Numbers agree to
/// twelve digits, everything else as it is written.
QString difference(const Column& actual, const Json& expected);

/// The largest |actual - expected|, as a share of |expected| or of `least` if that is larger. NaN
/// agrees with NaN only; other lengths are infinitely far apart.
double relativeError(const Eigen::VectorXd& actual, const Eigen::VectorXd& expected,
                     double least = 1e-300);
double relativeError(double actual, const Json& expected);

}  // namespace quern
