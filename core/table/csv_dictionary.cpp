// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_dictionary.h"

#include <cstring>

namespace quern::csv {
namespace {

std::uint64_t load(const char* at, std::size_t bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, bytes);
  return word;
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a ^ 0x9e3779b97f4a7c15) * (b ^ 0xe7037ed1a0b428db);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t hashOf(std::string_view text) {
  const char* const at = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size;
  if (size < 8) return mixed(hash, load(at, size));
  for (std::size_t done = 0; done + 8 < size; done += 8) hash = mixed(hash, load(at + done, 8));
  return mixed(hash, load(at + size - 8, 8));
}

}  // namespace

Dictionary::Dictionary()
    : m_slots(std::make_unique<std::atomic<std::int32_t>[]>(slots)),
      m_entries(std::make_unique<Entry[]>(capacity)) {}

std::int32_t Dictionary::code(std::string_view text) {
  const std::uint64_t hash = hashOf(text);
  for (std::size_t slot = hash % slots;; slot = (slot + 1) % slots) {
    const std::int32_t found = m_slots[slot].load(std::memory_order_acquire);
    if (found == 0) return insert(text, hash);
    const Entry& entry = m_entries[found - 1];
    if (entry.hash == hash && entry.text == text) return found - 1;
  }
}

std::int32_t Dictionary::insert(std::string_view text, std::uint64_t hash) {
  const std::lock_guard lock(m_inserting);
  std::size_t slot = hash % slots;
  for (; true; slot = (slot + 1) % slots) {  // another task may have been faster
    const std::int32_t found = m_slots[slot].load(std::memory_order_relaxed);
    if (found == 0) break;
    if (m_entries[found - 1].hash == hash && m_entries[found - 1].text == text) return found - 1;
  }
  const std::int32_t code = m_size.load(std::memory_order_relaxed);
  if (code == capacity) return full;
  m_entries[code] = {hash, std::string(text)};
  m_size.store(code + 1, std::memory_order_release);
  m_slots[slot].store(code + 1, std::memory_order_release);
  return code;
}

}  // namespace quern::csv
