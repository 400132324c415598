// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deep/network.h"

#include <torch/torch.h>

#include <memory>
#include <vector>

namespace quern::deep {

/// Moves parameters by their gradients.
class Step {
public:
  virtual ~Step() = default;
  virtual void zeroGradients() = 0;
  virtual void step() = 0;
};

std::unique_ptr<Step> makeStep(const TrainingPlan& plan, std::vector<torch::Tensor> parameters,
                               torch::Device device);

}  // namespace quern::deep
