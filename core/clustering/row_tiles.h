// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"

#include <Eigen/Dense>

#include <cstdint>
#include <vector>

namespace quern {

/// Rows in tiles of 64, column after column within a tile: 64 distances are computed side by side,
/// and a tile stays in the first-level cache while all centres pass over it. Values are taken
/// relative to the column means, so that squares do not lose digits to a large offset.
class RowTiles {
public:
  static constexpr std::int64_t height = 64;
  using Lane = Eigen::Array<double, height, 1>;

  RowTiles(const Eigen::Ref<const Eigen::MatrixXd>& x, Context& context);  ///< x: n × d

  std::int64_t rows() const { return m_rows; }
  std::int64_t columns() const { return m_means.size(); }
  std::int64_t tiles() const { return (m_rows + height - 1) / height; }
  /// The column of 64 rows; past the last row it repeats 0.
  const double* lane(std::int64_t tile, std::int64_t column) const {
    return m_values.data() + (tile * columns() + column) * height;
  }
  std::int64_t filled(std::int64_t tile) const { return std::min(height, m_rows - tile * height); }
  const Eigen::VectorXd& means() const { return m_means; }  ///< d: what was subtracted
  Eigen::VectorXd row(std::int64_t index) const;            ///< d, relative to the means

  /// Squared distances of the tile's rows to a point (d, relative to the means).
  Lane distances(std::int64_t tile, const double* point) const;

private:
  std::int64_t m_rows = 0;
  Eigen::VectorXd m_means;
  Values<double> m_values;
};

/// Which centre is nearest to each row; the first of several equally near.
struct Assignment {
  std::vector<std::int32_t> labels;  ///< n
  Eigen::MatrixXd sums;              ///< d × k: of the rows of each centre
  Eigen::VectorXd counts;            ///< k
  std::int64_t changed = 0;          ///< rows whose label is not the one before
};

/// Assigns every row to the nearest of the centres and sums up the rows of each;
/// `assignment.labels` holds the labels before and after. The result does not depend on the number
/// of threads.
///   centres  d × k, relative to the means of the tiles
void assignRows(const RowTiles& rows, const Eigen::MatrixXd& centres, Assignment& assignment,
                Context& context);

}  // namespace quern
