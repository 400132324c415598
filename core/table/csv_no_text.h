// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quern::csv {

/// Throws Error naming `source` if the first bytes are those of an archive, a picture or anything
/// else that is no text.
void refuseNoText(std::string_view head, const std::string& source);

}  // namespace quern::csv
