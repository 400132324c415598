// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/run_clock.h"

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double enoughSeconds = 0.5;
constexpr double enoughFraction = 0.02;
constexpr double memory = 5;  // seconds after which an old speed counts for a third

double seconds(RunClock::Time from, RunClock::Time to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

void RunClock::start(Time now) {
  m_start = m_updated = now;
  m_fraction = m_speed = 0;
}

void RunClock::update(Time now, double fraction) {
  if (fraction < m_fraction) start(now);
  const double stretch = seconds(m_updated, now);
  if (stretch <= 0 || fraction <= m_fraction) return;
  const double speed = (fraction - m_fraction) / stretch;
  const double keep = m_speed > 0 ? std::exp(-stretch / memory) : 0;
  m_speed = keep * m_speed + (1 - keep) * speed;
  m_fraction = fraction;
  m_updated = now;
}

double RunClock::secondsLeft(Time now) const {
  if (m_fraction < enoughFraction || elapsed(now) < enoughSeconds || m_speed <= 0) return -1;
  return std::max(0.0, (1 - m_fraction) / m_speed - seconds(m_updated, now));
}

double RunClock::elapsed(Time now) const { return seconds(m_start, now); }

}  // namespace quern::ui
