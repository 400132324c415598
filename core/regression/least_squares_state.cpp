// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/least_squares_state.h"

#include "core/base/error.h"

namespace quern {
namespace {

Eigen::VectorXd vectorFrom(const Array& array) {
  const std::span<const double> values = array.doubles();
  return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

Array arrayOf(const Eigen::VectorXd& values) {
  return Array::of(std::span(values.data(), static_cast<std::size_t>(values.size())));
}

}  // namespace

State toState(const LeastSquares& fit) {
  State state;
  state.json = {{"rows", fit.rows},
                {"rank", fit.rank},
                {"hasIntercept", fit.hasIntercept},
                {"interceptDetermined", fit.interceptDetermined},
                {"orthogonal", fit.orthogonal},
                {"determined", fit.determined}};
  state.arrays["coefficients"] = arrayOf(fit.coefficients);
  state.arrays["standardErrors"] = arrayOf(fit.standardErrors);
  state.arrays["means"] = arrayOf(fit.means);
  // An array, not JSON: some of them may be NaN, which JSON cannot say.
  state.arrays["interceptAndSquares"] = arrayOf(
      Eigen::Vector4d(fit.intercept, fit.interceptError, fit.residualSquares, fit.totalSquares));
  return state;
}

LeastSquares leastSquaresFrom(const State& state) {
  LeastSquares fit;
  fit.rows = state.at("rows").get<std::int64_t>();
  fit.rank = state.at("rank").get<Eigen::Index>();
  fit.hasIntercept = state.at("hasIntercept").get<bool>();
  fit.interceptDetermined = state.at("interceptDetermined").get<bool>();
  fit.orthogonal = state.at("orthogonal").get<bool>();
  fit.determined = state.at("determined").get<std::vector<bool>>();
  fit.coefficients = vectorFrom(state.array("coefficients"));
  fit.standardErrors = vectorFrom(state.array("standardErrors"));
  fit.means = vectorFrom(state.array("means"));
  const Eigen::VectorXd single = vectorFrom(state.array("interceptAndSquares"));
  const Eigen::Index p = fit.coefficients.size();
  if (single.size() != 4 || fit.standardErrors.size() != p || fit.means.size() != p ||
      std::ssize(fit.determined) != p || fit.rank < 0 || fit.rank > p || fit.rows < 1)
    throw Error(tr("The stored linear regression is damaged: its parts do not fit together."), {},
                tr("Fit the model again."));
  fit.intercept = single[0];
  fit.interceptError = single[1];
  fit.residualSquares = single[2];
  fit.totalSquares = single[3];
  return fit;
}

}  // namespace quern
