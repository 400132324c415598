// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <string>

namespace quern::cli {

/// The words around the help, in the language of the user, and what every page ends with. Commands
/// that are added later take it over.
void setHelp(CLI::App& program);

/// The line that stands on top of the help of a command whose options are not all known to the
/// parser.
void setUsage(CLI::App& command, std::string usage);

/// What every page ends with: the exit codes.
std::string exitCodes();

}  // namespace quern::cli
