// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace quern {

/// Keeps the order of keys, so that the same content is always the same text.
using Json = nlohmann::ordered_json;

/// Reads JSON from a file or another program. Throws Error naming `source` and the line; refuses
/// more than 100 levels of nesting, NaN and comments.
QUERN_CORE_EXPORT Json parseJson(std::string_view text, const std::string& source);

}  // namespace quern
