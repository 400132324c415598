// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/smoothing.h"

namespace quern {

/// One step of the recursion: what was expected of an observation, and the states it leaves.
struct SmoothingStep {
  double base = 0;    ///< level and slope before the observation
  double season = 0;  ///< its season: 0 or 1 without one
  double fitted = 0;
};

/// The season that does nothing.
inline double neutralSeason(SeasonKind kind) { return kind == SeasonKind::multiplicative ? 1 : 0; }

/// Runs a model along a series; season values lie in a ring.
class SmoothingRecursion {
public:
  SmoothingRecursion(const SmoothingForm& form, const SmoothingRates& rates,
                     const SmoothingStates& start);

  SmoothingStep expect() const;
  void correct(const SmoothingStep& step, double error);  ///< error: observed minus fitted

  double level() const { return m_level; }
  double slope() const { return m_slope; }
  Eigen::Index place() const { return m_place; }  ///< of the next observation in the ring
  double lastSeason() const { return m_lastSeason; }
  SmoothingStates states() const;

private:
  SmoothingForm m_form;
  SmoothingRates m_rates;
  double m_level, m_slope;
  Eigen::VectorXd m_ring;
  Eigen::Index m_place = 0;
  double m_lastSeason = 0;
};

}  // namespace quern
