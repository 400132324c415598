// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/sentence.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string_view>

namespace quern {

enum class Severity { note, warning, error };

enum class Device { automatic, cpu, cuda };

/// Hears what a piece of work reports. Called from any thread, several at once, so it must be
/// quick.
class QUERN_CORE_EXPORT Monitor {
public:
  virtual ~Monitor() = default;

  /// fraction is 0 to 1 over the whole work; the message may be empty.
  virtual void progressed(double fraction, const Sentence& message);
  virtual void logged(Severity severity, const Sentence& sentence);
  /// One point of a curve, for instance ("loss/train", epoch, loss).
  virtual void measured(std::string_view series, double x, double y);
};

/// The memory that a piece of work may take, where it is not simply what the machine has left. Asked
/// from any thread.
class QUERN_CORE_EXPORT MemoryShare {
public:
  virtual ~MemoryShare() = default;

  /// Sets `more` bytes aside beside those that the work holds by now, if so many are left: nobody
  /// else counts on them then. Returns how many were left.
  virtual std::int64_t setAside(std::int64_t more, std::int64_t held) = 0;
};

/// What work needs to know of the world: may it go on, whom to tell, which seed, how many threads,
/// how much memory.
/// Cheap to copy; may be used by many threads at once.
class QUERN_CORE_EXPORT Context {
public:
  struct Options {
    std::uint64_t seed = 0;
    Device device = Device::automatic;
    int threads = 0;                        ///< 0: as many as the machine has
    std::stop_token cancel{};               ///< give up; what was computed is thrown away
    std::stop_token finish{};               ///< come to an end early and keep the best so far
    std::shared_ptr<Monitor> monitor{};     ///< may be empty: nobody listens
    std::shared_ptr<MemoryShare> memory{};  ///< may be empty: what the machine has left
  };

  Context();
  explicit Context(Options options);

  bool cancelled() const { return m_world->options.cancel.stop_requested(); }
  bool finishRequested() const { return m_world->options.finish.stop_requested(); }
  void checkpoint() const;  ///< throws Cancelled if the user has asked to stop
  /// For iterative learners, once per pass: reports done of total and throws Cancelled if asked to
  /// stop.
  void checkpoint(std::int64_t done, std::int64_t total, const Sentence& message = {}) const;

  void progress(double fraction, const Sentence& message = {}) const;  ///< 0 to 1 of this part
  void log(const Sentence& sentence) const;
  void warn(const Sentence& sentence) const;
  void metric(std::string_view series, double x, double y) const;

  /// The same world with the share [from, to] of this context's progress bar.
  Context part(double from, double to) const;
  /// The same world with another seed, derived from this one and the salt: for folds, restarts,
  /// trees.
  Context seeded(std::uint64_t salt) const;
  /// The same world, but what the work reports is not heard (a fold inside a fold). It can be
  /// cancelled.
  Context silent() const;

  std::uint64_t seed() const { return m_seed; }
  Device device() const { return m_world->options.device; }
  int threads() const { return m_world->threads; }  ///< at least 1

  /// For results whose size shows only while the work goes on: sets `more` bytes aside beside those
  /// that the work holds by now, if so many are left. Returns how many were, by the limit of the
  /// run; without one, what the machine has.
  std::int64_t setMemoryAside(std::int64_t more, std::int64_t held) const;

  /// The threads of this run: work(…) is called inside a pool of threads() threads.
  template <class Work>
  void onThreads(const Work& work) const {
    run([](const void* erased) { (*static_cast<const Work*>(erased))(); }, &work);
  }

private:
  struct World {
    Options options;
    int threads = 1;
    /// Lets TBB start more threads than the machine has cores
    std::shared_ptr<void> moreThanCores{};
  };

  void run(void (*call)(const void*), const void* work) const;

  std::shared_ptr<const World> m_world;
  std::uint64_t m_seed = 0;
  double m_from = 0;
  double m_to = 1;
  bool m_silent = false;
};

}  // namespace quern
