// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clustering/row_tiles.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <array>
#include <cstring>
#include <limits>

namespace quern {
namespace {

constexpr std::int64_t tilesPerBlock = 256;

/// Four doubles in one register of the oldest processor we run on (AVX2).
using Pack = double __attribute__((vector_size(32)));

Pack spread(double value) { return Pack{value, value, value, value}; }

Pack loadPack(const double* from) {
  Pack pack;
  std::memcpy(&pack, from, sizeof pack);
  return pack;
}

/// 16 rows side by side. Four named registers, not an array: an array would live on the stack.
struct Strip {
  static constexpr std::int64_t height = 16;
  Pack first, second, third, fourth;

  static Strip filledWith(double value) {
    const Pack pack = spread(value);
    return {pack, pack, pack, pack};
  }
  static Strip at(const double* from) {
    return {loadPack(from), loadPack(from + 4), loadPack(from + 8), loadPack(from + 12)};
  }
  void addProduct(const Strip& x, Pack factor) {
    first += x.first * factor;
    second += x.second * factor;
    third += x.third * factor;
    fourth += x.fourth * factor;
  }
};

/// The best score of each of 16 rows so far, and which centre has it.
struct Best {
  Strip score = Strip::filledWith(std::numeric_limits<double>::infinity());
  Strip centre = Strip::filledWith(0);

  void offer(const Strip& other, double index) {
    const Pack label = spread(index);
    keepLess(score.first, centre.first, other.first, label);
    keepLess(score.second, centre.second, other.second, label);
    keepLess(score.third, centre.third, other.third, label);
    keepLess(score.fourth, centre.fourth, other.fourth, label);
  }

private:
  static void keepLess(Pack& kept, Pack& keptLabel, Pack other, Pack label) {
    const auto less = other < kept;
    kept = less ? other : kept;
    keptLabel = less ? label : keptLabel;
  }
};

/// Centres as the kernel wants them: two side by side, value by value, and half of their squared
/// lengths. |x - c|² is least where |c|² / 2 - x·c is; an odd last centre is paired with one that
/// is never nearest.
struct CentrePairs {
  std::vector<double> values;   // pair, column, 2
  std::vector<double> offsets;  // pair, 2
  std::int64_t pairs = 0;

