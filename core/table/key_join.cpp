// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/key_join.h"

#include "core/base/error.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"
#include "core/table/sort_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quern {
namespace {

/// -1 where a part of the key is missing.
void markMissing(Values<std::int32_t>& numbers, std::span<const Column> columns, Context& context) {
  for (const Column& column : columns) {
    const Validity present = column.present();
    if (present.complete()) continue;
    forRows(context, column.size(), [&](RowRange range) {
      for (std::int64_t row = range.first; row < range.last; ++row)
        if (!present[row]) numbers[at(row)] = -1;
    });
  }
}

struct Count {
  std::int64_t rows = 0;
  void merge(const Count& other) { rows += other.rows; }
};

/// How many partners a row has.
std::int64_t partners(const RowsByGroup& others, std::int32_t key) {
  return key < 0 ? 0 : others.offsets[at(key) + 1] - others.offsets[at(key)];
}

std::int64_t pairCount(std::span<const std::int32_t> keys, const RowsByGroup& others,
                       std::int64_t least) {
  std::int64_t count = 0;
  for (const std::int32_t key : keys) count += std::max(least, partners(others, key));
  return count;
}

std::int64_t pairCount(std::span<const std::int32_t> keys, const RowsByGroup& others,
                       std::int64_t least, Context& context) {
  const auto count = reduceRows<Count>(context, std::ssize(keys), [&](RowRange rows, Count& own) {
    own.rows = pairCount(keys.subspan(at(rows.first), at(rows.size())), others, least);
  });
  return count.rows;
}

/// Rows of the one table with those of the other that have their key.
struct Pairs {
  Values<std::int64_t> own, others;
};

/// The one partner of each row, or -1; nothing if a key has several.
std::optional<Values<std::int64_t>> onlyPartners(std::span<const std::int32_t> keys,
                                                 const RowsByGroup& others, Context& context) {
  Values<std::int64_t> partnerOf(at(others.count()), -1);
  for (std::int64_t key = 0; key < others.count(); ++key) {
    if (others[key].size() > 1) return std::nullopt;
    if (!others[key].empty()) partnerOf[at(key)] = others[key].front();
  }
  Values<std::int64_t> found(keys.size());
  forRows(context, std::ssize(keys), [&](RowRange rows) {
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      found[at(row)] = keys[at(row)] < 0 ? -1 : partnerOf[at(keys[at(row)])];
  });
  return found;
}

/// A row without a partner comes `least` times: 0 or 1.
Pairs pairsOf(std::span<const std::int32_t> keys, const RowsByGroup& others, std::int64_t least,
              Context& context) {
  const std::int64_t rows = std::ssize(keys);
  std::vector<std::int64_t> starts(at((rows + rowsPerBlock - 1) / rowsPerBlock) + 1, 0);
  Context counting = context.part(0, 0.3), writing = context.part(0.3, 1);
  forBlocks(counting, rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
    starts[at(block) + 1] =
        pairCount(keys.subspan(at(range.first), at(range.size())), others, least);
  });
  for (std::size_t block = 1; block < starts.size(); ++block) starts[block] += starts[block - 1];
  Pairs pairs;
  pairs.own.resize(at(starts.back()));
  pairs.others.resize(pairs.own.size());
  forBlocks(writing, rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
    std::size_t next = at(starts[at(block)]);
    for (std::int64_t row = range.first; row < range.last; ++row) {
      const std::int32_t key = keys[at(row)];
      if (partners(others, key) == 0) {
        if (least == 0) continue;
        pairs.own[next] = row;
        pairs.others[next++] = -1;
        continue;
      }
      for (const std::int64_t other : others[key]) {
        pairs.own[next] = row;
        pairs.others[next++] = other;
      }
    }
  });
  return pairs;
}

Values<std::int64_t> rowsWith(std::span<const std::int32_t> keys, const RowsByGroup& others,
                              bool partner) {
  Values<std::int64_t> rows;
  for (std::size_t row = 0; row < keys.size(); ++row)
    if ((partners(others, keys[row]) > 0) == partner)
      rows.push_back(static_cast<std::int64_t>(row));
  return rows;
}

bool isUnchanged(std::span<const std::int64_t> rows, std::int64_t count) {
  if (std::ssize(rows) != count) return false;
  for (std::int64_t row = 0; row < count; ++row)
    if (rows[at(row)] != row) return false;
  return true;
}

