// SPDX-License-Identifier: GPL-3.0-or-later
//
// k-means on 1,000,000 rows and 10 columns, 20 clusters, 20 passes from the same 20 rows: the
// seconds from a table's columns to labels and inertia. Its peer is k_means_peer.py; the rows are
// in the file that both read.
#include "bench_data.h"

#include "core/base/random.h"
#include "core/clustering/k_means.h"
#include "core/table/matrix.h"

#include <cstdio>

using namespace quern;

namespace {

constexpr std::int64_t rows = 1'000'000, columns = 10, clusters = 20;

void fill(std::span<double> numbers) {
  Random random(1);
  double centres[clusters][columns];
  for (auto& centre : centres)
    for (double& value : centre) value = 3 * random.normal();
  for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
    const auto& centre = centres[random.below(clusters)];
    for (std::size_t column = 0; column < columns; ++column)
      numbers[column * static_cast<std::size_t>(rows) + row] = centre[column] + 2 * random.normal();
  }
}

}  // namespace

int main(int count, char** arguments) {
  const Values<double> numbers =
      sharedNumbers(count > 1 ? arguments[1] : "k_means_bench.raw", rows * columns, fill);
  Table table;
  std::vector<std::string> names;
  for (std::int64_t column = 0; column < columns; ++column) {
    names.push_back("x" + std::to_string(column));
    table =
        table.with(names.back(),
                   Column::ofNumbers(std::span(numbers).subspan(
                       static_cast<std::size_t>(column * rows), static_cast<std::size_t>(rows))));
  }
  Context context;
  const auto start = std::chrono::steady_clock::now();
  const Matrix x = numbersOf(table, names, context);
  const KMeans found = refineKMeans(x.view(), x.view().topRows(clusters),
                                    {.iterations = 20, .tolerance = 0}, context);
  const double took = secondsSince(start);
  std::printf("inertia %.6f, passes %d\n%.4f\n", found.inertia, found.iterations, took);
  return 0;
}