  explicit CentrePairs(const Eigen::MatrixXd& centres);
};

CentrePairs::CentrePairs(const Eigen::MatrixXd& centres) : pairs((centres.cols() + 1) / 2) {
  const auto d = static_cast<std::size_t>(centres.rows());
  values.resize(static_cast<std::size_t>(2 * pairs) * d, 0);
  offsets.resize(static_cast<std::size_t>(2 * pairs), std::numeric_limits<double>::infinity());
  for (Eigen::Index centre = 0; centre < centres.cols(); ++centre) {
    const auto pair = static_cast<std::size_t>(centre / 2);
    const auto side = static_cast<std::size_t>(centre % 2);
    offsets[2 * pair + side] = centres.col(centre).squaredNorm() / 2;
    for (std::size_t column = 0; column < d; ++column)
      values[2 * (pair * d + column) + side] = -centres(static_cast<Eigen::Index>(column), centre);
  }
}

/// The nearest centre of 16 rows that start at `first`; columns of the tile are 64 values apart.
void nearestOfStrip(const double* first, std::int64_t columns, const CentrePairs& centres,
                    double* nearest) {
  Best best;
  const double* values = centres.values.data();
  for (std::int64_t pair = 0; pair < centres.pairs; ++pair) {
    Strip left = Strip::filledWith(centres.offsets[static_cast<std::size_t>(2 * pair)]);
    Strip right = Strip::filledWith(centres.offsets[static_cast<std::size_t>(2 * pair + 1)]);
    const double* lane = first;
    for (std::int64_t column = 0; column < columns; ++column) {
      const Strip x = Strip::at(lane);
      left.addProduct(x, spread(values[0]));
      right.addProduct(x, spread(values[1]));
      lane += RowTiles::height;
      values += 2;
    }
    best.offer(left, static_cast<double>(2 * pair));
    best.offer(right, static_cast<double>(2 * pair + 1));
  }
  std::memcpy(nearest, &best.centre, sizeof best.centre);
}

/// What a block of rows adds to the centres.
struct BlockSums {
  Eigen::MatrixXd sums;  // k × d, so that one column of a tile meets one column of sums
  Eigen::VectorXd counts;
  std::int64_t changed = 0;
};

void assignTile(const RowTiles& rows, std::int64_t tile, const CentrePairs& centres,
                std::int32_t* labels, BlockSums& block) {
  std::array<double, RowTiles::height> nearest;
  const double* values = rows.lane(tile, 0);
  for (std::int64_t strip = 0; strip < RowTiles::height; strip += Strip::height)
    nearestOfStrip(values + strip, rows.columns(), centres, nearest.data() + strip);
  const auto filled = static_cast<std::size_t>(rows.filled(tile));
  std::array<std::int32_t, RowTiles::height> now;
  for (std::size_t row = 0; row < filled; ++row) {
    now[row] = static_cast<std::int32_t>(nearest[row]);
    block.changed += now[row] != labels[row];
    labels[row] = now[row];
    block.counts[now[row]] += 1;
  }
  for (std::int64_t column = 0; column < rows.columns(); ++column) {
    double* sums = block.sums.col(column).data();
    const double* lane = rows.lane(tile, column);
    for (std::size_t row = 0; row < filled; ++row) sums[now[row]] += lane[row];
  }
}

}  // namespace

RowTiles::RowTiles(const Eigen::Ref<const Eigen::MatrixXd>& x, Context& context)
    : m_rows(x.rows()),
      m_means(x.cols()) {
  for (Eigen::Index column = 0; column < x.cols(); ++column)
    m_means[column] = x.rows() > 0 ? x.col(column).mean() : 0;
  m_values.resize(static_cast<std::size_t>(tiles() * x.cols() * height));
  forBlocks(context, tiles(), tilesPerBlock, [&](std::int64_t, RowRange range) {
    for (std::int64_t tile = range.first; tile < range.last; ++tile) {
      const std::int64_t count = filled(tile);
      for (Eigen::Index column = 0; column < x.cols(); ++column) {
        double* lane = m_values.data() + (tile * columns() + column) * height;
        Eigen::Map<Eigen::ArrayXd>(lane, count) =
            x.col(column).segment(tile * height, count).array() - m_means[column];
        std::fill(lane + count, lane + height, 0.0);
      }
    }
  });
}

Eigen::VectorXd RowTiles::row(std::int64_t index) const {
  Eigen::VectorXd values(columns());
  for (std::int64_t column = 0; column < columns(); ++column)
    values[column] = lane(index / height, column)[index % height];
  return values;
}

RowTiles::Lane RowTiles::distances(std::int64_t tile, const double* point) const {
  Lane sum = Lane::Zero();
  for (std::int64_t column = 0; column < columns(); ++column)
    sum += (Eigen::Map<const Lane>(lane(tile, column)) - point[column]).square();
  return sum;
}

void assignRows(const RowTiles& rows, const Eigen::MatrixXd& centres, Assignment& assignment,
                Context& context) {
  QUERN_EXPECT(centres.rows() == rows.columns() && centres.cols() > 0);
  QUERN_EXPECT(std::ssize(assignment.labels) == rows.rows());
  const CentrePairs pairs(centres);
  const std::int64_t blocks = (rows.tiles() + tilesPerBlock - 1) / tilesPerBlock;
  std::vector<BlockSums> sums(static_cast<std::size_t>(blocks));
  forBlocks(context, rows.tiles(), tilesPerBlock, [&](std::int64_t index, RowRange range) {
    BlockSums& block = sums[static_cast<std::size_t>(index)];
    block.sums = Eigen::MatrixXd::Zero(2 * pairs.pairs, rows.columns());
    block.counts = Eigen::VectorXd::Zero(2 * pairs.pairs);
    for (std::int64_t tile = range.first; tile < range.last; ++tile)
      assignTile(rows, tile, pairs, assignment.labels.data() + tile * RowTiles::height, block);
  });
  assignment.sums = Eigen::MatrixXd::Zero(centres.rows(), centres.cols());
  assignment.counts = Eigen::VectorXd::Zero(centres.cols());
  assignment.changed = 0;
  for (const BlockSums& block : sums) {
    assignment.sums += block.sums.topRows(centres.cols()).transpose();
    assignment.counts += block.counts.head(centres.cols());
    assignment.changed += block.changed;
  }
}

}  // namespace quern
