// SPDX-License-Identifier: GPL-3.0-or-later
//
// Date and time tools: one thing done with some columns of dates.
//
//   1. parse: texts become dates or time stamps, by a pattern or, without one, by the layout in
//      which most of the column's values read. The layout is learned in fit: new rows are read as
//      the first ones were. What does not read becomes missing, and the log says how many and where
//      the first is. If the day and the month could be exchanged, the log says which was taken.
//   2. parts: a whole number per chosen part, in new columns: "due year". Monday is 1.
//   3. shift: by whole units; a month ends where it ends. A date that is shifted by hours, minutes
//      or seconds becomes a time stamp. Beyond the range of time stamps it is missing and is told.
//   4. truncate: to the beginning of the unit; weeks begin on Monday.
//   5. difference: whole units from the column to another, in a new column; negative if that is
//      earlier.
//   6. Days in China: workday, weekend, holiday or working weekend, by the notices of the State
//      Council for 2020 to 2026. Other years are missing, and the log says how many.
//   7. Day numbers of a spreadsheet become dates, or times by their decimals, only if asked for:
//      nothing in a number says that it is one. What cannot be one becomes missing and is told.
//   8. New columns stand behind the one they come from and are features. What changes in place
//      keeps its role. Other columns are shared with the input.

#include "core/data/chinese_days.h"
#include "core/data/date_changes.h"
#include "core/data/date_time_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

using namespace date_time;

