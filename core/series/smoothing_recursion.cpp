// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_recursion.h"

namespace quern {

SmoothingRecursion::SmoothingRecursion(const SmoothingForm& form, const SmoothingRates& rates,
                                       const SmoothingStates& start)
    : m_form(form),
      m_rates(rates),
      m_level(start.level),
      m_slope(start.slope),
      m_ring(start.seasons) {}

SmoothingStep SmoothingRecursion::expect() const {
  SmoothingStep step;
  step.base = m_level + m_rates.phi * m_slope;
  step.season = m_form.hasSeason() ? m_ring[m_place] : neutralSeason(m_form.season);
  step.fitted = m_form.season == SeasonKind::multiplicative ? step.base * step.season
                                                            : step.base + step.season;
  return step;
}

void SmoothingRecursion::correct(const SmoothingStep& step, double error) {
  const bool multiplied = m_form.season == SeasonKind::multiplicative;
  const double adjusted = multiplied ? error / step.season : error;
  m_level = step.base + m_rates.alpha * adjusted;
  m_slope = m_rates.phi * m_slope + m_rates.beta * adjusted;
  if (!m_form.hasSeason()) return;
  m_lastSeason = step.season + m_rates.gamma * (multiplied ? error / step.base : error);
  m_ring[m_place] = m_lastSeason;
  m_place = (m_place + 1) % m_ring.size();
}

SmoothingStates SmoothingRecursion::states() const {
  SmoothingStates states{m_level, m_slope, m_ring};
  for (Eigen::Index ahead = 0; ahead < m_ring.size(); ++ahead)
    states.seasons[ahead] = m_ring[(m_place + ahead) % m_ring.size()];
  return states;
}

Smoothed smooth(const Eigen::Ref<const Eigen::VectorXd>& y, const SmoothingForm& form,
                const SmoothingRates& rates, const SmoothingStates& initial) {
  Smoothed result{Eigen::VectorXd(y.size()),
                  Eigen::VectorXd(y.size()),
                  Eigen::VectorXd(y.size()),
                  Eigen::VectorXd(y.size()),
                  {}};
  SmoothingRecursion recursion(form, rates, initial);
  for (Eigen::Index t = 0; t < y.size(); ++t) {
    const SmoothingStep step = recursion.expect();
    recursion.correct(step, y[t] - step.fitted);
    result.fitted[t] = step.fitted;
    result.levels[t] = recursion.level();
    result.slopes[t] = recursion.slope();
    result.seasons[t] = recursion.lastSeason();
  }
  result.last = recursion.states();
  return result;
}

}  // namespace quern
