// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns that are gathered when somebody looks at them.
//
//   1. One thread gathers, the others wait for it. Then the source is let go: a small column does
//      not keep a large one.
//   2. Rows of rows that are not gathered yet are taken from the source.
#include "core/table/column.h"
#include "core/table/column_data.h"

#include <utility>

namespace quern {

std::span<const std::int64_t> RowList::rows() const {
  std::call_once(m_made, [this] {
    if (!m_make) return;
    m_rows = m_make();
    m_make = nullptr;
    QUERN_EXPECT(static_cast<std::int64_t>(m_rows.size()) == m_count);
  });
  return m_rows;
}

Column Column::takeLater(std::shared_ptr<const RowList> rows) const {
  auto taken = std::make_shared<Data>();
  taken->type = type();
  taken->size = rows->count();
  taken->categories = m_data->categories;
  taken->later = std::make_shared<Later>(*this, std::move(rows));
  return Column(std::move(taken));
}

const Column::Data& Column::data() const {
  const Data& data = *m_data;
  if (!data.later || data.later->done.load(std::memory_order_acquire)) return data;
  Later& later = *data.later;
  std::call_once(later.once, [&] {  // 1
    const Column taken = later.source.take(later.rows->rows());
    data.buffer = taken.m_data->buffer;
    data.present = taken.m_data->present;
    data.missing = taken.m_data->missing;
    const std::lock_guard lock(later.mutex);
    later.source = Column();
    later.rows = nullptr;
    later.done.store(true, std::memory_order_release);
  });
  return data;
}

std::optional<Column> Column::takenBefore(std::span<const std::int64_t> rows) const {
  if (!m_data->later) return std::nullopt;
  Column source;
  std::shared_ptr<const RowList> all;
  {
    const std::lock_guard lock(m_data->later->mutex);
    if (m_data->later->done.load(std::memory_order_relaxed)) return std::nullopt;
    source = m_data->later->source;
    all = m_data->later->rows;
  }
  std::vector<std::int64_t> ofSource;  // 2
  ofSource.reserve(rows.size());
  for (const std::int64_t row : rows)
    ofSource.push_back(row < 0 ? row : all->rows()[static_cast<std::size_t>(row)]);
  return source.take(ofSource);
}

std::optional<std::int64_t> Column::bytesExpected() const {
  if (!m_data->later) return std::nullopt;
  const std::lock_guard lock(m_data->later->mutex);
  if (m_data->later->done.load(std::memory_order_relaxed)) return std::nullopt;
  const Column& source = m_data->later->source;
  const double perRow = static_cast<double>(source.bytes()) /
                        static_cast<double>(std::max<std::int64_t>(source.size(), 1));
  return static_cast<std::int64_t>(perRow * static_cast<double>(size()));
}

}  // namespace quern
