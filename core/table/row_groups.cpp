// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grouping in three steps, each over blocks of rows at the same time:
//
//   1. Every key column becomes whole numbers from 0 to a limit: categories by their code, integers
//      of a narrow range by their distance from the smallest, everything else by the order in which
//      its values first appear. A missing value is 0.
//   2. Several columns become one: number of the first times limit of the second plus number of the
//      second, as long as that fits into 64 bits; what does not fit is numbered anew first.
//   3. The numbers are given anew in the order of first appearance (see key_numbering.h); no thread
//      decides about a number.

#include "core/table/row_groups.h"

#include "core/base/error.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"
#include "core/table/key_numbering.h"
#include "core/table/key_table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace quern {
namespace {

/// Writes the keys of some rows: one number per row, each below `limit`.
struct Keys {
  std::function<void(RowRange, std::uint64_t*)> fill;
  std::uint64_t limit = 1;
};

/// Keys made row by row: key(row).
template <class Key>
auto filling(Key key) {
  return [key](RowRange rows, std::uint64_t* keys) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) *keys++ = key(row);
  };
}

/// Of keys among which KeyTable's `free` is not.
template <class Same, class Fill>
RowGroups numberedBy(std::int64_t rows, Context& context, Same same, const Fill& fill) {
  if (std::optional<RowGroups> groups = KeyTable(rows, context, same)(fill))
    return *std::move(groups);
  return NumberingByHash(rows, context, same)(fill);
}

/// The key says everything about the value.
constexpr auto keySaysAll = [](std::uint64_t, std::int64_t, std::int64_t) { return true; };

RowGroups numbered(const Keys& keys, std::int64_t rows, Context& context) {  // 3
  const auto sparse = static_cast<std::uint64_t>(std::max<std::int64_t>(4096, rows / 2));
  constexpr std::uint64_t most = std::uint64_t{1} << 22;  // the cells stay in the cache
  if (keys.limit <= std::min(sparse, most))
    return numberedByCell(rows, keys.limit, context, keys.fill);
  return numberedBy(rows, context, keySaysAll, keys.fill);
}

Keys keysOf(RowGroups groups) {
  const auto limit = static_cast<std::uint64_t>(groups.count());
  const auto shared = std::make_shared<const Values<std::int32_t>>(std::move(groups.groupOf));
  return {filling([shared](std::int64_t row) {
            return static_cast<std::uint64_t>((*shared)[at(row)]);
          }),
          limit};
}

/// value(row) + 1 for present rows, 0 for missing ones.
template <class Value>
Keys shifted(const Column& column, std::uint64_t limit, Value value) {
  if (column.present().complete())
    return {filling([value](std::int64_t row) { return value(row) + 1; }), limit + 1};
  return {filling([value, present = column.present()](std::int64_t row) {
            return present[row] ? value(row) + 1 : std::uint64_t{0};
          }),
          limit + 1};
}

struct Bounds {
  std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
  std::int64_t highest = std::numeric_limits<std::int64_t>::min();

  void merge(const Bounds& other) {
    lowest = std::min(lowest, other.lowest);
    highest = std::max(highest, other.highest);
  }
};

Keys integerKeys(const Column& column, Context& context) {
  const std::span<const std::int64_t> values = column.integers();
  const Validity present = column.present();
  Context looking = context.part(0, 0.5), writing = context.part(0.5, 1);
  const auto bounds = reduceRows<Bounds>(looking, column.size(), [&](RowRange range, Bounds& own) {
    for (std::int64_t row = range.first; row < range.last; ++row)
      if (present[row]) own.merge({values[at(row)], values[at(row)]});
  });
  if (bounds.lowest > bounds.highest)
    return shifted(column, 0, [](auto) { return std::uint64_t{0}; });
  const auto lowest = static_cast<std::uint64_t>(bounds.lowest);
  const std::uint64_t span = static_cast<std::uint64_t>(bounds.highest) - lowest;
  const auto value = [values, lowest](std::int64_t row) {
    return static_cast<std::uint64_t>(values[at(row)]) - lowest;
  };
  if (span < std::uint64_t{1} << 62) return shifted(column, span + 1, value);
  const auto same = [&](std::uint64_t, std::int64_t left, std::int64_t right) {
    return present[left] == present[right];
  };
  return keysOf(NumberingByHash(column.size(), writing, same)(
      filling([&](std::int64_t row) { return present[row] ? value(row) : 0; })));
}

RowGroups numberGroups(const Column& column, Context& context) {
  const std::span<const double> values = column.numbers();
  const Validity present = column.present();
  constexpr std::uint64_t missing = 0x7ff8dead00000001;  // a NaN that bits() never gives
  const auto bits = [&](std::int64_t row) {
    if (!present[row]) return missing;
    const double value = values[at(row)];
    if (std::isnan(value))
      return std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN());
    return std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
  };
  return numberedBy(column.size(), context, keySaysAll, filling(bits));
}

/// A text of up to seven bytes is its own key, under a highest byte that says its length; a longer
/// one has a hash under `hashed`.
constexpr std::uint64_t hashed = std::uint64_t{0xff} << 56;

