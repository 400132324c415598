// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing.h"

#include "core/base/error.h"
#include "core/series/smoothing_objective.h"
#include "core/series/smoothing_start.h"

#include <array>
#include <limits>
#include <numbers>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int longestSearchedPeriod = 64;
constexpr int iterations = 200;

/// Where the search for the rates begins: alpha, beta / alpha, gamma / (1 - alpha), phi.
constexpr std::array<std::array<double, 4>, 6> starts = {{{0.1, 0.01, 0.01, 0.97},
                                                          {0.2, 0.1, 0.1, 0.95},
                                                          {0.5, 0.05, 0.1, 0.95},
                                                          {0.5, 0.2, 0.5, 0.9},
                                                          {0.8, 0.1, 0.5, 0.9},
                                                          {0.95, 0.02, 0.02, 0.97}}};

struct Found {
  VectorXd at;
  double squares = std::numeric_limits<double>::infinity();
};

/// Bounds that the gradient presses against: those unknowns do not move.
std::vector<Index> freeUnknowns(const VectorXd& at, const VectorXd& gradient, const VectorXd& lower,
                                const VectorXd& upper) {
  std::vector<Index> free;
  for (Index index = 0; index < at.size(); ++index) {
    const bool held = (at[index] <= lower[index] && gradient[index] > 0) ||
                      (at[index] >= upper[index] && gradient[index] < 0);
    if (!held) free.push_back(index);
  }
  return free;
}

VectorXd dampedStep(const SmoothingValue& value, const std::vector<Index>& free, double damping) {
  MatrixXd curvature = MatrixXd(value.curvature.selfadjointView<Eigen::Lower>())(free, free);
  const double floor = 1e-12 * std::max(curvature.diagonal().maxCoeff(), 1e-300);
  curvature.diagonal() += damping * curvature.diagonal().cwiseMax(floor);
  VectorXd step = VectorXd::Zero(value.gradient.size());
  step(free) = -curvature.ldlt().solve(value.gradient(free));
  return step;
}

/// Levenberg and Marquardt's method within bounds (More, The Levenberg-Marquardt algorithm, 1978;
/// projected steps).
Found search(const Eigen::Ref<const VectorXd>& y, const SmoothingUnknowns& unknowns, VectorXd at,
             Context& context) {
  const VectorXd lower = unknowns.lower();
  const VectorXd upper = unknowns.upper();
  SmoothingValue value = smoothingValue(y, unknowns, at);
  double damping = 1e-3;
  int standing = 0;  // steps in a row that gained next to nothing
  for (int iteration = 0; iteration < iterations && value.squares > 0 && standing < 3;
       ++iteration) {
    context.checkpoint();
    const std::vector<Index> free = freeUnknowns(at, value.gradient, lower, upper);
    if (free.empty()) break;
    const VectorXd next = (at + dampedStep(value, free, damping)).cwiseMax(lower).cwiseMin(upper);
    const double squares = next.allFinite() ? smoothingSquares(y, unknowns, next)
                                            : std::numeric_limits<double>::infinity();
    if (squares < value.squares) {
      standing = value.squares - squares < 1e-12 * value.squares ? standing + 1 : 0;
      at = next;
      value = smoothingValue(y, unknowns, at);
      damping = std::max(damping / 5, 1e-12);
    } else {
      damping *= 4;
      if (damping > 1e12) break;
    }
  }
  return {std::move(at), value.squares};
}

VectorXd startingPoint(const SmoothingUnknowns& unknowns, const SmoothingStates& states,
                       const std::array<double, 4>& rates) {
  VectorXd at(unknowns.count());
  Index next = 0;
  if (unknowns.rates) {
    at[next++] = rates[0];
    if (unknowns.form.hasTrend()) at[next++] = rates[1];
    if (unknowns.form.hasSeason()) at[next++] = rates[2];
    if (unknowns.form.trend == TrendKind::damped) at[next++] = rates[3];
  }
  at[next++] = states.level;
  if (unknowns.form.hasTrend()) at[next++] = states.slope;
  if (unknowns.form.hasSeason() && unknowns.seasons)
    at.tail(unknowns.form.period - 1) = states.seasons.head(unknowns.form.period - 1);
  return at;
}

