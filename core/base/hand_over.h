// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the thread sanitizer has to be told. oneTBB is not built with it, so it sees neither how work
// is handed to other threads nor how their end is waited for, and takes all they do for races. In
// every other build this is nothing. The parts of a loop are not ordered with each other: two that
// do touch the same memory are still found.
#pragma once

#include <atomic>

namespace quern::handover {

#ifdef __SANITIZE_THREAD__
inline std::atomic<int> offered;
inline std::atomic<int> finished;

/// By the thread that hands out work: what it has written is there for the parts.
inline void offer() { offered.fetch_add(1, std::memory_order_release); }
/// By the same thread once all parts are through: what they have written is there for it.
inline void collect() { (void)finished.load(std::memory_order_acquire); }
inline void take() { (void)offered.load(std::memory_order_acquire); }
inline void finish() { finished.fetch_add(1, std::memory_order_release); }
#else
inline void offer() {}
inline void collect() {}
inline void take() {}
inline void finish() {}
#endif

/// Stands in front of work that other threads share.
struct Work {
  Work() { offer(); }
  ~Work() { collect(); }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
};

/// Stands first in a part of a loop.
struct Part {
  Part() { take(); }
  ~Part() { finish(); }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
};

/// The last member of what oneTBB moves from one thread to another.
struct Cargo {
  Cargo() = default;
  Cargo(Cargo&&) noexcept { finish(); }
};

/// Stands first in work that is done by one thread after the other.
struct Turn {
  Turn() {
    take();
    collect();
  }
  ~Turn() { finish(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
};

}  // namespace quern::handover
