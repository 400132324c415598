// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/table/column.h"

namespace quern {

/// How often each text of a text column occurs.
class TextCounts {
public:
  /// One text: the row where it first stands, and how many rows have it.
  struct Entry {
    std::uint32_t tag = 0;  ///< of its hash
    std::uint32_t count = 0;
    std::int64_t row = 0;
  };

  TextCounts(const Column& column, const Context& context);

  std::int64_t distinct() const { return static_cast<std::int64_t>(m_used); }
  /// The most frequent, at most `limit`; of equally frequent ones, those that stand first.
  std::vector<Entry> mostFrequent(std::size_t limit) const;

private:
  void add(const TextValues& texts, std::int64_t row);
  void grow();

  std::vector<Entry> m_slots;
  std::size_t m_used = 0;
};

}  // namespace quern
