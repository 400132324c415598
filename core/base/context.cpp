// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/context.h"

#include "core/base/error.h"
#include "core/base/hand_over.h"
#include "core/base/memory.h"
#include "core/base/random.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

namespace quern {

void Monitor::progressed(double, const Sentence&) {}
void Monitor::logged(Severity, const Sentence&) {}
void Monitor::measured(std::string_view, double, double) {}

Context::Context() : Context(Options{}) {}

Context::Context(Options options) : m_seed(options.seed) {
  const int cores = std::max(tbb::info::default_concurrency(), 1);
  const int threads = options.threads > 0 ? options.threads : cores;
  std::shared_ptr<void> moreThanCores;
  if (threads > cores)
    moreThanCores = std::make_shared<tbb::global_control>(
        tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
  m_world =
      std::make_shared<const World>(World{std::move(options), threads, std::move(moreThanCores)});
}

void Context::checkpoint() const {
  if (cancelled()) throw Cancelled{};
}

void Context::checkpoint(std::int64_t done, std::int64_t total, const Sentence& message) const {
  checkpoint();
  if (total > 0) progress(static_cast<double>(done) / static_cast<double>(total), message);
}

void Context::progress(double fraction, const Sentence& message) const {
  if (m_silent || !m_world->options.monitor) return;
  const double share = std::clamp(fraction, 0.0, 1.0);
  m_world->options.monitor->progressed(m_from + share * (m_to - m_from), message);
}

void Context::log(const Sentence& sentence) const {
  if (!m_silent && m_world->options.monitor)
    m_world->options.monitor->logged(Severity::note, sentence);
}

void Context::warn(const Sentence& sentence) const {
  if (!m_silent && m_world->options.monitor)
    m_world->options.monitor->logged(Severity::warning, sentence);
}

void Context::metric(std::string_view series, double x, double y) const {
  if (!m_silent && m_world->options.monitor) m_world->options.monitor->measured(series, x, y);
}

Context Context::part(double from, double to) const {
  Context part = *this;
  part.m_from = m_from + from * (m_to - m_from);
  part.m_to = m_from + to * (m_to - m_from);
  return part;
}

Context Context::seeded(std::uint64_t salt) const {
  Context other = *this;
  std::uint64_t state = m_seed ^ (salt * 0x9e3779b97f4a7c15 + 0x632be59bd9b4e019);
  other.m_seed = Random::splitMix(state);
  return other;
}

Context Context::silent() const {
  Context other = *this;
  other.m_silent = true;
  return other;
}

std::int64_t Context::setMemoryAside(std::int64_t more, std::int64_t held) const {
  const std::shared_ptr<MemoryShare>& memory = m_world->options.memory;
  return memory ? memory->setAside(more, held) : availableMemory();
}

void Context::run(void (*call)(const void*), const void* work) const {
  tbb::task_arena arena(m_world->threads);
  const handover::Work handed;
  arena.execute([=] {
    const handover::Turn turn;
    call(work);
  });
}

}  // namespace quern
