// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/classification/logistic.h"
#include "core/pipeline/state.h"
#include "core/table/table.h"

#include <string>
#include <vector>

namespace quern {

/// A logistic model with the names it was fitted on.
struct NamedLogistic {
  Logistic model;
  std::vector<std::string> features, classes;
};

NamedLogistic namedLogisticFrom(const State& state);  ///< throws Error if it is not one

/// The column of predicted classes, under a name that is free in the table.
ColumnSchema predictionSchema(const TableSchema& data);
/// The table with the prediction and the probability of each class appended.
Table withProbabilities(const NamedLogistic& named, const Table& data, Context& context);

/// tested: with standard errors, z, p and intervals, which only a fit of maximum likelihood has.
std::vector<ColumnSchema> logisticCoefficientColumns(bool tested);
Table logisticCoefficients(const NamedLogistic& named, bool tested);

std::vector<ColumnSchema> logisticSummaryColumns();
/// maximumLikelihood: the tests and criteria that rest on it are given too.
Table logisticSummary(const NamedLogistic& named, bool maximumLikelihood);

}  // namespace quern
