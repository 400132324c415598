// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"

namespace quern {

enum class TimeUnit { year, quarter, month, week, day, hour, minute, second };

/// "month" and "months"; nothing for other words.
QUERN_CORE_EXPORT std::optional<TimeUnit> timeUnitFrom(std::string_view word);

QUERN_CORE_EXPORT Days dayOf(Microseconds time);
/// The first microsecond of a day; a day beyond the time stamps gives the last one there is.
QUERN_CORE_EXPORT Microseconds midnightOf(Days day);

QUERN_CORE_EXPORT int weekdayOf(Days day);  ///< Monday is 1, Sunday 7
QUERN_CORE_EXPORT int dayOfYear(Days day);  ///< 1 to 366
/// ISO 8601: weeks begin on Monday, and the week of the year's first Thursday is the first.
QUERN_CORE_EXPORT int isoWeekOf(Days day);

/// `count` units later. A month ends where it ends: one month after 31 January is the last day of
/// February. Nothing if that lies outside what a time stamp can hold.
QUERN_CORE_EXPORT std::optional<Microseconds> shifted(Microseconds time, std::int64_t count,
                                                      TimeUnit unit);

/// The whole units that have gone by from one time to another; negative if `to` is before `from`.
QUERN_CORE_EXPORT std::int64_t unitsBetween(Microseconds from, Microseconds to, TimeUnit unit);

/// The beginning of the year, quarter, month, week (Monday), day, … that a time lies in.
QUERN_CORE_EXPORT Microseconds startOf(Microseconds time, TimeUnit unit);

/// The microseconds of a unit that is always equally long; nothing for months and longer.
QUERN_CORE_EXPORT std::optional<Microseconds> lengthOf(TimeUnit unit);

}  // namespace quern
