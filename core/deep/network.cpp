// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deep/network.h"

#include "core/base/error.h"
#include "core/base/rows.h"

#include <Eigen/Dense>

#include <cmath>
#include <numbers>

namespace quern {
namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// of 256 units: 2 MiB, which stays in the second-level cache
constexpr std::int64_t rowsAtOnce = 2048;

void activate(RowMajor& values, Activation activation) {
  switch (activation) {
    case Activation::relu: values = values.cwiseMax(0.0F); return;
    case Activation::tanh: values = values.array().tanh(); return;
    case Activation::sigmoid: values = (1.0F + (-values.array()).exp()).inverse(); return;
    // exact, by the normal distribution: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016
    case Activation::gelu:
      values = values.unaryExpr(
          [](float x) { return 0.5F * x * (1.0F + std::erf(x / std::numbers::sqrt2_v<float>)); });
      return;
  }
  QUERN_EXPECT(false);
}

std::string nameOf(std::size_t layer, const char* part) {
  return "layer" + std::to_string(layer) + "." + part;
}

Error damaged(std::size_t layer) {
  return Error({tr("Layer %1 of the network does not fit the others."), layer + 1}, {},
               {tr("Use a copy of the file that is whole, or train the network again.")});
}

}  // namespace

Values<float> forward(const std::vector<NetworkLayer>& layers, Activation activation,
                      std::span<const float> x, std::int64_t rows, Context& context) {
  QUERN_EXPECT(!layers.empty() && std::ssize(x) == rows * layers.front().inputs);
  const std::int64_t inputs = layers.front().inputs, outputs = layers.back().outputs;
  Values<float> result(static_cast<std::size_t>(rows * outputs));
  forBlocks(context, rows, rowsAtOnce, [&](std::int64_t, RowRange range) {
    RowMajor values =
        Eigen::Map<const RowMajor>(x.data() + range.first * inputs, range.size(), inputs);
    for (std::size_t at = 0; at < layers.size(); ++at) {
      const NetworkLayer& layer = layers[at];
      const Eigen::Map<const RowMajor> weights(layer.weights.data(), layer.outputs, layer.inputs);
      const Eigen::Map<const Eigen::RowVectorXf> bias(layer.bias.data(), layer.outputs);
      RowMajor next = values * weights.transpose();
      next.rowwise() += bias;
      if (at + 1 < layers.size()) activate(next, activation);
      values.swap(next);
    }
    Eigen::Map<RowMajor>(result.data() + range.first * outputs, range.size(), outputs) = values;
  });
  return result;
}

State toState(const std::vector<NetworkLayer>& layers) {
  State state;
  state.json["layers"] = layers.size();
  for (std::size_t at = 0; at < layers.size(); ++at) {
    const NetworkLayer& layer = layers[at];
    state.arrays[nameOf(at, "weight")] =
        Array::of(std::span<const float>(layer.weights), {layer.outputs, layer.inputs});
    state.arrays[nameOf(at, "bias")] =
        Array::of(std::span<const float>(layer.bias), {layer.outputs});
  }
  return state;
}

std::vector<NetworkLayer> layersFrom(const State& state) {
  const Json& count = state.at("layers");
  if (!count.is_number_unsigned() || count.get<std::size_t>() == 0 ||
      count.get<std::size_t>() > 1000)
    throw damaged(0);
  std::vector<NetworkLayer> layers;
  for (std::size_t at = 0; at < count.get<std::size_t>(); ++at) {
    const Array& weights = state.array(nameOf(at, "weight"));
    const Array& bias = state.array(nameOf(at, "bias"));
    const bool fits = weights.shape.size() == 2 && bias.shape.size() == 1 &&
                      weights.shape[0] == bias.shape[0] &&
                      (layers.empty() || layers.back().outputs == weights.shape[1]);
    if (!fits) throw damaged(at);
    const auto w = weights.floats(), b = bias.floats();
    layers.push_back(
        {weights.shape[1], weights.shape[0], {w.begin(), w.end()}, {b.begin(), b.end()}});
  }
  return layers;
}

}  // namespace quern