bool isTime(const Column& column, std::int64_t row) {
  return column.present()[row] &&
         (column.type() != Type::number || !std::isnan(column.numbers()[at(row)]));
}

/// Right rows by key, and within one by time.
struct Timeline {
  Values<std::int64_t> order;  ///< row numbers by time
  RowsByGroup places;          ///< places in `order`, by key
};

Timeline timelineOf(const KeyMatches& matches, const Column& times, Context& context) {
  Timeline line{.order = sortOrder(times, SortDirection::ascending, context), .places = {}};
  std::vector<std::int32_t> keys(line.order.size());
  for (std::size_t place = 0; place < keys.size(); ++place)
    keys[place] = isTime(times, line.order[place]) ? matches.right[at(line.order[place])] : -1;
  line.places = rowsByGroup(keys, matches.keys, context);
  return line;
}

/// Finds right rows in time; Value is what times are counted in.
template <class Value>
class Seeker {
public:
  Seeker(const Times& times, std::span<const Value> values, const Timeline& line)
      : m_times(times),
        m_values(values),
        m_line(line) {}

  std::int64_t rowNear(Value time, std::int32_t key) const {
    const std::span<const std::int64_t> places = m_line.places[key];
    const auto valueAt = [this](std::int64_t place) {
      return m_values[at(m_line.order[at(place)])];
    };
    // The first row that is later and the first that is not earlier.
    const auto after = std::ranges::upper_bound(places, time, {}, valueAt);
    const auto since = std::ranges::lower_bound(places, time, {}, valueAt);
    const std::int64_t before =
        after == places.begin() ? -1 : within(time, m_line.order[at(*(after - 1))]);
    const std::int64_t next = since == places.end() ? -1 : within(time, m_line.order[at(*since)]);
    switch (m_times.nearness) {
      case Nearness::earlier: return before;
      case Nearness::later: return next;
      case Nearness::nearest: break;
    }
    if (before < 0 || next < 0) return std::max(before, next);
    return distance(time, before) <= distance(time, next) ? before : next;
  }

private:
  double distance(Value time, std::int64_t row) const {
    return std::abs(static_cast<double>(time) - static_cast<double>(m_values[at(row)]));
  }
  std::int64_t within(Value time, std::int64_t row) const {
    // Two infinite times are equal, although their difference is not a number.
    if (time == m_values[at(row)]) return row;
    return !m_times.tolerance || distance(time, row) <= *m_times.tolerance ? row : -1;
  }

  const Times& m_times;
  std::span<const Value> m_values;
  const Timeline& m_line;
};

}  // namespace

bool needsLeftRows(Join join) { return join == Join::right || join == Join::full; }

KeyMatches matchKeys(std::span<const Column> left, std::int64_t leftCount,
                     std::span<const Column> right, std::int64_t rightCount, bool listLeftRows,
                     Context& context) {
  QUERN_EXPECT(left.size() == right.size());
  std::vector<Column> both;
  for (std::size_t key = 0; key < left.size(); ++key) {
    context.checkpoint();
    const Column sides[] = {left[key], right[key]};
    both.push_back(Column::concatenated(sides));
  }
  Context grouping = context.part(0, 0.8), writing = context.part(0.8, 1);
  RowGroups groups = groupRows(both, leftCount + rightCount, grouping);
  both.clear();
  KeyMatches matches{.keys = groups.count()};
  matches.right.assign(groups.groupOf.begin() + leftCount, groups.groupOf.end());
  matches.left = std::move(groups.groupOf);
  matches.left.resize(at(leftCount));
  markMissing(matches.left, left, writing);
  markMissing(matches.right, right, writing);
  matches.rightRows = rowsByGroup(matches.right, matches.keys, context);
  matches.isLeft.assign(at(matches.keys), 0);
  for (const std::int32_t key : matches.left)
    if (key >= 0) matches.isLeft[at(key)] = 1;
  if (listLeftRows) matches.leftRows = rowsByGroup(matches.left, matches.keys, context);
  return matches;
}

