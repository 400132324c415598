// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace quern::ui {

/// Guesses how long a piece of work still takes from how far it has come. Says nothing before it
/// has seen enough: a guess that jumps is worse than none.
class RunClock {
public:
  using Time = std::chrono::steady_clock::time_point;

  void start(Time now);
  /// 0 to 1; a fraction that goes back starts the guess anew
  void update(Time now, double fraction);
  double secondsLeft(Time now) const;  ///< negative: unknown
  double elapsed(Time now) const;      ///< seconds since start

private:
  Time m_start{};
  Time m_updated{};
  double m_fraction = 0;
  double m_speed = 0;  ///< of the last stretch, smoothed: fraction per second
};

}  // namespace quern::ui
