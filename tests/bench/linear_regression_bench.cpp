// SPDX-License-Identifier: GPL-3.0-or-later
//
// Least squares on 1,000,000 rows and 50 columns of a table: the seconds from its columns to
// coefficients with standard errors. Its peer is linear_regression_peer.py; the rows are in the
// file that both read.
#include "bench_data.h"

#include "core/base/random.h"
#include "core/regression/least_squares.h"
#include "core/table/matrix.h"

#include <cstdio>

using namespace quern;

namespace {

constexpr std::int64_t rows = 1'000'000, columns = 50;

void fill(std::span<double> numbers) {
  Random random(1);
  const auto n = static_cast<std::size_t>(rows);
  for (double& number : numbers.first(n * columns)) number = random.normal();
  for (std::size_t row = 0; row < n; ++row) {
    double target = 3 + random.normal();
    for (std::size_t column = 0; column < columns; ++column)
      target += numbers[column * n + row] * (column % 2 == 0 ? 0.5 : -0.25);
    numbers[columns * n + row] = target;
  }
}

}  // namespace

int main(int count, char** arguments) {
  const Values<double> numbers = sharedNumbers(
      count > 1 ? arguments[1] : "linear_regression_bench.raw", rows * (columns + 1), fill);
  Table table;
  std::vector<std::string> names;
  for (std::int64_t column = 0; column <= columns; ++column) {
    names.push_back("x" + std::to_string(column));
    table =
        table.with(names.back(),
                   Column::ofNumbers(std::span(numbers).subspan(
                       static_cast<std::size_t>(column * rows), static_cast<std::size_t>(rows))));
  }
  names.pop_back();
  Context context;
  const auto start = std::chrono::steady_clock::now();
  const Matrix x = numbersOf(table, names, context);
  const Eigen::VectorXd y = numbersOf(table, "x" + std::to_string(columns), context);
  const LeastSquares fit = fitLeastSquares(x.view(), y, true, context);
  const double took = secondsSince(start);
  std::printf("R2 %.12f, intercept %.12f, first %.12f\n%.4f\n", qualityOf(fit).rSquared,
              fit.intercept, fit.coefficients[0], took);
  return 0;
}
