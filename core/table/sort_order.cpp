// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting turns every value into an unsigned number whose order is the order of the values, so that
// one sort serves all types:
//
//   1. numbers: the bits of the double, with the sign folded in; NaN is the largest;
//   2. integers, dates, time stamps, booleans: shifted so that the smallest is 0;
//   3. categories: the place of their text in the sorted dictionary;
//   4. texts: their first eight bytes; equal ones are then compared whole;
//   5. descending: every bit flipped.
//
// The numbers are sorted by radix, a byte per pass from the lowest to the highest, leaving out bytes
// that are the same in all of them. Equal values stay in the order of their rows.
#include "core/table/sort_order.h"

#include "core/base/error.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace quern {
namespace {

struct Entry {
  std::uint64_t key;
  std::int64_t row;
};

constexpr std::uint64_t highestBit = std::uint64_t{1} << 63;

std::uint64_t keyOfNumber(double value) {  // 1
  if (std::isnan(value)) return ~std::uint64_t{0};
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);  // -0 equals 0
  return (bits & highestBit) != 0 ? ~bits : bits | highestBit;
}

std::uint64_t keyOfInteger(std::int64_t value) {  // 2
  return static_cast<std::uint64_t>(value) ^ highestBit;
}

std::uint64_t keyOfText(std::string_view text) {  // 4
  std::uint64_t key = 0;
  for (std::size_t index = 0; index < 8; ++index)
    key = (key << 8) | (index < text.size() ? static_cast<unsigned char>(text[index]) : 0U);
  return key;
}

std::vector<std::uint64_t> ranksOf(const Categories& categories) {  // 3
  std::vector<std::size_t> order(categories.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {},
                    [&](std::size_t code) -> const std::string& { return categories[code]; });
  std::vector<std::uint64_t> ranks(categories.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

/// The present rows first, as entries; the missing ones after them, in the order of rows.
struct Prepared {
  Values<Entry> entries;
  Values<std::int64_t> missing;
};

template <class Key>
Prepared prepare(const Column& column, Context& context, Key key) {
  const Validity present = column.present();
  Prepared prepared;
  prepared.entries.resize(static_cast<std::size_t>(column.size() - column.missing()));
  if (present.complete()) {
    forRows(context, column.size(), [&](RowRange rows) {
      for (std::int64_t row = rows.first; row < rows.last; ++row)
        prepared.entries[at(row)] = {key(row), row};
    });
    return prepared;
  }
  std::size_t next = 0;
  for (std::int64_t row = 0; row < column.size(); ++row) {
    if (row % rowsPerBlock == 0) context.checkpoint();
    if (present[row])
      prepared.entries[next++] = {key(row), row};
    else
      prepared.missing.push_back(row);
  }
  return prepared;
}

Prepared prepare(const Column& column, Context& context) {
  const auto integerKeys = [&](auto values) {
    return prepare(column, context, [values](std::int64_t row) {
      return keyOfInteger(static_cast<std::int64_t>(values[static_cast<std::size_t>(row)]));
    });
  };
  switch (column.type()) {
    case Type::number:
      return prepare(column, context, [values = column.numbers()](std::int64_t row) {
        return keyOfNumber(values[static_cast<std::size_t>(row)]);
      });
    case Type::integer:
    case Type::date:
    case Type::timestamp: return integerKeys(column.integers());
    case Type::boolean: return integerKeys(column.booleans());
    case Type::category:
      return prepare(
          column, context,
          [codes = column.codes(), ranks = ranksOf(column.categories())](std::int64_t row) {
            return ranks[static_cast<std::size_t>(codes[static_cast<std::size_t>(row)])];
          });
    case Type::text:
      return prepare(column, context,
                     [&texts = column.texts()](std::int64_t row) { return keyOfText(texts[row]); });
  }
  bug("a type of column", __FILE__, __LINE__);
}

/// Entries in as many runs as there are threads; a pass counts and deals out each on its own.
class RadixSort {
public:
  RadixSort(Values<Entry>& entries, Context& context)
      : m_entries(entries),
        m_context(context),
        m_runs(std::clamp<std::int64_t>(std::ssize(entries) / rowsPerBlock, 1, context.threads())) {
  }

  void operator()() {
    const std::uint64_t varying = varyingBits();
    for (int shift = 0; shift < 64; shift += 8)
      if (((varying >> shift) & 0xff) != 0) pass(shift);
  }

private:
  using Counts = std::array<std::size_t, 256>;

  std::span<const Entry> run(std::int64_t index) const {
    const std::int64_t size = std::ssize(m_entries);
    const std::int64_t first = size * index / m_runs, last = size * (index + 1) / m_runs;
    return std::span<const Entry>(m_entries).subspan(at(first), at(last - first));
  }

  /// A 1 wherever two keys differ.
  std::uint64_t varyingBits() const {
    std::vector<std::uint64_t> ofRuns(at(m_runs), 0);
    forEach(m_context, m_runs, [&](std::int64_t index) {
      std::uint64_t differences = 0;
      for (const Entry& entry : run(index)) differences |= entry.key ^ m_entries.front().key;
      ofRuns[at(index)] = differences;
    });
    return std::accumulate(ofRuns.begin(), ofRuns.end(), std::uint64_t{0}, std::bit_or());
  }

  void pass(int shift) {
    std::vector<Counts> next(at(m_runs), Counts{});
    const auto digit = [shift](const Entry& entry) { return (entry.key >> shift) & 0xff; };
    forEach(m_context, m_runs, [&](std::int64_t index) {
      Counts counts{};
      for (const Entry& entry : run(index)) ++counts[digit(entry)];
      next[at(index)] = counts;
    });
    std::size_t start = 0;
    for (std::size_t value = 0; value < 256; ++value)
      for (Counts& counts : next) start += std::exchange(counts[value], start);
    m_dealt.resize(m_entries.size());
    forEach(m_context, m_runs, [&](std::int64_t index) {
      Counts places = next[at(index)];
      for (const Entry& entry : run(index)) m_dealt[places[digit(entry)]++] = entry;
    });
    m_entries.swap(m_dealt);
  }

  Values<Entry>& m_entries;
  Values<Entry> m_dealt;
  Context& m_context;
  std::int64_t m_runs;
};

/// Texts that begin alike are compared from there on.
void sortEqualBeginnings(Values<Entry>& entries, const TextValues& texts, SortDirection direction,
                         Context& context) {  // 4
  constexpr std::size_t told = 8;             // bytes in a key
  const bool down = direction == SortDirection::descending;
  const auto before = [&](const Entry& left, const Entry& right) {
    context.checkpoint();
    const int order = texts[left.row].compare(texts[right.row]);
    if (order != 0) return down ? order > 0 : order < 0;
    return left.row < right.row;
  };
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t first = 0; first < entries.size();) {
    std::size_t last = first + 1;
    bool longer = texts[entries[first].row].size() > told;
    for (; last < entries.size() && entries[last].key == entries[first].key; ++last)
      longer = longer || texts[entries[last].row].size() > told;
    // A shorter text and one with a NUL behind it have one key, too.
    if (last - first > 1 && (longer || (entries[first].key & 0xff) == (down ? 0xffU : 0U)))
      runs.emplace_back(first, last);
    first = last;
  }
  const auto place = [&](std::size_t index) {
    return entries.begin() + static_cast<std::ptrdiff_t>(index);
  };
  if (runs.size() == 1) {
    context.onThreads(
        [&] { tbb::parallel_sort(place(runs[0].first), place(runs[0].second), before); });
    return;
  }
  forBlocks(context, std::ssize(runs), 256, [&](std::int64_t, RowRange some) {
    for (std::int64_t index = some.first; index < some.last; ++index)
      std::sort(place(runs[at(index)].first), place(runs[at(index)].second), before);
  });
}

}  // namespace

