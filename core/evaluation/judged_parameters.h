// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"

#include <string>

namespace quern {

/// The two columns that every judge of predictions asks for.

constexpr ColumnParameter judgedTarget{
    .key = "target",
    .required = false,
    .initialRole = Role::target,
    .label = tr("Truth"),
    .help = tr("The column with the true values; the target, if left open.")};
constexpr ColumnParameter judgedPrediction{
    .key = "prediction",
    .required = false,
    .initialRole = Role::ignored,
    .label = tr("Prediction"),
    .help = tr("The column that a model made; “prediction”, if left open.")};

struct JudgedNames {
  std::string target, prediction;
};

/// Throws Error naming the parameter that finds no column.
JudgedNames judgedNames(const Parameters& parameters, const TableSchema& schema);

}  // namespace quern
