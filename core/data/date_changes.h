// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"
#include "core/base/context.h"
#include "core/table/column.h"
#include "core/table/type_inference.h"

#include <functional>

namespace quern {

/// What can be done to columns of dates and time stamps, and to texts that are to become such.
/// Missing values stay missing.

/// How the dates of a column are written.
struct FoundLayout {
  DateLayout layout = DateLayout::yearDash;
  std::int64_t reads = 0;  ///< values that read so
  bool ambiguous = false;  ///< as many read in another layout
};

/// The layout in which most values of a text or category column read; of several the first.
FoundLayout mostFittingLayout(const Column& texts, Type to, Context& context);

using ReadTime = std::function<std::optional<Microseconds>(std::string_view)>;
/// One value in a layout; a time stamp with or without a zone.
ReadTime readerOf(DateLayout layout, Type to);
/// Texts as dates or time stamps; what does not read becomes missing.
Column readDates(const Column& texts, const ReadTime& read, Type to, Context& context);

/// Day numbers as spreadsheets count them: 45415 is 2024-05-03 where 1 is 1900-01-01, and 43953 where
/// 0 is 1904-01-01. Decimals are the time of day. Missing: numbers below 0 or of the year 10,000 and
/// later, and 60 in the first way of counting, which is 29 February 1900.
enum class DayCount { from1900, from1904 };
Column datesOfNumbers(const Column& numbers, DayCount count, Type to, Context& context);

enum class DatePart { year, quarter, month, week, day, weekday, dayOfYear, hour, minute };
Column datePart(const Column& dates, DatePart part, Context& context);  ///< whole numbers

/// Days stay days if the unit is a day or longer, and become time stamps otherwise.
Type typeShifted(Type type, TimeUnit unit);
Column shiftedDates(const Column& dates, std::int64_t count, TimeUnit unit, Context& context);
Column truncatedDates(const Column& dates, TimeUnit unit, Context& context);

/// Whole units from one column to the other.
Column dateDifference(const Column& from, const Column& to, TimeUnit unit, Context& context);

/// "workday", "weekend", "holiday", "working weekend"; `unknown` counts the days of other years.
Column chineseDays(const Column& dates, std::int64_t& unknown, Context& context);

}  // namespace quern
