// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program's own definitions of the functions that give memory stand before those of the C
// library and of Quern's core, for the shared libraries too. They count and pass on.

#include "counted_memory.h"

#include "core/base/memory.h"

#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <new>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define QUERN_COUNTS_MEMORY 0
#else
#define QUERN_COUNTS_MEMORY 1
#endif

namespace quern::tally {
namespace {

std::atomic<std::int64_t> nowHeld = 0, mostHeld = 0;

}  // namespace

#if QUERN_COUNTS_MEMORY
namespace {

void* added(void* block) {
  if (block == nullptr) return nullptr;
  const auto bytes = static_cast<std::int64_t>(::malloc_usable_size(block));
  const std::int64_t now = nowHeld.fetch_add(bytes) + bytes;
  std::int64_t most = mostHeld.load();
  while (now > most && !mostHeld.compare_exchange_weak(most, now)) {
  }
  return block;
}

void* removed(void* block) {
  if (block != nullptr) nowHeld -= static_cast<std::int64_t>(::malloc_usable_size(block));
  return block;
}

}  // namespace
#endif

std::int64_t held() { return nowHeld; }
std::int64_t peak() { return mostHeld; }
void forgetPeak() { mostHeld = nowHeld.load(); }
bool works() { return QUERN_COUNTS_MEMORY != 0; }

}  // namespace quern::tally

#if QUERN_COUNTS_MEMORY

using quern::tally::added;
using quern::tally::removed;

#pragma GCC visibility push(default)  // or the shared libraries do not see them

extern "C" {

void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);

void* malloc(std::size_t bytes) { return added(__libc_malloc(bytes)); }
void* calloc(std::size_t count, std::size_t bytes) { return added(__libc_calloc(count, bytes)); }
void free(void* block) { __libc_free(removed(block)); }
void* memalign(std::size_t boundary, std::size_t bytes) {
  return added(__libc_memalign(boundary, bytes));
}
void* aligned_alloc(std::size_t boundary, std::size_t bytes) { return memalign(boundary, bytes); }

void* realloc(void* block, std::size_t bytes) {
  removed(block);
  void* const larger = __libc_realloc(block, bytes);
  if (larger == nullptr && bytes > 0) added(block);
  return added(larger);
}

int posix_memalign(void** block, std::size_t boundary, std::size_t bytes) {
  *block = memalign(boundary, bytes);
  return *block == nullptr ? ENOMEM : 0;
}

}  // extern "C"

namespace quern {

constexpr std::align_val_t line{64};

void* allocatePages(std::size_t bytes) { return ::operator new(bytes, line); }
void freePages(void* memory, std::size_t) noexcept { ::operator delete(memory, line); }

}  // namespace quern

#pragma GCC visibility pop

#endif
