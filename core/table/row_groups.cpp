// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grouping in three steps, each over blocks of rows at the same time:
//
//   1. Every key column becomes whole numbers from 0 to a limit: categories by their code, integers
//      of a narrow range by their distance from the smallest, everything else by the order in which
//      its values first appear. A missing value is 0.
//   2. Several columns become one: number of the first times limit of the second plus number of the
//      second, as long as that fits into 64 bits; what does not fit is numbered anew first.
//   3. The numbers are given anew in the order of first appearance. Each block finds its own
//      distinct ones, the blocks are joined in row order, and so no thread decides about a number.

#include "core/table/row_groups.h"

#include "core/base/error.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace quern {
namespace {

/// One number per row, each below `limit`.
struct Keys {
  Values<std::uint64_t> values;
  std::uint64_t limit = 1;
};

std::uint64_t mixed(std::uint64_t key) {  // splitmix64's finaliser: every bit reaches every bit
  key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
  key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
  return key ^ (key >> 31);
}

/// Numbers keys in the order in which they come. same(row, row) tells keys of equal hash apart.
template <class Same>
class Numbering {
public:
  explicit Numbering(Same same) : m_same(same), m_slots(256) {}

  std::int32_t number(std::uint64_t key, std::int64_t row) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = mixed(key) & mask;
    for (; m_slots[slot].number >= 0; slot = (slot + 1) & mask)
      if (m_slots[slot].key == key && m_same(m_firstRows[at(m_slots[slot].number)], row))
        return m_slots[slot].number;
    QUERN_EXPECT(m_firstRows.size() < std::numeric_limits<std::int32_t>::max());
    const auto fresh = static_cast<std::int32_t>(m_firstRows.size());
    m_slots[slot] = {key, fresh};
    m_firstRows.push_back(row);
    if (m_firstRows.size() * 2 > m_slots.size()) grow();
    return fresh;
  }
  std::vector<std::int64_t>& firstRows() { return m_firstRows; }

private:
  struct Slot {
    std::uint64_t key = 0;
    std::int32_t number = -1;
  };

  void grow() {
    std::vector<Slot> larger(m_slots.size() * 4);
    const std::size_t mask = larger.size() - 1;
    for (const Slot& entry : m_slots) {
      if (entry.number < 0) continue;
      std::size_t slot = mixed(entry.key) & mask;
      while (larger[slot].number >= 0) slot = (slot + 1) & mask;
      larger[slot] = entry;
    }
    m_slots = std::move(larger);
  }

  Same m_same;
  std::vector<Slot> m_slots;
  std::vector<std::int64_t> m_firstRows;
};

/// For keys of a small range: no hash.
class DirectNumbering {
public:
  explicit DirectNumbering(std::uint64_t limit) : m_numbers(limit, -1) {}

  std::int32_t number(std::uint64_t key, std::int64_t row) {
    std::int32_t& number = m_numbers[key];
    if (number < 0) {
      number = static_cast<std::int32_t>(m_firstRows.size());
      m_firstRows.push_back(row);
    }
    return number;
  }
  std::vector<std::int64_t>& firstRows() { return m_firstRows; }

private:
  std::vector<std::int32_t> m_numbers;
  std::vector<std::int64_t> m_firstRows;
};

/// make() gives an empty numbering, key(row) the key of a row.
template <class Make, class Key>
RowGroups numbered(std::int64_t rows, Context& context, Make make, Key key) {  // 3
  RowGroups groups{.groupOf = Values<std::int32_t>(at(rows)), .firstRows = {}};
  std::vector<std::vector<std::int64_t>> found(at((rows + rowsPerBlock - 1) / rowsPerBlock));
  Context finding = context.part(0, 0.6), writing = context.part(0.6, 1);
  forBlocks(finding, rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
    auto own = make();
    for (std::int64_t row = range.first; row < range.last; ++row)
      groups.groupOf[at(row)] = own.number(key(row), row);
    found[at(block)] = std::move(own.firstRows());
  });
  auto all = make();
  std::vector<std::vector<std::int32_t>> renumbered(found.size());
  for (std::size_t block = 0; block < found.size(); ++block) {
    context.checkpoint();
    for (const std::int64_t row : found[block])
      renumbered[block].push_back(all.number(key(row), row));
  }
  forBlocks(writing, rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
    const std::vector<std::int32_t>& numbers = renumbered[at(block)];
    for (std::int64_t row = range.first; row < range.last; ++row)
      groups.groupOf[at(row)] = numbers[at(groups.groupOf[at(row)])];
  });
  groups.firstRows = std::move(all.firstRows());
  return groups;
}

