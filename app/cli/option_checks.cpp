// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_checks.h"

#include "app/cli/program.h"
#include "core/base/numbers.h"
#include "core/base/nearest.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace quern::cli {

void takesWhole(CLI::Option& option, std::int64_t min, std::int64_t max) {
  option.check([name = option.get_name(), min, max](const std::string& text) -> std::string {
    const std::optional<std::int64_t> value = parseInteger(text);
    if (!value)
      throw UsageError({tr("\"%1\" is not a whole number."), text}, name,
                       {tr("Write digits only, for instance 8.")});
    if (*value >= min && *value <= max) return {};
    const bool open = max == std::numeric_limits<std::int64_t>::max();
    throw UsageError(
        open ? Sentence(tr("The value is %1, but must be at least %2."), text, min)
             : Sentence(tr("The value is %1, but must be from %2 to %3."), text, min, max),
        name, {tr("Choose a value within the range.")});
  });
}

void takesNumber(CLI::Option& option, double min, double max) {
  option.check([name = option.get_name(), min, max](const std::string& text) -> std::string {
    const std::optional<double> value = parseNumber(text);
    if (!value)
      throw UsageError({tr("\"%1\" is not a number."), text}, name,
                       {tr("Choose a value within the range.")});
    if (*value >= min && *value <= max) return {};
    throw UsageError({tr("The value is %1, but must be from %2 to %3."), text, min, max}, name,
                     {tr("Choose a value within the range.")});
  });
}

void takesOneOf(CLI::Option& option, std::vector<std::string> words) {
  option.check(
      [name = option.get_name(), words = std::move(words)](const std::string& text) -> std::string {
        if (std::ranges::find(words, text) != words.end()) return {};
        const std::string meant = nearest(text, words);
        throw UsageError({tr("\"%1\" is not one of the options: %2."), text,
                          fmt::format("{}", fmt::join(words, " "))},
                         name,
                         meant.empty() ? Sentence(tr("Write one of them."))
                                       : Sentence(tr("Did you mean %1?"), meant));
      });
}

}  // namespace quern::cli
