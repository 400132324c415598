// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

namespace quern {

/// Probabilities of the usual test statistics, accurate far into the tails. An infinite statistic
/// is certain evidence (0); a NaN stays NaN. Degrees of freedom are positive.

/// P(|T| > |t|) for Student's t.
QUERN_CORE_EXPORT double studentTwoSided(double t, double degrees);
/// P(X > f) for Fisher's F.
QUERN_CORE_EXPORT double fisherUpper(double f, double numeratorDegrees, double denominatorDegrees);
/// P(X > x) for chi-squared.
QUERN_CORE_EXPORT double chiSquaredUpper(double x, double degrees);
/// P(|Z| > |z|) for the standard normal.
QUERN_CORE_EXPORT double normalTwoSided(double z);

/// The value that Student's t exceeds with probability `upper`; 0 < upper < 1.
QUERN_CORE_EXPORT double studentQuantile(double upper, double degrees);
/// The value that a standard normal exceeds with probability `upper`; 0 < upper < 1.
QUERN_CORE_EXPORT double normalQuantile(double upper);

}  // namespace quern
