// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>

namespace quern {

/// Means and centred cross-products of q columns, gathered tile by tile: what least squares,
/// correlations and principal components need of any number of rows.
///
/// Each tile is centred on its own means before it is multiplied, and tiles are joined by the
/// update of Chan, Golub and LeVeque (Algorithms for computing the sample variance, The American
/// Statistician 37:3, 1983), so one pass over the rows loses nothing to large means.
struct QUERN_CORE_EXPORT CrossProducts {
  std::int64_t rows = 0;
  Eigen::VectorXd means;  ///< q
  Eigen::MatrixXd
      squares;  ///< q × q, lower triangle: sums of (value - mean)(other value - other mean)

  void add(Eigen::MatrixXd& tile);  ///< tile: t × q; it is centred in place
  void merge(CrossProducts&& other);
};

/// Means and sums of squares, one column apart from the other.
struct ColumnMoments {
  Eigen::VectorXd means;    ///< p
  Eigen::VectorXd squares;  ///< p: sums of (value - mean)²
};

/// The columns of x (n × p), then y (n): q = p + 1.
QUERN_CORE_EXPORT CrossProducts crossProducts(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                              const Eigen::Ref<const Eigen::VectorXd>& y,
                                              Context& context);

/// x: n × p. n = 0 gives zeros.
QUERN_CORE_EXPORT ColumnMoments columnMoments(const Eigen::Ref<const Eigen::MatrixXd>& x,
                                              Context& context);

/// True if the deviations of a column from its mean are no more than the rounding of the mean
/// itself.
QUERN_CORE_EXPORT bool isConstant(double mean, double squares, std::int64_t rows);

}  // namespace quern
