// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column.h"
#include "core/table/column_data.h"

#include <cstring>
#include <numeric>
#include <optional>

namespace quern {
namespace {

using Rows = std::span<const std::int64_t>;

/// What a list of rows asks for; looked at once, before any value is touched.
struct RowBounds {
  std::int64_t lowest = 0, highest = -1;

  explicit RowBounds(Rows rows) {
    for (const std::int64_t row : rows) {
      lowest = std::min(lowest, row);
      highest = std::max(highest, row);
    }
  }
  bool hasMissing() const { return lowest < 0; }
};

template <class T>
Values<T> gathered(std::span<const T> values, Rows rows, bool hasMissing) {
  Values<T> taken(rows.size());
  if (hasMissing) {
    for (std::size_t at = 0; at < rows.size(); ++at)
      taken[at] = rows[at] < 0 ? T{} : values[static_cast<std::size_t>(rows[at])];
  } else {
    for (std::size_t at = 0; at < rows.size(); ++at)
      taken[at] = values[static_cast<std::size_t>(rows[at])];
  }
  return taken;
}

TextValues gathered(const TextValues& texts, Rows rows) {
  TextValues taken;
  taken.offsets.resize(rows.size() + 1);
  taken.offsets[0] = 0;
  Values<const char*> starts(rows.size());  // rows are far from each other: they are visited once
  std::int64_t bytes = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::string_view text = rows[at] < 0 ? std::string_view() : texts[rows[at]];
    starts[at] = text.data();
    bytes += static_cast<std::int64_t>(text.size());
    taken.offsets[at + 1] = bytes;
  }
  // Short texts are copied without a call, some bytes beyond their end, which are overwritten by the
  // next one; there must be such bytes on both sides.
  constexpr std::size_t step = 32;
  taken.bytes.resize(static_cast<std::size_t>(bytes) + step);
  const char* const end = texts.bytes.data() + texts.bytes.size();
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto size = static_cast<std::size_t>(taken.offsets[at + 1] - taken.offsets[at]);
    if (size == 0) continue;
    char* const to = taken.bytes.data() + taken.offsets[at];
    if (size <= step && static_cast<std::size_t>(end - starts[at]) >= step)
      std::memcpy(to, starts[at], step);
    else
      std::memcpy(to, starts[at], size);
  }
  taken.bytes.resize(static_cast<std::size_t>(bytes));
  return taken;
}

Bitmap gathered(Validity present, Rows rows, bool hasMissing) {
  if (present.complete() && !hasMissing) return {};
  Bitmap taken(static_cast<std::int64_t>(rows.size()));
  for (std::size_t word = 0; word < taken.words().size(); ++word) {
    const Rows here = rows.subspan(word * 64, std::min<std::size_t>(64, rows.size() - word * 64));
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < here.size(); ++at)
      bits |= std::uint64_t{here[at] >= 0 && present[here[at]]} << at;
    taken.words()[word] = bits;
  }
  return taken;
}

Bitmap sliced(Validity present, std::int64_t first, std::int64_t count) {
  if (present.complete() || count == 0) return {};
  Bitmap bits(count);
  const std::int64_t last = (first + count - 1) / 64;  // no word beyond it may be read
  const int shift = static_cast<int>(first % 64);
  for (std::size_t word = 0; word < bits.words().size(); ++word) {
    const std::int64_t from = first / 64 + static_cast<std::int64_t>(word);
    std::uint64_t value = present.word(from) >> shift;
    if (shift > 0 && from < last) value |= present.word(from + 1) << (64 - shift);
    bits.words()[word] &= value;  // the bits past the last row stay 0
  }
  return bits;
}

TextValues sliced(const TextValues& texts, std::int64_t first, std::int64_t count) {
  const std::int64_t* offsets = texts.offsets.data() + first;
  const std::int64_t start = offsets[0];
  TextValues slice;
  slice.offsets.resize(static_cast<std::size_t>(count) + 1);
  for (std::size_t row = 0; row < slice.offsets.size(); ++row)
    slice.offsets[row] = offsets[row] - start;
  slice.bytes.assign(texts.bytes.data() + start, texts.bytes.data() + offsets[count]);
  return slice;
}

}  // namespace

Column Column::take(std::span<const std::int64_t> rows) const {
  const RowBounds bounds(rows);
  QUERN_EXPECT(bounds.lowest >= -1 && bounds.highest < size());
  if (const std::optional<Column> before = takenBefore(rows)) return *before;
  const bool hasMissing = bounds.hasMissing();
  ColumnBuffer buffer;
  switch (type()) {
    case Type::number: buffer = gathered(numbers(), rows, hasMissing); break;
    case Type::boolean: buffer = gathered(booleans(), rows, hasMissing); break;
    case Type::category: buffer = gathered(codes(), rows, hasMissing); break;
    case Type::text: buffer = gathered(texts(), rows); break;
    case Type::integer:
    case Type::date:
    case Type::timestamp: buffer = gathered(integers(), rows, hasMissing); break;
  }
  const std::shared_ptr<Data> taken =
      Data::of(type(), std::move(buffer), gathered(present(), rows, hasMissing));
  taken->categories = m_data->categories;
  return Column(taken);
}

Column Column::slice(std::int64_t first, std::int64_t count) const {
  QUERN_EXPECT(first >= 0 && count >= 0 && first <= size() - count);
  if (first == 0 && count == size()) return *this;
  if (m_data->later && !m_data->later->done.load(std::memory_order_acquire)) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), first);
    return take(rows);
  }
  Bitmap bits = sliced(present(), first, count);
  if (type() == Type::text)  // texts() promises offsets from 0, so these are copied
    return Column(Data::of(Type::text, sliced(texts(), first, count), std::move(bits)));
  auto slice = std::make_shared<Data>(*m_data);
  slice->later = nullptr;
  slice->first += first;
  slice->size = count;
  slice->setPresent(std::move(bits));
  return Column(std::move(slice));
}

}  // namespace quern
