// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace quern {

/// 64-byte aligned memory. Freed blocks of 4 MiB and more are kept for the next ones, as long as the
/// kernel does not need them, up to an eighth of the machine's memory: first touch of fresh pages
/// costs as much as parsing. Pages are the machine's ordinary ones: a virtual machine gives its large
/// free pages back to its host, and first touch of those costs more than of all their small ones
/// (tests/bench/README.md). Throws std::bad_alloc.
QUERN_CORE_EXPORT void* allocatePages(std::size_t bytes);
QUERN_CORE_EXPORT void freePages(void* memory, std::size_t bytes) noexcept;

/// Gives fresh memory its pages at once, which costs less than one after the other at first touch.
/// What lies there stays as it is.
QUERN_CORE_EXPORT void touchPages(void* memory, std::size_t bytes) noexcept;

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
