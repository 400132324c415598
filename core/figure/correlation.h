// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

#include <Eigen/Dense>

#include <span>

namespace quern {

/// Pearson's correlations of number columns of equal length, each over the rows where both columns
/// have a finite value. NaN where fewer than two such rows remain or one of the two does not vary
/// in them.
///   returns   p × p, symmetric, 1 on the diagonal of columns that vary
Eigen::MatrixXd correlations(std::span<const Column> columns, Context& context);

}  // namespace quern
