// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace quern {

/// 64-byte aligned memory, on huge pages from 4 MiB: first touch of fresh 4 KiB pages costs as much
/// as parsing. Freed blocks are kept for the next ones, as long as the kernel does not need them, up
/// to an eighth of the machine's memory. Throws std::bad_alloc.
QUERN_CORE_EXPORT void* allocatePages(std::size_t bytes);
QUERN_CORE_EXPORT void freePages(void* memory, std::size_t bytes) noexcept;

/// An allocator that leaves new numbers uninitialised, so that resize() does not touch the memory.
template <class T>
struct PageAllocator {
  using value_type = T;

  PageAllocator() = default;
  template <class Other>
  PageAllocator(const PageAllocator<Other>&) {}  // NOLINT: as std::allocator

  T* allocate(std::size_t count) { return static_cast<T*>(allocatePages(count * sizeof(T))); }
  void deallocate(T* memory, std::size_t count) noexcept { freePages(memory, count * sizeof(T)); }

  template <class U>
  void construct(U* at) noexcept {
    ::new (static_cast<void*>(at)) U;  // no parentheses: numbers stay uninitialised
  }
  template <class U, class... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) U(std::forward<Arguments>(arguments)...);
  }

  friend bool operator==(const PageAllocator&, const PageAllocator&) { return true; }
};

/// A vector whose resize() leaves new elements uninitialised; what columns are made of.
template <class T>
using Values = std::vector<T, PageAllocator<T>>;

/// Bytes the machine can give now without swapping
QUERN_CORE_EXPORT std::int64_t availableMemory();
QUERN_CORE_EXPORT std::int64_t
residentMemory();  ///< bytes this process holds, kept blocks included

}  // namespace quern
