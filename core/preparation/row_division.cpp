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

// A share of 0.7 of 10 is 6.999…: what is whole up to rounding is whole.
constexpr double roundingError = 1e-9;

/// How many rows of one class each part gets: its share of them, rounded up where the part was owed
/// most by the classes before. So the parts come out in the right size however small the classes
/// are; each class by itself would give all classes of one row to the largest part.
std::vector<std::int64_t> sizesWithin(std::int64_t count, std::span<const double> shares,
                                      std::vector<double>& owed) {
  std::vector<std::int64_t> sizes(shares.size(), 0);
  std::vector<std::size_t> divided;  // parts whose share is not a whole number of rows
  std::int64_t left = count;
  for (std::size_t part = 0; part < sizes.size(); ++part) {
    const double exact = shares[part] * static_cast<double>(count);
    const double whole = std::floor(exact + roundingError);
    sizes[part] = static_cast<std::int64_t>(whole);
    left -= sizes[part];
    owed[part] += exact - whole;
    if (exact - whole > roundingError) divided.push_back(part);
  }
  std::ranges::stable_sort(divided, std::ranges::greater{},
                           [&owed](std::size_t part) { return owed[part]; });
  for (const std::size_t part : divided) {
    if (left-- <= 0) break;
    ++sizes[part];
    owed[part] -= 1;
  }
  return sizes;
}

}  // namespace

std::vector<std::int64_t> partSizes(std::int64_t count, std::span<const double> shares) {
  std::vector<std::int64_t> sizes;
  std::vector<double> remainders;
  for (const double share : shares) {
    const double exact = share * static_cast<double>(count);
    const double whole = std::floor(exact + roundingError);
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
  std::vector<std::vector<std::int64_t>> rows = rowsByClass(codes, classes);
  for (std::vector<std::int64_t>& own : rows) random.shuffle(std::span<std::int64_t>(own));
  Parts parts(shares.size());
  std::vector<double> owed(shares.size(), 0.0);
  for (const std::int64_t next : shuffled(classes, random)) {
    const std::vector<std::int64_t>& own = rows[static_cast<std::size_t>(next)];
    auto from = own.begin();
    const std::vector<std::int64_t> sizes = sizesWithin(std::ssize(own), shares, owed);
    for (std::size_t part = 0; part < parts.size(); from += sizes[part++])
      parts[part].insert(parts[part].end(), from, from + sizes[part]);
  }
  sortAll(parts);
  return parts;
}

Parts divideEachClass(std::span<const std::int32_t> codes, std::int64_t classes,
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
