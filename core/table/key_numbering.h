// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/row_index.h"
#include "core/base/rows.h"
#include "core/table/appearance_order.h"
#include "core/table/row_groups.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace quern {

/// Keys of 64 bits get numbers in the order in which they first appear, on all threads and with the
/// same result whatever their number. Keys are made in small batches where they are needed: an array
/// of all of them would be written and read once each, to memory and back.

/// fill(rows, keys) writes the keys of some rows; many threads call it.
constexpr std::int64_t keysPerBatch = 1024;

inline std::uint64_t mixedKey(std::uint64_t key) {  // splitmix64's finaliser
  key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
  key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
  return key ^ (key >> 31);
}

/// body(row, key) for the rows of a range, in their order.
template <class Fill, class Body>
void forKeys(RowRange range, const Fill& fill, Body body) {
  std::uint64_t keys[keysPerBatch];
  for (std::int64_t first = range.first; first < range.last; first += keysPerBatch) {
    const RowRange batch{first, std::min(first + keysPerBatch, range.last)};
    fill(batch, keys);
    for (std::int64_t row = batch.first; row < batch.last; ++row) body(row, keys[row - first]);
  }
}

/// Few possible keys: a cell for each, no hash. Runs of rows are numbered side by side, then joined
/// in row order. Every key is below `limit`.
template <class Fill>
RowGroups numberedByCell(std::int64_t rows, std::uint64_t limit, Context& context,
                         const Fill& fill) {
  struct Run {
    std::vector<std::int32_t> numbers;  // per key; -1: not seen
    std::vector<std::int64_t> firstRows;

    std::int32_t number(std::uint64_t cell, std::int64_t row) {
      std::int32_t& number = numbers[cell];
      if (number < 0) {
        number = static_cast<std::int32_t>(firstRows.size());
        firstRows.push_back(row);
      }
      return number;
    }
  };
  // As few runs as threads: each costs a cell for every key.
  const std::int64_t blocks = std::max<std::int64_t>((rows + rowsPerBlock - 1) / rowsPerBlock, 1);
  const std::int64_t runs = std::min<std::int64_t>({blocks, context.threads(), 8});
  const std::int64_t rowsPerRun = (blocks + runs - 1) / runs * rowsPerBlock;
  RowGroups groups{.groupOf = Values<std::int32_t>(at(rows)), .firstRows = {}};
  std::vector<Run> found(at(runs));
  Context finding = context.part(0, 0.6), writing = context.part(0.6, 1);
  forEach(finding, runs, [&](std::int64_t index) {
    Run& run = found[at(index)];
    run.numbers.assign(limit, -1);
    const std::int64_t end = std::min(rows, (index + 1) * rowsPerRun);
    for (std::int64_t first = index * rowsPerRun; first < end; first += rowsPerBlock) {
      finding.checkpoint();
      forKeys({first, std::min(first + rowsPerBlock, end)}, fill,
              [&](std::int64_t row, std::uint64_t key) {
                groups.groupOf[at(row)] = run.number(key, row);
              });
    }
  });
  Run& all = found.front();
  std::vector<std::vector<std::int32_t>> renumbered(at(runs));
  for (std::size_t run = 1; run < found.size(); ++run)
    for (const std::int64_t row : found[run].firstRows)
      forKeys({row, row + 1}, fill, [&](std::int64_t, std::uint64_t key) {
        renumbered[run].push_back(all.number(key, row));
      });
  forRows(writing, rows, [&](RowRange range) {
    const std::size_t run = at(range.first / rowsPerRun);
    if (run == 0) return;
    for (std::int64_t row = range.first; row < range.last; ++row)
      groups.groupOf[at(row)] = renumbered[run][at(groups.groupOf[at(row)])];
  });
  groups.firstRows = std::move(all.firstRows);
  return groups;
}

/// Any keys. Rows are dealt out by their key's hash into parts whose keys fit into the
/// second-level cache; each part is numbered on its own, and the first rows of all of them say the
/// final numbers. same(key, row, row) tells values of equal keys apart.
template <class Same>
class NumberingByHash {
public:
  NumberingByHash(std::int64_t rows, Context& context, Same same)
      : m_rows(rows),
        m_context(context),
        m_same(same),
        m_order(rows) {
    constexpr std::int64_t rowsPerPart = 32'768;
    while (m_bits < 10 && (rowsPerPart << m_bits) < rows) ++m_bits;
  }

