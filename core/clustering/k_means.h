// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>
#include <vector>

namespace quern {

struct KMeansOptions {
  int restarts = 10;
  int iterations = 300;     ///< at most, per restart
  double tolerance = 1e-4;  ///< stops when the centres' squared moves sum to less than this share
                            ///< of the mean variance
};

struct KMeans {
  Eigen::MatrixXd centres;           ///< k × d
  std::vector<std::int32_t> labels;  ///< n: the nearest centre, the first of several equally near
  double inertia = 0;                ///< sum of squared distances to the nearest centre
  int iterations = 0;
  bool converged = false;  ///< the tolerance was met, or no row changed its cluster
};

/// Lloyd's algorithm from k-means++ starts, the best of several restarts by inertia. A cluster that
/// loses all its rows is set on the row farthest from its own centre.
///
/// Starts: Arthur and Vassilvitskii, k-means++: The advantages of careful seeding, SODA 2007, with
/// the greedy choice of the best of 2 + ln k candidates, as in scikit-learn.
///   x  n × d, finite; clusters <= n
QUERN_CORE_EXPORT KMeans fitKMeans(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                   std::int64_t clusters, const KMeansOptions& options,
                                   Context& context);

/// Lloyd's algorithm from given centres (k × d).
QUERN_CORE_EXPORT KMeans refineKMeans(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                      const Eigen::MatrixXd& centres, const KMeansOptions& options,
                                      Context& context);

struct Nearest {
  std::vector<std::int32_t> labels;  ///< m
  Eigen::VectorXd distances;         ///< m: Euclidean
};

/// x: m × d, centres: k × d.
QUERN_CORE_EXPORT Nearest nearestCentres(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                         const Eigen::MatrixXd& centres, Context& context);

}  // namespace quern
