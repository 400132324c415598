// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// True if the name is of the pattern: * stands for any letters, ? for one byte. ASCII letters are
/// compared without their case.
bool isOfPattern(std::string_view name, std::string_view pattern);

/// The regular files of a folder whose names are of one of the patterns (separated by commas), as
/// paths relative to it, sorted. Hidden files are left out. Throws Error if there is no such folder
/// or no such file.
std::vector<std::string> filesIn(const std::filesystem::path& folder, const std::string& patterns,
                                 bool subfolders);

}  // namespace quern
