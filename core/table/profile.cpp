// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table at a glance.
//
//   1. Every quantity is exact: no sampling, no sketches.
//   2. Missing values count as missing and nowhere else. NaN is one distinct value; the other
//      quantities leave it out, because a minimum of NaN tells nobody anything.
//   3. Columns are profiled side by side; the result does not depend on the number of threads.
//   4. It can be cancelled within one column.

#include "core/table/profile.h"

#include "core/base/error.h"
#include "core/base/rows.h"
#include "core/table/ordered_values.h"
#include "core/table/text_counts.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace quern {
namespace {

constexpr std::size_t topShown = 10;
constexpr int mostBins = 20;
constexpr double doesNotExist = std::numeric_limits<double>::quiet_NaN();

/// Whole numbers that span little get one bin each.
int binsFor(const Column& column, const OrderedValues& values) {
  if (column.type() == Type::number || values.size() == 0) return mostBins;
  const double span = values[values.size() - 1] - values[0];
  return static_cast<int>(std::min<double>(span + 1, mostBins));
}

void addOrdered(ColumnProfile& profile, const Column& column, const Context& context) {
  const OrderedValues values(column, context);
  profile.distinct = values.distinct() + (values.nans() > 0 ? 1 : 0);
  profile.minimum = values.quantile(0);
  profile.lowerQuartile = values.quantile(0.25);
  profile.median = values.quantile(0.5);
  profile.upperQuartile = values.quantile(0.75);
  profile.maximum = values.quantile(1);
  profile.mean = values.mean();
  profile.deviation = values.deviation();
  profile.histogram = values.histogram(binsFor(column, values));
}

/// How often each of the codes 0, 1, … occurs.
template <class Code>
std::vector<std::int64_t> countsOf(std::span<const Code> codes, std::size_t different,
                                   const Column& column, const Context& context) {
  const Validity present = column.present();
  std::vector<std::int64_t> counts(different);
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (row % (std::size_t{1} << 20) == 0) context.checkpoint();
    if (present[static_cast<std::int64_t>(row)]) ++counts[static_cast<std::size_t>(codes[row])];
  }
  return counts;
}

/// The most frequent of texts that occur counts[i] times; of equally frequent ones, the first.
std::vector<CategoryCount> topOf(const std::vector<std::int64_t>& counts,
                                 const std::function<std::string(std::size_t)>& textOf) {
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t code) { return counts[code] == 0; });
  const std::size_t shown = std::min(order.size(), topShown);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(shown),
                            [&](std::size_t left, std::size_t right) {
                              return counts[left] != counts[right] ? counts[left] > counts[right]
                                                                   : left < right;
                            });
  std::vector<CategoryCount> top;
  for (std::size_t rank = 0; rank < shown; ++rank)
    top.push_back({textOf(order[rank]), counts[order[rank]]});
  return top;
}

void addCategories(ColumnProfile& profile, const Column& column, const Context& context) {
  const std::vector<std::int64_t> counts =
      countsOf(column.codes(), column.categories().size(), column, context);
  profile.distinct = std::ranges::count_if(counts, [](std::int64_t count) { return count > 0; });
  profile.top = topOf(counts, [&](std::size_t code) { return column.categories()[code]; });
}

void addTexts(ColumnProfile& profile, const Column& column, const Context& context) {
  const TextCounts counts(column, context);
  profile.distinct = counts.distinct();
  for (const TextCounts::Entry& entry : counts.mostFrequent(topShown))
    profile.top.push_back({std::string(column.text(entry.row)), entry.count});
}

void addBooleans(ColumnProfile& profile, const Column& column, const Context& context) {
  addOrdered(profile, column, context);
  profile.top = topOf(countsOf(column.booleans(), 2, column, context),
                      [](std::size_t value) { return value == 0 ? "false" : "true"; });
}

ColumnProfile profileOf(const ColumnSchema& schema, const Column& column, const Context& context) {
  ColumnProfile profile{.schema = schema,
                        .rows = column.size(),
                        .missing = column.missing(),
                        .minimum = doesNotExist,
                        .maximum = doesNotExist,
                        .mean = doesNotExist,
                        .deviation = doesNotExist,
                        .lowerQuartile = doesNotExist,
                        .median = doesNotExist,
                        .upperQuartile = doesNotExist};
  switch (column.type()) {
    case Type::category: addCategories(profile, column, context); break;
    case Type::text: addTexts(profile, column, context); break;
    case Type::boolean: addBooleans(profile, column, context); break;
    case Type::number:
    case Type::integer:
    case Type::date:
    case Type::timestamp: addOrdered(profile, column, context); break;
  }
  return profile;
}

}  // namespace

std::vector<ColumnProfile> profile(const Table& table, Context& context) {
  std::vector<ColumnProfile> profiles(static_cast<std::size_t>(table.columnCount()));
  forEach(context, table.columnCount(), [&](std::int64_t column) {
    const int index = static_cast<int>(column);
    profiles[static_cast<std::size_t>(column)] =
        profileOf(table.schema()[index], table[index], context);
  });
  return profiles;
}

ColumnProfile profile(const ColumnSchema& schema, const Column& column, Context& context) {
  return profileOf(schema, column, context);
}

}  // namespace quern
