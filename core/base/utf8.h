// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// The offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong
/// forms); text.size() if all of it is valid.
QUERN_CORE_EXPORT std::size_t validUtf8Prefix(std::string_view text);
inline bool isUtf8(std::string_view text) { return validUtf8Prefix(text) == text.size(); }

/// Without ASCII blanks, tabs, line ends, no-break and ideographic spaces at both ends.
QUERN_CORE_EXPORT std::string_view trimmed(std::string_view text);

/// ASCII letters only, for keys and file endings.
QUERN_CORE_EXPORT std::string lowerCaseAscii(std::string_view text);

/// At most `limit` code points, with an ellipsis where something was cut.
QUERN_CORE_EXPORT std::string shortened(std::string_view text, std::size_t limit);

}  // namespace quern
