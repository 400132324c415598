// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classification/logistic.h"
#include "core/pipeline/state.h"

namespace quern {

/// To numbers and JSON, and back to the same bits.
QUERN_CORE_EXPORT State toState(const Logistic& model);
QUERN_CORE_EXPORT Logistic logisticFrom(const State& state);  ///< throws Error if it is not one

}  // namespace quern
