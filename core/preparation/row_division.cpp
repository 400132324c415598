// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/row_division.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace quern {
namespace {

std::vector<std::int64_t> shuffled(std::int64_t count, Random& random) {
  std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  random.shuffle(std::span<std::int64_t>(rows));
  return rows;
}

std::vector<std::vector<std::int64_t>> rowsByClass(std::span<const std::int32_t> codes,
                                                   std::int64_t classes) {
  std::vector<std::vector<std::int64_t>> rows(static_cast<std::size_t>(classes));
  for (std::size_t row = 0; row < codes.size(); ++row) {
    QUERN_EXPECT(codes[row] >= 0 && codes[row] < classes);
    rows[static_cast<std::size_t>(codes[row])].push_back(static_cast<std::int64_t>(row));
  }
  return rows;
}

void sortAll(Parts& parts) {
  for (std::vector<std::int64_t>& part : parts) std::ranges::sort(part);
}

}  // namespace

std::vector<std::int64_t> partSizes(std::int64_t count, std::span<const double> shares) {
  std::vector<std::int64_t> sizes;
  std::vector<double> remainders;
  for (const double share : shares) {
    const double exact = share * static_cast<double>(count);
    // A share of 0.7 of 10 is 6.999…: what is whole up to rounding is whole.
    const double whole = std::floor(exact + 1e-9);
    sizes.push_back(static_cast<std::int64_t>(whole));
    remainders.push_back(share > 0 ? exact - whole : -1);
  }
  for (std::int64_t left = count - std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
       left > 0; --left) {
    const auto largest = std::max_element(remainders.begin(), remainders.end());
    ++sizes[static_cast<std::size_t>(largest - remainders.begin())];
    *largest -= 1;
  }
  return sizes;
}

Parts divideInOrder(std::span<const std::int64_t> order, std::span<const double> shares) {
  Parts parts;
  std::size_t at = 0;
  for (const std::int64_t size : partSizes(std::ssize(order), shares)) {
    const auto rows = order.subspan(at, static_cast<std::size_t>(size));
    parts.emplace_back(rows.begin(), rows.end());
    at += rows.size();
  }
  sortAll(parts);
  return parts;
}

Parts divideAtRandom(std::int64_t count, std::span<const double> shares, Random& random) {
  return divideInOrder(shuffled(count, random), shares);
}

Parts divideStratified(std::span<const std::int32_t> codes, std::int64_t classes,
                       std::span<const double> shares, Random& random) {
  Parts parts(shares.size());
  for (std::vector<std::int64_t>& rows : rowsByClass(codes, classes)) {
    random.shuffle(std::span<std::int64_t>(rows));
    const Parts own = divideInOrder(rows, shares);
    for (std::size_t part = 0; part < parts.size(); ++part)
      parts[part].insert(parts[part].end(), own[part].begin(), own[part].end());
  }
  sortAll(parts);
  return parts;
}

Parts divideGrouped(std::span<const std::int32_t> groupOf, std::int64_t groups,
                    std::span<const double> shares, Random& random) {
  const std::vector<std::vector<std::int64_t>> rows = rowsByClass(groupOf, groups);
  std::vector<double> lacking;
  for (const double share : shares)
    lacking.push_back(share > 0 ? share * static_cast<double>(groupOf.size())
                                : -std::numeric_limits<double>::infinity());
  Parts parts(shares.size());
  for (const std::int64_t group : shuffled(groups, random)) {
    const std::vector<std::int64_t>& own = rows[static_cast<std::size_t>(group)];
    const auto part = static_cast<std::size_t>(std::ranges::max_element(lacking) - lacking.begin());
    parts[part].insert(parts[part].end(), own.begin(), own.end());
    lacking[part] -= static_cast<double>(own.size());
  }
  sortAll(parts);
  return parts;
}

Parts foldsAtRandom(std::int64_t count, int folds, Random& random) {
  return foldsStratified(std::vector<std::int32_t>(static_cast<std::size_t>(count), 0), 1, folds,
                         random);
}

Parts foldsStratified(std::span<const std::int32_t> codes, std::int64_t classes, int folds,
                      Random& random) {
  QUERN_EXPECT(folds >= 2);
  Parts parts(static_cast<std::size_t>(folds));
  // goes on from class to class, so that the folds are of equal size altogether
  std::size_t next = 0;
  for (std::vector<std::int64_t>& rows : rowsByClass(codes, classes)) {
    random.shuffle(std::span<std::int64_t>(rows));
    for (const std::int64_t row : rows) parts[next++ % parts.size()].push_back(row);
  }
  sortAll(parts);
  return parts;
}

}  // namespace quern
