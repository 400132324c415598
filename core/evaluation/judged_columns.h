// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/classification_metrics.h"
#include "core/evaluation/regression_metrics.h"
#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quern {

/// The names under which a model's predictions stand in a table.
inline constexpr const char* predictionColumn = "prediction";
/// "probability: setosa"
QUERN_CORE_EXPORT std::string probabilityColumn(const std::string& className);

/// Truth and prediction as numbers, of the rows where both are present and finite.
struct JudgedNumbers {
  std::vector<double> truth, prediction;
  std::int64_t leftOut = 0;
};
QUERN_CORE_EXPORT JudgedNumbers judgedNumbers(const Table& table, const std::string& target,
                                              const std::string& prediction);

/// Truth and prediction as classes, of the rows where both are present. Classes of both columns are
/// ordered by their text, numbers by value.
struct JudgedClasses {
  std::vector<std::string> classes;
  std::vector<std::int32_t> truth, prediction;
  std::vector<std::int64_t> rows;  ///< which rows of the table
  std::int64_t leftOut = 0;
};
QUERN_CORE_EXPORT JudgedClasses judgedClasses(const Table& table, const std::string& target,
                                              const std::string& prediction);

/// The curve of each class that has a probability column; an empty curve where there is none, or
/// only one kind of row.
QUERN_CORE_EXPORT std::vector<std::vector<RocPoint>> rocCurves(const Table& table,
                                                               const JudgedClasses& judged);

/// Area under the curve: of two classes that of the second; of more the mean over the classes, each
/// against the rest, as scikit-learn's roc_auc_score with multi_class="ovr". NaN if a curve is
/// missing.
QUERN_CORE_EXPORT double areaUnder(const std::vector<std::vector<RocPoint>>& curves);

}  // namespace quern
