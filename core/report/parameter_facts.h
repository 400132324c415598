// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"
#include "core/report/report.h"

namespace quern {

/// The parameters that matter for a node, in the order of the form: label, value in the user's
/// words, and the initial value where the user chose another. `in` holds the schemas of its inputs,
/// as far as they are known; they turn "all number columns" into their names.
Facts parameterFacts(const Node& node, const OperatorSpec& spec, const Schemas& in);

}  // namespace quern
