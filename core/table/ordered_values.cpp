// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/ordered_values.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace quern {
namespace {

using Key = std::uint64_t;

constexpr Key signBit = Key{1} << 63;
constexpr std::int64_t rowsPerCheck = std::int64_t{1} << 20;  // a few milliseconds

/// Negative numbers in reverse, then the positive ones: unsigned order is the order of the numbers.
Key keyOf(double value) {
  const Key bits = std::bit_cast<Key>(value + 0.0);  // -0 + 0 is 0
  return bits ^ ((bits & signBit) != 0 ? ~Key{0} : signBit);
}
Key keyOf(std::int64_t value) { return static_cast<Key>(value) ^ signBit; }
Key keyOf(std::uint8_t value) { return keyOf(static_cast<std::int64_t>(value)); }

bool isNan(double value) { return value != value; }
bool isNan(std::int64_t) { return false; }
bool isNan(std::uint8_t) { return false; }

/// The keys of present values that are numbers; counts the others.
template <class T>
Values<Key> keysOf(std::span<const T> values, const Column& column, const Context& context,
                   std::int64_t& nans) {
  const Validity present = column.present();
  Values<Key> keys(values.size());
  std::size_t count = 0;
  for (std::int64_t first = 0; first < column.size(); first += rowsPerCheck) {
    context.checkpoint();
    const std::int64_t last = std::min(column.size(), first + rowsPerCheck);
    for (std::int64_t row = first; row < last; ++row) {
      const T value = values[static_cast<std::size_t>(row)];
      const bool isThere = present[row];
      const bool counts = isThere && !isNan(value);
      nans += static_cast<std::int64_t>(isThere && !counts);
      keys[count] = keyOf(value);
      count += static_cast<std::size_t>(counts);
    }
  }
  keys.resize(count);
  return keys;
}

/// Counts keys until there are too many different ones.
class KeyCounts {
public:
  static constexpr std::size_t most = std::size_t{1} << 15;

  /// False, with the counts of no use, if there are more than `most` different keys.
  bool add(std::span<const Key> keys) {
    for (const Key key : keys) {
      std::size_t slot = (key * 0x9e3779b97f4a7c15) >> shift;
      while (m_slots[slot].count > 0 && m_slots[slot].key != key) slot = (slot + 1) & (slots - 1);
      if (m_slots[slot].count++ > 0) continue;
      m_slots[slot].key = key;
      if (++m_different > most) return false;
    }
    return true;
  }

  struct Slot {
    Key key = 0;
    std::int64_t count = 0;
  };
  std::vector<Slot> sorted() const {
    std::vector<Slot> used;
    std::ranges::copy_if(m_slots, std::back_inserter(used),
                         [](const Slot& slot) { return slot.count > 0; });
    std::ranges::sort(used, {}, &Slot::key);
    return used;
  }

private:
  static constexpr std::size_t slots = 2 * most;
  static constexpr int shift = 64 - std::countr_zero(slots);

  std::vector<Slot> m_slots = std::vector<Slot>(slots);
  std::size_t m_different = 0;
};

/// Least significant byte first; bytes that all keys share cost nothing (Knuth, TAOCP 3, 5.2.5).
void radixSort(Values<Key>& keys, const Context& context) {
  std::array<std::array<std::size_t, 256>, 8> counts{};
  for (const Key key : keys)
    for (std::size_t byte = 0; byte < 8; ++byte) ++counts[byte][(key >> (8 * byte)) & 255];
  Values<Key> other(keys.size());
  for (std::size_t byte = 0; byte < 8; ++byte) {
    if (std::ranges::find(counts[byte], keys.size()) != counts[byte].end()) continue;
    context.checkpoint();
    std::array<std::size_t, 256> place{};
    for (std::size_t digit = 1; digit < 256; ++digit)
      place[digit] = place[digit - 1] + counts[byte][digit - 1];
    for (const Key key : keys) other[place[(key >> (8 * byte)) & 255]++] = key;
    keys.swap(other);
  }
}

/// Neumaier's sum: what is lost of each addition is added in the end.
struct CarefulSum {
  double total = 0, lost = 0;

  void add(double value) {
    const double next = total + value;
    if (std::isfinite(next))
      lost += std::abs(total) >= std::abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
  }
};

}  // namespace

/// Sums term(value) over all values: blocks in eight lanes, then the blocks with care.
template <class Term>
double OrderedValues::sum(Term term) const {
  CarefulSum sum;
  if (counted()) {
    for (std::size_t at = 0; at < m_keys.size(); ++at) {
      const std::int64_t count = m_ends[at] - (at > 0 ? m_ends[at - 1] : 0);
      sum.add(static_cast<double>(count) * term(valueOf(m_keys[at])));
    }
    return sum.total + sum.lost;
  }
  constexpr std::size_t block = 1024;
  for (std::size_t first = 0; first < m_keys.size(); first += block) {
    const std::size_t last = std::min(m_keys.size(), first + block);
    std::array<double, 8> lanes{};
    for (std::size_t at = first; at < last; ++at) lanes[at % 8] += term(valueOf(m_keys[at]));
    for (const double lane : lanes) sum.add(lane);
  }
  return sum.total + sum.lost;
}

