// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"
#include "core/table/row_groups.h"

namespace quern {

// Per group in one pass over the rows, without a list of each group's rows. No result depends on the
// number of threads.

/// How many rows of each group have a value.
Values<std::int64_t> countsOf(Validity present, const RowGroups& groups, Context& context);
/// The sums of the present values of a number column, compensated as Neumaier does (Rundungsfehler-
/// analyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 1974): as good as pairwise.
Values<double> sumsOf(const Column& numbers, const RowGroups& groups, Context& context);

}  // namespace quern
