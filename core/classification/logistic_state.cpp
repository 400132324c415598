// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classification/logistic_state.h"

#include "core/base/error.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/state_arrays.h"

namespace quern {

State toState(const Logistic& model) {
  State state;
  state.json = {{"classCount", model.classes},
                {"hasReference", model.hasReference},
                {"rows", model.rows},
                {"rank", model.rank},
                {"iterations", model.iterations},
                {"converged", model.converged},
                {"separated", model.separated}};
  state.arrays["coefficients"] = matrixArray(model.coefficients);
  state.arrays["intercepts"] = vectorArray(model.intercepts);
  state.arrays["standardErrors"] = matrixArray(model.standardErrors);
  state.arrays["interceptErrors"] = vectorArray(model.interceptErrors);
  state.arrays["logLikelihoods"] =
      vectorArray(Eigen::Vector2d(model.logLikelihood, model.nullLogLikelihood));
  return state;
}

Logistic logisticFrom(const State& state) {
  const std::string source = "logistic-regression";
  const JsonFields fields(state.json, source);
  Logistic model;
  model.classes = fields.integer("classCount");
  model.hasReference = fields.boolean("hasReference");
  model.rows = fields.integer("rows");
  model.rank = fields.integer("rank");
  model.iterations = static_cast<int>(fields.integer("iterations"));
  model.converged = fields.boolean("converged");
  model.separated = fields.boolean("separated");
  model.coefficients = matrixFrom(state, "coefficients");
  model.intercepts = vectorFrom(state, "intercepts");
  model.standardErrors = matrixFrom(state, "standardErrors");
  model.interceptErrors = vectorFrom(state, "interceptErrors");
  const Eigen::VectorXd likelihoods = vectorFrom(state, "logLikelihoods");
  const Eigen::Index m = model.coefficients.cols();
  const bool noErrors = model.standardErrors.size() == 0 && model.interceptErrors.size() == 0;
  const bool allErrors = model.standardErrors.rows() == model.coefficients.rows() &&
                         model.standardErrors.cols() == m && model.interceptErrors.size() == m;
  if (model.classes < 2 || m != model.classes - (model.hasReference ? 1 : 0) ||
      model.intercepts.size() != m || !(noErrors || allErrors) || likelihoods.size() != 2 ||
      model.rows < 1)
    throw damagedState();
  model.logLikelihood = likelihoods[0];
  model.nullLogLikelihood = likelihoods[1];
  return model;
}

}  // namespace quern
