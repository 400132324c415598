// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deep/network.h"

namespace quern::deep {

/// DeepLibrary::train, with LibTorch's own exceptions still on the way.
TrainedNetwork train(const NetworkShape& shape, const TrainingPlan& plan, const TrainingData& data,
                     Device device, Context& context);

}  // namespace quern::deep
