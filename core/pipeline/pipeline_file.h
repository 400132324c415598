// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

namespace quern {

/// Parts of a pipeline as the project file and the journal write them, in a fixed order of keys.
Json toJson(const Node& node);
Json toJson(const Link& link);
Json toJson(const Frame& frame);
Node nodeFrom(const Json& json, const std::string& source);  ///< throws Error, as do the others
Link linkFrom(const Json& json, const std::string& source);
Frame frameFrom(const Json& json, const std::string& source);

}  // namespace quern
