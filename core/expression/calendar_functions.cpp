// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendar.h"
#include "core/base/date_pattern.h"
#include "core/base/utf8.h"
#include "core/expression/functions.h"
#include "core/expression/lexer.h"

namespace quern::expression {
namespace {

TimeUnit unitOf(const Bound& argument) {
  const Sentence advice(
      tr("Write one of \"years\", \"quarters\", \"months\", \"weeks\", \"days\", \"hours\", "
         "\"minutes\", \"seconds\"."));
  const std::string word = constantText(argument, advice);
  const auto unit = timeUnitFrom(word);
  if (!unit) throw errorAt(argument.position, {tr("“%1” is not a unit of time."), word}, advice);
  return *unit;
}

/// A day has no hours: what is shifted by hours is a time stamp.
bool isWithinDay(TimeUnit unit) {
  return unit == TimeUnit::hour || unit == TimeUnit::minute || unit == TimeUnit::second;
}

/// A constant text where a date is wanted is read as one.
void readDate(Bound& argument) {
  Bound date{Kind::timestamp, {}, argument.position, true};
  if (argument.kind != Kind::text) return;
  align(date, argument, argument.position);
}

/// date_add(day, 3, "months")
Bound bindAdd(TextPosition position, Arguments arguments) {
  checkArguments("date_add", "dnt", position, arguments);
  const TimeUnit unit = unitOf(arguments[2]);
  const bool day = arguments[0].kind != Kind::timestamp && !isWithinDay(unit);
  const auto add = [unit, day](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    const auto count = wholeOf(in[1], row);
    const auto time = count ? shifted(timeOf(in[0], row), *count, unit) : std::nullopt;
    if (time) out.integers[row] = day ? dayOf(*time) : *time;
    return time.has_value();
  };
  return bindRowwise(position, std::move(arguments), {day ? Kind::date : Kind::timestamp, add});
}

/// date_diff(start, end, "days"): whole units gone by, negative if the end is before the start.
Bound bindDifference(TextPosition position, Arguments arguments) {
  for (std::size_t at = 0; at < std::min<std::size_t>(arguments.size(), 2); ++at)
    readDate(arguments[at]);
  checkArguments("date_diff", "ddt", position, arguments);
  const TimeUnit unit = unitOf(arguments[2]);
  const auto difference = [unit](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    out.integers[row] = unitsBetween(timeOf(in[0], row), timeOf(in[1], row), unit);
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::integer, difference});
}

/// truncate(day, "month"): its first day.
Bound bindTruncate(TextPosition position, Arguments arguments) {
  checkArguments("truncate", "dt", position, arguments);
  const TimeUnit unit = unitOf(arguments[1]);
  const bool day = arguments[0].kind == Kind::date;
  const auto truncate = [unit, day](const std::vector<Vector>& in, std::size_t row, Vector& out) {
    const Microseconds time = startOf(timeOf(in[0], row), unit);
    out.integers[row] = day ? dayOf(time) : time;
    return true;
  };
  return bindRowwise(position, std::move(arguments),
                     {day ? Kind::date : Kind::timestamp, truncate});
}

DatePattern patternOf(const Bound& argument, bool toRead) {
  const Sentence advice(tr("Write a pattern such as \"%d.%m.%Y\" or \"%Y-%m-%d %H:%M\"."));
  const std::string text = constantText(argument, advice);
  auto pattern = DatePattern::from(text);
  if (!pattern || (toRead && !pattern->readable()))
    throw errorAt(argument.position, {tr("“%1” is not a pattern of dates."), text}, advice);
  return std::move(*pattern);
}

/// parse_date(text, "%d.%m.%Y"): missing where the text does not read so.
template <Kind Gives>
Bound bindParse(TextPosition position, Arguments arguments) {
  checkArguments(Gives == Kind::date ? "parse_date" : "parse_time", "tt", position, arguments);
  const auto parse = [pattern = patternOf(arguments[1], true)](const std::vector<Vector>& in,
                                                               std::size_t row, Vector& out) {
    const auto time = pattern.read(trimmed(textOf(in[0], row)));
    if (time) out.integers[row] = Gives == Kind::date ? dayOf(*time) : *time;
    return time.has_value();
  };
  return bindRowwise(position, std::move(arguments), {Gives, parse});
}

/// format_date(day, "%Y-%m")
Bound bindFormat(TextPosition position, Arguments arguments) {
  checkArguments("format_date", "dt", position, arguments);
  const auto format = [pattern = patternOf(arguments[1], false)](const std::vector<Vector>& in,
                                                                 std::size_t row, Vector& out) {
    out.owned[row] = pattern.written(timeOf(in[0], row));
    return true;
  };
  return bindRowwise(position, std::move(arguments), {Kind::text, format});
}

constexpr SpecialFunction calendarTable[] = {
    {"date_add", bindAdd},
    {"date_diff", bindDifference},
    {"format_date", bindFormat},
    {"parse_date", bindParse<Kind::date>},
    {"parse_time", bindParse<Kind::timestamp>},
    {"truncate", bindTruncate},
};

}  // namespace

std::span<const SpecialFunction> calendarFunctions() { return calendarTable; }

}  // namespace quern::expression
