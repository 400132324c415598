// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/pipeline/state.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace quern {

enum class Activation { relu, gelu, tanh, sigmoid };
enum class Optimiser { adamW, adam, sgd, rmsProp };

/// A dense network: affine layers with an activation and dropout between them, no activation at the
/// end.
struct NetworkShape {
  std::int64_t inputs = 1;
  std::vector<std::int64_t> hidden{};  ///< units of each hidden layer, first to last
  std::int64_t outputs = 1;
  Activation activation = Activation::relu;
};

/// One affine layer: y = weights x + bias.
struct NetworkLayer {
  std::int64_t inputs = 0, outputs = 0;
  std::vector<float> weights;  ///< outputs × inputs, row-major
  std::vector<float> bias;     ///< outputs
};

struct TrainingPlan {
  /// cross-entropy over the outputs; otherwise mean squared error of one output
  bool classification = false;
  /// Share of a hidden layer's units that is left out in a step, 0 to less than 1
  double dropout = 0;
  Optimiser optimiser = Optimiser::adamW;
  double learningRate = 1e-3;
  /// Decoupled for adamW (Loshchilov and Hutter, 2019), added to the gradient otherwise
  double weightDecay = 0.01;
  double momentum = 0.9;  ///< of sgd
  std::int64_t batch = 256, epochs = 50;
  /// Epochs without a better validation loss before it stops; 0: never
  std::int64_t patience = 10;
};

/// Rows in the order in which they lie; those from `trained` on are for validation and never
/// trained on.
struct TrainingData {
  std::span<const float> x;                ///< rows × inputs, row-major, finite
  std::span<const float> y{};              ///< regression: one per row
  std::span<const std::int64_t> labels{};  ///< classification: 0 <= label < outputs
  std::int64_t rows = 0, trained = 0;
};

struct EpochLoss {
  double training = 0, validation = 0;  ///< validation is NaN without validation rows
  double seconds = 0;
};

struct TrainedNetwork {
  /// Those of the best epoch by validation loss; without validation, the last
  std::vector<NetworkLayer> layers;
  std::vector<EpochLoss> history;
  std::int64_t best = 0;  ///< the epoch they are from, counted from 1
  std::string device;     ///< "cpu", "cuda:0 (NVIDIA H100)"
};

/// rows × outputs, row-major: the raw outputs for x (rows × inputs, row-major). Needs no LibTorch.
QUERN_CORE_EXPORT Values<float> forward(const std::vector<NetworkLayer>& layers,
                                        Activation activation, std::span<const float> x,
                                        std::int64_t rows, Context& context);

QUERN_CORE_EXPORT State toState(const std::vector<NetworkLayer>& layers);
/// Throws Error if shapes do not fit together
QUERN_CORE_EXPORT std::vector<NetworkLayer> layersFrom(const State& state);

}  // namespace quern
