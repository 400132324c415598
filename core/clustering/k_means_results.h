// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/figure/figure.h"
#include "core/pipeline/state.h"
#include "core/table/matrix.h"

#include <Eigen/Dense>

#include <string>
#include <vector>

namespace quern {

/// How good a number of clusters is.
struct ClusterCandidate {
  std::int64_t clusters = 0;
  double inertia = 0, silhouette = 0;  ///< silhouette: NaN where there is none
  std::int64_t iterations = 0;
};

/// What k-means learned: centres in the scaled space, and how columns get there. Clusters are
/// ordered by size.
struct ClusterModel {
  std::vector<std::string> features;
  Eigen::VectorXd means, scales;  ///< d: subtracted and divided by; 0 and 1 where nothing is scaled
  Eigen::MatrixXd centres;        ///< k × d
  std::vector<std::int64_t> sizes;  ///< rows of each cluster when it was learned
  std::vector<ClusterCandidate> candidates;
  std::int64_t chosen = 0;          ///< index of candidates
  std::int64_t silhouetteRows = 0;  ///< rows the silhouette was taken over
};

State toState(const ClusterModel& model);
ClusterModel clusterModelFrom(const State& state);  ///< throws Error if it is not one

/// The model's features of a table in the scaled space. Throws Error as numbersOf does.
Matrix scaledFeatures(const ClusterModel& model, const Table& data, Context& context);

/// "cluster" and "distance" under names that are free in the table.
std::vector<ColumnSchema> clusterColumns(const TableSchema& data);
Table withClusters(const ClusterModel& model, const Table& data, Context& context);

std::vector<ColumnSchema> centroidColumns(const std::vector<std::string>& features);
Table centroidTable(const ClusterModel& model);
std::vector<ColumnSchema> candidateColumns();
Table candidateTable(const ClusterModel& model);
std::vector<ColumnSchema> clusterSummaryColumns();
Table clusterSummary(const ClusterModel& model);

/// Principal axes are taken from, and points drawn for, at most this many rows.
inline constexpr std::int64_t mostClusterPoints = 20'000;

/// The rows in two dimensions, coloured by cluster; sizes; and silhouettes where several numbers
/// were tried.
std::vector<Figure> clusterFigures(const ClusterModel& model, const Table& clustered,
                                   const std::string& clusterColumn);

}  // namespace quern
