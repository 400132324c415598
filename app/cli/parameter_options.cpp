// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parameter_options.h"

#include "app/cli/program.h"
#include "core/base/numbers.h"
#include "core/pipeline/guards.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <limits>

namespace quern::cli {
namespace {

template <class Number>
std::string interval(Number min, Number max, bool above = false) {
  const bool bounded = min > std::numeric_limits<Number>::lowest();
  const bool limited = max < std::numeric_limits<Number>::max();
  const char* from = above ? "above " : "";
  if (bounded && limited) return fmt::format("{}{} to {}", from, written(min), written(max));
  if (bounded)
    return above ? fmt::format("above {}", written(min)) : fmt::format("at least {}", written(min));
  if (limited) return fmt::format("at most {}", written(max));
  return {};
}

struct RangeText {
  std::string operator()(const BooleanParameter&) const { return "true or false"; }
  std::string operator()(const IntegerParameter& p) const {
    const std::string range = interval(p.min, p.max);
    const std::string kind = range.empty() ? "a whole number" : "a whole number, " + range;
    if (p.lowest.empty()) return kind;
    return fmt::format("{}; {} is \"{}\"", kind, p.min, p.lowest.source);
  }
  std::string operator()(const NumberParameter& p) const {
    const std::string range = interval(p.min, p.max, p.above);
    return range.empty() ? "a number" : "a number, " + range;
  }
  std::string operator()(const ChoiceParameter& p) const {
    std::vector<std::string_view> keys;
    for (const Option& option : p.options) keys.push_back(option.key);
    return fmt::format("{}", fmt::join(keys, "|"));
  }
  std::string operator()(const TextParameter& p) const {
    return p.expression ? "an expression" : "a text";
  }
  std::string operator()(const ColumnParameter& p) const {
    return p.accepts == Accept::any ? "a column" : columnText(p.accepts);
  }
  std::string operator()(const ColumnsParameter&) const { return "columns: A,B or a rule in JSON"; }
  std::string operator()(const FileParameter& p) const {
    return p.use == FileUse::read ? "a file to read" : "a file to write";
  }

  static std::string columnText(Accept accept) {
    return fmt::format("one of the {}", nameOf(accept).source);
  }
};

const char* typeName(const ParameterSpec& spec) {
  constexpr const char* names[] = {"true|false", "N",      "NUMBER",  "OPTION",
                                   "TEXT",       "COLUMN", "COLUMNS", "FILE"};
  static_assert(std::size(names) == std::variant_size_v<ParameterSpec>);
  return names[spec.index()];
}

std::string helpText(const ParameterSpec& spec) {
  std::string text = helpOf(spec).source;
  text += fmt::format(" [{}", rangeOf(spec));
  if (const std::string initial = initialText(spec); !initial.empty())
    text += fmt::format("; initially {}", initial);
  return text + "]";
}

}  // namespace

std::string rangeOf(const ParameterSpec& spec) { return std::visit(RangeText{}, spec); }

std::string initialText(const ParameterSpec& spec) {
  const Json initial = initialOf(spec);
  if (initial.is_null()) return {};
  if (initial.is_number_float()) return written(initial.get<double>());
  return initial.is_string() ? initial.get<std::string>() : initial.dump();
}

void ParameterOptions::addTo(CLI::App& command) {
  for (const ParameterSpec& spec : m_spec.parameters) {
    const std::string key(keyOf(spec));
    Typed& typed = m_typed[key];
    typed.option = command.add_option("--" + key, typed.text, helpText(spec));
    typed.option->type_name(typeName(spec))->group("Parameters");
  }
}

Json ParameterOptions::values() const {
  Json values = Json::object();
  for (const auto& [key, typed] : m_typed) {
    if (typed.option->count() == 0) continue;
    const auto wrong =
        attempt([&] { values[key] = valueFromText(*m_spec.parameter(key), typed.text); });
    if (wrong) throw UsageError({tr("--%1: %2"), key, wrong->message().english()}, wrong->advice());
  }
  return values;
}

}  // namespace quern::cli
