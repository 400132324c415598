// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pairwise correlations from matrix products.
//
// With missing values set to 0 and their presence as a matrix of 0 and 1, the sums over the rows
// that two columns share are products of matrices: a block of rows is gathered once and multiplied,
// which is many times faster than walking the rows for each pair. Values are taken about the mean
// of their column first, so that the subtraction in the end does not cancel.

#include "core/figure/correlation.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

// A block of 40 columns stays in the second-level cache.
constexpr Eigen::Index rowsPerProduct = 1024;

/// Over the rows that columns i and j share: how many, the sum of i, the sum of i², the sum of i j.
struct SharedSums {
  Eigen::MatrixXd count, sum, squares, products;

  void reset(Eigen::Index columns) {
    count = sum = squares = products = Eigen::MatrixXd::Zero(columns, columns);
  }
  void merge(SharedSums&& other) {
    if (count.size() == 0) {
      *this = std::move(other);
      return;
    }
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    products += other.products;
  }
};

struct Mean {
  double count = 0, total = 0;

  void merge(const Mean& other) {
    count += other.count;
    total += other.total;
  }
};

double meanOf(const Column& column, Context& context) {
  const std::span<const double> values = column.numbers();
  const Validity present = column.present();
  const Mean mean = reduceRows<Mean>(context, column.size(), [&](RowRange rows, Mean& sum) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const double value = values[static_cast<std::size_t>(row)];
      if (!present[row] || !std::isfinite(value)) continue;
      sum.total += value;
      ++sum.count;
    }
  });
  return mean.count > 0 ? mean.total / mean.count : 0;
}

/// Values about their means and 0 where there is none; 1 where there is one.
struct Block {
  Eigen::MatrixXd values, present;

  Block(std::span<const Column> columns, std::span<const double> means, RowRange rows)
      : values(rows.size(), std::ssize(columns)),
        present(rows.size(), std::ssize(columns)) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::span<const double> all = columns[column].numbers();
      const Validity there = columns[column].present();
      for (std::int64_t row = rows.first; row < rows.last; ++row) {
        const double value = all[static_cast<std::size_t>(row)];
        const bool counts = there[row] && std::isfinite(value);
        const auto at = static_cast<Eigen::Index>(column);
        values(row - rows.first, at) = counts ? value - means[column] : 0;
        present(row - rows.first, at) = counts ? 1 : 0;
      }
    }
  }
};

void add(SharedSums& sums, const Block& block) {
  sums.count.noalias() += block.present.transpose() * block.present;
  sums.sum.noalias() += block.values.transpose() * block.present;
  sums.squares.noalias() += block.values.cwiseAbs2().transpose() * block.present;
  sums.products.noalias() += block.values.transpose() * block.values;
}

double correlation(const SharedSums& sums, Eigen::Index i, Eigen::Index j) {
  const double n = sums.count(i, j);
  const double varianceI = sums.squares(i, j) - sums.sum(i, j) * sums.sum(i, j) / n;
  const double varianceJ = sums.squares(j, i) - sums.sum(j, i) * sums.sum(j, i) / n;
  // What is left of a constant's squares after the subtraction is rounding.
  constexpr double rounding = 1e-14;
  const bool varies =
      varianceI > rounding * sums.squares(i, j) && varianceJ > rounding * sums.squares(j, i);
  if (n < 2 || !varies) return std::numeric_limits<double>::quiet_NaN();
  const double covariance = sums.products(i, j) - sums.sum(i, j) * sums.sum(j, i) / n;
  return std::clamp(covariance / std::sqrt(varianceI * varianceJ), -1.0, 1.0);
}

}  // namespace

Eigen::MatrixXd correlations(std::span<const Column> columns, Context& context) {
  const auto size = static_cast<Eigen::Index>(columns.size());
  if (size == 0) return {};
  for (const Column& column : columns) QUERN_EXPECT(column.size() == columns.front().size());
  std::vector<double> means;
  Context quiet = context.silent();  // the products are what takes the time
  for (const Column& column : columns) means.push_back(meanOf(column, quiet));
  SharedSums sums =
      reduceRows<SharedSums>(context, columns.front().size(), [&](RowRange rows, SharedSums& sum) {
        sum.reset(size);
        for (std::int64_t first = rows.first; first < rows.last; first += rowsPerProduct)
          add(sum, Block(columns, means,
                         {first, std::min<std::int64_t>(rows.last, first + rowsPerProduct)}));
      });
  if (sums.count.size() == 0) sums.reset(size);
  Eigen::MatrixXd matrix(size, size);
  for (Eigen::Index i = 0; i < size; ++i)
    for (Eigen::Index j = 0; j <= i; ++j) matrix(i, j) = matrix(j, i) = correlation(sums, i, j);
  return matrix;
}

}  // namespace quern
