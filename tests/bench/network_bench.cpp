// SPDX-License-Identifier: GPL-3.0-or-later
//
// One epoch of a 50-256-256-1 network on 1,000,000 rows in batches of 1,024. Prints the seconds of
// the epoch, the loading of LibTorch and the making of the rows left out. Its peer is
// network_peer.py.
#include "core/base/random.h"
#include "core/deep/deep_library.h"

#include <cstdio>
#include <cstdlib>

using namespace quern;

int main(int count, char** arguments) {
  const std::int64_t rows = count > 1 ? std::atoll(arguments[1]) : 1'000'000;
  const std::int64_t batch = count > 2 ? std::atoll(arguments[2]) : 1024;
  constexpr std::int64_t columns = 50;
  Values<float> x(static_cast<std::size_t>(rows * columns)), y(static_cast<std::size_t>(rows));
  Random random(1);
  for (std::int64_t row = 0; row < rows; ++row) {
    float sum = 0;
    for (std::int64_t column = 0; column < columns; ++column) {
      const auto value = static_cast<float>(2 * random.uniform() - 1);
      x[static_cast<std::size_t>(row * columns + column)] = value;
      sum += column % 2 == 0 ? value : -value;
    }
    y[static_cast<std::size_t>(row)] = sum;
  }
  Context context;
  const NetworkShape shape{columns, {256, 256}, 1, Activation::relu};
  const TrainingPlan plan{
      .optimiser = Optimiser::adam, .weightDecay = 0, .batch = batch, .epochs = 1, .patience = 0};
  const TrainingData data{.x = x, .y = y, .rows = rows, .trained = rows};
  const TrainedNetwork trained = deepLibrary().train(shape, plan, data, Device::cpu, context);
  std::printf("loss %.4f\n%.3f\n", trained.history[0].training, trained.history[0].seconds);
  return 0;
}
