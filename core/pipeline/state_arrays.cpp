// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/state_arrays.h"

namespace quern {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace

Array matrixArray(const Eigen::Ref<const Eigen::MatrixXd>& values) {
  const RowMajor rows = values;
  return Array::of(std::span(rows.data(), static_cast<std::size_t>(rows.size())),
                   {rows.rows(), rows.cols()});
}

Array vectorArray(const Eigen::Ref<const Eigen::VectorXd>& values) {
  return Array::of(std::span(values.data(), static_cast<std::size_t>(values.size())));
}

Eigen::MatrixXd matrixFrom(const State& state, const std::string& name) {
  const Array& array = state.array(name);
  if (array.shape.size() != 2) throw damagedState();
  return Eigen::Map<const RowMajor>(array.doubles().data(), array.shape[0], array.shape[1]);
}

Eigen::VectorXd vectorFrom(const State& state, const std::string& name) {
  const Array& array = state.array(name);
  if (array.shape.size() != 1) throw damagedState();
  return Eigen::Map<const Eigen::VectorXd>(array.doubles().data(), array.shape[0]);
}

std::string textFrom(const State& state, const std::string& key) {
  const Json& text = state.at(key);
  if (!text.is_string()) throw damagedState();
  return text.get<std::string>();
}

std::vector<std::string> textsFrom(const State& state, const std::string& key) {
  std::vector<std::string> texts;
  const Json& list = state.at(key);
  if (!list.is_array()) throw damagedState();
  for (const Json& text : list) {
    if (!text.is_string()) throw damagedState();
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

Error damagedState() {
  return Error(tr("The stored model is damaged: its parts do not fit together."), {},
               tr("Fit the model again, or use another copy of the file."));
}

}  // namespace quern
