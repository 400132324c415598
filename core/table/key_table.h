// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/appearance_order.h"
#include "core/table/key_numbering.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <optional>
#include <thread>

namespace quern {

/// Numbers keys by one table that all threads fill: for up to a few hundred thousand keys of many
/// rows, which it meets without copying a row. How many keys there are is guessed from a sample; if
/// there are more than the table holds, it gives up.
///
///   1. A slot gets its key once and keeps it. Its row is the first one of that key in the end:
///      every thread lowers it to the rows it meets.
///   2. Which slot a key is in depends on the threads, its number does not: that comes from the
///      rows.
template <class Same>
class KeyTable {
public:
  /// A key that no row has.
  static constexpr std::uint64_t free = ~std::uint64_t{0};

  KeyTable(std::int64_t rows, Context& context, Same same)
      : m_rows(rows),
        m_context(context),
        m_same(same) {}

  /// None: there are too few rows or too many keys.
  template <class Fill>
  std::optional<RowGroups> operator()(const Fill& fill) {
    const double keys = expected(fill);
    if (m_rows < fewRows || keys > mostKeys) return std::nullopt;
    m_slots.assign(std::bit_ceil(static_cast<std::size_t>(std::max(1.6 * keys, 4096.0))), Slot());
    RowGroups groups{.groupOf = Values<std::int32_t>(at(m_rows)), .firstRows = {}};
    Context finding = m_context.part(0, 0.8), writing = m_context.part(0.8, 1);
    forBlocks(finding, m_rows, rowsPerBlock, [&](std::int64_t, RowRange range) {
      if (!m_full.load(std::memory_order_relaxed)) find(range, fill, groups.groupOf);
    });
    if (m_full) return std::nullopt;
    number(groups, writing);
    return groups;
  }

private:
  struct Slot {
    std::uint64_t key = free;
    std::int64_t row = std::numeric_limits<std::int64_t>::max();
  };

  static constexpr std::int64_t fewRows = 1 << 18;
  static constexpr double mostKeys = 700'000;  // 32 MiB of slots

  /// By how often two rows of a sample have the same key.
  template <class Fill>
  double expected(const Fill& fill) const {
    const std::int64_t size = std::min<std::int64_t>(m_rows, 16'384);
    std::vector<std::uint64_t> keys(at(size));
    for (std::int64_t index = 0; index < size; ++index) {
      const std::int64_t row = index * (m_rows / std::max<std::int64_t>(size, 1));
      fill(RowRange{row, row + 1}, &keys[at(index)]);
    }
    std::ranges::sort(keys);
    double equalPairs = 0, run = 0;
    for (std::size_t index = 1; index < keys.size(); ++index) {
      run = keys[index] == keys[index - 1] ? run + 1 : 0;
      equalPairs += run;
    }
    const auto pairs = static_cast<double>(size) * static_cast<double>(size - 1) / 2;
    return pairs / std::max(equalPairs, 1.0);
  }

  template <class Fill>
  void find(RowRange range, const Fill& fill, Values<std::int32_t>& slotOf) {
    std::uint64_t keys[keysPerBatch];
    std::size_t starts[keysPerBatch];
    for (std::int64_t first = range.first; first < range.last; first += keysPerBatch) {
      const RowRange batch{first, std::min(first + keysPerBatch, range.last)};
      fill(batch, keys);
      for (std::int64_t index = 0; index < batch.size(); ++index) {
        starts[index] = mixedKey(keys[index]) & (m_slots.size() - 1);
        __builtin_prefetch(&m_slots[starts[index]]);
      }
      for (std::int64_t index = 0; index < batch.size(); ++index) {
        const std::size_t slot = slotOfKey(keys[index], starts[index], first + index);
        if (slot == m_slots.size()) return;
        slotOf[at(first + index)] = static_cast<std::int32_t>(slot);
      }
    }
  }

  /// The number of slots if the table is full.
  std::size_t slotOfKey(std::uint64_t key, std::size_t slot, std::int64_t row) {
    while (true) {
      std::atomic_ref<std::uint64_t> own(m_slots[slot].key);
      std::uint64_t found = own.load(std::memory_order_acquire);
      if (found == free && own.compare_exchange_strong(found, key, std::memory_order_acq_rel)) {
        const std::size_t used = m_used.fetch_add(1, std::memory_order_relaxed) + 1;
        if (used > m_slots.size() / 4 * 3) m_full.store(true, std::memory_order_relaxed);
        lower(slot, row);
        return slot;
      }
      if (found == key && m_same(key, rowOf(slot), row)) {  // `found` is what another has put there
        lower(slot, row);
        return slot;
      }
      if (m_full.load(std::memory_order_relaxed)) return m_slots.size();
      slot = (slot + 1) & (m_slots.size() - 1);
    }
  }

  /// Who puts a key into a slot sets its row right after.
  std::int64_t rowOf(std::size_t slot) {
    const std::atomic_ref<std::int64_t> own(m_slots[slot].row);
    std::int64_t row = own.load(std::memory_order_acquire);
    for (; row == Slot().row; row = own.load(std::memory_order_acquire)) std::this_thread::yield();
    return row;
  }

  void lower(std::size_t slot, std::int64_t row) {  // 1
    std::atomic_ref<std::int64_t> own(m_slots[slot].row);
    std::int64_t known = own.load(std::memory_order_relaxed);
    while (row < known && !own.compare_exchange_weak(known, row, std::memory_order_acq_rel)) {
    }
  }

  void number(RowGroups& groups, Context& context) {  // 2
    AppearanceOrder order(m_rows);
    const auto slots = std::ssize(m_slots);
    const auto isUsed = [this](std::int64_t slot) { return m_slots[at(slot)].key != free; };
    Context silent = context.silent();
    forRows(silent, slots, [&](RowRange range) {
      for (std::int64_t slot = range.first; slot < range.last; ++slot)
        if (isUsed(slot)) order.mark(m_slots[at(slot)].row);
    });
    groups.firstRows.resize(at(order.count()));
    Values<std::int32_t> numbers(m_slots.size());
    forRows(silent, slots, [&](RowRange range) {
      for (std::int64_t slot = range.first; slot < range.last; ++slot) {
        if (!isUsed(slot)) continue;
        const std::int64_t row = m_slots[at(slot)].row;
        numbers[at(slot)] = order.number(row);
        groups.firstRows[at(numbers[at(slot)])] = row;
      }
    });
    forRows(context, m_rows, [&](RowRange range) {
      for (std::int64_t row = range.first; row < range.last; ++row)
        groups.groupOf[at(row)] = numbers[at(groups.groupOf[at(row)])];
    });
  }

  std::int64_t m_rows;
  Context& m_context;
  Same m_same;
  Values<Slot> m_slots;  ///< a power of two
  std::atomic<std::size_t> m_used = 0;
  std::atomic<bool> m_full = false;
};

}  // namespace quern