Values<std::int64_t> sortOrder(const Column& column, SortDirection direction, Context& context) {
  Context preparing = context.part(0, 0.2), sorting = context.part(0.2, 0.8);
  Context finishing = context.part(0.8, 1);
  Prepared prepared = prepare(column, preparing);
  Values<Entry>& entries = prepared.entries;
  if (direction == SortDirection::descending)
    for (Entry& entry : entries) entry.key = ~entry.key;  // 5
  RadixSort(entries, sorting)();
  if (column.type() == Type::text)
    sortEqualBeginnings(entries, column.texts(), direction, finishing);

  Values<std::int64_t> order(static_cast<std::size_t>(column.size()));
  auto* const rows = order.data();
  forRows(finishing, std::ssize(entries), [&](RowRange range) {
    for (std::int64_t place = range.first; place < range.last; ++place)
      rows[place] = entries[at(place)].row;
  });
  std::ranges::copy(prepared.missing, rows + entries.size());
  return order;
}

Values<std::int64_t> sortOrder(std::span<const SortKey> keys, Context& context) {
  QUERN_EXPECT(!keys.empty());
  const auto share = 1.0 / static_cast<double>(keys.size());
  Values<std::int64_t> order;
  // From the last key to the first: a stable sort by the one keeps the order by those after it.
  for (std::size_t left = keys.size(); left > 0; --left) {
    const SortKey& key = keys[left - 1];
    const double done = share * static_cast<double>(keys.size() - left);
    Context part = context.part(done, done + share);
    part.progress(0);
    part.checkpoint();
    if (left == keys.size()) {
      order = sortOrder(key.column, key.direction, part);
      continue;
    }
    Values<std::int64_t> places = sortOrder(key.column.take(order), key.direction, part);
    forRows(part, std::ssize(places), [&](RowRange range) {
      for (std::int64_t place = range.first; place < range.last; ++place)
        places[at(place)] = order[at(places[at(place)])];
    });
    order = std::move(places);
  }
  return order;
}

}  // namespace quern
