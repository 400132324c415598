// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace quern::expression {

/// The rest of a / b with the sign of b, as in spreadsheets: -7 and 3 give 2.
inline double remainder(double a, double b) {
  const double rest = std::fmod(a, b);
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

}  // namespace quern::expression
