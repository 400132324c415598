// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// The shortest text that reads back as the same double: 0.1, 1e+300, inf, -inf, nan.
QUERN_CORE_EXPORT std::string written(double value);
QUERN_CORE_EXPORT std::string written(std::int64_t value);

/// The whole text as a number in the C locale; a leading + is allowed, blanks are not.
QUERN_CORE_EXPORT std::optional<double> parseNumber(std::string_view text);
QUERN_CORE_EXPORT std::optional<std::int64_t> parseInteger(std::string_view text);

}  // namespace quern
