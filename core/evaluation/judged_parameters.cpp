// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/judged_parameters.h"

#include "core/evaluation/judged_columns.h"

namespace quern {

JudgedNames judgedNames(const Parameters& parameters, const TableSchema& schema) {
  JudgedNames names{parameters.in(schema, judgedTarget), parameters[judgedPrediction]};
  if (names.prediction.empty() && schema.contains(predictionColumn))
    names.prediction = predictionColumn;
  if (names.target.empty() || !schema.contains(names.target))
    throw Error({tr("The table has no column of true values.")},
                {.parameter = std::string(judgedTarget.key)},
                {tr("Choose the column that holds what really happened.")});
  if (names.prediction.empty() || !schema.contains(names.prediction))
    throw Error({tr("The table has no column of predictions.")},
                {.parameter = std::string(judgedPrediction.key)},
                {tr("Connect the output of a model, or of Score, or choose the column.")});
  return names;
}

}  // namespace quern
