// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>
#include <span>

namespace quern {

/// How well rows sit in their clusters, from -1 to 1.
struct Silhouette {
  double mean = 0;  ///< NaN if there are fewer than two clusters, or every row is one of its own
  std::int64_t rows = 0;  ///< rows it was taken over: all, or a sample
};

/// The mean over rows of (b - a) / max(a, b): a is the mean distance to the other rows of the own
/// cluster, b the least mean distance to the rows of another one. Rousseeuw, Silhouettes, J. Comp.
/// Appl. Math. 20, 1987. Takes time that grows with the square of the rows, so more than `limit`
/// rows are sampled.
///   x       n × d, finite
///   labels  n, 0 <= label < clusters
QUERN_CORE_EXPORT Silhouette silhouette(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                        std::span<const std::int32_t> labels, std::int64_t clusters,
                                        std::int64_t limit, Context& context);

}  // namespace quern
