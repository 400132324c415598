// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deep/network.h"

#include <string>

namespace quern {

/// What libquern-deep can do: the only code that knows LibTorch. Used by many threads at once.
class DeepLibrary {
public:
  virtual ~DeepLibrary() = default;

  virtual std::string version() const = 0;  ///< "LibTorch 1.13.1"
  virtual bool hasCuda() const = 0;

  /// Trains until the plan is done, the user asks to come to an end, or there is nothing more to
  /// gain. Reports "loss/train" and "loss/validation" per epoch. Throws Error if the loss becomes
  /// infinite, the device is absent or its memory does not suffice.
  virtual TrainedNetwork train(const NetworkShape& shape, const TrainingPlan& plan,
                               const TrainingData& data, Device device, Context& context) const = 0;
};

/// Opens libquern-deep on first use, from a worker thread: it takes about half a second. Throws
/// Error that says what is missing and how to get it if it cannot be opened.
QUERN_CORE_EXPORT const DeepLibrary& deepLibrary();

}  // namespace quern
