// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/cross_products.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <limits>

namespace quern {
namespace {

/// A tile of 50 columns takes 200 KB, so it is still in the second-level cache when it is
/// multiplied.
constexpr Eigen::Index rowsPerTile = 512;

}  // namespace

void CrossProducts::add(Eigen::MatrixXd& tile) {
  CrossProducts one;
  one.rows = tile.rows();
  one.means = tile.colwise().mean().transpose();
  tile.rowwise() -= one.means.transpose();
  if (rows == 0) {
    one.squares = Eigen::MatrixXd::Zero(tile.cols(), tile.cols());
    one.squares.selfadjointView<Eigen::Lower>().rankUpdate(tile.transpose());
    *this = std::move(one);
    return;
  }
  squares.selfadjointView<Eigen::Lower>().rankUpdate(tile.transpose());
  const double total = static_cast<double>(rows + one.rows);
  const Eigen::VectorXd shift = one.means - means;
  const double weight = static_cast<double>(rows) * static_cast<double>(one.rows) / total;
  squares.selfadjointView<Eigen::Lower>().rankUpdate(shift, weight);
  means += shift * (static_cast<double>(one.rows) / total);
  rows += one.rows;
}

void CrossProducts::merge(CrossProducts&& other) {
  if (other.rows == 0) return;
  if (rows == 0) {
    *this = std::move(other);
    return;
  }
  const double total = static_cast<double>(rows + other.rows);
  const Eigen::VectorXd shift = other.means - means;
  squares += other.squares;
  squares.selfadjointView<Eigen::Lower>().rankUpdate(
      shift, static_cast<double>(rows) * static_cast<double>(other.rows) / total);
  means += shift * (static_cast<double>(other.rows) / total);
  rows += other.rows;
}

CrossProducts crossProducts(const Eigen::Ref<const Eigen::MatrixXd>& x,
                            const Eigen::Ref<const Eigen::VectorXd>& y, Context& context) {
  QUERN_EXPECT(x.rows() == y.size() && x.rows() > 0);
  return reduceRows<CrossProducts>(context, x.rows(), [&](RowRange rows, CrossProducts& sum) {
    Eigen::MatrixXd tile;
    for (Eigen::Index first = rows.first; first < rows.last; first += rowsPerTile) {
      context.checkpoint();
      const Eigen::Index count = std::min<Eigen::Index>(rowsPerTile, rows.last - first);
      tile.resize(count, x.cols() + 1);
      tile.leftCols(x.cols()) = x.middleRows(first, count);
      tile.col(x.cols()) = y.segment(first, count);
      sum.add(tile);
    }
  });
}

ColumnMoments columnMoments(const Eigen::Ref<const Eigen::MatrixXd>& x, Context& context) {
  ColumnMoments moments{Eigen::VectorXd::Zero(x.cols()), Eigen::VectorXd::Zero(x.cols())};
  if (x.rows() == 0) return moments;
  forEach(context, x.cols(), [&](std::int64_t column) {
    const double mean = x.col(column).mean();
    // The second term takes back what rounding left in the mean.
    const double rest = (x.col(column).array() - mean).mean();
    moments.means[column] = mean + rest;
    moments.squares[column] = (x.col(column).array() - moments.means[column]).square().sum();
  });
  return moments;
}

bool isConstant(double mean, double squares, std::int64_t rows) {
  const double rounding = 16 * std::numeric_limits<double>::epsilon() * mean;
  return squares <= static_cast<double>(rows) * rounding * rounding;
}

}  // namespace quern
