// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/date_changes.h"
#include "core/pipeline/operator.h"

#include <string>
#include <vector>

/// What Date and Time Tools asks for, and what follows from that alone.
namespace quern::date_time {

enum class Action { parse, parts, shift, truncate, difference, chinese, dayNumbers };

inline constexpr Option actions[] = {
    {Action::parse, "parse", tr("Read texts as dates")},
    {Action::parts, "parts", tr("Take apart into year, month, …")},
    {Action::shift, "shift", tr("Shift")},
    {Action::truncate, "truncate", tr("Beginning of the unit")},
    {Action::difference, "difference", tr("Difference to another column")},
    {Action::chinese, "chinese-days", tr("Workdays and holidays in China")},
    {Action::dayNumbers, "day-numbers", tr("Read day numbers of a spreadsheet")}};

inline constexpr Option dayCounts[] = {
    {DayCount::from1900, "1900", tr("1 is 1 January 1900 (Excel)")},
    {DayCount::from1904, "1904", tr("0 is 1 January 1904 (older Excel for Mac)")}};

inline constexpr Option types[] = {{Type::date, "date", tr("Date")},
                                   {Type::timestamp, "timestamp", tr("Date and time")}};

inline constexpr Option units[] = {
    {TimeUnit::year, "year", tr("Years")},       {TimeUnit::quarter, "quarter", tr("Quarters")},
    {TimeUnit::month, "month", tr("Months")},    {TimeUnit::week, "week", tr("Weeks")},
    {TimeUnit::day, "day", tr("Days")},          {TimeUnit::hour, "hour", tr("Hours")},
    {TimeUnit::minute, "minute", tr("Minutes")}, {TimeUnit::second, "second", tr("Seconds")}};

enum class Destination { inPlace, append };

inline constexpr Option destinations[] = {{Destination::inPlace, "in-place", tr("In place")},
                                          {Destination::append, "append", tr("In a new column")}};

inline constexpr Condition reading{"action", "parse"};
inline constexpr Condition takingApart{"action", "parts"};

inline constexpr ChoiceParameter action{.key = "action",
                                        .options = actions,
                                        .initial = "parts",
                                        .label = tr("Action"),
                                        .help = tr("What is done with the columns.")};
inline constexpr ColumnsParameter columns{
    .key = "columns",
    .accepts = Accept::temporal,
    .label = tr("Columns"),
    .help = tr("The columns of dates or time stamps."),
    .when = {"action", "parts|shift|truncate|difference|chinese-days"}};
inline constexpr ColumnsParameter texts{.key = "texts",
                                        .accepts = Accept::categorical,
                                        .label = tr("Text columns"),
                                        .help = tr("The columns that hold dates as texts."),
                                        .when = reading};
inline constexpr ColumnsParameter numbers{
    .key = "numbers",
    .accepts = Accept::numeric,
    .initial = InitialColumns::none,
    .label = tr("Number columns"),
    .help = tr("The columns that hold dates as day numbers, such as 45415 for 3 May 2024."),
    .when = {"action", "day-numbers"}};
inline constexpr ChoiceParameter dayCount{.key = "day-count",
                                          .options = dayCounts,
                                          .initial = "1900",
                                          .label = tr("Days are counted"),
                                          .help = tr("Which day the numbers begin with."),
                                          .when = {"action", "day-numbers"}};
inline constexpr TextParameter pattern{
    .key = "pattern",
    .label = tr("Pattern"),
    .help = tr("How the dates are written, such as %d.%m.%Y. Empty: found out from the column."),
    .when = reading};
inline constexpr ChoiceParameter to{.key = "to",
                                    .options = types,
                                    .initial = "date",
                                    .label = tr("Read as"),
                                    .help = tr("The type of the result."),
                                    .when = {"action", "parse|day-numbers"}};
inline constexpr BooleanParameter year{.key = "year",
                                       .initial = true,
                                       .label = tr("Year"),
                                       .help = tr("A column with the year."),
                                       .when = takingApart};
inline constexpr BooleanParameter quarter{.key = "quarter",
                                          .label = tr("Quarter"),
                                          .help = tr("A column with the quarter, 1 to 4."),
                                          .when = takingApart};
inline constexpr BooleanParameter month{.key = "month",
                                        .initial = true,
                                        .label = tr("Month"),
                                        .help = tr("A column with the month, 1 to 12."),
                                        .when = takingApart};
inline constexpr BooleanParameter week{.key = "week",
                                       .label = tr("Week"),
                                       .help = tr("A column with the week of ISO 8601, 1 to 53."),
                                       .when = takingApart};
inline constexpr BooleanParameter day{.key = "day",
                                      .label = tr("Day"),
                                      .help = tr("A column with the day of the month, 1 to 31."),
                                      .when = takingApart};
inline constexpr BooleanParameter weekday{
    .key = "weekday",
    .initial = true,
    .label = tr("Weekday"),
    .help = tr("A column with the weekday, Monday is 1 and Sunday 7."),
    .when = takingApart};
inline constexpr BooleanParameter dayOfTheYear{
    .key = "day-of-year",
    .label = tr("Day of the year"),
    .help = tr("A column with the day of the year, 1 to 366."),
    .when = takingApart};
inline constexpr BooleanParameter hour{.key = "hour",
                                       .label = tr("Hour"),
                                       .help = tr("A column with the hour, 0 to 23."),
                                       .when = takingApart};
inline constexpr BooleanParameter minute{.key = "minute",
                                         .label = tr("Minute"),
                                         .help = tr("A column with the minute, 0 to 59."),
                                         .when = takingApart};
inline constexpr IntegerParameter count{.key = "count",
                                        .initial = 1,
                                        .min = -1'000'000'000,
                                        .max = 1'000'000'000,
                                        .label = tr("By"),
                                        .help = tr("How many units later; negative for earlier."),
                                        .when = {"action", "shift"}};
inline constexpr ColumnParameter other{.key = "other",
                                       .accepts = Accept::temporal,
                                       .label = tr("To column"),
                                       .help = tr("The column up to which the units are counted."),
                                       .when = {"action", "difference"}};
inline constexpr ChoiceParameter unit{.key = "unit",
                                      .options = units,
                                      .initial = "day",
                                      .label = tr("Unit"),
                                      .help = tr("The unit that is shifted by or counted in."),
                                      .when = {"action", "shift|truncate|difference"}};
inline constexpr ChoiceParameter place{.key = "place",
                                       .options = destinations,
                                       .initial = "in-place",
                                       .label = tr("Result"),
                                       .help = tr("Where the changed dates go."),
                                       .when = {"action", "parse|shift|truncate|day-numbers"}};

struct PartSwitch {
  const BooleanParameter* parameter;
  DatePart part;
};

inline constexpr PartSwitch partSwitches[] = {{&year, DatePart::year},
                                              {&quarter, DatePart::quarter},
                                              {&month, DatePart::month},
                                              {&week, DatePart::week},
                                              {&day, DatePart::day},
                                              {&weekday, DatePart::weekday},
                                              {&dayOfTheYear, DatePart::dayOfYear},
                                              {&hour, DatePart::hour},
                                              {&minute, DatePart::minute}};

std::string keyOfAction(const Parameters& parameters);
std::vector<std::string> chosenColumns(const Parameters& parameters, const TableSchema& schema);

/// Throws Error if the pattern to read by cannot be one.
void requirePattern(const Parameters& parameters);

/// A text or category column; one of yes or no as texts.
Column textsOf(const Column& column);

/// Tells the log which values did not become dates.
void tellWhatFailed(const Column& before, const Column& dates, const std::string& name,
                    Context& context);

/// A column's texts as dates or time stamps, by a pattern or, if that is empty, in a layout. Tells
/// the log what did not read.
Column parsed(const Column& column, const std::string& name, Type type, const std::string& written,
              int layout, Context& context);

}  // namespace quern::date_time
