// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/orthogonal.h"

#include "core/base/error.h"
#include "core/base/rows.h"

namespace quern {
namespace {

Eigen::MatrixXd upperPart(const Eigen::MatrixXd& decomposed) {
  const Eigen::Index rows = std::min(decomposed.rows(), decomposed.cols());
  return decomposed.topRows(rows).triangularView<Eigen::Upper>();
}

LeastNorm nothingDetermined(Eigen::Index p) {
  return {0, Eigen::VectorXd::Zero(p), Eigen::MatrixXd(p, 0), Eigen::MatrixXd(p, 0)};
}

}  // namespace

void Triangle::add(const Eigen::Ref<const Eigen::MatrixXd>& tile) {
  Eigen::MatrixXd stacked(rows.rows() + tile.rows(), tile.cols());
  stacked << rows, tile;
  rows = upperPart(Eigen::HouseholderQR<Eigen::Ref<Eigen::MatrixXd>>(stacked).matrixQR());
}

void Triangle::merge(Triangle&& other) {
  if (rows.size() == 0)
    rows = std::move(other.rows);
  else if (other.rows.size() != 0)
    add(other.rows);
}

Eigen::MatrixXd triangleOf(Eigen::Index n, Eigen::Index q, const TileSource& source,
                           Context& context) {
  // A tile several times as tall as it is wide makes the triangle on top of it cheap to carry
  // along.
  const Eigen::Index rowsPerTile = std::max<Eigen::Index>(1'024, 4 * q);
  return reduceRows<Triangle>(
             context, n,
             [&](RowRange rows, Triangle& triangle) {
               triangle.rows.resize(0, q);
               Eigen::MatrixXd tile;
               for (Eigen::Index first = rows.first; first < rows.last; first += rowsPerTile) {
                 context.checkpoint();
                 const Eigen::Index count = std::min<Eigen::Index>(rowsPerTile, rows.last - first);
                 tile.resize(count, q);
                 source(first, count, tile);
                 triangle.add(tile);
               }
             })
      .rows;
}

LeastNorm solveLeastNorm(const Eigen::MatrixXd& a, const Eigen::VectorXd& b, double tolerance) {
  QUERN_EXPECT(a.rows() == b.size());
  const Eigen::Index p = a.cols();
  if (p == 0 || a.rows() == 0) return nothingDetermined(p);
  Eigen::ColPivHouseholderQR<Eigen::MatrixXd> pivoted(a);
  pivoted.setThreshold(tolerance);
  const Eigen::Index r = pivoted.rank();
  if (r == 0) return nothingDetermined(p);
  LeastNorm result;
  result.rank = r;
  Eigen::VectorXd rotated = b;
  rotated.applyOnTheLeft(pivoted.householderQ().adjoint());
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(r, r);
  if (r == p) {
    const auto upper = pivoted.matrixR().topLeftCorner(r, r).triangularView<Eigen::Upper>();
    result.root = pivoted.colsPermutation() * Eigen::MatrixXd(upper.solve(identity));
    result.solution = pivoted.colsPermutation() * Eigen::VectorXd(upper.solve(rotated.head(r)));
    return result;
  }
  // a P = Q [R11 R12; 0 0]; a second decomposition [R11 R12]ᵀ = V U leaves a P = Q1 Uᵀ Vᵀ.
  const Eigen::MatrixXd wide = pivoted.matrixR().topRows(r).template triangularView<Eigen::Upper>();
  const Eigen::HouseholderQR<Eigen::MatrixXd> second(wide.transpose());
  const Eigen::MatrixXd basis = second.householderQ() * Eigen::MatrixXd::Identity(p, r);
  const Eigen::MatrixXd upper = second.matrixQR().topRows(r).triangularView<Eigen::Upper>();
  const auto lower = upper.transpose().triangularView<Eigen::Lower>();
  result.rowSpace = pivoted.colsPermutation() * basis;
  result.root = result.rowSpace * Eigen::MatrixXd(lower.solve(identity));
  result.solution = result.rowSpace * Eigen::VectorXd(lower.solve(rotated.head(r)));
  return result;
}

}  // namespace quern
