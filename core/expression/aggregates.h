// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/ordered_groups.h"
#include "core/expression/whole_columns.h"

namespace quern::expression {

/// One value per group, from its present values. Of no values, count and distinct are 0 and the
/// others missing; sd and variance divide by n - 1 and are missing of fewer than two. Quantiles
/// interpolate between the two nearest values (Hyndman and Fan, type 7). A NaN makes every result
/// NaN that is computed from it.
///   argument  the values; not read by count() without one
Column aggregated(const WholeStep& step, const Column& argument, const OrderedGroups& groups);

/// One value per row, from the rows of its group in their order.
Column windowed(const WholeStep& step, const Column& argument, const OrderedGroups& groups,
                Context& context);

}  // namespace quern::expression
