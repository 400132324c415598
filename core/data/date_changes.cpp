// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/date_changes.h"

#include "core/base/error.h"
#include "core/base/row_index.h"
#include "core/base/rows.h"
#include "core/base/utf8.h"
#include "core/data/chinese_days.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quern {
namespace {

/// The midnight of a date, a time stamp as it is.
Microseconds timeOf(const Column& dates, std::int64_t row) {
  const std::int64_t value = dates.integers()[at(row)];
  return dates.type() == Type::date ? midnightOf(value) : value;
}

Column columnOf(Type type, Values<std::int64_t> values, Bitmap present) {
  Bitmap bits = present.missing() > 0 ? std::move(present) : Bitmap();
  switch (type) {
    case Type::date: return Column::ofDates(std::move(values), std::move(bits));
    case Type::timestamp: return Column::ofTimestamps(std::move(values), std::move(bits));
    default: return Column::ofIntegers(std::move(values), std::move(bits));
  }
}

/// value(row) is asked for rows where every one of the columns has a value; nothing: missing.
template <class Value>
Column eachRow(Type type, std::initializer_list<const Column*> columns, Context& context,
               Value value) {
  const std::int64_t rows = (*columns.begin())->size();
  Values<std::int64_t> values(at(rows), std::int64_t{0});
  Bitmap present(rows);
  forRows(context, rows, [&](RowRange range) {
    for (std::int64_t row = range.first; row < range.last; ++row) {
      const bool there = std::ranges::all_of(
          columns, [row](const Column* column) { return column->present()[row]; });
      const std::optional<std::int64_t> result = there ? value(row) : std::nullopt;
      if (!result) present.setMissing(row);
      values[at(row)] = result.value_or(0);
    }
  });
  return columnOf(type, std::move(values), std::move(present));
}

struct LayoutCounts {
  std::array<std::int64_t, dateLayouts> reads{};

  void merge(const LayoutCounts& other) {
    for (std::size_t layout = 0; layout < reads.size(); ++layout)
      reads[layout] += other.reads[layout];
  }
};

std::int64_t partOf(Microseconds time, DatePart part) {
  const Days day = dayOf(time);
  const CivilDate date = civilFromDays(day);
  const Microseconds within = time - midnightOf(day);
  switch (part) {
    case DatePart::year: return date.year;
    case DatePart::quarter: return (date.month + 2) / 3;
    case DatePart::month: return date.month;
    case DatePart::week: return isoWeekOf(day);
    case DatePart::day: return date.day;
    case DatePart::weekday: return weekdayOf(day);
    case DatePart::dayOfYear: return dayOfYear(day);
    case DatePart::hour: return within / 3'600'000'000;
    case DatePart::minute: return within / 60'000'000 % 60;
  }
  bug("a part of a date", __FILE__, __LINE__);
}

}  // namespace

ReadTime readerOf(DateLayout layout, Type to) {
  if (to == Type::date)
    return [layout](std::string_view text) -> std::optional<Microseconds> {
      const std::optional<Days> day = readDate(text, layout);
      return day ? std::optional(midnightOf(*day)) : std::nullopt;
    };
  return [layout](std::string_view text) {
    const std::optional<Microseconds> time = readTimestamp(text, layout, false);
    return time ? time : readTimestamp(text, layout, true);
  };
}

FoundLayout mostFittingLayout(const Column& texts, Type to, Context& context) {
  std::vector<ReadTime> readers;
  for (int layout = 0; layout < dateLayouts; ++layout)
    readers.push_back(readerOf(static_cast<DateLayout>(layout), to));
  const auto counts =
      reduceRows<LayoutCounts>(context, texts.size(), [&](RowRange rows, LayoutCounts& own) {
        for (std::int64_t row = rows.first; row < rows.last; ++row) {
          if (!texts.present()[row]) continue;
          for (std::size_t layout = 0; layout < readers.size(); ++layout)
            if (readers[layout](trimmed(texts.text(row)))) ++own.reads[layout];
        }
      });
  const auto best = std::ranges::max_element(counts.reads);
  return {static_cast<DateLayout>(best - counts.reads.begin()), *best,
          *best > 0 && std::ranges::count(counts.reads, *best) > 1};
}

