// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/export.h"

#include <Eigen/Dense>

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

// Exponential smoothing as innovations state space models: Hyndman, Koehler, Ord, Snyder,
// Forecasting with Exponential Smoothing, Springer 2008. An observation is its forecast plus an
// error; the error corrects level, slope and season for the next forecast.

enum class ErrorKind { additive, multiplicative };
enum class TrendKind { none, additive, damped };
enum class SeasonKind { none, additive, multiplicative };

struct QUERN_CORE_EXPORT SmoothingForm {
  ErrorKind error = ErrorKind::additive;
  TrendKind trend = TrendKind::none;
  SeasonKind season = SeasonKind::none;
  int period = 1;  ///< observations per season; 1 without a season

  bool hasTrend() const { return trend != TrendKind::none; }
  bool hasSeason() const { return season != SeasonKind::none; }
  std::string written() const;  ///< "ETS(A,Ad,M)"

  friend bool operator==(const SmoothingForm&, const SmoothingForm&) = default;
};

/// What is known after an observation, or before the first.
struct SmoothingStates {
  double level = 0;
  double slope = 0;  ///< per step; 0 without a trend
  Eigen::VectorXd
      seasons;  ///< period values, that of the next observation first; empty without a season
};

/// In the notation of the book: beta and gamma are those of the error correction, at most alpha and
/// 1 - alpha.
struct SmoothingRates {
  double alpha = 0, beta = 0, gamma = 0;
  double phi = 1;  ///< damping of the slope; 1 without
};

struct QUERN_CORE_EXPORT SmoothingModel {
  SmoothingForm form;
  SmoothingRates rates;
  SmoothingStates initial, last;
  std::int64_t rows = 0;
  double errorSquares = 0;  ///< sum of (observed - fitted)²
  double relativeSquares =
      0;                     ///< sum of ((observed - fitted) / fitted)²; with multiplicative errors
  double logLikelihood = 0;  ///< Gaussian, at its maximum over the error variance
  int parameters = 0;        ///< rates, initial states and the error variance

  double aic() const { return 2.0 * parameters - 2 * logLikelihood; }
  double aicc() const;  ///< infinite if there are too few observations for the parameters
  double bic() const;
  /// Variance of the errors (relative ones if multiplicative), with the degrees of freedom taken
  /// off.
  double errorVariance() const;
};

/// One step ahead through a series, with the parts after each observation.
struct Smoothed {
  Eigen::VectorXd fitted, levels, slopes,
      seasons;  ///< n; seasons: the one that belongs to the observation
  SmoothingStates last;
};

/// How many observations a form needs: two full seasons, and more than it has parameters.
QUERN_CORE_EXPORT std::int64_t rowsNeeded(const SmoothingForm& form);

/// Rates and initial states of greatest likelihood: Levenberg and Marquardt's method with exact
/// derivatives, within 0 <= alpha <= 1, 0 <= beta <= alpha, 0 <= gamma <= 1 - alpha, 0.8 <= phi <=
/// 0.98, from several starts. Initial seasons of more than 64 observations stay as the
/// decomposition of the first cycles gives them.
///   y  n >= rowsNeeded(form), finite; positive if errors or season are multiplicative
QUERN_CORE_EXPORT SmoothingModel fitSmoothing(const Eigen::Ref<const Eigen::VectorXd>& y,
                                              const SmoothingForm& form, Context& context);

/// The same rates, with initial states estimated from another series.
QUERN_CORE_EXPORT SmoothingStates initialStates(const Eigen::Ref<const Eigen::VectorXd>& y,
                                                const SmoothingModel& model, Context& context);

QUERN_CORE_EXPORT Smoothed smooth(const Eigen::Ref<const Eigen::VectorXd>& y,
                                  const SmoothingForm& form, const SmoothingRates& rates,
                                  const SmoothingStates& initial);

struct Forecast {
  Eigen::VectorXd mean, lower, upper;  ///< h
};

/// Forecasts of the next h observations after `last`, with intervals that hold the observation with
/// the given chance (0 to 1). Additive errors and seasons: from the known variance of the forecast;
/// otherwise the quantiles of 5,000 simulated paths, the same for the same seed.
QUERN_CORE_EXPORT Forecast forecast(const SmoothingModel& model, const SmoothingStates& last, int h,
                                    double confidence, std::uint64_t seed);

}  // namespace quern
