// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/deep/deep_library.h"
#include "core/deep/torch/training.h"

#include <torch/torch.h>

namespace quern::deep {
namespace {

class TorchLibrary final : public DeepLibrary {
public:
  std::string version() const override { return "LibTorch " TORCH_VERSION; }
  bool hasCuda() const override { return torch::cuda::is_available(); }

  TrainedNetwork train(const NetworkShape& shape, const TrainingPlan& plan,
                       const TrainingData& data, Device device, Context& context) const override {
    try {
      return deep::train(shape, plan, data, device, context);
    } catch (const c10::Error& error) {
      // The one wrapper around LibTorch: its texts are for programmers, but they name what was
      // missing.
      throw Error({tr("LibTorch could not train the network: %1"), error.what_without_backtrace()},
                  {.parameter = "batch"},
                  {tr("Try a smaller batch or network, or the device “CPU”.")});
    }
  }
};

}  // namespace
}  // namespace quern::deep

extern "C" __attribute__((visibility("default"))) const quern::DeepLibrary* quernDeepLibrary() {
  static const quern::deep::TorchLibrary library;
  return &library;
}
