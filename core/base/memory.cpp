// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <limits>
#include <mutex>
#include <new>
#include <span>
#include <string>

namespace quern {
namespace {

constexpr std::size_t fromHere = std::size_t{4} << 20;  // smaller blocks come from the heap
constexpr std::size_t step = std::size_t{64} << 10;     // blocks are whole steps
constexpr std::align_val_t cacheLine{64};

std::size_t roundedUp(std::size_t bytes) { return (bytes + step - 1) / step * step; }

/// The first whole number in a file of the kernel after `key`; the largest if it cannot be read.
std::int64_t kernelNumber(const char* path, const std::string& key) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key)) continue;
    const std::size_t digits = line.find_first_of("0123456789", key.size());
    std::int64_t value = 0;
    if (digits != line.npos &&
        std::from_chars(line.data() + digits, line.data() + line.size(), value).ec == std::errc{})
      return value;
  }
  return std::numeric_limits<std::int64_t>::max();
}

/// Blocks that were freed and may be had again. Clearing fresh pages costs more than most passes
/// over a column; those that lie here keep their pages until the kernel needs them (MADV_FREE).
class FreeBlocks {
public:
  /// A block of that size, the front of the smallest that is large enough; null if there is none.
  /// Sizes are whole steps.
  void* take(std::size_t bytes) {
    const std::scoped_lock lock(m_mutex);
    Block* best = nullptr;
    for (Block& block : all())
      if (block.bytes >= bytes && (best == nullptr || block.bytes < best->bytes)) best = &block;
    if (best == nullptr) return nullptr;
    char* const start = best->start;
    m_held -= bytes;
    *best = {start + bytes, best->bytes - bytes};
    if (best->bytes == 0) remove(*best);
    return start;
  }

  /// False: there are enough; the block is still the caller's.
  bool keep(char* start, std::size_t bytes) noexcept {
    const std::scoped_lock lock(m_mutex);
    if (m_count == m_blocks.size() || m_held + bytes > most()) return false;
    ::madvise(start, bytes, MADV_FREE);
    m_held += bytes;
    Block kept{start, bytes};
    for (std::size_t index = 0; index < m_count;) {  // neighbours become one
      Block& other = m_blocks[index];
      if (other.start + other.bytes == kept.start)
        kept = {other.start, other.bytes + kept.bytes};
      else if (kept.start + kept.bytes == other.start)
        kept.bytes += other.bytes;
      else {
        ++index;
        continue;
      }
      remove(other);
    }
    m_blocks[m_count++] = kept;
    return true;
  }

private:
  struct Block {
    char* start = nullptr;
    std::size_t bytes = 0;
  };

  std::span<Block> all() { return std::span(m_blocks).first(m_count); }
  void remove(Block& block) { block = m_blocks[--m_count]; }

  static std::size_t most() {  // an eighth of the machine
    static const std::size_t bytes = static_cast<std::size_t>(::sysconf(_SC_PHYS_PAGES)) *
                                     static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 8;
    return bytes;
  }

  std::mutex m_mutex;
  std::array<Block, 256> m_blocks;
  std::size_t m_count = 0, m_held = 0;
};

FreeBlocks& freeBlocks() {
  static FreeBlocks& blocks = *new FreeBlocks;  // columns in static objects outlive everything
  return blocks;
}

}  // namespace

void* allocatePages(std::size_t bytes) {
  if (bytes < fromHere) return ::operator new(bytes, cacheLine);
  if (bytes > std::numeric_limits<std::size_t>::max() / 2) throw std::bad_alloc();
  const std::size_t wanted = roundedUp(bytes);
  if (void* const block = freeBlocks().take(wanted)) return block;
  void* const mapped =
      ::mmap(nullptr, wanted, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) throw std::bad_alloc();
  return mapped;
}

void freePages(void* memory, std::size_t bytes) noexcept {
  if (bytes < fromHere)
    ::operator delete(memory, cacheLine);
  else if (!freeBlocks().keep(static_cast<char*>(memory), roundedUp(bytes)))
    ::munmap(memory, roundedUp(bytes));
}

void touchPages(void* memory, std::size_t bytes) noexcept {
  static const std::uintptr_t page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto start = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (start + page - 1) / page * page,
                       last = (start + bytes) / page * page;
  // A kernel before 5.14 does not know it: then pages come at first touch.
  if (last > first) ::madvise(reinterpret_cast<void*>(first), last - first, MADV_POPULATE_WRITE);
}

std::int64_t availableMemory() {
  constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
  const std::int64_t kilobytes = kernelNumber("/proc/meminfo", "MemAvailable:");
  const std::int64_t machine = kilobytes == unlimited ? unlimited : kilobytes * 1024;
  // In a container the limit is the control group's; what it caches of files can be given back.
  const std::int64_t limit = kernelNumber("/sys/fs/cgroup/memory.max", "");
  if (limit == unlimited) return machine;
  const std::int64_t used = kernelNumber("/sys/fs/cgroup/memory.current", "");
  const std::int64_t cached = kernelNumber("/sys/fs/cgroup/memory.stat", "inactive_file ");
  const std::int64_t held = used == unlimited ? 0 : used - (cached == unlimited ? 0 : cached);
  return std::min(machine, std::max<std::int64_t>(limit - held, 0));
}

std::int64_t residentMemory() {
  const std::int64_t kilobytes = kernelNumber("/proc/self/status", "VmRSS:");
  return kilobytes == std::numeric_limits<std::int64_t>::max() ? 0 : kilobytes * 1024;
}

}  // namespace quern
