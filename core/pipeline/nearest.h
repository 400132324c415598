// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <span>
#include <string>
#include <string_view>

namespace quern {

/// What was probably meant by `wanted`: the candidate that differs by the fewest typing slips
/// (Levenshtein's distance in bytes, capitals and small letters alike), or nothing if none is near.
QUERN_CORE_EXPORT std::string nearest(std::string_view wanted,
                                      std::span<const std::string> candidates);

}  // namespace quern
