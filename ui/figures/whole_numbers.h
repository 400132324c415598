// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

namespace quern::ui {

/// Along which axes of the figure, as it is declared, everything drawn is a whole number.
struct WholeNumbers {
  bool x = true, y = true;
};
WholeNumbers wholeNumbersOf(const Figure& figure);

}  // namespace quern::ui
