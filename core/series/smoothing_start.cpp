// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_start.h"

#include "core/series/smoothing_recursion.h"

#include <algorithm>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// A moving average over one period centred on each observation that has enough neighbours: entry i
/// belongs to observation i + period / 2. An even period takes half of both ends.
VectorXd centredAverage(const VectorXd& y, Index period) {
  const Index half = period / 2;
  VectorXd average(y.size() - 2 * half);
  for (Index at = 0; at < average.size(); ++at) {
    double sum = y.segment(at, 2 * half + 1).sum();
    if (period % 2 == 0) sum -= (y[at] + y[at + 2 * half]) / 2;
    average[at] = sum / static_cast<double>(period);
  }
  return average;
}

/// One value per place in the season; they sum to 0, or have mean 1.
VectorXd seasonsOf(const VectorXd& y, const SmoothingForm& form) {
  const Index period = form.period;
  const Index half = period / 2;
  const bool multiplied = form.season == SeasonKind::multiplicative;
  const VectorXd trend = centredAverage(y, period);
  VectorXd sums = VectorXd::Zero(period);
  VectorXd counts = VectorXd::Zero(period);
  for (Index at = 0; at < trend.size(); ++at) {
    const Index place = (at + half) % period;
    sums[place] += multiplied ? y[at + half] / trend[at] : y[at + half] - trend[at];
    counts[place] += 1;
  }
  VectorXd seasons = sums.array() / counts.array();
  if (!multiplied) return seasons.array() - seasons.mean();
  seasons = seasons.cwiseMax(1e-3);  // a season of nothing would have to be divided by
  return seasons / seasons.mean();
}

VectorXd withoutSeason(const VectorXd& y, const VectorXd& seasons, bool multiplied) {
  VectorXd adjusted = y;
  for (Index t = 0; t < y.size() && seasons.size() > 0; ++t) {
    const double season = seasons[t % seasons.size()];
    adjusted[t] = multiplied ? y[t] / season : y[t] - season;
  }
  return adjusted;
}

}  // namespace

SmoothingStates decomposedStates(const Eigen::Ref<const VectorXd>& y, const SmoothingForm& form) {
  SmoothingStates states;
  const Index cycles = std::min<Index>(y.size(), Index{4} * form.period);
  if (form.hasSeason()) states.seasons = seasonsOf(y.head(cycles), form);
  const Index early = std::min<Index>(y.size(), std::max<Index>(10, Index{2} * form.period));
  const VectorXd adjusted =
      withoutSeason(y.head(early), states.seasons, form.season == SeasonKind::multiplicative);
  states.level = adjusted.mean();
  if (form.hasTrend() && early > 1) {
    const VectorXd time = VectorXd::LinSpaced(early, 1, static_cast<double>(early));
    const VectorXd centred = time.array() - time.mean();
    states.slope = centred.dot(adjusted) / centred.squaredNorm();
    states.level -= states.slope * time.mean();
  }
  const bool positive =
      form.error == ErrorKind::multiplicative || form.season == SeasonKind::multiplicative;
  if (positive &&
      states.level + states.slope <= 0) {  // a steep line may start below 0: begin flat then
    states.level = adjusted.head(std::min<Index>(early, 3)).mean();
    states.slope = 0;
  }
  return states;
}

}  // namespace quern
