// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parameter_facts.h"

#include "core/base/numbers.h"
#include "core/base/verbatim.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::size_t mostNames = 24;  // of columns in one value; the rest is counted

Sentence listed(const std::vector<std::string>& names) {
  if (names.empty()) return tr("none");
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i)
    list += (i > 0 ? ", " : "") + names[i];
  if (names.size() <= mostNames) return verbatim(list);
  return {tr("%1 and %2 more"), list, names.size() - mostNames};
}

const TableSchema* schemaAt(const Schemas& in, std::string_view port) {
  const auto found = in.entries().find(port);
  return found == in.entries().end() ? nullptr : std::get_if<TableSchema>(&found->second);
}

Sentence initialColumns(InitialColumns initial) {
  switch (initial) {
    case InitialColumns::none: return tr("none");
    case InitialColumns::features: return tr("all features");
    case InitialColumns::all: return tr("all columns");
  }
  return {};
}

/// What a value is in words; one per kind of parameter.
struct InWords {
  const Parameters& parameters;
  const Schemas& in;

  Sentence operator()(const BooleanParameter& spec) const {
    return parameters[spec] ? tr("Yes") : tr("No");
  }
  Sentence operator()(const IntegerParameter& spec) const {
    const std::int64_t value = parameters[spec];
    if (value == spec.min && !spec.lowest.empty()) return spec.lowest;
    return verbatim(written(value));
  }
  Sentence operator()(const NumberParameter& spec) const {
    return verbatim(written(parameters[spec]));
  }
  Sentence operator()(const ChoiceParameter& spec) const {
    const int value = parameters.as<int>(spec);
    for (const Option& option : spec.options)
      if (option.value == value) return option.label;
    return {};
  }
  Sentence operator()(const TextParameter& spec) const {
    const std::string text = parameters[spec];
    return text.empty() && !spec.unset.empty() ? Sentence(spec.unset) : orNone(text);
  }
  Sentence operator()(const FileParameter& spec) const { return orNone(parameters[spec]); }
  Sentence operator()(const ConditionsParameter& spec) const { return orNone(parameters[spec]); }
  Sentence operator()(const ColumnParameter& spec) const {
    const TableSchema* schema = schemaAt(in, spec.port);
    return orNone(schema == nullptr ? parameters[spec] : parameters.in(*schema, spec));
  }
  Sentence operator()(const ColumnsParameter& spec) const {
    const ColumnSelection selection = parameters[spec];
    if (selection.byName()) return listed(selection.names());
    if (const TableSchema* schema = schemaAt(in, spec.port)) return listed(selection.in(*schema));
    return initialColumns(spec.initial);
  }

private:
  static Sentence orNone(const std::string& text) {
    return text.empty() ? Sentence(tr("none")) : verbatim(text);
  }
};

/// What the parameter is when nobody has chosen.
Sentence initialInWords(const ParameterSpec& spec, std::span<const ParameterSpec> specs) {
  if (const auto* columns = std::get_if<ColumnsParameter>(&spec))
    return initialColumns(columns->initial);
  if (std::holds_alternative<ColumnParameter>(spec)) return tr("not chosen");
  const Schemas nothing;
  return std::visit(InWords{Parameters(specs, Json::object()), nothing}, spec);
}

bool isChanged(const ParameterSpec& spec, const Json& values) {
  auto chosen = values.find(keyOf(spec));
  if (chosen == values.end() && !formerKeyOf(spec).empty()) chosen = values.find(formerKeyOf(spec));
  return chosen != values.end() && *chosen != initialOf(spec);
}

}  // namespace

Facts parameterFacts(const Node& node, const OperatorSpec& spec, const Schemas& in) {
  const Parameters parameters(spec.parameters, node.values);
  Facts facts;
  for (const ParameterSpec& parameter : spec.parameters) {
    if (!parameters.active(parameter)) continue;
    Fact fact{labelOf(parameter), std::visit(InWords{parameters, in}, parameter)};
    if (isChanged(parameter, node.values))
      fact.initial = initialInWords(parameter, spec.parameters);
    facts.rows.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace quern