std::vector<std::int64_t> leftAlone(const KeyMatches& matches, Context& context) {
  const std::span<const std::int32_t> keys(matches.left);
  std::vector<std::uint8_t> isRight(at(matches.keys), 0);
  for (std::int64_t key = 0; key < matches.keys; ++key)
    isRight[at(key)] = matches.rightRows[key].empty() ? 0 : 1;
  const auto isAlone = [&](std::int32_t key) { return key < 0 || isRight[at(key)] == 0; };
  std::vector<std::vector<std::int64_t>> found(at(std::ssize(keys) / rowsPerBlock + 1));
  forBlocks(context, std::ssize(keys), rowsPerBlock, [&](std::int64_t block, RowRange rows) {
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      if (isAlone(keys[at(row)])) found[at(block)].push_back(row);
  });
  std::vector<std::int64_t> all;
  for (const std::vector<std::int64_t>& own : found) all.insert(all.end(), own.begin(), own.end());
  return all;
}

std::vector<std::int64_t> rightAlone(const KeyMatches& matches) {
  std::vector<std::int64_t> rows;
  for (std::size_t row = 0; row < matches.right.size(); ++row)
    if (matches.right[row] < 0 || matches.isLeft[at(matches.right[row])] == 0)
      rows.push_back(static_cast<std::int64_t>(row));
  return rows;
}

std::int64_t joinedCount(Join join, const KeyMatches& matches, Context& context) {
  QUERN_EXPECT(matches.leftRows || !needsLeftRows(join));
  Context silent = context.silent();
  switch (join) {
    case Join::inner: return pairCount(matches.left, matches.rightRows, 0, silent);
    case Join::left: return pairCount(matches.left, matches.rightRows, 1, silent);
    case Join::right: return pairCount(matches.right, *matches.leftRows, 1, silent);
    case Join::full:
      return pairCount(matches.left, matches.rightRows, 1, silent) +
             std::ssize(rightAlone(matches));
    case Join::semi:
    case Join::anti:
      return std::ssize(rowsWith(matches.left, matches.rightRows, join == Join::semi));
  }
  bug("a join has rows", __FILE__, __LINE__);
}

JoinedRows joinRows(Join join, const KeyMatches& matches, Context& context) {
  QUERN_EXPECT(matches.leftRows || !needsLeftRows(join));
  if (join == Join::semi || join == Join::anti)
    return {rowsWith(matches.left, matches.rightRows, join == Join::semi), {}};
  if (join == Join::right) {
    Pairs pairs = pairsOf(matches.right, *matches.leftRows, 1, context);
    return {std::move(pairs.others), std::move(pairs.own)};
  }
  if (join == Join::left)  // looking something up: nothing is repeated, nothing is left out
    if (auto partners = onlyPartners(matches.left, matches.rightRows, context))
      return {{}, *std::move(partners), true};
  Pairs pairs = pairsOf(matches.left, matches.rightRows, join == Join::inner ? 0 : 1, context);
  JoinedRows rows{std::move(pairs.own), std::move(pairs.others)};
  if (join == Join::full)
    for (const std::int64_t row : rightAlone(matches)) {
      rows.left.push_back(-1);
      rows.right.push_back(row);
    }
  rows.leftUnchanged = isUnchanged(rows.left, std::ssize(matches.left));
  if (rows.leftUnchanged) rows.left = {};
  return rows;
}

Values<std::int64_t> nearestRows(const KeyMatches& matches, const Times& times, Context& context) {
  QUERN_EXPECT(times.left.type() == times.right.type());
  Context sorting = context.part(0, 0.5), seeking = context.part(0.5, 1);
  const Timeline line = timelineOf(matches, times.right, sorting);
  Values<std::int64_t> found(matches.left.size(), -1);
  const auto seek = [&]<class Value>(std::span<const Value> left, std::span<const Value> right) {
    const Seeker<Value> seeker(times, right, line);
    forRows(seeking, std::ssize(found), [&](RowRange range) {
      for (std::int64_t row = range.first; row < range.last; ++row)
        if (matches.left[at(row)] >= 0 && isTime(times.left, row))
          found[at(row)] = seeker.rowNear(left[at(row)], matches.left[at(row)]);
    });
  };
  if (times.left.type() == Type::number)
    seek(times.left.numbers(), times.right.numbers());
  else
    seek(times.left.integers(), times.right.integers());
  return found;
}

}  // namespace quern