Column readDates(const Column& texts, const ReadTime& read, Type to, Context& context) {
  return eachRow(to, {&texts}, context, [&](std::int64_t row) -> std::optional<std::int64_t> {
    const std::optional<Microseconds> time = read(trimmed(texts.text(row)));
    return time && to == Type::date ? std::optional(dayOf(*time)) : time;
  });
}

Column datesOfNumbers(const Column& numbers, DayCount count, Type to, Context& context) {
  constexpr double lastNumber = 2'958'466;  // 10000-01-01, counted from 1900
  constexpr Days epochOf1904 = 24'107, epochOf1900 = 25'569;
  constexpr std::int64_t milliseconds = 86'400'000, microseconds = 1000;
  const Column values = numbers.as(Type::number);
  return eachRow(to, {&values}, context, [&](std::int64_t row) -> std::optional<std::int64_t> {
    const double value = values.number(row);
    if (!(value >= 0 && value < lastNumber)) return std::nullopt;
    auto days = static_cast<Days>(std::floor(value));
    const auto time = std::llround((value - static_cast<double>(days)) * milliseconds);
    if (count == DayCount::from1904)
      days -= epochOf1904;
    else if (days == 60)
      return std::nullopt;
    else
      days -= days > 60 ? epochOf1900 : epochOf1900 - 1;
    return to == Type::date ? days : midnightOf(days) + time * microseconds;
  });
}

Column datePart(const Column& dates, DatePart part, Context& context) {
  return eachRow(Type::integer, {&dates}, context,
                 [&](std::int64_t row) { return std::optional(partOf(timeOf(dates, row), part)); });
}

Type typeShifted(Type type, TimeUnit unit) {
  const std::optional<Microseconds> length = lengthOf(unit);
  return length && *length < microsecondsPerDay ? Type::timestamp : type;
}

Column shiftedDates(const Column& dates, std::int64_t count, TimeUnit unit, Context& context) {
  const Type type = typeShifted(dates.type(), unit);
  return eachRow(type, {&dates}, context, [&](std::int64_t row) -> std::optional<std::int64_t> {
    const std::optional<Microseconds> time = shifted(timeOf(dates, row), count, unit);
    return time && type == Type::date ? std::optional(dayOf(*time)) : time;
  });
}

Column truncatedDates(const Column& dates, TimeUnit unit, Context& context) {
  return eachRow(dates.type(), {&dates}, context, [&](std::int64_t row) {
    const Microseconds time = startOf(timeOf(dates, row), unit);
    return std::optional(dates.type() == Type::date ? dayOf(time) : time);
  });
}

Column dateDifference(const Column& from, const Column& to, TimeUnit unit, Context& context) {
  return eachRow(Type::integer, {&from, &to}, context, [&](std::int64_t row) {
    return std::optional(unitsBetween(timeOf(from, row), timeOf(to, row), unit));
  });
}

Column chineseDays(const Column& dates, std::int64_t& unknown, Context& context) {
  static const auto names = std::make_shared<const Categories>(
      Categories{"workday", "weekend", "holiday", "working weekend"});
  const Column kinds = eachRow(
      Type::integer, {&dates}, context, [&](std::int64_t row) -> std::optional<std::int64_t> {
        const std::optional<DayKind> kind = chineseDayKind(dayOf(timeOf(dates, row)));
        return kind ? std::optional(static_cast<std::int64_t>(*kind)) : std::nullopt;
      });
  unknown = kinds.missing() - dates.missing();
  Values<std::int32_t> codes(at(kinds.size()));
  std::ranges::transform(kinds.integers(), codes.begin(),
                         [](std::int64_t kind) { return static_cast<std::int32_t>(kind); });
  return Column::ofCodes(std::move(codes), names, kinds.presentBits());
}

}  // namespace quern
