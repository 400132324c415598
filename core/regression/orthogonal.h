// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <functional>

namespace quern {

/// The triangle of a QR decomposition, gathered tile by tile (Demmel, Grigori, Hoemmen, Langou,
/// Communication-optimal parallel and sequential QR and LU factorizations, SIAM J. Sci. Comput.
/// 34:1, 2012). As stable as Householder's QR of all rows at once, and it never holds more than a
/// tile.
struct Triangle {
  Eigen::MatrixXd rows;  ///< at most q × q, upper trapezoidal

  void add(const Eigen::Ref<const Eigen::MatrixXd>& tile);  ///< t × q
  void merge(Triangle&& other);
};

/// Fills a tile (count × q) with the rows first, …, first + count - 1 of the matrix to be
/// decomposed.
using TileSource =
    std::function<void(Eigen::Index first, Eigen::Index count, Eigen::MatrixXd& tile)>;

/// The triangle of an n × q matrix that is given tile by tile.
Eigen::MatrixXd triangleOf(Eigen::Index n, Eigen::Index q, const TileSource& source,
                           Context& context);

/// The least-squares solution of least norm, from a complete orthogonal decomposition (Golub and
/// Van Loan, Matrix Computations, 4th ed., 5.5.2), and what its precision rests on.
struct LeastNorm {
  Eigen::Index rank = 0;
  Eigen::VectorXd solution;  ///< p
  Eigen::MatrixXd root;      ///< p × rank: root rootᵀ is the pseudo-inverse of aᵀa
  Eigen::MatrixXd
      rowSpace;  ///< p × rank, orthonormal: the directions that a determines; empty if rank = p
};

/// Minimises |a x - b|.
///   a          m × p, its columns of comparable length
///   b          m
///   tolerance  a pivot below this share of the largest counts as zero
LeastNorm solveLeastNorm(const Eigen::MatrixXd& a, const Eigen::VectorXd& b, double tolerance);

}  // namespace quern
