// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong with the values of an operator's parameters, before a row is read.
//
//   1. One finding per wrong field, in the order of the declaration, each with its parameter's key.
//   2. A parameter whose condition does not hold is not looked at.
//   3. Columns are looked for only where the schema of their port is known and complete.
//   4. A condition is tried against the schema on its own, so that the finding names its column.
//   5. A key the operator does not know is a note: the value is kept, and does nothing.

#include "core/base/numbers.h"
#include "core/base/nearest.h"
#include "core/expression/expression.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/operator.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace quern {
namespace {

/// What went wrong and what to do about it.
struct Fault {
  Sentence message, advice;
  std::string column{};
};

Fault wrongType(Accept accepts, const std::string& name) {
  switch (accepts) {
    case Accept::any: break;
    case Accept::numeric:
      return {{tr("Column %1 does not hold numbers."), name},
              tr("Choose a number column, or encode this one as numbers first."),
              name};
    case Accept::categorical:
      return {{tr("Column %1 does not hold categories or texts."), name},
              tr("Choose a category, text or true-or-false column."),
              name};
    case Accept::temporal:
      return {{tr("Column %1 does not hold dates or time stamps."), name},
              tr("Choose a date or time stamp column."),
              name};
    case Accept::label:
      return {{tr("Column %1 does not hold classes."), name},
              tr("Choose a category, text, true-or-false or whole-number column."),
              name};
  }
  bug("every type of column is accepted as any", __FILE__, __LINE__);
}

Fault noSuchColumn(const TableSchema& schema, const std::string& name) {
  const std::string meant = nearest(name, schema.names());
  return {{tr("There is no column %1."), name},
          meant.empty() ? Sentence(tr("Choose one of the columns that arrive here."))
                        : Sentence(tr("Did you mean %1?"), meant),
          name};
}

std::optional<Fault> columnFault(const TableSchema& schema, Accept accepts,
                                 const std::string& name) {
  if (!schema.contains(name)) {
    if (!schema.complete) return std::nullopt;  // 3
    return noSuchColumn(schema, name);
  }
  if (quern::accepts(accepts, schema[name].type)) return std::nullopt;
  return wrongType(accepts, name);
}

Sentence outOfRange(const std::string& value, const NumberParameter& parameter) {
  const bool bounded = parameter.min > std::numeric_limits<double>::lowest();
  const std::string least = written(parameter.min);
  const std::string most = written(parameter.max);
  if (parameter.max >= std::numeric_limits<double>::max()) {
    if (parameter.above) return {tr("The value is %1, but must be above %2."), value, least};
    return {tr("The value is %1, but must be at least %2."), value, least};
  }
  if (!bounded) return {tr("The value is %1, but must be at most %2."), value, most};
  if (parameter.above)
    return {tr("The value is %1, but must be above %2 and at most %3."), value, least, most};
  return {tr("The value is %1, but must be from %2 to %3."), value, least, most};
}

Sentence outOfRange(std::int64_t value, const IntegerParameter& parameter) {
  if (parameter.max == std::numeric_limits<std::int64_t>::max())
    return {tr("The value is %1, but must be at least %2."), value, parameter.min};
  if (parameter.min == std::numeric_limits<std::int64_t>::min())
    return {tr("The value is %1, but must be at most %2."), value, parameter.max};
  return {tr("The value is %1, but must be from %2 to %3."), value, parameter.min, parameter.max};
}

/// Looks at one parameter; `value` is what the user chose, null if nothing.
struct Inspection {
  const Parameters& parameters;
  const Schemas& in;
  const Json& value;

  using Found = std::optional<Fault>;

  const TableSchema* schemaOf(std::string_view port) const {
    return in.has(port) ? &in.table(port) : nullptr;
  }

  Found operator()(const BooleanParameter&) const {
    if (value.is_null() || value.is_boolean()) return std::nullopt;
    return Fault{{tr("The value %1 is neither true nor false."), value.dump()},
                 tr("Choose true or false.")};
  }

  Found operator()(const IntegerParameter& parameter) const {
    if (value.is_null()) return std::nullopt;
    const bool tooLarge =
        value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{INT64_MAX};
    if (!value.is_number_integer() || tooLarge)
      return Fault{{tr("The value %1 is not a whole number."), value.dump()},
                   tr("Write a whole number.")};
    const auto number = value.get<std::int64_t>();
    if (number >= parameter.min && number <= parameter.max) return std::nullopt;
    return Fault{outOfRange(number, parameter), tr("Choose a value within the range.")};
  }

  Found operator()(const NumberParameter& parameter) const {
    if (value.is_null()) return std::nullopt;
    if (!value.is_number() || !std::isfinite(value.get<double>()))
      return Fault{{tr("The value %1 is not a number."), value.dump()}, tr("Write a number.")};
    const double number = value.get<double>();
    const bool low = parameter.above ? number <= parameter.min : number < parameter.min;
    if (!low && number <= parameter.max) return std::nullopt;
    return Fault{outOfRange(value.dump(), parameter), tr("Choose a value within the range.")};
  }

  Found operator()(const ChoiceParameter& parameter) const {
    if (value.is_null()) return std::nullopt;
    std::vector<std::string> keys;
    for (const Option& option : parameter.options) keys.emplace_back(option.key);
    const std::string chosen = value.is_string() ? value.get<std::string>() : value.dump();
    if (value.is_string() && std::ranges::find(keys, chosen) != keys.end()) return std::nullopt;
    return Fault{{tr("The value %1 is not one of the options: %2."), chosen,
                  fmt::format("{}", fmt::join(keys, ", "))},
                 tr("Choose one of the options.")};
  }

