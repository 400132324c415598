// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any column as a category column.
//
//   1. Each distinct value is one category, written as in CSV; a missing value stays missing.
//   2. Categories are sorted, by value where they were numbers or dates, else by text: the order of
//      the rows makes no difference. NaN, which no order has room for, comes last.

#include "core/base/row_index.h"
#include "core/table/column_data.h"

#include <bit>
#include <cmath>
#include <compare>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace quern {
namespace {

/// Codes in the order in which the values first appear, and the row where each does.
struct Appearances {
  Values<std::int32_t> codes;
  std::vector<std::int64_t> firstRows;
};

/// keyOf(row) is what tells values apart.
template <class Key, class KeyOf>
Appearances appearances(const Column& column, KeyOf keyOf) {
  Appearances found{Values<std::int32_t>(at(column.size())), {}};
  std::unordered_map<Key, std::int32_t> codeOf;
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row) {
    found.codes[at(row)] = 0;
    if (!present[row]) continue;
    QUERN_EXPECT(found.firstRows.size() < std::numeric_limits<std::int32_t>::max());
    const auto next = static_cast<std::int32_t>(found.firstRows.size());
    const auto [entry, isNew] = codeOf.emplace(keyOf(row), next);
    if (isNew) found.firstRows.push_back(row);
    found.codes[at(row)] = entry->second;
  }
  return found;
}

/// less(row, row) compares the values of two rows.
template <class Less>
Column sorted(const Column& column, Appearances found, Less less) {
  std::vector<std::int32_t> order(found.firstRows.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, [&](std::int32_t left, std::int32_t right) {
    return less(found.firstRows[at(left)], found.firstRows[at(right)]);
  });
  std::vector<std::int32_t> rank(
      std::max<std::size_t>(order.size(), 1));  // slots of missing values are 0
  auto categories = std::make_shared<Categories>();
  for (const std::int32_t code : order) {
    rank[at(code)] = static_cast<std::int32_t>(categories->size());
    categories->push_back(column.written(found.firstRows[at(code)]));
  }
  for (std::int32_t& code : found.codes) code = rank[at(code)];
  return Column::ofCodes(std::move(found.codes), std::move(categories), column.presentBits());
}

Column fromNumbers(const Column& column) {
  const std::span<const double> x = column.numbers();
  const auto key = [&](std::int64_t row) {
    constexpr double anyNan = std::numeric_limits<double>::quiet_NaN();
    return std::bit_cast<std::uint64_t>(std::isnan(x[at(row)]) ? anyNan : x[at(row)]);
  };
  return sorted(column, appearances<std::uint64_t>(column, key),
                [&](std::int64_t left, std::int64_t right) {
                  if (std::isnan(x[at(left)])) return false;
                  return std::isnan(x[at(right)]) ||
                         std::strong_order(x[at(left)], x[at(right)]) < 0;  // -0 before 0
                });
}

/// Any type whose rows value(row) are ordered and can be hashed.
template <class Key, class Value>
Column fromOrdered(const Column& column, Value value) {
  return sorted(column, appearances<Key>(column, value),
                [&](std::int64_t left, std::int64_t right) { return value(left) < value(right); });
}

}  // namespace

Column categorised(const Column& column) {
  switch (column.type()) {
    case Type::number: return fromNumbers(column);
    case Type::text:
      return fromOrdered<std::string_view>(column,
                                           [&](std::int64_t row) { return column.texts()[row]; });
    case Type::boolean:
      return fromOrdered<std::uint8_t>(
          column, [&](std::int64_t row) { return column.booleans()[at(row)]; });
    case Type::integer:
    case Type::date:
    case Type::timestamp:
      return fromOrdered<std::int64_t>(
          column, [&](std::int64_t row) { return column.integers()[at(row)]; });
    case Type::category: break;
  }
  return column;
}

}  // namespace quern