RowGroups numbered(const Keys& keys, Context& context) {
  constexpr std::uint64_t direct = 4096;
  const auto key = [&keys](std::int64_t row) { return keys.values[at(row)]; };
  const std::int64_t rows = std::ssize(keys.values);
  if (keys.limit <= direct)
    return numbered(rows, context, [&] { return DirectNumbering(keys.limit); }, key);
  const auto same = [](std::int64_t, std::int64_t) { return true; };  // the key is the whole value
  return numbered(rows, context, [same] { return Numbering(same); }, key);
}

Keys keysOf(RowGroups groups) {
  Keys keys{Values<std::uint64_t>(groups.groupOf.size()),
            static_cast<std::uint64_t>(groups.count())};
  for (std::size_t row = 0; row < groups.groupOf.size(); ++row)
    keys.values[row] = static_cast<std::uint64_t>(groups.groupOf[row]);
  return keys;
}

/// value(row) + 1 for present rows, 0 for missing ones.
template <class Value>
Keys shifted(const Column& column, Context& context, std::uint64_t limit, Value value) {
  Keys keys{Values<std::uint64_t>(at(column.size())), limit + 1};
  const Validity present = column.present();
  forRows(context, column.size(), [&](RowRange range) {
    for (std::int64_t row = range.first; row < range.last; ++row)
      keys.values[at(row)] = present[row] ? value(row) + 1 : 0;
  });
  return keys;
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
  if (bounds.lowest > bounds.highest) return shifted(column, writing, 0, [](auto) { return 0U; });
  const auto lowest = static_cast<std::uint64_t>(bounds.lowest);
  const std::uint64_t span = static_cast<std::uint64_t>(bounds.highest) - lowest;
  const auto value = [&](std::int64_t row) {
    return static_cast<std::uint64_t>(values[at(row)]) - lowest;
  };
  if (span < std::uint64_t{1} << 62) return shifted(column, writing, span + 1, value);
  const auto same = [&](std::int64_t left, std::int64_t right) {
    return present[left] == present[right];
  };
  return keysOf(numbered(
      column.size(), writing, [&] { return Numbering(same); },
      [&](std::int64_t row) { return present[row] ? value(row) : 0; }));
}

Keys numberKeys(const Column& column, Context& context) {
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
  const auto same = [](std::int64_t, std::int64_t) { return true; };
  return keysOf(numbered(column.size(), context, [same] { return Numbering(same); }, bits));
}

Keys textKeys(const Column& column, Context& context) {
  const TextValues& texts = column.texts();
  const Validity present = column.present();
  const auto hash = [&](std::int64_t row) -> std::uint64_t {
    return present[row] ? XXH3_64bits(texts[row].data(), texts[row].size()) : 0;
  };
  const auto same = [&](std::int64_t left, std::int64_t right) {
    if (!present[left] || !present[right]) return present[left] == present[right];
    return texts[left] == texts[right];
  };
  return keysOf(numbered(column.size(), context, [same] { return Numbering(same); }, hash));
}

Keys keysOf(const Column& column, Context& context) {  // 1
  switch (column.type()) {
    case Type::number: return numberKeys(column, context);
    case Type::text: return textKeys(column, context);
    case Type::integer:
    case Type::date:
    case Type::timestamp: return integerKeys(column, context);
    case Type::boolean:
      return shifted(column, context, 2, [values = column.booleans()](std::int64_t row) {
        return std::uint64_t{values[at(row)]};
      });
    case Type::category:
      return shifted(column, context, column.categories().size(),
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

Keys combined(Keys left, Keys right, Context& context) {  // 2
  if (!fitTogether(left, right)) left = keysOf(numbered(left, context));
  if (!fitTogether(left, right)) right = keysOf(numbered(right, context));
  forRows(context, std::ssize(left.values), [&](RowRange range) {
    for (std::int64_t row = range.first; row < range.last; ++row)
      left.values[at(row)] = left.values[at(row)] * right.limit + right.values[at(row)];
  });
  left.limit *= right.limit;
  return left;
}

}  // namespace

RowGroups groupRows(std::span<const Column> keys, std::int64_t rows, Context& context) {
  context.checkpoint();
  const double share = 1.0 / static_cast<double>(keys.size() + 1);
  Keys all{Values<std::uint64_t>(at(rows), 0), 1};
  for (std::size_t index = 0; index < keys.size(); ++index) {
    QUERN_EXPECT(keys[index].size() == rows);
    Context part =
        context.part(share * static_cast<double>(index), share * static_cast<double>(index + 1));
    Keys own = keysOf(keys[index], part);
    all = index == 0 ? std::move(own) : combined(std::move(all), std::move(own), part);
  }
  Context last = context.part(1 - share, 1);
  return numbered(all, last);
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
  for (std::size_t row = 0; row < groupOf.size(); ++row) {
    if (row % rowsPerBlock == 0) context.checkpoint();
    if (groupOf[row] >= 0)
      sorted.rows[at(next[at(groupOf[row])]++)] = static_cast<std::int64_t>(row);
  }
  return sorted;
}

}  // namespace quern
