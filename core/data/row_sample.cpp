// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_sample.h"

#include "core/base/error.h"
#include "core/preparation/row_division.h"
#include "core/table/row_selection.h"

#include <algorithm>
#include <numeric>

namespace quern {
namespace {

/// How many of the wanted rows are of each class. Of classes with the same claim to a last row,
/// such as many of one row each, chance decides which has it.
std::vector<std::int64_t> sizesOf(const RowsByGroup& classes, std::int64_t wanted, Random& random) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(classes.count()));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  if (order.size() > 1) random.shuffle(std::span<std::int64_t>(order));
  std::vector<double> shares;
  for (const std::int64_t group : order)
    shares.push_back(static_cast<double>(classes[group].size()) /
                     static_cast<double>(classes.rows.size()));
  const std::vector<std::int64_t> shuffled = partSizes(wanted, shares);
  std::vector<std::int64_t> sizes(order.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    sizes[static_cast<std::size_t>(order[place])] = shuffled[place];
  return sizes;
}

/// The first `size` of the rows in random order: the beginning of Fisher and Yates.
void drawOnce(std::vector<std::int64_t> rows, std::int64_t size, Random& random,
              std::vector<std::int64_t>& drawn) {
  for (std::int64_t next = 0; next < size; ++next) {
    const std::int64_t other = next + random.below(std::ssize(rows) - next);
    std::swap(rows[static_cast<std::size_t>(next)], rows[static_cast<std::size_t>(other)]);
    drawn.push_back(rows[static_cast<std::size_t>(next)]);
  }
}

std::vector<std::int64_t> neverDrawn(const std::vector<std::int64_t>& rows, std::int64_t count) {
  std::vector<std::int64_t> once = rows;
  const auto repeated = std::ranges::unique(once);
  once.erase(repeated.begin(), repeated.end());
  return rowsOutside(once, count);
}

}  // namespace

RowSample drawRows(const RowGroups& classes, std::int64_t wanted, bool replacement, Random& random,
                   Context& context) {
  const std::int64_t count = std::ssize(classes.groupOf);
  QUERN_EXPECT(wanted >= 0 && (replacement || wanted <= count));
  RowSample sample;
  if (count > 0) {
    const RowsByGroup members = rowsByGroup(classes.groupOf, classes.count(), context);
    const std::vector<std::int64_t> sizes = sizesOf(members, wanted, random);
    for (std::size_t group = 0; group < sizes.size(); ++group) {
      const std::span<const std::int64_t> own = members[static_cast<std::int64_t>(group)];
      for (std::int64_t draw = 0; replacement && draw < sizes[group]; ++draw)
        sample.rows.push_back(own[static_cast<std::size_t>(random.below(std::ssize(own)))]);
      if (!replacement) drawOnce({own.begin(), own.end()}, sizes[group], random, sample.rows);
    }
  }
  std::ranges::sort(sample.rows);
  sample.rest = neverDrawn(sample.rows, count);
  return sample;
}

RowSample drawFolds(const RowGroups& classes, int folds, int fold, Random& random) {
  QUERN_EXPECT(fold >= 0 && fold < folds);
  Parts parts = foldsStratified(classes.groupOf, classes.count(), folds, random);
  std::vector<std::int64_t>& rest = parts[static_cast<std::size_t>(fold)];
  std::vector<std::int64_t> rows = rowsOutside(rest, std::ssize(classes.groupOf));
  return {std::move(rows), std::move(rest)};
}

}  // namespace quern
