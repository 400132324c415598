// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace quern {

/// What reading a file of any format holds, the table included: told from its size and, where it is
/// compressed, from what it says that it unpacks to. Throws Error if it cannot be opened.
double importBytes(const std::filesystem::path& path);

}  // namespace quern
