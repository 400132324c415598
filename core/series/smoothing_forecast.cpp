// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/distributions.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/series/smoothing.h"
#include "core/series/smoothing_recursion.h"

#include <algorithm>
#include <vector>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr Index paths = 5'000;

VectorXd expectedPath(const SmoothingModel& model, const SmoothingStates& last, int h) {
  SmoothingRecursion recursion(model.form, model.rates, last);
  VectorXd path(h);
  for (Index step = 0; step < h; ++step) {
    const SmoothingStep next = recursion.expect();
    path[step] = next.fitted;
    recursion.correct(next, 0);
  }
  return path;
}

/// Variances of the forecasts 1, …, h ahead with additive errors and season: Hyndman et al. 2008,
/// table 6.2.
VectorXd knownVariances(const SmoothingModel& model, int h) {
  const SmoothingRates& rates = model.rates;
  VectorXd variances(h);
  double sum = 1;  // 1 + c₁² + … + c²
  double damped = 0;
  double power = 1;
  for (Index ahead = 1; ahead <= h; ++ahead) {
    variances[ahead - 1] = model.errorVariance() * sum;
    power *= rates.phi;
    damped += power;
    double effect = rates.alpha + rates.beta * damped;
    if (model.form.hasSeason() && ahead % model.form.period == 0) effect += rates.gamma;
    sum += effect * effect;
  }
  return variances;
}

/// Hyndman and Fan's type 7 of values that are put in another order.
double quantile(std::vector<double>& values, double share) {
  const double position = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(position);
  std::nth_element(values.begin(), values.begin() + below, values.end());
  const double left = values[static_cast<std::size_t>(below)];
  if (below + 1 == std::ssize(values)) return left;
  const double right = *std::min_element(values.begin() + below + 1, values.end());
  return left + (position - static_cast<double>(below)) * (right - left);
}

void simulate(const SmoothingModel& model, const SmoothingStates& last, double confidence,
              std::uint64_t seed, Forecast& forecast) {
  const Index h = forecast.mean.size();
  const double deviation = std::sqrt(model.errorVariance());
  Random random(seed);
  std::vector<std::vector<double>> values(static_cast<std::size_t>(h),
                                          std::vector<double>(static_cast<std::size_t>(paths)));
  for (std::size_t path = 0; path < static_cast<std::size_t>(paths); ++path) {
    SmoothingRecursion recursion(model.form, model.rates, last);
    for (std::size_t step = 0; step < values.size(); ++step) {
      const SmoothingStep next = recursion.expect();
      const double drawn = deviation * random.normal();
      const double error = model.form.error == ErrorKind::additive ? drawn : drawn * next.fitted;
      values[step][path] = next.fitted + error;
      recursion.correct(next, error);
    }
  }
  for (Index step = 0; step < h; ++step) {
    std::vector<double>& reached = values[static_cast<std::size_t>(step)];
    forecast.lower[step] = quantile(reached, (1 - confidence) / 2);
    forecast.upper[step] = quantile(reached, (1 + confidence) / 2);
  }
}

}  // namespace

Forecast forecast(const SmoothingModel& model, const SmoothingStates& last, int h,
                  double confidence, std::uint64_t seed) {
  QUERN_EXPECT(h >= 1 && confidence > 0 && confidence < 1);
  Forecast result{expectedPath(model, last, h), VectorXd(h), VectorXd(h)};
  if (model.form.error == ErrorKind::additive && model.form.season != SeasonKind::multiplicative) {
    const VectorXd margin =
        normalQuantile((1 - confidence) / 2) * knownVariances(model, h).cwiseSqrt();
    result.lower = result.mean - margin;
    result.upper = result.mean + margin;
  } else {
    simulate(model, last, confidence, seed, result);
  }
  return result;
}

}  // namespace quern
