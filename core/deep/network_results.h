// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deep/network.h"
#include "core/deep/network_data.h"
#include "core/figure/figure.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern {

/// A trained network with all it takes to apply it to a table.
struct NetworkModel {
  std::vector<NetworkLayer> layers;
  Activation activation = Activation::relu;
  std::vector<std::string> features, classes;  ///< no classes: a regression
  std::string target, device;
  Scaling scaling, targetScaling;
  std::vector<EpochLoss> history;
  std::int64_t best = 0;
};

QUERN_CORE_EXPORT State toState(const NetworkModel& model);
QUERN_CORE_EXPORT NetworkModel networkModelFrom(const State& state);  ///< throws Error

/// The table with "prediction", and "probability: CLASS" for each class, appended.
Table predicted(const NetworkModel& model, const Table& table, Context& context);

Table historyTable(const NetworkModel& model);  ///< epoch, training, validation, seconds
Table networkSummary(const NetworkModel& model);
Figure trainingFigure(const NetworkModel& model);

}  // namespace quern
