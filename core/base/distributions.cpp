// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/distributions.h"

#include "core/base/error.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

// The only file that includes Boost.Math: its headers cost seconds of compile time each.
namespace quern {

namespace distribution = boost::math;

double studentTwoSided(double t, double degrees) {
  QUERN_EXPECT(degrees > 0);
  if (std::isnan(t)) return t;
  if (std::isinf(t)) return 0;
  return 2 * distribution::cdf(complement(distribution::students_t(degrees), std::abs(t)));
}

double fisherUpper(double f, double numeratorDegrees, double denominatorDegrees) {
  QUERN_EXPECT(numeratorDegrees > 0 && denominatorDegrees > 0);
  if (std::isnan(f)) return f;
  if (std::isinf(f)) return 0;
  const distribution::fisher_f fisher(numeratorDegrees, denominatorDegrees);
  return f <= 0 ? 1 : distribution::cdf(complement(fisher, f));
}

double chiSquaredUpper(double x, double degrees) {
  QUERN_EXPECT(degrees > 0);
  if (std::isnan(x)) return x;
  if (std::isinf(x)) return 0;
  return x <= 0 ? 1 : distribution::cdf(complement(distribution::chi_squared(degrees), x));
}

double normalTwoSided(double z) {
  return std::isnan(z) ? z : std::erfc(std::abs(z) / std::sqrt(2.0));
}

double studentQuantile(double upper, double degrees) {
  QUERN_EXPECT(degrees > 0 && upper > 0 && upper < 1);
  return distribution::quantile(complement(distribution::students_t(degrees), upper));
}

double normalQuantile(double upper) {
  QUERN_EXPECT(upper > 0 && upper < 1);
  return distribution::quantile(complement(distribution::normal(), upper));
}

}  // namespace quern