OperatorSpec spec() {
  return {
      .id = "date-time-tools",
      .name = tr("Date and Time Tools"),
      .family = Family::data,
      .summary = tr("Reads dates, takes them apart, shifts and compares them"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {action, columns, texts, numbers, dayCount, pattern, to,
                     year,   quarter, month, week,    day,      weekday, dayOfTheYear,
                     hour,   minute,  count, other,   unit,     place},
      .orderFree = true,
      .keywords =
          "date time parse parts shift difference duration calendar holiday China weekday excel "
          "serial",
  };
}

/// A column that comes out, and how it is made of the one it comes from.
struct Made {
  ColumnSchema schema;
  std::string source;
  std::function<Column(const Column& source, const Table& data, Context& context)> make{};
};

Made part(const ColumnSchema& source, const PartSwitch& chosen) {
  return {{source.name + " " + std::string(chosen.parameter->key), Type::integer},
          source.name,
          [which = chosen.part](const Column& column, const Table&, Context& context) {
            return datePart(column, which, context);
          }};
}

Made difference(const Parameters& parameters, const ColumnSchema& source) {
  const TimeUnit by = parameters.as<TimeUnit>(unit);
  const std::string until = parameters[other];
  return {{source.name + " to " + until, Type::integer},
          source.name,
          [by, until](const Column& column, const Table& data, Context& context) {
            return dateDifference(column, data[until], by, context);
          }};
}

Made chinese(const ColumnSchema& source) {
  const std::string name = source.name;
  return {{name + " day", Type::category},
          name,
          [name](const Column& column, const Table&, Context& context) {
            std::int64_t unknown = 0;
            Column days = chineseDays(column, unknown, context);
            if (unknown > 0)
              context.warn(
                  {tr("Column %1: %2 {day lies|days lie} outside of %3 to %4, whose holidays are "
                      "known; they are missing."),
                   name, unknown, firstChineseYear, lastChineseYear});
            return days;
          }};
}

/// What a change makes of the column itself; its name is that of the source.
Made change(const Parameters& parameters, const ColumnSchema& source, const Json& layouts) {
  Made made{source, source.name};
  const TimeUnit by = parameters.as<TimeUnit>(unit);
  if (parameters.as<Action>(action) == Action::shift) {
    made.schema.type = typeShifted(source.type, by);
    made.make = [by, steps = parameters[count], name = source.name](
                    const Column& column, const Table&, Context& context) {
      Column dates = shiftedDates(column, steps, by, context);
      if (const std::int64_t lost = dates.missing() - column.missing(); lost > 0)
        context.warn({tr("Column %1: %2 {date|dates} shifted so far that no time stamp holds {it|"
                         "them} became missing."),
                      name, counted(lost)});
      return dates;
    };
  } else if (parameters.as<Action>(action) == Action::truncate) {
    made.make = [by](const Column& column, const Table&, Context& context) {
      return truncatedDates(column, by, context);
    };
  } else if (parameters.as<Action>(action) == Action::dayNumbers) {
    made.schema.type = parameters.as<Type>(to);
    made.make = [type = made.schema.type, name = source.name,
                 from = parameters.as<DayCount>(dayCount)](const Column& column, const Table&,
                                                           Context& context) {
      Column dates = datesOfNumbers(column, from, type, context);  // 7
      tellWhatFailed(column, dates, name, context);
      return dates;
    };
  } else {
    made.schema.type = parameters.as<Type>(to);
    made.make = [type = made.schema.type, name = source.name, written = parameters[pattern],
                 layout = layouts.value(source.name, 0)](const Column& column, const Table&,
                                                         Context& context) {
      return parsed(column, name, type, written, layout, context);
    };
  }
  return made;
}

/// The columns made of one: itself, changed or not, and those behind it.
std::vector<Made> madeOf(const Parameters& parameters, const ColumnSchema& source,
                         const Json& layouts) {
  std::vector<Made> made = {{source, source.name}};
  switch (parameters.as<Action>(action)) {
    case Action::parts:
      for (const PartSwitch& chosen : partSwitches)
        if (parameters[*chosen.parameter]) made.push_back(part(source, chosen));
      break;
    case Action::difference: made.push_back(difference(parameters, source)); break;
    case Action::chinese: made.push_back(chinese(source)); break;
    default:
      if (parameters.as<Destination>(place) == Destination::append) {
        made.push_back(change(parameters, source, layouts));
        made.back().schema = {source.name + " (" + keyOfAction(parameters) + ")",
                              made.back().schema.type};
      } else {
        made.front() = change(parameters, source, layouts);
      }
  }
  return made;
}

std::vector<Made> allOf(const Parameters& parameters, const TableSchema& schema,
                        const Json& layouts) {
  const std::vector<std::string> chosen = chosenColumns(parameters, schema);
  std::vector<Made> all;
  TableSchema names = schema;
  for (const ColumnSchema& source : schema.columns()) {
    if (std::ranges::find(chosen, source.name) == chosen.end()) {
      all.push_back({source, source.name});
      continue;
    }
    for (Made& made : madeOf(parameters, source, layouts)) {
      if (made.schema.name != source.name) {
        made.schema.name = names.freeName(made.schema.name);
        names.add(made.schema);
      }
      all.push_back(std::move(made));
    }
  }
  return all;
}

/// By column, as fit has found them; none where it had nothing to find.
Json layoutsOf(const State& state) { return state.json.value("layouts", Json::object()); }

class DateTimeTools final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    requirePattern(parameters);
    TableSchema out;
    for (const Made& made : allOf(parameters, in.table("data"), Json::object()))
      out.add(made.schema);
    out.complete = in.table("data").complete;
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    State state;
    if (parameters.as<Action>(action) != Action::parse || !parameters[pattern].empty())
      return state;
    state.json["layouts"] = Json::object();
    const Table& data = in.table("data");
    for (const std::string& name : chosenColumns(parameters, data.schema())) {
      const Column column = textsOf(data[name]);
      const FoundLayout found = mostFittingLayout(column, parameters.as<Type>(to), context);
      if (found.ambiguous)
        context.warn({tr("Column %1: nothing says whether the day or the month comes first; it is "
                         "read like %2."),
                      name, exampleOf(found.layout)});
      state.json["layouts"][name] = static_cast<int>(found.layout);  // 1
    }
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<Made> all = allOf(parameters, data.schema(), layoutsOf(state));
    TableSchema schema;
    std::vector<Column> values;
    for (std::size_t at = 0; at < all.size(); ++at) {
      const auto share = static_cast<double>(all.size());
      Context own =
          context.part(static_cast<double>(at) / share, static_cast<double>(at + 1) / share);
      own.checkpoint();
      const Column& source = data[all[at].source];
      schema.add(all[at].schema);
      values.push_back(all[at].make ? all[at].make(source, data, own) : source);
    }
    return {{"data", Table(std::move(schema), std::move(values))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const std::vector<Made> all = allOf(parameters, data.schema(), Json::object());
    const auto made =
        std::ranges::count_if(all, [](const Made& one) { return static_cast<bool>(one.make); });
    constexpr double bytesPerValue = 12;  // gaps, and what is on the way, included
    return neededBytes(bytesPerValue * static_cast<double>(made * data.rowCount()));
  }
};

}  // namespace

void registerDateTimeTools(Registry& registry) { registry.add<DateTimeTools>(spec()); }

}  // namespace quern