  Found operator()(const TextParameter& parameter) const {
    if (!value.is_null() && !value.is_string())
      return Fault{{tr("The value %1 is not a text."), value.dump()}, tr("Write a text.")};
    if (!parameter.required || !parameters[parameter].empty()) return std::nullopt;
    return Fault{tr("A text is needed here."), tr("Fill in the field.")};
  }

  Found operator()(const FileParameter& parameter) const {
    if (!value.is_null() && !value.is_string())
      return Fault{{tr("The value %1 is not a file name."), value.dump()}, tr("Choose a file.")};
    if (!parameter.required || !parameters[parameter].empty()) return std::nullopt;
    return Fault{tr("No file is chosen."), tr("Choose a file.")};
  }

  Found operator()(const ColumnParameter& parameter) const {
    if (!value.is_null() && !value.is_string())
      return Fault{{tr("The value %1 is not a column name."), value.dump()},
                   tr("Choose a column.")};
    const TableSchema* schema = schemaOf(parameter.port);
    if (schema == nullptr) return missingName(parameter);
    const std::string name = parameters.in(*schema, parameter);
    if (!name.empty()) return columnFault(*schema, parameter.accepts, name);
    if (!parameter.required || !schema->complete) return std::nullopt;
    return Fault{tr("No column is chosen."), tr("Choose a column.")};
  }

  /// Without a schema only a name that no role could fill is known to be missing.
  Found missingName(const ColumnParameter& parameter) const {
    const bool open = parameters[parameter].empty() && parameter.initialRole == Role::ignored;
    if (!parameter.required || !open) return std::nullopt;
    return Fault{tr("No column is chosen."), tr("Choose a column.")};
  }

  Found operator()(const ColumnsParameter& parameter) const {
    if (Sentence problem = ColumnSelection::problemOf(value); !problem.empty())
      return Fault{std::move(problem), tr("Choose the columns again.")};
    const ColumnSelection selection = parameters[parameter];
    const TableSchema* schema = schemaOf(parameter.port);
    if (schema != nullptr)
      for (const std::string& name : selection.names())
        if (Found fault = columnFault(*schema, parameter.accepts, name)) return fault;
    if (!parameter.required || !isEmpty(selection, schema)) return std::nullopt;
    return Fault{tr("No column is chosen."), tr("Choose at least one column.")};
  }

  Found operator()(const ConditionsParameter& parameter) const {
    if (!value.is_null() && !value.is_string())
      if (Sentence problem = problemOfConditions(value); !problem.empty())
        return Fault{std::move(problem), tr("Put the conditions together again.")};
    std::optional<ConditionList> list;
    if (const auto unreadable = attempt([&] { list = parameters.conditions(parameter); }))
      return Fault{unreadable->message(), unreadable->advice()};
    const bool moreThanList = !list || list->any;
    if (moreThanList && !parameter.expression)
      return Fault{tr("This is more than a list of conditions that all hold."),
                   tr("Write conditions on one column each, joined by and.")};
    if (parameter.required && parameters[parameter].empty() && (!list || list->conditions.empty()))
      return Fault{tr("There is no condition yet."),
                   tr("Add a condition, or write an expression.")};
    if (value.is_string() && parameter.expression) return std::nullopt;  // the operator reads it
    for (const ColumnCondition& condition : list->conditions)
      if (Found fault = conditionFault(parameter, condition)) return fault;
    return std::nullopt;
  }

  Found conditionFault(const ConditionsParameter& parameter,
                       const ColumnCondition& condition) const {  // 4
    if (Sentence open = openPartOf(condition); !open.empty())
      return Fault{std::move(open), tr("Complete the condition, or take it away."),
                   condition.column};
    if (parameter.asserts) return std::nullopt;
    if (factsOf(condition.relation).ofWholeColumn)
      return Fault{{tr("Rows cannot be chosen by what a whole column is like: %1."),
                    expressionOf(condition)},
                   tr("Take the condition away."),
                   condition.column};
    const TableSchema* schema = schemaOf(parameter.port);
    if (schema == nullptr || (!schema->complete && !schema->contains(condition.column)))
      return std::nullopt;
    if (!schema->contains(condition.column)) return noSuchColumn(*schema, condition.column);
    const auto wrong = attempt([&] { Expression(expressionOf(condition)).resultType(*schema); });
    if (!wrong) return std::nullopt;
    return Fault{wrong->message(), wrong->advice(), condition.column};
  }

  static bool isEmpty(const ColumnSelection& selection, const TableSchema* schema) {
    if (selection.byName()) return selection.names().empty();
    return schema != nullptr && schema->complete && selection.in(*schema).empty();
  }
};

}  // namespace

Findings validate(const Parameters& parameters, const Schemas& in) {
  Findings findings;
  const Json nothing;
  for (const ParameterSpec& spec : parameters.specs()) {
    if (!parameters.active(spec)) continue;  // 2
    const auto chosen = parameters.values().find(std::string(keyOf(spec)));
    const Json& value = chosen == parameters.values().end() ? nothing : *chosen;
    if (auto fault = std::visit(Inspection{parameters, in, value}, spec))
      findings.push_back(
          {Severity::error,
           std::move(fault->message),
           {.parameter = std::string(keyOf(spec)), .column = std::move(fault->column)},
           std::move(fault->advice)});
  }
  for (const auto& [key, value] : parameters.values().items()) {
    const bool known = std::ranges::any_of(
        parameters.specs(), [&key = key](const ParameterSpec& spec) { return keyOf(spec) == key; });
    if (!known)
      findings.push_back({Severity::note,
                          {tr("The parameter %1 is not known here; its value does nothing."), key},
                          {.parameter = key},
                          tr("It is kept for the version of the program that knows it.")});  // 5
  }
  return findings;
}

}  // namespace quern
