// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting turns every value into an unsigned number whose order is the order of the values, so that
// one sort serves all types:
//
//   1. numbers: the bits of the double, with the sign folded in; NaN is the largest;
//   2. integers, dates, time stamps, booleans: shifted so that the smallest is 0;
//   3. categories: the place of their text in the sorted dictionary;
//   4. texts: their first eight bytes; equal ones are compared whole;
//   5. descending: every bit flipped. The row breaks ties in both directions, which keeps equal
//      values in the order of their rows although the sort itself is not stable.
#include "core/table/sort_order.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <tbb/parallel_sort.h>

#include <bit>
#include <cmath>
#include <numeric>

namespace quern {
namespace {

struct Entry {
  std::uint64_t key;
  std::int64_t row;
};

constexpr std::uint64_t signBit = std::uint64_t{1} << 63;

std::uint64_t keyOfNumber(double value) {  // 1
  if (std::isnan(value)) return ~std::uint64_t{0};
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);  // -0 equals 0
  return (bits & signBit) != 0 ? ~bits : bits | signBit;
}

std::uint64_t keyOfInteger(std::int64_t value) {  // 2
  return static_cast<std::uint64_t>(value) ^ signBit;
}

std::uint64_t keyOfText(std::string_view text) {  // 4
  std::uint64_t key = 0;
  for (std::size_t at = 0; at < 8; ++at)
    key = (key << 8) | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
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

/// Looks up from time to time whether the user has given up; a sort has no row loop of ours to do
/// so.
class Watch {
public:
  explicit Watch(const Context& context) : m_context(&context) {}
  void look() const {
    thread_local unsigned count = 0;
    if ((++count & 0xffffU) == 0) m_context->checkpoint();
  }

private:
  const Context* m_context;
};

}  // namespace

Values<std::int64_t> sortOrder(const Column& column, SortDirection direction, Context& context) {
  Prepared prepared = prepare(column, context);
  const Watch watch(context);
  const bool down = direction == SortDirection::descending;
  const bool whole = column.type() == Type::text;
  const auto before = [&](const Entry& left, const Entry& right) {
    watch.look();
    if (left.key != right.key) return down ? left.key > right.key : left.key < right.key;  // 5
    if (whole) {
      const int order = column.texts()[left.row].compare(column.texts()[right.row]);
      if (order != 0) return down ? order > 0 : order < 0;
    }
    return left.row < right.row;
  };
  context.onThreads(
      [&] { tbb::parallel_sort(prepared.entries.begin(), prepared.entries.end(), before); });

  Values<std::int64_t> order(static_cast<std::size_t>(column.size()));
  auto* const rows = order.data();
  for (std::size_t at = 0; at < prepared.entries.size(); ++at) rows[at] = prepared.entries[at].row;
  std::ranges::copy(prepared.missing, rows + prepared.entries.size());
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
    for (std::int64_t& place : places) place = order[static_cast<std::size_t>(place)];
    order = std::move(places);
  }
  return order;
}

}  // namespace quern
