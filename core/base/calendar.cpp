// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendar.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <limits>

namespace quern {
namespace {

int monthsIn(TimeUnit unit) {
  return unit == TimeUnit::year      ? 12
         : unit == TimeUnit::quarter ? 3
         : unit == TimeUnit::month   ? 1
                                     : 0;
}

std::int64_t monthNumber(const CivilDate& date) {
  return std::int64_t{date.year} * 12 + date.month - 1;
}

/// The same day of another month, or its last.
Days dayInMonth(std::int64_t month, int day) {
  const std::int64_t year = month >= 0 ? month / 12 : -((-month + 11) / 12);
  CivilDate date{static_cast<int>(year), static_cast<int>(month - year * 12) + 1, day};
  while (!isCivil(date)) --date.day;
  return daysFromCivil(date);
}

}  // namespace

std::optional<TimeUnit> timeUnitFrom(std::string_view word) {
  static constexpr std::string_view names[] = {"year", "quarter", "month",  "week",
                                               "day",  "hour",    "minute", "second"};
  const std::string lower = lowerCaseAscii(word);
  for (std::size_t at = 0; at < std::size(names); ++at)
    if (lower == names[at] || lower == std::string(names[at]) + "s")
      return static_cast<TimeUnit>(at);
  return std::nullopt;
}

Days dayOf(Microseconds time) {
  const Days day = time / microsecondsPerDay;
  return time % microsecondsPerDay < 0 ? day - 1 : day;
}

Microseconds midnightOf(Days day) {
  Microseconds time = 0;
  if (!__builtin_mul_overflow(day, microsecondsPerDay, &time)) return time;
  return day > 0 ? std::numeric_limits<Microseconds>::max()
                 : std::numeric_limits<Microseconds>::min();
}

// 1970-01-01 was a Thursday
int weekdayOf(Days day) { return static_cast<int>((day % 7 + 7 + 3) % 7) + 1; }

int dayOfYear(Days day) {
  return static_cast<int>(day - daysFromCivil({civilFromDays(day).year, 1, 1})) + 1;
}

int isoWeekOf(Days day) {
  const Days thursday = day - weekdayOf(day) + 4;  // lies in the year that the week belongs to
  return (dayOfYear(thursday) - 1) / 7 + 1;
}

std::optional<Microseconds> lengthOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::week: return 7 * microsecondsPerDay;
    case TimeUnit::day: return microsecondsPerDay;
    case TimeUnit::hour: return Microseconds{3'600'000'000};
    case TimeUnit::minute: return Microseconds{60'000'000};
    case TimeUnit::second: return Microseconds{1'000'000};
    default: return std::nullopt;
  }
}

std::optional<Microseconds> shifted(Microseconds time, std::int64_t count, TimeUnit unit) {
  Microseconds result = 0;
  if (const auto length = lengthOf(unit)) {
    Microseconds distance = 0;
    if (__builtin_mul_overflow(count, *length, &distance) ||
        __builtin_add_overflow(time, distance, &result))
      return std::nullopt;
    return result;
  }
  constexpr std::int64_t farthest = 300'000 * 12;  // months: beyond every time stamp
  if (count > farthest || count < -farthest) return std::nullopt;
  const Days day = dayOf(time);
  const CivilDate date = civilFromDays(day);
  const Days moved = dayInMonth(monthNumber(date) + count * monthsIn(unit), date.day);
  if (__builtin_mul_overflow(moved - day, microsecondsPerDay, &result) ||
      __builtin_add_overflow(time, result, &result))
    return std::nullopt;
  return result;
}

std::int64_t unitsBetween(Microseconds from, Microseconds to, TimeUnit unit) {
  if (const auto length = lengthOf(unit)) {
    Microseconds distance = 0;
    if (__builtin_sub_overflow(to, from, &distance)) return to / *length - from / *length;
    return distance / *length;
  }
  const int months = monthsIn(unit);
  std::int64_t count =
      (monthNumber(civilFromDays(dayOf(to))) - monthNumber(civilFromDays(dayOf(from)))) / months;
  const auto reached = [&] { return shifted(from, count, unit); };
  if (count > 0 && reached().value_or(to) > to) --count;
  if (count < 0 && reached().value_or(to) < to) ++count;
  return count;
}

Microseconds startOf(Microseconds time, TimeUnit unit) {
  const Days day = dayOf(time);
  if (unit == TimeUnit::week) return midnightOf(day - weekdayOf(day) + 1);
  if (const int months = monthsIn(unit)) {
    const CivilDate date = civilFromDays(day);
    return midnightOf(daysFromCivil({date.year, (date.month - 1) / months * months + 1, 1}));
  }
  const Microseconds length = *lengthOf(unit);
  const Microseconds rest = (time % length + length) % length;
  return time < std::numeric_limits<Microseconds>::min() + rest ? time : time - rest;
}

}  // namespace quern
