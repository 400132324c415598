// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"
#include "core/regression/least_squares.h"

namespace quern {

/// To numbers and JSON, and back to the same bits.
QUERN_CORE_EXPORT State toState(const LeastSquares& fit);
QUERN_CORE_EXPORT LeastSquares
leastSquaresFrom(const State& state);  ///< throws Error if it is not one

}  // namespace quern
