// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classification/logistic_objective.h"

#include "core/base/rows.h"
#include "core/regression/cross_products.h"

#include <vector>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index rowsPerTile = 256;
constexpr std::int64_t mostBlocks = 64;  // each holds a hessian until the blocks are joined

struct Direction {
  MatrixXd value;
  void merge(const Direction& other) { value += other.value; }
};

}  // namespace

/// A tile of the design with what the weights say of its rows.
struct LogisticObjective::Tile {
  MatrixXd design;         // t × q
  MatrixXd probabilities;  // t × m
  VectorXd rowWeights;     // t
  double loss = 0;
  MatrixXd excess;  // t × m: weight (probability - 1 if it is the row's class)
};

StandardDesign::StandardDesign(const Eigen::Ref<const MatrixXd>& values, Context& context)
    : x(values) {
  ColumnMoments moments = columnMoments(x, context);
  means = std::move(moments.means);
  scales = (moments.squares.array() / static_cast<double>(x.rows())).sqrt();
  for (Index column = 0; column < x.cols(); ++column)
    if (isConstant(means[column], moments.squares[column], x.rows())) scales[column] = 0;
}

void StandardDesign::fillTile(Index first, Index count, MatrixXd& tile) const {
  tile.resize(count, columns());
  for (Index column = 0; column < x.cols(); ++column) {
    if (scales[column] == 0)
      tile.col(column).setZero();
    else
      tile.col(column) =
          (x.col(column).segment(first, count).array() - means[column]) / scales[column];
  }
  tile.col(x.cols()).setOnes();
}

void LogisticObjective::Value::merge(const Value& other) {
  loss += other.loss;
  gradient += other.gradient;
  if (hessian.size() != 0) hessian += other.hessian;
}

template <class Sum, class Body>
Sum LogisticObjective::overTiles(const MatrixXd& weights, Context& context,
                                 const Body& body) const {
  const std::int64_t rows = m_design.rows();
  const std::int64_t each =
      std::max<std::int64_t>(16'384, (rows / mostBlocks / rowsPerTile + 1) * rowsPerTile);
  std::vector<Sum> sums(static_cast<std::size_t>((rows + each - 1) / each));
  forBlocks(context, rows, each, [&](std::int64_t block, RowRange range) {
    Tile tile;
    for (Index first = range.first; first < range.last; first += rowsPerTile) {
      context.checkpoint();
      fill(tile, first, std::min<Index>(rowsPerTile, range.last - first), weights);
      body(tile, sums[static_cast<std::size_t>(block)]);
    }
  });
  for (std::size_t block = 1; block < sums.size(); ++block) sums[0].merge(sums[block]);
  return std::move(sums[0]);
}

void LogisticObjective::fill(Tile& tile, Index first, Index count, const MatrixXd& weights) const {
  m_design.fillTile(first, count, tile.design);
  tile.probabilities.noalias() = tile.design * weights;  // log odds, for now
  tile.rowWeights.resize(count);
  tile.excess.resize(count, weights.cols());

  VectorXd largest = tile.probabilities.rowwise().maxCoeff();
  if (m_reference) largest = largest.cwiseMax(0);
  tile.loss = 0;
  for (Index row = 0; row < count; ++row) {
    const Index label = m_labels[static_cast<std::size_t>(first + row)];
    const Index own = label - (m_reference ? 1 : 0);
    tile.rowWeights[row] = m_classWeights[label];
    tile.loss +=
        tile.rowWeights[row] * (largest[row] - (own < 0 ? 0 : tile.probabilities(row, own)));
  }
  tile.probabilities = (tile.probabilities.colwise() - largest).array().exp();
  VectorXd total = tile.probabilities.rowwise().sum();
  if (m_reference) total.array() += (-largest.array()).exp();
  tile.loss += tile.rowWeights.dot(total.array().log().matrix());
  tile.probabilities.array().colwise() /= total.array();

  tile.excess = tile.probabilities;
  for (Index row = 0; row < count; ++row) {
    const Index own = m_labels[static_cast<std::size_t>(first + row)] - (m_reference ? 1 : 0);
    if (own >= 0) tile.excess(row, own) -= 1;
  }
  tile.excess.array().colwise() *= tile.rowWeights.array();
}

void LogisticObjective::addHessian(const Tile& tile, MatrixXd& hessian) const {
  const Index q = tile.design.cols();
  MatrixXd weighted(tile.design.rows(), q);
  for (Index left = 0; left < tile.probabilities.cols(); ++left) {
    for (Index right = 0; right <= left; ++right) {
      const auto p = tile.probabilities.col(left).array();
      const Eigen::ArrayXd curvature =
          tile.rowWeights.array() * p *
          ((left == right ? 1.0 : 0.0) - tile.probabilities.col(right).array());
      weighted = tile.design.array().colwise() * curvature;
      auto block = hessian.block(left * q, right * q, q, q);
      block.triangularView<Eigen::Lower>() += tile.design.transpose() * weighted;
    }
  }
}

LogisticObjective::Value LogisticObjective::at(const MatrixXd& weights, bool wantHessian,
                                               Context& context) const {
  const Index unknowns = weights.size();
  const Index q = weights.rows();
  Value value = overTiles<Value>(weights, context, [&](const Tile& tile, Value& sum) {
    if (sum.gradient.size() == 0) {
      sum.gradient = MatrixXd::Zero(q, weights.cols());
      if (wantHessian) sum.hessian = MatrixXd::Zero(unknowns, unknowns);
    }
    sum.loss += tile.loss;
    sum.gradient.noalias() += tile.design.transpose() * tile.excess;
    if (wantHessian) addHessian(tile, sum.hessian);
  });
  if (!wantHessian) return value;
  for (Index left = 0; left < weights.cols(); ++left)
    for (Index right = 0; right < left;
         ++right) {  // each block is symmetric, only its lower half was summed
      auto block = value.hessian.block(left * q, right * q, q, q);
      const MatrixXd full = block.selfadjointView<Eigen::Lower>();
      block = full;
    }
  return value;
}

MatrixXd LogisticObjective::curvature(const MatrixXd& weights, const MatrixXd& direction,
                                      Context& context) const {
  return overTiles<Direction>(
             weights, context,
             [&](const Tile& tile, Direction& sum) {
               if (sum.value.size() == 0)
                 sum.value = MatrixXd::Zero(weights.rows(), weights.cols());
               MatrixXd change = tile.design * direction;
               const VectorXd mean = (tile.probabilities.array() * change.array()).rowwise().sum();
               change = tile.probabilities.array() * (change.colwise() - mean).array();
               change.array().colwise() *= tile.rowWeights.array();
               sum.value.noalias() += tile.design.transpose() * change;
             })
      .value;
}

}  // namespace quern
