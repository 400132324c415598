// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_objective.h"

#include "core/base/error.h"
#include "core/series/smoothing_recursion.h"

#include <limits>

namespace quern {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double leastDamping = 0.8, mostDamping = 0.98;
constexpr double leastShare = 1e-8;  // of a season or level that must stay positive

bool mustBePositive(const SmoothingForm& form) {
  return form.error == ErrorKind::multiplicative || form.season == SeasonKind::multiplicative;
}

bool leftPositive(const SmoothingForm& form, const SmoothingStep& step) {
  if (!mustBePositive(form)) return false;
  return !(step.fitted > 0) ||
         (form.season == SeasonKind::multiplicative && !(step.season > leastShare));
}

/// Derivatives of the states by the unknowns, carried along with the recursion.
class Sensitivity {
public:
  Sensitivity(const SmoothingUnknowns& unknowns, const VectorXd& at);

  /// The derivative of the fitted value of this step, which must be followed by correct().
  const VectorXd& expect(const SmoothingStep& step, double slope, Index place);
  void correct(const SmoothingStep& step, double error);

private:
  void readRates(const SmoothingUnknowns& unknowns, const VectorXd& at);
  void readStates(const SmoothingUnknowns& unknowns);

  SmoothingForm m_form;
  SmoothingRates m_rates;
  VectorXd m_alpha, m_beta, m_gamma, m_phi;  // of the rates, by the unknowns
  VectorXd m_level, m_slope;
  MatrixXd m_ring;  // one column per place
  VectorXd m_base, m_fitted, m_adjusted;
  Index m_place = 0;
  double m_slopeBefore = 0;
};

Sensitivity::Sensitivity(const SmoothingUnknowns& unknowns, const VectorXd& at)
    : m_form(unknowns.form),
      m_rates(unknowns.ratesAt(at)) {
  const VectorXd zero = VectorXd::Zero(unknowns.count());
  m_alpha = m_beta = m_gamma = m_phi = m_level = m_slope = m_base = m_fitted = m_adjusted = zero;
  m_ring = MatrixXd::Zero(unknowns.count(), m_form.hasSeason() ? m_form.period : 0);
  if (unknowns.rates) readRates(unknowns, at);
  readStates(unknowns);
}

void Sensitivity::readRates(const SmoothingUnknowns& unknowns, const VectorXd& at) {
  Index next = 0;
  m_alpha[next++] = 1;
  if (unknowns.form.hasTrend()) {
    m_beta[0] = at[next];
    m_beta[next++] = m_rates.alpha;
  }
  if (unknowns.form.hasSeason()) {
    m_gamma[0] = -at[next];
    m_gamma[next++] = 1 - m_rates.alpha;
  }
  if (unknowns.form.trend == TrendKind::damped) m_phi[next] = 1;
}

void Sensitivity::readStates(const SmoothingUnknowns& unknowns) {
  Index next = unknowns.rateCount();
  m_level[next++] = 1;
  if (m_form.hasTrend()) m_slope[next++] = 1;
  if (!m_form.hasSeason() || !unknowns.seasons) return;
  for (Index place = 0; place + 1 < m_form.period; ++place, ++next) {
    m_ring(next, place) = 1;
    m_ring(next, m_form.period - 1) = -1;
  }
}

const VectorXd& Sensitivity::expect(const SmoothingStep& step, double slope, Index place) {
  m_place = place;
  m_slopeBefore = slope;
  m_base = m_level + m_rates.phi * m_slope + slope * m_phi;
  if (m_form.season == SeasonKind::multiplicative)
    m_fitted = step.season * m_base + step.base * m_ring.col(place);
  else if (m_form.hasSeason())
    m_fitted = m_base + m_ring.col(place);
  else
    m_fitted = m_base;
  return m_fitted;
}

void Sensitivity::correct(const SmoothingStep& step, double error) {
  const bool multiplied = m_form.season == SeasonKind::multiplicative;
  const double adjusted = multiplied ? error / step.season : error;
  if (multiplied)
    m_adjusted = -m_fitted / step.season - adjusted / step.season * m_ring.col(m_place);
  else
    m_adjusted = -m_fitted;
  m_level = m_base + m_rates.alpha * m_adjusted + adjusted * m_alpha;
  if (m_form.hasTrend())
    m_slope = m_rates.phi * m_slope + m_slopeBefore * m_phi + m_rates.beta * m_adjusted +
              adjusted * m_beta;
  if (!m_form.hasSeason()) return;
  auto season = m_ring.col(m_place);
  if (multiplied)
    season += m_rates.gamma * (-m_fitted / step.base - error / (step.base * step.base) * m_base) +
              error / step.base * m_gamma;
  else
    season += -m_rates.gamma * m_fitted + error * m_gamma;
}

/// Sums over a series. With multiplicative errors each residual is the relative error times the
/// geometric mean of the fitted values, which depends on the unknowns too: it is put in at the end.
struct Sums {
  double squares = 0;
  double logFitted = 0;
  VectorXd slopes;     // Σ residual d residual
  VectorXd logSlopes;  // Σ d log fitted
  MatrixXd curvature;  // Σ d residual d residualᵀ, lower triangle
};

SmoothingValue finished(Sums&& sums, ErrorKind error, double rows) {
  if (error == ErrorKind::additive)
    return {sums.squares, std::move(sums.slopes), std::move(sums.curvature)};
  const double scale = std::exp(2 * sums.logFitted / rows);
  const VectorXd mean = sums.logSlopes / rows;
  SmoothingValue value{scale * sums.squares, scale * (sums.slopes + sums.squares * mean), {}};
  sums.curvature.selfadjointView<Eigen::Lower>().rankUpdate(sums.slopes, mean, 1.0);
  sums.curvature.selfadjointView<Eigen::Lower>().rankUpdate(mean, sums.squares);
  value.curvature = scale * sums.curvature;
  return value;
}

}  // namespace

