// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/expression.h"
#include "core/pipeline/state.h"

#include <string>

namespace quern {

/// What expressions learned, as part of a state: one entry per expression, in order.
void addLearned(State& state, const Learned& learned);
/// The entry of an expression; throws Error if the state does not hold it.
Learned learnedFrom(const State& state, std::size_t expression);

}  // namespace quern
