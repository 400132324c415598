// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regression/least_squares_state.h"

#include "core/pipeline/json_fields.h"
#include "core/pipeline/state_arrays.h"

namespace quern {
State toState(const LeastSquares& fit) {
  State state;
  state.json = {{"rows", fit.rows},
                {"rank", fit.rank},
                {"hasIntercept", fit.hasIntercept},
                {"interceptDetermined", fit.interceptDetermined},
                {"orthogonal", fit.orthogonal},
                {"determined", fit.determined}};
  state.arrays["coefficients"] = vectorArray(fit.coefficients);
  state.arrays["standardErrors"] = vectorArray(fit.standardErrors);
  state.arrays["means"] = vectorArray(fit.means);
  // An array, not JSON: some of them may be NaN, which JSON cannot say.
  state.arrays["interceptAndSquares"] = vectorArray(
      Eigen::Vector4d(fit.intercept, fit.interceptError, fit.residualSquares, fit.totalSquares));
  return state;
}

LeastSquares leastSquaresFrom(const State& state) {
  const std::string source = "linear-regression";
  const JsonFields fields(state.json, source);
  LeastSquares fit;
  fit.rows = fields.integer("rows");
  fit.rank = fields.integer("rank");
  fit.hasIntercept = fields.boolean("hasIntercept");
  fit.interceptDetermined = fields.boolean("interceptDetermined");
  fit.orthogonal = fields.boolean("orthogonal");
  for (const Json& determined : fields.array("determined")) {
    if (!determined.is_boolean()) throw damagedState();
    fit.determined.push_back(determined.get<bool>());
  }
  fit.coefficients = vectorFrom(state, "coefficients");
  fit.standardErrors = vectorFrom(state, "standardErrors");
  fit.means = vectorFrom(state, "means");
  const Eigen::VectorXd single = vectorFrom(state, "interceptAndSquares");
  const Eigen::Index p = fit.coefficients.size();
  if (single.size() != 4 || fit.standardErrors.size() != p || fit.means.size() != p ||
      std::ssize(fit.determined) != p || fit.rank < 0 || fit.rank > p || fit.rows < 1)
    throw damagedState();
  fit.intercept = single[0];
  fit.interceptError = single[1];
  fit.residualSquares = single[2];
  fit.totalSquares = single[3];
  return fit;
}

}  // namespace quern
