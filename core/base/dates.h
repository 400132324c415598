// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Days = std::int64_t;
/// Microseconds since 1970-01-01T00:00:00, without a time zone unless said otherwise.
using Microseconds = std::int64_t;

inline constexpr Microseconds microsecondsPerDay = 86'400'000'000;

struct CivilDate {
  int year = 1970, month = 1, day = 1;
};

/// Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, days_from_civil and
/// civil_from_days.
QUERN_CORE_EXPORT Days daysFromCivil(CivilDate date);
QUERN_CORE_EXPORT CivilDate civilFromDays(Days days);
QUERN_CORE_EXPORT bool isCivil(CivilDate date);  ///< false for 31 February

QUERN_CORE_EXPORT std::string isoDate(Days days);  ///< 2024-05-03
/// 2024-05-03T14:07:00, with as many of six decimals as are needed.
QUERN_CORE_EXPORT std::string isoTimestamp(Microseconds time);

QUERN_CORE_EXPORT std::optional<Days> parseIsoDate(std::string_view text);
/// With T or a blank between date and time, seconds and fraction optional, Z or ±hh:mm applied.
QUERN_CORE_EXPORT std::optional<Microseconds> parseIsoTimestamp(std::string_view text);

}  // namespace quern
