// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/pipeline/operator.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

enum class FoldMethod { automatic, random, stratified, time, group };

struct FoldPlan {
  int folds = 5;
  FoldMethod method = FoldMethod::automatic;
  std::string column{};  ///< of times or groups
  ModelSchema model{};
};

/// Rows to fit on and rows to judge, both ascending and without a row in common.
struct Fold {
  std::vector<std::int64_t> training, judged;
};

/// Throws Error if the table cannot be divided so: fewer rows or groups than folds, a missing time
/// or group.
std::vector<Fold> foldsOf(const Table& data, const FoldPlan& plan, const Context& context);

/// Throws Error unless predictions of the task can be compared with a truth.
void requireJudgeable(const ModelSchema& model);

/// Of a scored fold: truth, prediction, probabilities and the fold's number.
Table foldResult(const Table& scored, const ModelSchema& model, std::int64_t fold);

TableSchema summarySchema();  ///< metric, mean, deviation, overall

/// The ports summary, folds and predictions.
Outputs resultsOf(const std::vector<Table>& scored, const ModelSchema& model, Context& context);

}  // namespace quern
