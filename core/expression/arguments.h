// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/bound.h"

#include <vector>

namespace quern::expression {

/// What functions do with their arguments.

std::vector<const Bound*> pointersTo(const std::vector<Bound>& arguments);
std::vector<Vector> evaluated(const std::vector<Bound>& arguments, const Block& block);

/// An empty result as long as the arguments together: constant if all of them are. Texts are to be
/// put into `owned`.
Vector resultFor(Kind kind, const std::vector<Vector>& arguments);

/// Functions whose arguments need more than a check of their kinds.
Bound bindMatches(int position, std::vector<Bound> arguments);
Bound bindIf(int position, std::vector<Bound> arguments);
Bound bindCoalesce(int position, std::vector<Bound> arguments);
Bound bindToText(int position, std::vector<Bound> arguments);

}  // namespace quern::expression
