// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/run_hub.h"

#include "core/base/memory.h"

#include <chrono>

namespace quern {
namespace {

constexpr std::int64_t leastGap =
    20'000'000;  // ns between two progress reports: an eye sees no more
constexpr std::size_t mostLines = 10'000;

std::int64_t now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

NodeMonitor::NodeMonitor(RunHub& hub, NodeId node)
    : m_hub(hub),
      m_node(std::move(node)),
      m_memoryBefore(residentMemory()) {}

void NodeMonitor::progressed(double fraction, const Sentence& message) {
  std::int64_t last = m_lastTold.load(std::memory_order_relaxed);
  const std::int64_t time = now();
  const bool due = time - last >= leastGap || fraction >= 1;
  if (!due || !m_lastTold.compare_exchange_strong(last, time, std::memory_order_relaxed)) return;
  takeMemory();
  m_hub.tell([&](RunObserver& observer) { observer.progressed(m_node, fraction, message); });
}

void NodeMonitor::logged(Severity severity, const Sentence& sentence) {
  LogLine line{severity, sentence};
  {
    const std::lock_guard lock(m_mutex);
    if (m_log.size() > mostLines) return;
    if (m_log.size() == mostLines)
      line = {Severity::note, tr("Further lines of this log are left out.")};
    m_log.push_back(line);
  }
  m_hub.tell([&](RunObserver& observer) { observer.logged(m_node, line); });
}

void NodeMonitor::measured(std::string_view series, double x, double y) {
  const std::string name(series);
  {
    const std::lock_guard lock(m_mutex);
    m_metrics[name].push_back({x, y});
  }
  m_hub.tell([&](RunObserver& observer) { observer.measured(m_node, name, {x, y}); });
}

std::vector<LogLine> NodeMonitor::log() const {
  const std::lock_guard lock(m_mutex);
  return m_log;
}

Metrics NodeMonitor::metrics() const {
  const std::lock_guard lock(m_mutex);
  return m_metrics;
}

std::int64_t NodeMonitor::peakMemory() const {
  return std::max(m_peak.load(), residentMemory() - m_memoryBefore);
}

void NodeMonitor::takeMemory() {
  const std::int64_t grown = residentMemory() - m_memoryBefore;
  std::int64_t peak = m_peak.load();
  while (grown > peak && !m_peak.compare_exchange_weak(peak, grown)) {
  }
}

}  // namespace quern
