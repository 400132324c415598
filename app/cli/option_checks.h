// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace quern::cli {

/// The option takes a whole number of that range; anything else is a UsageError that names it.
void takesWhole(CLI::Option& option, std::int64_t min,
                std::int64_t max = std::numeric_limits<std::int64_t>::max());

/// The option takes a number of that range.
void takesNumber(CLI::Option& option, double min, double max);

/// The option takes one of the words; anything else is a UsageError with the nearest one.
void takesOneOf(CLI::Option& option, std::vector<std::string> words);

}  // namespace quern::cli
