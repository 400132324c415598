// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/seeding.h"

#include "core/base/rows.h"

#include <limits>

namespace quern {
namespace {

constexpr std::int64_t tilesPerSum = 256;
constexpr std::int64_t rowsPerTileBlock = tilesPerSum * RowTiles::height;

/// Squared distances of all rows from the nearest of the centres so far, and their sums by block.
struct Closest {
  std::vector<double> distances;  // n, filled up to whole tiles with 0
  std::vector<double> blockSums;

  double total() const {
    double sum = 0;
    for (const double block : blockSums) sum += block;
    return sum;
  }
};

std::int64_t blockCount(const RowTiles& rows) {
  return (rows.tiles() + tilesPerSum - 1) / tilesPerSum;
}

/// The row at which the running sum of distances exceeds share * total.
std::int64_t drawRow(const Closest& closest, std::int64_t rows, double share) {
  double left = share * closest.total();
  std::size_t block = 0;
  while (block + 1 < closest.blockSums.size() && left >= closest.blockSums[block])
    left -= closest.blockSums[block++];
  std::int64_t row = static_cast<std::int64_t>(block) * rowsPerTileBlock;
  while (row + 1 < rows && left >= closest.distances[static_cast<std::size_t>(row)])
    left -= closest.distances[static_cast<std::size_t>(row++)];
  return row;
}

RowTiles::Lane nearer(const RowTiles& rows, const Closest& closest, std::int64_t tile,
                      const double* point) {
  const Eigen::Map<const RowTiles::Lane> before(closest.distances.data() + tile * RowTiles::height);
  return before.min(rows.distances(tile, point));
}

/// The sum of distances that would be left with each of the candidates (d × c) as the next centre.
Eigen::VectorXd potentials(const RowTiles& rows, const Closest& closest,
                           const Eigen::MatrixXd& candidates, Context& context) {
  Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(candidates.cols(), blockCount(rows));
  forBlocks(context, rows.tiles(), tilesPerSum, [&](std::int64_t block, RowRange range) {
    for (std::int64_t tile = range.first; tile < range.last; ++tile)
      for (Eigen::Index candidate = 0; candidate < candidates.cols(); ++candidate)
        sums(candidate, block) +=
            nearer(rows, closest, tile, candidates.col(candidate).data()).sum();
  });
  return sums.rowwise().sum();
}

void addCentre(const RowTiles& rows, const Eigen::VectorXd& centre, Closest& closest,
               Context& context) {
  forBlocks(context, rows.tiles(), tilesPerSum, [&](std::int64_t block, RowRange range) {
    double sum = 0;
    for (std::int64_t tile = range.first; tile < range.last; ++tile) {
      Eigen::Map<RowTiles::Lane> lane(closest.distances.data() + tile * RowTiles::height);
      lane = nearer(rows, closest, tile, centre.data());
      sum += lane.sum();
    }
    closest.blockSums[static_cast<std::size_t>(block)] = sum;
  });
}

}  // namespace

Eigen::MatrixXd seedCentres(const RowTiles& rows, std::int64_t clusters, Random& random,
                            Context& context) {
  const auto trials = 2 + static_cast<Eigen::Index>(std::log(static_cast<double>(clusters)));
  Closest closest;
  closest.distances.assign(static_cast<std::size_t>(rows.tiles() * RowTiles::height), 0.0);
  std::fill_n(closest.distances.begin(), rows.rows(), std::numeric_limits<double>::infinity());
  closest.blockSums.resize(static_cast<std::size_t>(blockCount(rows)));

  Eigen::MatrixXd centres(rows.columns(), clusters);
  centres.col(0) = rows.row(random.below(rows.rows()));
  for (Eigen::Index next = 1; next < clusters; ++next) {
    addCentre(rows, centres.col(next - 1), closest, context);
    Eigen::MatrixXd candidates(rows.columns(), trials);
    for (Eigen::Index trial = 0; trial < trials; ++trial)
      candidates.col(trial) = rows.row(drawRow(closest, rows.rows(), random.uniform()));
    Eigen::Index best = 0;
    potentials(rows, closest, candidates, context).minCoeff(&best);
    centres.col(next) = candidates.col(best);
  }
  return centres;
}

}  // namespace quern