OrderedValues::OrderedValues(const Column& column, const Context& context)
    : m_real(column.type() == Type::number) {
  if (m_real)
    m_keys = keysOf(column.numbers(), column, context, m_nans);
  else if (column.type() == Type::boolean)
    m_keys = keysOf(column.booleans(), column, context, m_nans);
  else
    m_keys = keysOf(column.integers(), column, context, m_nans);
  m_size = static_cast<std::int64_t>(m_keys.size());
  countOrSort(context);
  const double total = sum([](double value) { return value; });
  m_mean =
      m_size > 0 ? total / static_cast<double>(m_size) : std::numeric_limits<double>::quiet_NaN();
}

void OrderedValues::countOrSort(const Context& context) {
  KeyCounts counts;
  bool few = true;
  for (std::size_t first = 0; few && first < m_keys.size();
       first += static_cast<std::size_t>(rowsPerCheck)) {
    context.checkpoint();
    const std::size_t count =
        std::min(m_keys.size() - first, static_cast<std::size_t>(rowsPerCheck));
    few = counts.add(std::span(m_keys).subspan(first, count));
  }
  if (!few) {
    radixSort(m_keys, context);
    return;
  }
  m_keys = {};
  for (const KeyCounts::Slot& slot : counts.sorted()) {
    m_keys.push_back(slot.key);
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + slot.count);
  }
}

double OrderedValues::valueOf(Key key) const {
  if (!m_real) return static_cast<double>(static_cast<std::int64_t>(key ^ signBit));
  return std::bit_cast<double>(key ^ ((key & signBit) != 0 ? signBit : ~Key{0}));
}

std::int64_t OrderedValues::distinct() const {
  if (counted()) return static_cast<std::int64_t>(m_keys.size());
  std::int64_t distinct = m_keys.empty() ? 0 : 1;
  for (std::size_t at = 1; at < m_keys.size(); ++at)
    distinct += static_cast<std::int64_t>(m_keys[at] != m_keys[at - 1]);
  return distinct;
}

double OrderedValues::operator[](std::int64_t rank) const {
  QUERN_EXPECT(rank >= 0 && rank < m_size);
  if (!counted()) return valueOf(m_keys[static_cast<std::size_t>(rank)]);
  return valueOf(
      m_keys[static_cast<std::size_t>(std::ranges::upper_bound(m_ends, rank) - m_ends.begin())]);
}

double OrderedValues::quantile(double share) const {
  if (m_size == 0) return std::numeric_limits<double>::quiet_NaN();
  const double position = static_cast<double>(m_size - 1) * share;
  const auto rank = std::min(static_cast<std::int64_t>(position), m_size - 1);
  const double lower = (*this)[rank];
  const double upper = (*this)[std::min(rank + 1, m_size - 1)];
  const double between = position - static_cast<double>(rank);
  return between == 0 || lower == upper ? lower : lower + between * (upper - lower);
}

double OrderedValues::deviation() const {
  if (m_size < 2) return std::numeric_limits<double>::quiet_NaN();
  const double centre = m_mean;
  const double squares =
      sum([centre](double value) { return (value - centre) * (value - centre); });
  return std::sqrt(squares / static_cast<double>(m_size - 1));
}

std::int64_t OrderedValues::countBelow(double limit) const {
  const auto below = [this](Key key, double wanted) { return valueOf(key) < wanted; };
  const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), limit, below) - m_keys.begin();
  if (!counted()) return at;
  return at == 0 ? 0 : m_ends[static_cast<std::size_t>(at - 1)];
}

std::vector<double> OrderedValues::histogram(int bins) const {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::int64_t first =
      countBelow(std::numeric_limits<double>::lowest());  // those are -infinity
  const std::int64_t last = countBelow(infinity) - 1;
  if (bins < 1 || last < first) return {};
  const double lowest = (*this)[first];
  const double highest = (*this)[last];
  if (lowest == highest) return {static_cast<double>(last - first + 1)};
  std::vector<double> counts;
  std::int64_t below = first;
  for (int bin = 1; bin <= bins; ++bin) {
    // Halved first, so that a range as wide as numbers go does not overflow.
    const double edge = 2 * (lowest / 2 + (highest / 2 - lowest / 2) * bin / bins);
    const std::int64_t next = bin == bins ? last + 1 : countBelow(edge);
    counts.push_back(static_cast<double>(next - below));
    below = next;
  }
  return counts;
}

}  // namespace quern
