// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/memory.h"
#include "core/deep/network.h"
#include "core/table/matrix.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// How columns are brought to one scale before a network sees them.
struct Scaling {
  std::vector<double> mean, deviation;  ///< one per column; 0 and 1 where nothing is scaled
};

/// Of present values; a constant column has deviation 1, so that it becomes 0.
Scaling scalingOf(const Table& table, const std::vector<std::string>& names, Context& context);
Scaling noScaling(std::size_t columns);

/// rows × columns, row-major: (value - mean) / deviation. Throws Error naming column and row where
/// a value is missing or not finite.
Values<float> floatRows(const Table& table, const std::vector<std::string>& names,
                        const Scaling& scaling, Context& context);

/// What a network learns from, owning the numbers that TrainingData refers to.
struct NetworkData {
  Values<float> x, y;
  std::vector<std::int64_t> labels;
  std::vector<std::string> classes;  ///< of a classification, in their stable order
  Scaling features, target;
  std::int64_t rows = 0, trained = 0;

  TrainingData view() const { return {x, y, labels, rows, trained}; }
};

struct NetworkDataPlan {
  std::vector<std::string> features;
  std::string target;
  bool classification = false;
  bool standardise = true;
  double validationShare = 0.2;
};

/// Rows in random order, those for validation last. Scales are learned from the rows that are
/// trained on alone. Throws Error if there are too few rows, or one class only.
NetworkData networkData(const Table& table, const NetworkDataPlan& plan, Context& context);

}  // namespace quern
