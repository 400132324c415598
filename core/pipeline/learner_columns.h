// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/parameter.h"
#include "core/table/schema.h"

#include <string>
#include <vector>

namespace quern {

/// The columns a learner works on.
struct LearnerColumns {
  std::vector<std::string> features;
  std::string target;  ///< empty for a learner without one
};

/// As chosen: the target is never among the features.
QUERN_CORE_EXPORT LearnerColumns learnerColumns(const Parameters& parameters,
                                                const ColumnsParameter& features,
                                                const ColumnParameter& target,
                                                const TableSchema& schema);
/// The same for a learner without a target.
QUERN_CORE_EXPORT LearnerColumns learnerColumns(const Parameters& parameters,
                                                const ColumnsParameter& features,
                                                const TableSchema& schema);

/// What can be said of them before a row is read: no features, a target that is named as a feature
/// too, feature columns that are left out because the learner does not accept their type. Findings
/// name the parameter.
QUERN_CORE_EXPORT void checkLearnerColumns(const Parameters& parameters,
                                           const ColumnsParameter& features,
                                           const LearnerColumns& columns, const TableSchema& schema,
                                           Findings& findings);

/// "a, b, c": for a sentence; from the eleventh name on an ellipsis.
QUERN_CORE_EXPORT std::string namesInSentence(const std::vector<std::string>& names);

}  // namespace quern
