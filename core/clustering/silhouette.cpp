// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/silhouette.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/rows.h"

#include <limits>
#include <numeric>
#include <vector>

namespace quern {
namespace {

/// `count` different rows of 0..n, ascending: selection sampling (Knuth, TAOCP 2, 3.4.2, algorithm
/// S).
std::vector<std::int64_t> sampleOf(std::int64_t n, std::int64_t count, Random& random) {
  std::vector<std::int64_t> rows;
  rows.reserve(static_cast<std::size_t>(count));
  for (std::int64_t row = 0; row < n && std::ssize(rows) < count; ++row)
    if (random.below(n - row) < count - std::ssize(rows)) rows.push_back(row);
  return rows;
}

/// The sampled rows, cluster after cluster: cluster c has the columns starts[c] up to starts[c + 1]
/// of points.
struct Grouped {
  Eigen::MatrixXd points;  // d × m
  std::vector<Eigen::Index> starts;

  Eigen::Index size(std::size_t cluster) const { return starts[cluster + 1] - starts[cluster]; }
};

Grouped grouped(const Eigen::Ref<const Eigen::MatrixXd>& x, std::span<const std::int32_t> labels,
                std::int64_t clusters, std::vector<std::int64_t> rows) {
  std::stable_sort(rows.begin(), rows.end(), [&](std::int64_t left, std::int64_t right) {
    return labels[static_cast<std::size_t>(left)] < labels[static_cast<std::size_t>(right)];
  });
  Grouped groups{Eigen::MatrixXd(x.cols(), std::ssize(rows)),
                 std::vector<Eigen::Index>(static_cast<std::size_t>(clusters) + 1, 0)};
  for (std::size_t index = 0; index < rows.size(); ++index) {
    groups.points.col(static_cast<Eigen::Index>(index)) = x.row(rows[index]).transpose();
    ++groups.starts[static_cast<std::size_t>(labels[static_cast<std::size_t>(rows[index])]) + 1];
  }
  std::partial_sum(groups.starts.begin(), groups.starts.end(), groups.starts.begin());
  return groups;
}

double distanceSum(const Grouped& groups, Eigen::Index point, std::size_t cluster) {
  const auto others = groups.points.middleCols(groups.starts[cluster], groups.size(cluster));
  return (others.colwise() - groups.points.col(point)).colwise().norm().sum();
}

double silhouetteOf(const Grouped& groups, Eigen::Index point, std::size_t own) {
  if (groups.size(own) == 1) return 0;
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t cluster = 0; cluster + 1 < groups.starts.size(); ++cluster)
    if (cluster != own && groups.size(cluster) > 0)
      nearest = std::min(
          nearest, distanceSum(groups, point, cluster) / static_cast<double>(groups.size(cluster)));
  const double within = distanceSum(groups, point, own) / static_cast<double>(groups.size(own) - 1);
  const double larger = std::max(within, nearest);
  return larger > 0 ? (nearest - within) / larger : 0;
}

}  // namespace

Silhouette silhouette(const Eigen::Ref<const Eigen::MatrixXd>& x,
                      std::span<const std::int32_t> labels, std::int64_t clusters,
                      std::int64_t limit, Context& context) {
  QUERN_EXPECT(std::ssize(labels) == x.rows() && limit > 1);
  Random random(context.seed());
  const Grouped groups =
      grouped(x, labels, clusters, sampleOf(x.rows(), std::min(limit, x.rows()), random));
  const Eigen::Index count = groups.points.cols();
  std::int64_t used = 0;
  for (std::size_t cluster = 0; cluster + 1 < groups.starts.size(); ++cluster)
    used += groups.size(cluster) > 0;
  if (used < 2 || used == count) return {std::numeric_limits<double>::quiet_NaN(), count};

  constexpr std::int64_t pointsEach = 64;
  std::vector<double> sums(static_cast<std::size_t>((count + pointsEach - 1) / pointsEach), 0.0);
  forBlocks(context, count, pointsEach, [&](std::int64_t block, RowRange points) {
    for (Eigen::Index point = points.first; point < points.last; ++point) {
      const auto after = std::upper_bound(groups.starts.begin(), groups.starts.end(), point);
      sums[static_cast<std::size_t>(block)] +=
          silhouetteOf(groups, point, static_cast<std::size_t>(after - groups.starts.begin()) - 1);
    }
  });
  return {std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(count), count};
}

}  // namespace quern