  template <class Fill>
  RowGroups operator()(const Fill& fill) {
    Context dealing = m_context.part(0, 0.5), numbering = m_context.part(0.5, 0.8);
    deal(dealing, fill);
    m_firstOfPart.resize(parts());
    forEach(numbering, std::ssize(m_firstOfPart), [this](std::int64_t part) { number(at(part)); });
    return joined();
  }

private:
  struct Entry {
    std::uint64_t key;  ///< later the number within its part
    std::int64_t row;
  };
  struct Slot {
    std::uint64_t key = 0;
    std::int32_t number = -1;
  };

  std::size_t parts() const { return std::size_t{1} << m_bits; }
  std::size_t partOf(std::uint64_t hash) const {
    return m_bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64 - m_bits));
  }
  std::span<Entry> entriesOf(std::size_t part) {
    return std::span(m_entries).subspan(m_starts[part], m_starts[part + 1] - m_starts[part]);
  }

  template <class Fill>
  void deal(Context& context, const Fill& fill) {
    const std::size_t blocks = at((m_rows + rowsPerBlock - 1) / rowsPerBlock);
    std::vector<std::vector<std::size_t>> next(blocks, std::vector<std::size_t>(parts(), 0));
    Context counting = context.part(0, 0.5), writing = context.part(0.5, 1);
    forBlocks(counting, m_rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
      forKeys(range, fill, [&, &count = next[at(block)]](std::int64_t, std::uint64_t key) {
        ++count[partOf(mixedKey(key))];
      });
    });
    m_starts.assign(parts() + 1, 0);
    std::size_t start = 0;
    for (std::size_t part = 0; part < parts(); ++part) {
      m_starts[part] = start;
      for (std::vector<std::size_t>& ofBlock : next) {
        const std::size_t count = ofBlock[part];
        ofBlock[part] = start;
        start += count;
      }
    }
    m_starts.back() = start;
    m_entries.resize(start);
    forBlocks(writing, m_rows, rowsPerBlock, [&](std::int64_t block, RowRange range) {
      std::vector<std::size_t>& places = next[at(block)];
      forKeys(range, fill, [&](std::int64_t row, std::uint64_t key) {
        m_entries[places[partOf(mixedKey(key))]++] = {key, row};
      });
    });
  }

  void number(std::size_t part) {
    std::vector<std::int64_t>& firstRows = m_firstOfPart[part];
    std::vector<Slot> slots(256);
    for (Entry& entry : entriesOf(part)) {
      const std::size_t mask = slots.size() - 1;
      std::size_t slot = mixedKey(entry.key) & mask;
      while (slots[slot].number >= 0 &&
             !(slots[slot].key == entry.key &&
               m_same(entry.key, firstRows[at(slots[slot].number)], entry.row)))
        slot = (slot + 1) & mask;
      if (slots[slot].number < 0) {
        slots[slot] = {entry.key, static_cast<std::int32_t>(firstRows.size())};
        firstRows.push_back(entry.row);
        m_order.mark(entry.row);
      }
      entry.key = static_cast<std::uint64_t>(slots[slot].number);
      if (firstRows.size() * 2 > slots.size()) grow(slots);
    }
  }

  static void grow(std::vector<Slot>& slots) {
    std::vector<Slot> larger(slots.size() * 4);
    const std::size_t mask = larger.size() - 1;
    for (const Slot& entry : slots) {
      if (entry.number < 0) continue;
      std::size_t slot = mixedKey(entry.key) & mask;
      while (larger[slot].number >= 0) slot = (slot + 1) & mask;
      larger[slot] = entry;
    }
    slots = std::move(larger);
  }

  RowGroups joined() {
    RowGroups groups{.groupOf = Values<std::int32_t>(at(m_rows)), .firstRows = {}};
    groups.firstRows.resize(at(m_order.count()));
    Context writing = m_context.part(0.8, 1);
    forEach(writing, std::ssize(m_firstOfPart), [&](std::int64_t index) {
      const std::size_t part = at(index);
      std::vector<std::int32_t> numbers;
      numbers.reserve(m_firstOfPart[part].size());
      for (const std::int64_t row : m_firstOfPart[part]) {
        numbers.push_back(m_order.number(row));
        groups.firstRows[at(numbers.back())] = row;
      }
      for (const Entry& entry : entriesOf(part)) groups.groupOf[at(entry.row)] = numbers[entry.key];
    });
    return groups;
  }

  std::int64_t m_rows;
  Context& m_context;
  Same m_same;
  int m_bits = 0;  ///< of the hash that say the part
  Values<Entry> m_entries;
  std::vector<std::size_t> m_starts;  ///< of parts in m_entries, and the end
  std::vector<std::vector<std::int64_t>> m_firstOfPart;
  AppearanceOrder m_order;
};

}  // namespace quern
