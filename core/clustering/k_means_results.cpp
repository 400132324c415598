// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/k_means_results.h"

#include "core/base/rows.h"
#include "core/clustering/k_means.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/state_arrays.h"

#include <numeric>

namespace quern {
namespace {

std::vector<std::string> clusterNames(std::int64_t count) {
  std::vector<std::string> names;
  for (std::int64_t cluster = 1; cluster <= count; ++cluster)
    names.push_back("C" + std::to_string(cluster));
  return names;
}

void addNumber(ColumnBuilder& column, double value) {
  if (std::isfinite(value))
    column.add(value);
  else
    column.addMissing();
}

}  // namespace

State toState(const ClusterModel& model) {
  State state;
  state.json = {{"features", model.features},
                {"chosen", model.chosen},
                {"silhouetteRows", model.silhouetteRows}};
  state.arrays["means"] = vectorArray(model.means);
  state.arrays["scales"] = vectorArray(model.scales);
  state.arrays["centres"] = matrixArray(model.centres);
  state.arrays["sizes"] = Array::of(std::span(model.sizes));
  Eigen::MatrixXd candidates(std::ssize(model.candidates), 4);
  for (std::size_t index = 0; index < model.candidates.size(); ++index) {
    const ClusterCandidate& one = model.candidates[index];
    candidates.row(static_cast<Eigen::Index>(index)) << static_cast<double>(one.clusters),
        one.inertia, one.silhouette, static_cast<double>(one.iterations);
  }
  state.arrays["candidates"] = matrixArray(candidates);
  return state;
}

ClusterModel clusterModelFrom(const State& state) {
  const std::string source = "k-means";
  const JsonFields fields(state.json, source);
  ClusterModel model;
  model.features = textsFrom(state, "features");
  model.chosen = fields.integer("chosen");
  model.silhouetteRows = fields.integer("silhouetteRows");
  model.means = vectorFrom(state, "means");
  model.scales = vectorFrom(state, "scales");
  model.centres = matrixFrom(state, "centres");
  const std::span<const std::int64_t> sizes = state.array("sizes").integers();
  model.sizes.assign(sizes.begin(), sizes.end());
  const Eigen::MatrixXd candidates = matrixFrom(state, "candidates");
  const Eigen::Index d = std::ssize(model.features);
  if (model.means.size() != d || model.scales.size() != d || model.centres.cols() != d ||
      model.centres.rows() < 1 || std::ssize(model.sizes) != model.centres.rows() ||
      candidates.cols() != 4 || model.chosen < 0 || model.chosen >= candidates.rows())
    throw damagedState();
  for (Eigen::Index row = 0; row < candidates.rows(); ++row)
    model.candidates.push_back({static_cast<std::int64_t>(candidates(row, 0)), candidates(row, 1),
                                candidates(row, 2), static_cast<std::int64_t>(candidates(row, 3))});
  return model;
}

Matrix scaledFeatures(const ClusterModel& model, const Table& data, Context& context) {
  Matrix x = numbersOf(data, model.features, context);
  Eigen::Map<Eigen::MatrixXd> view = x.view();
  forRows(context, data.rowCount(), [&](RowRange rows) {
    for (Eigen::Index column = 0; column < view.cols(); ++column) {
      auto values = view.col(column).segment(rows.first, rows.size()).array();
      values = (values - model.means[column]) / model.scales[column];
    }
  });
  return x;
}

std::vector<ColumnSchema> clusterColumns(const TableSchema& data) {
  return {{data.freeName("cluster"), Type::category, Role::prediction},
          {data.freeName("distance"), Type::number, Role::ignored}};
}

Table withClusters(const ClusterModel& model, const Table& data, Context& context) {
  const Matrix x = scaledFeatures(model, data, context);
  const Nearest nearest = nearestCentres(std::as_const(x).view(), model.centres, context);
  const std::vector<ColumnSchema> columns = clusterColumns(data.schema());
  return data.with(columns[0], categoryColumn(nearest.labels, clusterNames(model.centres.rows())))
      .with(columns[1], numberColumn(nearest.distances));
}

std::vector<ColumnSchema> centroidColumns(const std::vector<std::string>& features) {
  TableSchema schema({{"cluster", Type::text}, {"rows", Type::integer}});
  for (const std::string& name : features) schema.add({schema.freeName(name), Type::number});
  return schema.columns();
}

Table centroidTable(const ClusterModel& model) {
  TableBuilder table(centroidColumns(model.features));
  const std::vector<std::string> names = clusterNames(model.centres.rows());
  for (std::size_t cluster = 0; cluster < names.size(); ++cluster) {
    table[0].add(names[cluster]);
    table[1].add(model.sizes[cluster]);
    for (Eigen::Index column = 0; column < model.centres.cols(); ++column)
      table[static_cast<int>(column) + 2].add(
          model.centres(static_cast<Eigen::Index>(cluster), column) * model.scales[column] +
          model.means[column]);
  }
  return std::move(table).build();
}

std::vector<ColumnSchema> candidateColumns() {
  return {{"clusters", Type::integer},
          {"inertia", Type::number},
          {"silhouette", Type::number},
          {"iterations", Type::integer},
          {"chosen", Type::boolean}};
}

Table candidateTable(const ClusterModel& model) {
  TableBuilder table(candidateColumns());
  for (std::size_t index = 0; index < model.candidates.size(); ++index) {
    const ClusterCandidate& one = model.candidates[index];
    table[0].add(one.clusters);
    table[1].add(one.inertia);
    addNumber(table[2], one.silhouette);
    table[3].add(one.iterations);
    table[4].add(static_cast<std::int64_t>(index) == model.chosen);
  }
  return std::move(table).build();
}

std::vector<ColumnSchema> clusterSummaryColumns() {
  return {{"measure", Type::text}, {"value", Type::number}};
}

Table clusterSummary(const ClusterModel& model) {
  const ClusterCandidate& chosen = model.candidates[static_cast<std::size_t>(model.chosen)];
  TableBuilder table(clusterSummaryColumns());
  const auto add = [&table](const char* measure, double value) {
    table[0].add(measure);
    addNumber(table[1], value);
  };
  add("clusters", static_cast<double>(chosen.clusters));
  add("rows", static_cast<double>(
                  std::accumulate(model.sizes.begin(), model.sizes.end(), std::int64_t{0})));
  add("inertia", chosen.inertia);
  add("silhouette", chosen.silhouette);
  add("rows of the silhouette", static_cast<double>(model.silhouetteRows));
  add("iterations", static_cast<double>(chosen.iterations));
  return std::move(table).build();
}

}  // namespace quern
