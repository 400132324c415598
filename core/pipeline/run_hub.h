// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace quern {

/// Lets one call at a time through to the observer of a run.
class RunHub {
public:
  explicit RunHub(RunObserver& observer) : m_observer(observer) {}

  template <class Call>
  void tell(Call call) {
    const std::lock_guard lock(m_mutex);
    call(m_observer);
  }

private:
  std::mutex m_mutex;
  RunObserver& m_observer;
};

/// Keeps what one node reports, passes it on, and takes the node's memory while at it.
class NodeMonitor final : public Monitor {
public:
  NodeMonitor(RunHub& hub, NodeId node);

  void progressed(double fraction, const Sentence& message) override;
  void logged(Severity severity, const Sentence& sentence) override;
  void measured(std::string_view series, double x, double y) override;

  /// What was reported so far; for when the work is over.
  std::vector<LogLine> log() const;
  Metrics metrics() const;
  std::int64_t peakMemory()
      const;  ///< bytes by which the process had grown at most, as far as was seen

private:
  void takeMemory();

  RunHub& m_hub;
  NodeId m_node;
  std::int64_t m_memoryBefore;
  std::atomic<std::int64_t> m_peak = 0;
  std::atomic<std::int64_t> m_lastTold = 0;  ///< nanoseconds of the steady clock
  mutable std::mutex m_mutex;
  std::vector<LogLine> m_log;
  Metrics m_metrics;
};

}  // namespace quern
