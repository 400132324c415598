// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/verbatim.h"
#include "core/clustering/k_means_results.h"

#include <fmt/format.h>

#include <numeric>

namespace quern {
namespace {

std::vector<std::int64_t> evenRows(std::int64_t rows) {
  std::vector<std::int64_t> chosen(static_cast<std::size_t>(std::min(rows, mostClusterPoints)));
  for (std::size_t index = 0; index < chosen.size(); ++index)
    chosen[index] = static_cast<std::int64_t>(index) * rows / std::ssize(chosen);
  return chosen;
}

/// The two directions in which the rows (m × d) vary most, and their shares of the variance.
struct Plane {
  Eigen::MatrixXd directions;  // d × 2
  double first = 0, second = 0;
};

Plane principalPlane(const Eigen::MatrixXd& centred) {
  const Eigen::MatrixXd products = centred.transpose() * centred;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
  const Eigen::Index d = products.rows();
  Plane plane{solver.eigenvectors().rightCols(2).rowwise().reverse(), 0, 0};
  for (auto direction : plane.directions.colwise()) {  // a sign that does not hang on rounding
    Eigen::Index largest = 0;
    direction.cwiseAbs().maxCoeff(&largest);
    if (direction[largest] < 0) direction = -direction;
  }
  const double total = std::max(solver.eigenvalues().sum(), 1e-300);
  plane.first = solver.eigenvalues()[d - 1] / total;
  plane.second = solver.eigenvalues()[d - 2] / total;
  return plane;
}

Figure clusterMap(const ClusterModel& model, const Table& clustered,
                  const std::string& clusterColumn) {
  const std::vector<std::int64_t> rows = evenRows(clustered.rowCount());
  std::vector<std::string> drawn = model.features;
  drawn.push_back(clusterColumn);
  const Table sample = clustered.select(drawn).take(rows);
  Figure figure{
      .id = "clusters",
      .title = tr("Clusters"),
      .subtitle = {tr("%1 of %2 rows"), counted(std::ssize(rows)), counted(clustered.rowCount())}};
  if (model.features.size() == 2) {
    figure.x.title = verbatim(model.features[0]);
    figure.y.title = verbatim(model.features[1]);
    figure.layers.push_back(PointsLayer{.x = sample[model.features[0]],
                                        .y = sample[model.features[1]],
                                        .group = sample[clusterColumn]});
    return figure;
  }
  Context context;
  const Matrix x = scaledFeatures(model, sample, context);
  const Eigen::MatrixXd centred =
      std::as_const(x).view().rowwise() - std::as_const(x).view().colwise().mean();
  const Plane plane = principalPlane(centred);
  const Eigen::MatrixXd points = centred * plane.directions;
  figure.x.title = {tr("First principal component, %1% of the variance"),
                    fmt::format("{:.0f}", 100 * plane.first)};
  figure.y.title = {tr("Second principal component, %1% of the variance"),
                    fmt::format("{:.0f}", 100 * plane.second)};
  figure.layers.push_back(PointsLayer{.x = numberColumn(points.col(0)),
                                      .y = numberColumn(points.col(1)),
                                      .group = sample[clusterColumn]});
  return figure;
}

Figure clusterSizes(const ClusterModel& model) {
  const Table centroids = centroidTable(model);
  Figure figure{.id = "sizes",
                .title = tr("Rows in each cluster"),
                .x = {.title = tr("Cluster"), .kind = AxisKind::category},
                .y = {.title = tr("Number of rows")}};
  figure.layers.push_back(BarsLayer{.category = centroids["cluster"], .height = centroids["rows"]});
  return figure;
}

Figure silhouettesByNumber(const ClusterModel& model) {
  const Table candidates = candidateTable(model);
  Figure figure{.id = "silhouettes",
                .title = tr("Silhouette by number of clusters"),
                .x = {.title = tr("Clusters")},
                .y = {.title = tr("Mean silhouette")}};
  const Column clusters = candidates["clusters"].as(Type::number);
  figure.layers.push_back(LineLayer{.x = clusters, .y = candidates["silhouette"]});
  figure.layers.push_back(PointsLayer{.x = clusters, .y = candidates["silhouette"]});
  return figure;
}

}  // namespace

std::vector<Figure> clusterFigures(const ClusterModel& model, const Table& clustered,
                                   const std::string& clusterColumn) {
  std::vector<Figure> figures;
  if (model.features.size() >= 2 && clustered.rowCount() > 0)
    figures.push_back(clusterMap(model, clustered, clusterColumn));
  figures.push_back(clusterSizes(model));
  if (model.candidates.size() > 1) figures.push_back(silhouettesByNumber(model));
  return figures;
}

}  // namespace quern
