// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_dictionary.h"

#include "core/table/csv_words.h"

#include <algorithm>
#include <bit>

namespace quern::csv {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a ^ 0x9e3779b97f4a7c15) * (b ^ 0xe7037ed1a0b428db);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t hashOf(std::string_view text) {
  const char* const at = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size;
  if (size < 8) return mixed(hash, wordOf(text));
  for (std::size_t done = 0; done + 8 < size; done += 8) hash = mixed(hash, load64(at + done));
  return mixed(hash, load64(at + size - 8));
}

}  // namespace

Dictionary::Room::Room(std::int32_t most)
    : texts(most),
      slotCount(std::bit_ceil(4 * static_cast<std::size_t>(most))),
      slots(std::make_unique<std::atomic<std::int32_t>[]>(slotCount)),
      entries(std::make_unique<Entry[]>(static_cast<std::size_t>(most))) {}

std::int32_t Dictionary::Room::find(std::string_view text, std::uint64_t hash) const {
  for (std::size_t slot = hash % slotCount;; slot = (slot + 1) % slotCount) {
    const std::int32_t found = slots[slot].load(std::memory_order_acquire);
    if (found == 0) return -1;
    const Entry& entry = entries[found - 1];
    if (entry.hash == hash && entry.text == text) return found - 1;
  }
}

void Dictionary::Room::put(std::int32_t code, std::string_view text, std::uint64_t hash) {
  entries[code] = {hash, std::string(text)};
  std::size_t slot = hash % slotCount;
  while (slots[slot].load(std::memory_order_relaxed) != 0) slot = (slot + 1) % slotCount;
  slots[slot].store(code + 1, std::memory_order_release);
}

Dictionary::Dictionary() {
  m_rooms.push_back(std::make_unique<Room>(15));  // 64 slots
  m_room.store(m_rooms.back().get(), std::memory_order_release);
}

const std::string& Dictionary::operator[](std::int32_t code) const {
  return m_room.load(std::memory_order_acquire)->entries[code].text;
}

std::int32_t Dictionary::code(std::string_view text) {
  const std::uint64_t hash = hashOf(text);
  const std::int32_t found = m_room.load(std::memory_order_acquire)->find(text, hash);
  return found >= 0 ? found : insert(text, hash);
}

std::int32_t Dictionary::insert(std::string_view text, std::uint64_t hash) {
  const std::lock_guard lock(m_inserting);
  // Another task may have been faster, or have made more room.
  if (const std::int32_t found = m_rooms.back()->find(text, hash); found >= 0) return found;
  const std::int32_t code = m_size.load(std::memory_order_relaxed);
  if (code == capacity) return full;
  if (code == m_rooms.back()->texts) grow();
  m_rooms.back()->put(code, text, hash);
  m_size.store(code + 1, std::memory_order_release);
  return code;
}

void Dictionary::grow() {
  const Room& old = *m_rooms.back();
  auto larger = std::make_unique<Room>(std::min(8 * old.texts, capacity));
  for (std::int32_t code = 0; code < old.texts; ++code)
    larger->put(code, old.entries[code].text, old.entries[code].hash);
  m_rooms.push_back(std::move(larger));
  m_room.store(m_rooms.back().get(), std::memory_order_release);
}

}  // namespace quern::csv
