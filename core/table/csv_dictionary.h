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
/// Small until there are many texts: a file may have thousands of columns.
class Dictionary {
public:
  static constexpr std::int32_t capacity = 1000;
  static constexpr std::int32_t full = -1;

  Dictionary();

  /// The code of the text, which is added if it is new; `full` if there is no room for it.
  std::int32_t code(std::string_view text);

  std::int32_t size() const { return m_size.load(std::memory_order_acquire); }
  const std::string& operator[](std::int32_t code) const;

private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string text;
  };

  /// Room for some texts. One that is too small gives way to a larger one, and stays for those who
  /// are still looking.
  struct Room {
    explicit Room(std::int32_t texts);
    std::int32_t find(std::string_view text, std::uint64_t hash) const;  ///< -1: it is not there
    void put(std::int32_t code, std::string_view text, std::uint64_t hash);

    std::int32_t texts;
    std::size_t slotCount;  ///< four times the texts at least: short probes
    std::unique_ptr<std::atomic<std::int32_t>[]> slots;  ///< code + 1; 0: free
    std::unique_ptr<Entry[]> entries;
  };

  std::int32_t insert(std::string_view text, std::uint64_t hash);
  void grow();

  std::vector<std::unique_ptr<Room>> m_rooms;
  std::atomic<Room*> m_room = nullptr;  ///< the last of them
  std::atomic<std::int32_t> m_size = 0;
  std::mutex m_inserting;
};

}  // namespace quern::csv
