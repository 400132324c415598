// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendar.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/expression/functions.h"

namespace quern::expression {
namespace {

enum class Part { year, quarter, month, week, day, dayOfYear, weekday, hour, minute, second };

template <Part Wanted>
bool datePart(const Vectors& in, std::size_t row, Vector& out) {
  const Microseconds time = timeOf(in[0], row);
  const Days day = dayOf(time);
  const CivilDate civil = civilFromDays(day);
  const std::int64_t seconds = (time - midnightOf(day)) / 1'000'000;
  const auto part = [&]() -> std::int64_t {
    switch (Wanted) {
      case Part::year: return civil.year;
      case Part::quarter: return (civil.month + 2) / 3;
      case Part::month: return civil.month;
      case Part::week: return isoWeekOf(day);
      case Part::day: return civil.day;
      case Part::dayOfYear: return quern::dayOfYear(day);
      case Part::weekday: return weekdayOf(day);
      case Part::hour: return seconds / 3600;
      case Part::minute: return seconds / 60 % 60;
      case Part::second: return seconds % 60;
    }
    QUERN_EXPECT(false);
  };
  out.integers[row] = part();
  return true;
}

bool toDate(const Vectors& in, std::size_t row, Vector& out) {
  if (in[0].kind == Kind::text) {
    const auto day = parseIsoDate(trimmed(textOf(in[0], row)));
    out.integers[row] = day.value_or(0);
    return day.has_value();
  }
  out.integers[row] =
      in[0].kind == Kind::date ? in[0].integers[in[0].at(row)] : dayOf(timeOf(in[0], row));
  return true;
}

bool toTimestamp(const Vectors& in, std::size_t row, Vector& out) {
  if (in[0].kind != Kind::text) {
    out.integers[row] = timeOf(in[0], row);
    return true;
  }
  const std::string_view text = trimmed(textOf(in[0], row));
  const auto day = parseIsoDate(text);
  const auto time = day ? std::optional(midnightOf(*day)) : parseIsoTimestamp(text);
  out.integers[row] = time.value_or(0);
  return time.has_value();
}

bool makeDate(const Vectors& in, std::size_t row, Vector& out) {
  const auto year = wholeOf(in[0], row), month = wholeOf(in[1], row), day = wholeOf(in[2], row);
  if (!year || !month || !day || *year < 0 || *year > 9999 || *month < 1 || *month > 12 ||
      *day < 1 || *day > 31)
    return false;
  const CivilDate date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
  if (!isCivil(date)) return false;
  out.integers[row] = daysFromCivil(date);
  return true;
}

constexpr Function dateTable[] = {
    {"date", "x", Kind::date, toDate},
    {"day", "d", Kind::integer, datePart<Part::day>},
    {"day_of_year", "d", Kind::integer, datePart<Part::dayOfYear>},
    {"hour", "d", Kind::integer, datePart<Part::hour>},
    {"make_date", "nnn", Kind::date, makeDate},
    {"minute", "d", Kind::integer, datePart<Part::minute>},
    {"month", "d", Kind::integer, datePart<Part::month>},
    {"quarter", "d", Kind::integer, datePart<Part::quarter>},
    {"second", "d", Kind::integer, datePart<Part::second>},
    {"timestamp", "x", Kind::timestamp, toTimestamp},
    {"week", "d", Kind::integer, datePart<Part::week>},
    {"weekday", "d", Kind::integer, datePart<Part::weekday>},
    {"year", "d", Kind::integer, datePart<Part::year>},
};

}  // namespace

std::span<const Function> dateFunctions() { return dateTable; }

}  // namespace quern::expression
