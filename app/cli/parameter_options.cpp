// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parameter_options.h"

#include "app/cli/language.h"
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
Sentence interval(Number min, Number max, bool above = false) {
  const bool bounded = min > std::numeric_limits<Number>::lowest();
  const bool limited = max < std::numeric_limits<Number>::max();
  const std::string least = written(min), most = written(max);
  if (bounded && limited)
    return above ? Sentence(tr("above %1 to %2"), least, most)
                 : Sentence(tr("%1 to %2"), least, most);
  if (bounded) return above ? Sentence(tr("above %1"), least) : Sentence(tr("at least %1"), least);
  return limited ? Sentence(tr("at most %1"), most) : Sentence();
}

/// "a number, 0 to 1"
std::string withRange(Text kind, const Sentence& range) {
  if (range.empty()) return translated(kind);
  return translated(Sentence(tr("%1, %2"), translated(kind), translated(range)));
}

struct RangeText {
  std::string operator()(const BooleanParameter&) const { return translated(tr("true or false")); }
  std::string operator()(const IntegerParameter& p) const {
    const std::string kind = withRange(tr("a whole number"), interval(p.min, p.max));
    if (p.lowest.empty()) return kind;
    return translated(Sentence(tr("%1; %2 is \"%3\""), kind, p.min, translated(p.lowest)));
  }
  std::string operator()(const NumberParameter& p) const {
    return withRange(tr("a number"), interval(p.min, p.max, p.above));
  }
  std::string operator()(const ChoiceParameter& p) const {
    std::vector<std::string_view> keys;
    for (const Option& option : p.options) keys.push_back(option.key);
    return fmt::format("{}", fmt::join(keys, "|"));
  }
  std::string operator()(const TextParameter& p) const {
    return translated(p.expression ? tr("an expression") : tr("a text"));
  }
  std::string operator()(const ColumnParameter& p) const {
    if (p.accepts == Accept::any) return translated(tr("a column"));
    return translated(Sentence(tr("one of the %1"), nameOf(p.accepts)));
  }
  std::string operator()(const ColumnsParameter&) const {
    return translated(tr("columns: A,B or a rule in JSON"));
  }
  std::string operator()(const FileParameter& p) const {
    return translated(p.use == FileUse::read ? tr("a file to read") : tr("a file to write"));
  }
  std::string operator()(const ConditionsParameter& p) const {
    return translated(p.expression ? tr("an expression, or conditions in JSON")
                                   : tr("conditions joined by and, or in JSON"));
  }
};

const char* typeName(const ParameterSpec& spec) {
  constexpr const char* names[] = {"true|false", "N",       "NUMBER", "OPTION",    "TEXT",
                                   "COLUMN",     "COLUMNS", "FILE",   "CONDITIONS"};
  static_assert(std::size(names) == std::variant_size_v<ParameterSpec>);
  return names[spec.index()];
}

std::string helpText(const ParameterSpec& spec) {
  const std::string initial = initialText(spec);
  const std::string range = rangeOf(spec);
  return translated(helpOf(spec)) + " [" +
         (initial.empty() ? range : translated(Sentence(tr("%1; initially %2"), range, initial))) +
         "]";
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
    if (wrong) throw UsageError(asOption(wrong->at({.parameter = key})));
  }
  return values;
}

}  // namespace quern::cli
