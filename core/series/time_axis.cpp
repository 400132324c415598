// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/time_axis.h"

#include "core/base/dates.h"
#include "core/base/error.h"
#include "core/pipeline/json_fields.h"
#include "core/pipeline/state_arrays.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace quern {
namespace {

constexpr std::array<std::pair<StepKind, std::string_view>, 6> kindKeys = {
    {{StepKind::rows, "rows"},
     {StepKind::integers, "integers"},
     {StepKind::numbers, "numbers"},
     {StepKind::days, "days"},
     {StepKind::months, "months"},
     {StepKind::microseconds, "microseconds"}}};

/// How far a number may lie from its place, as a share of the step.
constexpr double numberSlack = 1e-6;

int lengthOfMonth(int year, int month) {
  const CivilDate next = month == 12 ? CivilDate{year + 1, 1, 1} : CivilDate{year, month + 1, 1};
  return static_cast<int>(daysFromCivil(next) - daysFromCivil({year, month, 1}));
}

std::int64_t monthsOf(const CivilDate& date) {
  return std::int64_t{date.year} * 12 + date.month - 1;
}

Days monthsLater(Days first, std::int64_t months, int dayOfMonth) {
  const std::int64_t at = monthsOf(civilFromDays(first)) + months;
  const int year = static_cast<int>(at >= 0 ? at / 12 : (at - 11) / 12);
  const int month = static_cast<int>(at - std::int64_t{year} * 12) + 1;
  return daysFromCivil({year, month, std::min(dayOfMonth, lengthOfMonth(year, month))});
}

Days floorDays(std::int64_t microseconds) {
  const std::int64_t days = microseconds / microsecondsPerDay;
  return microseconds % microsecondsPerDay < 0 ? days - 1 : days;
}

/// A time in whole units: days, microseconds, integers. Months of a time stamp keep its time of
/// day.
std::int64_t wholeAt(const TimeAxis& axis, std::int64_t row) {
  if (axis.kind !=
      StepKind::months)  // a hostile file may ask for more than there is: it wraps then
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(axis.first) +
                                     static_cast<std::uint64_t>(row) *
                                         static_cast<std::uint64_t>(axis.step));
  if (axis.type == Type::date) return monthsLater(axis.first, row * axis.step, axis.dayOfMonth);
  const Days day = floorDays(axis.first);
  const std::int64_t timeOfDay = axis.first - day * microsecondsPerDay;
  return monthsLater(day, row * axis.step, axis.dayOfMonth) * microsecondsPerDay + timeOfDay;
}

