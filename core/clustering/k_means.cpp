// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/k_means.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/rows.h"
#include "core/clustering/row_tiles.h"
#include "core/clustering/seeding.h"

#include <numeric>

namespace quern {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Squared distance of every row to its own centre (d × k), straight from the differences.
VectorXd ownDistances(const RowTiles& rows, const MatrixXd& centres,
                      const std::vector<std::int32_t>& labels, Context& context) {
  VectorXd distances(rows.rows());
  forBlocks(context, rows.tiles(), 256, [&](std::int64_t, RowRange range) {
    for (std::int64_t tile = range.first; tile < range.last; ++tile) {
      const std::int64_t first = tile * RowTiles::height;
      const std::int64_t count = rows.filled(tile);
      distances.segment(first, count).setZero();
      for (std::int64_t column = 0; column < rows.columns(); ++column) {
        const double* lane = rows.lane(tile, column);
        for (std::int64_t row = 0; row < count; ++row) {
          const double difference =
              lane[row] - centres(column, labels[static_cast<std::size_t>(first + row)]);
          distances[first + row] += difference * difference;
        }
      }
    }
  });
  return distances;
}

/// Gives every cluster without rows the row farthest from its own centre, taking it from where it
/// was.
void fillEmpty(const RowTiles& rows, const MatrixXd& centres, Assignment& assignment,
               Context& context) {
  std::vector<Eigen::Index> empty;
  for (Eigen::Index centre = 0; centre < centres.cols(); ++centre)
    if (assignment.counts[centre] == 0) empty.push_back(centre);
  if (empty.empty()) return;
  const VectorXd distances = ownDistances(rows, centres, assignment.labels, context);
  std::vector<std::int64_t> order(static_cast<std::size_t>(rows.rows()));
  std::iota(order.begin(), order.end(), 0);
  const auto farther = [&](std::int64_t left, std::int64_t right) {
    return distances[left] != distances[right] ? distances[left] > distances[right] : left < right;
  };
  std::partial_sort(order.begin(), order.begin() + std::ssize(empty), order.end(), farther);
  for (std::size_t index = 0; index < empty.size(); ++index) {
    const std::int64_t row = order[index];
    std::int32_t& label = assignment.labels[static_cast<std::size_t>(row)];
    if (distances[row] == 0 || assignment.counts[label] == 1)
      continue;  // fewer distinct rows than clusters
    const VectorXd values = rows.row(row);
    assignment.sums.col(label) -= values;
    assignment.counts[label] -= 1;
    label = static_cast<std::int32_t>(empty[index]);
    assignment.sums.col(label) = values;
    assignment.counts[label] = 1;
  }
}

double meanVariance(const RowTiles& rows, Context& context) {
  const VectorXd zero = VectorXd::Zero(rows.columns());
  const VectorXd lengths = ownDistances(
      rows, zero, std::vector<std::int32_t>(static_cast<std::size_t>(rows.rows()), 0), context);
  return lengths.mean() / static_cast<double>(std::max<std::int64_t>(rows.columns(), 1));
}

/// Lloyd's passes from centres (d × k, relative to the means of the tiles).
KMeans lloyd(const RowTiles& rows, MatrixXd centres, double tolerance, int iterations,
             Context& context) {
  KMeans result;
  Context silent = context.silent();
  Assignment assignment;
  assignment.labels.assign(static_cast<std::size_t>(rows.rows()), -1);
  bool settled = false;  // labels fit the centres
  while (result.iterations < iterations && !result.converged) {
    context.checkpoint(result.iterations++, iterations);
    assignRows(rows, centres, assignment, silent);
    fillEmpty(rows, centres, assignment, silent);
    MatrixXd moved = centres;
    for (Eigen::Index centre = 0; centre < centres.cols(); ++centre)
      if (assignment.counts[centre] > 0)
        moved.col(centre) = assignment.sums.col(centre) / assignment.counts[centre];
    settled = assignment.changed == 0;
    result.converged = settled || (moved - centres).squaredNorm() <= tolerance;
    centres = std::move(moved);
  }
  if (!settled) assignRows(rows, centres, assignment, silent);
  result.inertia = ownDistances(rows, centres, assignment.labels, silent).sum();
  result.labels = std::move(assignment.labels);
  result.centres = (centres.colwise() + rows.means()).transpose();
  return result;
}

KMeans restarted(const RowTiles& rows, std::int64_t clusters, double tolerance, int iterations,
                 std::uint64_t restart, Context& context) {
  Context silent = context.silent();
  Random random(context.seeded(restart).seed());
  return lloyd(rows, seedCentres(rows, clusters, random, silent), tolerance, iterations, context);
}

}  // namespace

KMeans fitKMeans(const Eigen::Ref<const MatrixXd>& x, std::int64_t clusters,
                 const KMeansOptions& options, Context& context) {
  QUERN_EXPECT(clusters >= 1 && clusters <= x.rows() && options.restarts >= 1);
  Context silent = context.silent();
  const RowTiles rows(x, silent);
  const double tolerance = options.tolerance * meanVariance(rows, silent);
  KMeans best;
  const auto keepBetter = [&best](KMeans candidate) {
    if (best.labels.empty() || candidate.inertia < best.inertia) best = std::move(candidate);
  };
  if (rows.rows() > rowsPerBlock) {  // each restart uses all threads
    for (int restart = 0; restart < options.restarts; ++restart) {
      Context part = context.part(static_cast<double>(restart) / options.restarts,
                                  static_cast<double>(restart + 1) / options.restarts);
      keepBetter(restarted(rows, clusters, tolerance, options.iterations,
                           static_cast<std::uint64_t>(restart), part));
    }
    return best;
  }
  std::vector<KMeans> results(static_cast<std::size_t>(options.restarts));
  forEach(context, options.restarts, [&](std::int64_t restart) {
    Context quiet = silent;
    results[static_cast<std::size_t>(restart)] = restarted(
        rows, clusters, tolerance, options.iterations, static_cast<std::uint64_t>(restart), quiet);
  });
  for (KMeans& result : results) keepBetter(std::move(result));
  return best;
}

KMeans refineKMeans(const Eigen::Ref<const MatrixXd>& x, const MatrixXd& centres,
                    const KMeansOptions& options, Context& context) {
  QUERN_EXPECT(centres.cols() == x.cols() && centres.rows() >= 1 && x.rows() >= 1);
  Context silent = context.silent();
  const RowTiles rows(x, silent);
  const double tolerance = options.tolerance * meanVariance(rows, silent);
  const MatrixXd relative = centres.transpose().colwise() - rows.means();
  return lloyd(rows, relative, tolerance, options.iterations, context);
}

Nearest nearestCentres(const Eigen::Ref<const MatrixXd>& x, const MatrixXd& centres,
                       Context& context) {
  QUERN_EXPECT(centres.cols() == x.cols() && centres.rows() >= 1);
  const RowTiles rows(x, context);
  const MatrixXd relative = centres.transpose().colwise() - rows.means();
  Assignment assignment;
  assignment.labels.assign(static_cast<std::size_t>(x.rows()), -1);
  assignRows(rows, relative, assignment, context);
  Nearest nearest;
  nearest.distances = ownDistances(rows, relative, assignment.labels, context).cwiseSqrt();
  nearest.labels = std::move(assignment.labels);
  return nearest;
}

}  // namespace quern
