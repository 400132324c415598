// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/model.h"

namespace quern {

/// What sending the table along the path of a model holds: what each step on the way makes, and the
/// numbers the learner works on.
double pathBytes(const Registry& registry, const Model& model, const Table& data);

}  // namespace quern