std::uint64_t keyOf(std::string_view text) {
  // never all bits: that is no key (see KeyTable)
  if (text.size() > 7) return hashed | XXH3_64bits(text.data(), text.size()) >> 9;
  std::uint64_t key = 0;
  std::memcpy(&key, text.data(), text.size());
  return key | (text.size() + 1) << 56;
}

RowGroups textGroups(const Column& column, Context& context) {
  const TextValues& texts = column.texts();
  const Validity present = column.present();
  const auto same = [&](std::uint64_t key, std::int64_t left, std::int64_t right) {
    return key < hashed || texts[left] == texts[right];
  };
  return numberedBy(column.size(), context, same, filling([&](std::int64_t row) {
                      return present[row] ? keyOf(texts[row]) : 0;
                    }));
}

Keys keysOf(const Column& column, Context& context) {  // 1
  switch (column.type()) {
    case Type::number: return keysOf(numberGroups(column, context));
    case Type::text: return keysOf(textGroups(column, context));
    case Type::integer:
    case Type::date:
    case Type::timestamp: return integerKeys(column, context);
    case Type::boolean:
      return shifted(column, 2, [values = column.booleans()](std::int64_t row) {
        return std::uint64_t{values[at(row)]};
      });
    case Type::category:
      return shifted(column, column.categories().size(),
                     [codes = column.codes()](std::int64_t row) {
                       return static_cast<std::uint64_t>(codes[at(row)]);
                     });
  }
  bug("a type of column", __FILE__, __LINE__);
}

/// Both fit into 64 bits together, in numbers and in limits.
bool fitTogether(const Keys& left, const Keys& right) {
  std::uint64_t product = 0;
  return !__builtin_mul_overflow(left.limit, right.limit, &product);
}

Keys combined(Keys left, Keys right, std::int64_t rows, Context& context) {  // 2
  if (!fitTogether(left, right)) left = keysOf(numbered(left, rows, context));
  if (!fitTogether(left, right)) right = keysOf(numbered(right, rows, context));
  const std::uint64_t limit = left.limit * right.limit;
  return {[left, right](RowRange range, std::uint64_t* keys) {
            std::uint64_t rest[keysPerBatch];
            left.fill(range, keys);
            right.fill(range, rest);
            for (std::int64_t index = 0; index < range.size(); ++index)
              keys[index] = keys[index] * right.limit + rest[index];
          },
          limit};
}

}  // namespace

RowGroups groupRows(std::span<const Column> keys, std::int64_t rows, Context& context) {
  context.checkpoint();
  if (keys.size() == 1 && keys[0].type() == Type::text) return textGroups(keys[0], context);
  if (keys.size() == 1 && keys[0].type() == Type::number) return numberGroups(keys[0], context);
  const double share = 1.0 / static_cast<double>(keys.size() + 1);
  Keys all{filling([](std::int64_t) { return std::uint64_t{0}; }), 1};
  for (std::size_t index = 0; index < keys.size(); ++index) {
    QUERN_EXPECT(keys[index].size() == rows);
    Context part =
        context.part(share * static_cast<double>(index), share * static_cast<double>(index + 1));
    Keys own = keysOf(keys[index], part);
    all = index == 0 ? std::move(own) : combined(std::move(all), std::move(own), rows, part);
  }
  Context last = context.part(1 - share, 1);
  return numbered(all, rows, last);
}

RowsByGroup rowsByGroup(std::span<const std::int32_t> groupOf, std::int64_t groups,
                        Context& context) {
  RowsByGroup sorted;
  sorted.offsets.assign(at(groups) + 1, 0);
  for (std::size_t row = 0; row < groupOf.size(); ++row) {
    if (row % rowsPerBlock == 0) context.checkpoint();
    if (groupOf[row] >= 0) ++sorted.offsets[at(groupOf[row]) + 1];
  }
  for (std::size_t group = 0; group < at(groups); ++group)
    sorted.offsets[group + 1] += sorted.offsets[group];
  sorted.rows.resize(at(sorted.offsets.back()));
  std::vector<std::int64_t> next(sorted.offsets.begin(), sorted.offsets.end() - 1);
  // Every thread passes over all rows and places those of its own groups: an equal share of them.
  const std::int64_t shares = std::clamp<std::int64_t>(groups / 1024, 1, context.threads());
  std::vector<std::int64_t> bounds(at(shares) + 1, groups);
  for (std::int64_t share = 0; share < shares; ++share) {
    const std::int64_t rows = sorted.offsets.back() / shares * share;
    bounds[at(share)] = std::ranges::lower_bound(sorted.offsets, rows) - sorted.offsets.begin();
  }
  Context placing = context.silent();
  forEach(placing, shares, [&](std::int64_t share) {
    const std::int64_t first = bounds[at(share)], last = bounds[at(share) + 1];
    for (std::size_t row = 0; row < groupOf.size(); ++row) {
      if (row % rowsPerBlock == 0) placing.checkpoint();
      if (groupOf[row] >= first && groupOf[row] < last)
        sorted.rows[at(next[at(groupOf[row])]++)] = static_cast<std::int64_t>(row);
    }
  });
  return sorted;
}

}  // namespace quern
