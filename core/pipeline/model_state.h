// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/model.h"

#include <string>

namespace quern {

/// A model as a State, and back: what a `.qmodel` file and a stored result have in common.
State stateOf(const Model& model);
Model modelFrom(State state, const std::string& source);  ///< throws Error

}  // namespace quern
