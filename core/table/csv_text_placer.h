// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"
#include "core/base/rows.h"
#include "core/table/column.h"

#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace quern::csv {

/// Texts of one chunk, one after the other; their ends are in the offsets, counted from the first
/// byte of the chunk.
struct TextPart {
  Values<char> bytes;  ///< may be longer than what is used
  std::int64_t used = 0;
  RowRange rows{};
};

/// Puts the texts of chunks one behind the other while they come in, from many tasks and nearly in
/// order: a part waits only for those before it, so that hardly more memory is held than the column
/// needs. Safe to use from many threads.
class TextPlacer {
public:
  TextPlacer(std::int64_t rows, std::size_t chunks);

  /// Where the end of a row's text is written to, before its part is put.
  std::int64_t* ends(std::int64_t row) { return m_texts.offsets.data() + row + 1; }

  /// Memory for a part that was used before, if there is any.
  Values<char> spareBytes();
  void put(std::size_t chunk, TextPart part);

  /// Once every chunk has been put.
  TextValues take();

private:
  struct Placed {
    std::size_t chunk = 0;
    std::int64_t before = 0;  ///< bytes in front of it
  };

  std::vector<Placed> nextInOrder();
  void makeRoom(RowRange rows);
  void copy(Placed placed);

  std::mutex m_mutex;          ///< of all but the texts
  std::shared_mutex m_moving;  ///< the bytes move under a unique lock
  TextValues m_texts;
  std::vector<TextPart> m_parts;  ///< by chunk; those that wait have rows
  std::vector<bool> m_isHere;
  std::vector<Values<char>> m_spare;
  std::size_t m_next = 0;    ///< chunk to be placed
  std::int64_t m_total = 0;  ///< bytes of those before it
};

}  // namespace quern::csv
