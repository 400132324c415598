// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/state.h"

#include <string>

namespace quern {

/// Several States in one, so that a model or a result is one file: the arrays of the part called
/// "2" are "2/…", its json is handed out to be placed by the caller.
///
/// Moves the arrays of `part` into `whole`; returns the json of the part.
Json putPart(State& whole, const std::string& name, State part);

/// The part of that name: its arrays, moved out of `whole`, with the given json.
State takePart(State& whole, const std::string& name, Json json);

}  // namespace quern
