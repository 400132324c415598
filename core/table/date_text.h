// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/type_inference.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace quern {

/// Three parts with what stands between them: 03 . 05 . 2024
struct DateParts {
  int value[3] = {0, 0, 0};
  int digits[3] = {0, 0, 0};  ///< 0: the name of a month
  char separator = '\0';      ///< '\0': 年 and 月
  bool namesDay = false;      ///< May 3, 2024
};

/// Reads three parts from the front of the text; the bytes they took, 0 if there are none.
std::size_t readParts(std::string_view text, DateParts& parts);

/// The date if the parts are written in that layout.
std::optional<Days> dateOf(const DateParts& parts, DateLayout layout);

/// No zone moves it out of the years 1 to 9999, which is what dates are written in.
bool mayMove(const DateParts& parts);

struct TimeOfDay {
  Microseconds time = 0, east = 0;
  bool zoned = false;
};

/// What follows the first `date` bytes of the text, which are a date: divider, time, half of the
/// day and zone. Nothing if it is something else.
std::optional<TimeOfDay> readTimeBehind(std::string_view text, std::size_t date);

}  // namespace quern