SmoothingModel modelAt(const Eigen::Ref<const VectorXd>& y, const SmoothingUnknowns& unknowns,
                       const Found& found) {
  SmoothingModel model;
  model.form = unknowns.form;
  model.rates = unknowns.ratesAt(found.at);
  model.initial = unknowns.statesAt(found.at);
  model.rows = y.size();
  const Smoothed smoothed = smooth(y, model.form, model.rates, model.initial);
  model.last = smoothed.last;
  const VectorXd errors = y - smoothed.fitted;
  model.errorSquares = errors.squaredNorm();
  model.relativeSquares = errors.cwiseQuotient(smoothed.fitted).squaredNorm();
  const auto n = static_cast<double>(y.size());
  model.logLikelihood = -n / 2 * (std::log(2 * std::numbers::pi * found.squares / n) + 1);
  const int seasons = model.form.hasSeason() ? model.form.period - 1 : 0;
  model.parameters =
      static_cast<int>(unknowns.rateCount()) + 1 + model.form.hasTrend() + seasons + 1;
  return model;
}

}  // namespace

std::string SmoothingForm::written() const {
  constexpr const char* trends[] = {"N", "A", "Ad"};
  constexpr const char* seasons[] = {"N", "A", "M"};
  return std::string("ETS(") + (error == ErrorKind::additive ? "A," : "M,") +
         trends[static_cast<int>(trend)] + "," + seasons[static_cast<int>(season)] + ")";
}

double SmoothingModel::aicc() const {
  const double k = parameters;
  const double left = static_cast<double>(rows) - k - 1;
  return left > 0 ? aic() + 2 * k * (k + 1) / left : std::numeric_limits<double>::infinity();
}

double SmoothingModel::bic() const {
  return std::log(static_cast<double>(rows)) * parameters - 2 * logLikelihood;
}

double SmoothingModel::errorVariance() const {
  const double degrees = std::max(1.0, static_cast<double>(rows - (parameters - 1)));
  return (form.error == ErrorKind::additive ? errorSquares : relativeSquares) / degrees;
}

std::int64_t rowsNeeded(const SmoothingForm& form) {
  const SmoothingUnknowns unknowns{.form = form};
  const std::int64_t cycles = form.hasSeason() ? 2 * std::int64_t{form.period} : 0;
  return std::max<std::int64_t>({3, cycles, unknowns.count() + 2});
}

SmoothingModel fitSmoothing(const Eigen::Ref<const VectorXd>& y, const SmoothingForm& form,
                            Context& context) {
  QUERN_EXPECT(y.size() >= rowsNeeded(form) && (!form.hasSeason() || form.period >= 2));
  const SmoothingStates states = decomposedStates(y, form);
  const SmoothingUnknowns unknowns{.form = form,
                                   .seasons = form.period <= longestSearchedPeriod,
                                   .givenSeasons = states.seasons};
  Found best;
  for (const auto& rates : starts) {
    const VectorXd start = startingPoint(unknowns, states, rates);
    if (!std::isfinite(smoothingSquares(y, unknowns, start))) continue;
    Found found = search(y, unknowns, start, context);
    if (found.squares < best.squares) best = std::move(found);
  }
  if (best.at.size() == 0)
    throw Error({tr("The model %1 does not fit this series at all."), form.written()}, {},
                tr("Choose an additive season and additive errors."));
  return modelAt(y, unknowns, best);
}

SmoothingStates initialStates(const Eigen::Ref<const VectorXd>& y, const SmoothingModel& model,
                              Context& context) {
  const SmoothingStates states = decomposedStates(y, model.form);
  const SmoothingUnknowns unknowns{.form = model.form,
                                   .rates = false,
                                   .seasons = model.form.period <= longestSearchedPeriod,
                                   .givenRates = model.rates,
                                   .givenSeasons = states.seasons};
  const VectorXd start = startingPoint(unknowns, states, starts[0]);
  if (!std::isfinite(smoothingSquares(y, unknowns, start))) return states;
  return unknowns.statesAt(search(y, unknowns, start, context).at);
}

}  // namespace quern
