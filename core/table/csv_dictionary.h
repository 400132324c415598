// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace quern::csv {

/// A few texts and their codes, shared by all tasks that read a column. Looking up takes no lock.
class Dictionary {
public:
  static constexpr std::int32_t capacity = 1000;
  static constexpr std::int32_t full = -1;

  Dictionary();

  /// The code of the text, which is added if it is new; `full` if there is no room for it.
  std::int32_t code(std::string_view text);

  std::int32_t size() const { return m_size.load(std::memory_order_acquire); }
  const std::string& operator[](std::int32_t code) const { return m_entries[code].text; }

private:
  // a power of two, four times the capacity: short probes
  static constexpr std::size_t slots = 4096;

  struct Entry {
    std::uint64_t hash = 0;
    std::string text;
  };

  std::int32_t insert(std::string_view text, std::uint64_t hash);

  std::unique_ptr<std::atomic<std::int32_t>[]> m_slots;  ///< code + 1; 0: free
  std::unique_ptr<Entry[]> m_entries;
  std::atomic<std::int32_t> m_size = 0;
  std::mutex m_inserting;
};

}  // namespace quern::csv