Index SmoothingUnknowns::rateCount() const {
  if (!rates) return 0;
  return 1 + form.hasTrend() + form.hasSeason() + (form.trend == TrendKind::damped);
}

Index SmoothingUnknowns::count() const {
  return rateCount() + 1 + form.hasTrend() + (form.hasSeason() && seasons ? form.period - 1 : 0);
}

VectorXd SmoothingUnknowns::lower() const {
  VectorXd bounds = VectorXd::Constant(count(), -infinity);
  bounds.head(rateCount()).setZero();
  if (rates && form.trend == TrendKind::damped) bounds[rateCount() - 1] = leastDamping;
  return bounds;
}

VectorXd SmoothingUnknowns::upper() const {
  VectorXd bounds = VectorXd::Constant(count(), infinity);
  bounds.head(rateCount()).setOnes();
  if (rates && form.trend == TrendKind::damped) bounds[rateCount() - 1] = mostDamping;
  return bounds;
}

SmoothingRates SmoothingUnknowns::ratesAt(const VectorXd& unknowns) const {
  if (!rates) return givenRates;
  SmoothingRates result;
  Index next = 0;
  result.alpha = unknowns[next++];
  if (form.hasTrend()) result.beta = result.alpha * unknowns[next++];
  if (form.hasSeason()) result.gamma = (1 - result.alpha) * unknowns[next++];
  if (form.trend == TrendKind::damped) result.phi = unknowns[next];
  return result;
}

SmoothingStates SmoothingUnknowns::statesAt(const VectorXd& unknowns) const {
  SmoothingStates states;
  Index next = rateCount();
  states.level = unknowns[next++];
  if (form.hasTrend()) states.slope = unknowns[next++];
  if (!form.hasSeason()) return states;
  if (!seasons) {
    states.seasons = givenSeasons;
    return states;
  }
  states.seasons.resize(form.period);
  states.seasons.head(form.period - 1) = unknowns.tail(form.period - 1);
  const double total = neutralSeason(form.season) * form.period;
  states.seasons[form.period - 1] = total - unknowns.tail(form.period - 1).sum();
  return states;
}

double smoothingSquares(const Eigen::Ref<const VectorXd>& y, const SmoothingUnknowns& unknowns,
                        const VectorXd& at) {
  const SmoothingForm& form = unknowns.form;
  SmoothingRecursion recursion(form, unknowns.ratesAt(at), unknowns.statesAt(at));
  double squares = 0, logFitted = 0;
  for (Index t = 0; t < y.size(); ++t) {
    const SmoothingStep step = recursion.expect();
    if (leftPositive(form, step)) return infinity;
    const double error = y[t] - step.fitted;
    const bool relative = form.error == ErrorKind::multiplicative;
    squares += relative ? error * error / (step.fitted * step.fitted) : error * error;
    if (relative) logFitted += std::log(step.fitted);
    recursion.correct(step, error);
  }
  squares *= std::exp(2 * logFitted / static_cast<double>(y.size()));
  return std::isfinite(squares) ? squares : infinity;
}

SmoothingValue smoothingValue(const Eigen::Ref<const VectorXd>& y,
                              const SmoothingUnknowns& unknowns, const VectorXd& at) {
  constexpr Index rowsPerTile = 64;
  const SmoothingForm& form = unknowns.form;
  const Index count = unknowns.count();
  SmoothingRecursion recursion(form, unknowns.ratesAt(at), unknowns.statesAt(at));
  Sensitivity sensitivity(unknowns, at);
  Sums sums{0, 0, VectorXd::Zero(count), VectorXd::Zero(count), MatrixXd::Zero(count, count)};
  MatrixXd tile(count, rowsPerTile);
  for (Index t = 0; t < y.size(); ++t) {
    const SmoothingStep step = recursion.expect();
    if (leftPositive(form, step)) return {infinity, {}, {}};
    const double error = y[t] - step.fitted;
    const VectorXd& slopes = sensitivity.expect(step, recursion.slope(), recursion.place());
    auto residualSlopes = tile.col(t % rowsPerTile);
    double residual = error;
    if (form.error == ErrorKind::multiplicative) {
      residual = error / step.fitted;
      residualSlopes = -(y[t] / (step.fitted * step.fitted)) * slopes;
      sums.logFitted += std::log(step.fitted);
      sums.logSlopes += slopes / step.fitted;
    } else {
      residualSlopes = -slopes;
    }
    sums.squares += residual * residual;
    sums.slopes += residual * residualSlopes;
    if (t % rowsPerTile == rowsPerTile - 1 || t + 1 == y.size())
      sums.curvature.selfadjointView<Eigen::Lower>().rankUpdate(tile.leftCols(t % rowsPerTile + 1));
    sensitivity.correct(step, error);
    recursion.correct(step, error);
  }
  return finished(std::move(sums), form.error, static_cast<double>(y.size()));
}

}  // namespace quern