template <class T>
T median(std::vector<T> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

template <class T>
std::vector<T> differences(std::span<const T> values) {
  std::vector<T> steps;
  for (std::size_t row = 1; row < values.size(); ++row)
    steps.push_back(values[row] - values[row - 1]);
  return steps;
}

/// Whether nearly all rows stand on the same day of the month, or on its end, a month or more
/// apart.
bool followMonths(std::span<const std::int64_t> times, TimeAxis& axis) {
  std::array<std::int64_t, 32> onDay{};
  std::int64_t ends = 0;
  std::vector<std::int64_t> months;
  for (const std::int64_t time : times) {
    const CivilDate date = civilFromDays(axis.type == Type::date ? time : floorDays(time));
    ++onDay[static_cast<std::size_t>(date.day)];
    ends += date.day == lengthOfMonth(date.year, date.month);
    months.push_back(monthsOf(date));
  }
  const auto usual = std::max_element(onDay.begin(), onDay.end());
  const auto enough = static_cast<std::int64_t>(0.9 * static_cast<double>(times.size()));
  if (std::max(*usual, ends) < std::max<std::int64_t>(enough, 2)) return false;
  axis.step = median(differences(std::span<const std::int64_t>(months)));
  if (axis.step < 1) return false;
  axis.kind = StepKind::months;
  axis.dayOfMonth = ends >= *usual ? 31 : static_cast<int>(usual - onDay.begin());
  return true;
}

Error notAscending(const Column& column, const std::string& name, std::int64_t row) {
  return Error(
      {tr("Column %1 does not ascend: row %2 is at %3, the row before it at %4."), name, row + 1,
       column.written(row), column.written(row - 1)},
      {.column = name, .row = row + 1},
      {tr("Sort by %1, and keep one series: filter it out if the table holds several."), name});
}

Error offTheStep(const Column& column, const std::string& name, std::int64_t row,
                 const Column& wanted) {
  return Error(
      {tr("The times in column %1 are not regular: row %2 is at %3 where %4 would follow."), name,
       row + 1, column.written(row), wanted.written(0)},
      {.column = name, .row = row + 1},
      tr("Add the missing times with a value, or summarise the series by a regular step."));
}

void requireStep(const Column& column, const std::string& name, const TimeAxis& axis) {
  for (std::int64_t row = 1; row < column.size(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const bool numbers = axis.kind == StepKind::numbers;
    const bool later = numbers ? column.numbers()[at] > column.numbers()[at - 1]
                               : column.integers()[at] > column.integers()[at - 1];
    if (!later) throw notAscending(column, name, row);
    const double place = axis.firstNumber + static_cast<double>(row) * axis.numberStep;
    const bool there = numbers
                           ? std::abs(column.numbers()[at] - place) <= numberSlack * axis.numberStep
                           : column.integers()[at] == wholeAt(axis, row);
    if (!there) throw offTheStep(column, name, row, timesOf(axis, row, 1));
  }
}

TimeAxis numberAxis(const Column& column) {
  TimeAxis axis{.type = Type::number, .kind = StepKind::numbers};
  const std::span<const double> times = column.numbers();
  axis.firstNumber = times.front();
  // The whole span holds more digits of the step than one difference, if it is regular.
  const double usual = median(differences(times));
  const double mean = (times.back() - times.front()) / static_cast<double>(times.size() - 1);
  axis.numberStep = std::abs(mean - usual) <= numberSlack * std::abs(usual) ? mean : usual;
  return axis;
}

TimeAxis wholeAxis(const Column& column) {
  TimeAxis axis{.type = column.type(), .first = column.integers().front()};
  if (column.type() != Type::integer && followMonths(column.integers(), axis)) return axis;
  axis.kind = column.type() == Type::date        ? StepKind::days
              : column.type() == Type::timestamp ? StepKind::microseconds
                                                 : StepKind::integers;
  axis.step = median(differences(column.integers()));
  return axis;
}

void refuseGaps(const Column& column, const std::string& name) {
  for (std::int64_t row = 0; row < column.size(); ++row) {
    const bool number = column.type() == Type::number;
    const bool known = column.present()[row] &&
                       (!number || std::isfinite(column.numbers()[static_cast<std::size_t>(row)]));
    if (!known)
      throw Error({tr("Column %1 has no time in row %2."), name, row + 1},
                  {.column = name, .row = row + 1}, tr("Fill in the time, or leave out the row."));
  }
}

}  // namespace

TimeAxis timeAxisOf(const Column& column, const std::string& name) {
  QUERN_EXPECT(column.size() >= 2);
  refuseGaps(column, name);
  const TimeAxis axis = column.type() == Type::number ? numberAxis(column) : wholeAxis(column);
  requireStep(column, name, axis);
  return axis;
}

Column timesOf(const TimeAxis& axis, std::int64_t first, std::int64_t count) {
  if (axis.kind == StepKind::numbers) {
    Values<double> values(static_cast<std::size_t>(count));
    for (std::int64_t row = 0; row < count; ++row)
      values[static_cast<std::size_t>(row)] =
          axis.firstNumber + static_cast<double>(first + row) * axis.numberStep;
    return Column::ofNumbers(std::move(values));
  }
  Values<std::int64_t> values(static_cast<std::size_t>(count));
  for (std::int64_t row = 0; row < count; ++row)
    values[static_cast<std::size_t>(row)] = wholeAt(axis, first + row);
  if (axis.type == Type::date) return Column::ofDates(std::move(values));
  if (axis.type == Type::timestamp) return Column::ofTimestamps(std::move(values));
  return Column::ofIntegers(std::move(values));
}

int usualPeriod(const TimeAxis& axis) {
  constexpr std::int64_t minute = 60'000'000;
  if (axis.kind == StepKind::months)
    return axis.step < 12 && 12 % axis.step == 0 ? static_cast<int>(12 / axis.step) : 1;
  const bool stamps = axis.kind == StepKind::microseconds;
  const std::int64_t days = axis.kind == StepKind::days ? axis.step
                            : stamps && axis.step % microsecondsPerDay == 0
                                ? axis.step / microsecondsPerDay
                                : 0;
  if (days == 1) return 7;
  if (days == 7) return 52;
  if (!stamps || days > 0) return 1;
  if (axis.step >= 10 * minute && microsecondsPerDay % axis.step == 0)
    return static_cast<int>(microsecondsPerDay / axis.step);
  return axis.step == minute || axis.step == minute / 60 ? 60 : 1;
}

std::int64_t rowWhere(const TimeAxis& axis, const TimeAxis& other, std::int64_t mostRows) {
  const bool numbers = axis.kind == StepKind::numbers;
  const bool sameStep =
      axis.kind == other.kind && axis.type == other.type && axis.step == other.step &&
      (axis.kind != StepKind::months || axis.dayOfMonth == other.dayOfMonth) &&
      (!numbers || std::abs(axis.numberStep - other.numberStep) <= numberSlack * axis.numberStep);
  if (!sameStep) return -1;
  for (std::int64_t row = 0; row <= mostRows; ++row) {
    const double place = axis.firstNumber + static_cast<double>(row) * axis.numberStep;
    if (numbers ? std::abs(other.firstNumber - place) <= numberSlack * axis.numberStep
                : other.first == wholeAt(axis, row))
      return row;
  }
  return -1;
}

Json toJson(const TimeAxis& axis) {
  const auto key =
      std::ranges::find(kindKeys, axis.kind, &std::pair<StepKind, std::string_view>::first);
  return {{"type", std::string(keyOf(axis.type))},
          {"kind", std::string(key->second)},
          {"step", axis.step},
          {"first", axis.first},
          {"numberStep", axis.numberStep},
          {"firstNumber", axis.firstNumber},
          {"dayOfMonth", axis.dayOfMonth}};
}

TimeAxis timeAxisFrom(const Json& json) {
  const std::string source = "exponential-smoothing";
  const JsonFields fields(json, source);
  TimeAxis axis;
  const auto type = typeFrom(fields.text("type"));
  const auto kind = std::ranges::find(kindKeys, fields.text("kind"),
                                      &std::pair<StepKind, std::string_view>::second);
  axis.dayOfMonth = static_cast<int>(fields.integer("dayOfMonth"));
  if (!type || kind == kindKeys.end() || axis.dayOfMonth < 1 || axis.dayOfMonth > 31)
    throw damagedState();
  axis.type = *type;
  axis.kind = kind->first;
  axis.step = fields.integer("step");
  axis.first = fields.integer("first");
  axis.numberStep = fields.number("numberStep");
  axis.firstNumber = fields.number("firstNumber");
  const bool plausible =
      std::abs(axis.type == Type::date ? axis.first : floorDays(axis.first)) <= 200'000'000;
  if (axis.step < 1 || (axis.kind == StepKind::months && (!plausible || axis.step > 12'000)))
    throw damagedState();
  return axis;
}

}  // namespace quern
