// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/date_time_parameters.h"

#include "core/base/date_pattern.h"

namespace quern::date_time {

std::string keyOfAction(const Parameters& parameters) {
  for (const Option& option : actions)
    if (option.value == static_cast<int>(parameters.as<Action>(action)))
      return std::string(option.key);
  bug("the action is one of the options", __FILE__, __LINE__);
}

std::vector<std::string> chosenColumns(const Parameters& parameters, const TableSchema& schema) {
  switch (parameters.as<Action>(action)) {
    case Action::parse: return parameters[texts].in(schema);
    case Action::dayNumbers: return parameters[numbers].in(schema);
    default: return parameters[columns].in(schema);
  }
}

void requirePattern(const Parameters& parameters) {
  const std::string text = parameters[pattern];
  if (parameters.as<Action>(action) != Action::parse || text.empty()) return;
  const std::optional<DatePattern> read = DatePattern::from(text);
  if (!read || !read->readable())
    throw Error({tr("“%1” is not a pattern of dates."), text},
                {.parameter = std::string(pattern.key)},
                {tr("Write a pattern such as \"%d.%m.%Y\" or \"%Y-%m-%d %H:%M\".")});
}

Column textsOf(const Column& column) {
  const bool holds = column.type() == Type::text || column.type() == Type::category;
  return holds ? column : column.as(Type::text);
}

void tellWhatFailed(const Column& before, const Column& dates, const std::string& name,
                    Context& context) {
  const std::int64_t failed = dates.missing() - before.missing();
  if (failed == 0) return;
  std::int64_t first = 0;
  while (!before.present()[first] || dates.present()[first]) ++first;
  context.warn(
      {tr("Column %1: %2 {value|values} cannot be read as %3 and became missing, the first in row "
          "%4."),
       name, failed, nameOf(dates.type()), first + 1});
}

Column parsed(const Column& column, const std::string& name, Type type, const std::string& written,
              int layout, Context& context) {
  const Column cells = textsOf(column);
  ReadTime read = readerOf(static_cast<DateLayout>(std::clamp(layout, 0, dateLayouts - 1)), type);
  if (!written.empty())
    read = [compiled = DatePattern::from(written).value()](std::string_view text) {
      return compiled.read(text);
    };
  Column dates = readDates(cells, read, type, context);
  tellWhatFailed(cells, dates, name, context);
  return dates;
}

}  // namespace quern::date_time
