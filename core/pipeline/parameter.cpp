// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/parameter.h"

#include <cmath>

namespace quern {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

/// Values under former keys, moved to the present ones; a present one wins.
Json underPresentKeys(std::span<const ParameterSpec> specs, Json values) {
  if (!values.is_object()) return Json::object();
  for (const ParameterSpec& spec : specs) {
    const std::string former(formerKeyOf(spec));
    if (former.empty() || !values.contains(former)) continue;
    const std::string key(keyOf(spec));
    if (!values.contains(key)) values[key] = values[former];
    values.erase(former);
  }
  return values;
}

bool isOneOf(std::string_view option, std::string_view separatedByBars) {
  while (true) {
    const std::size_t bar = separatedByBars.find('|');
    if (separatedByBars.substr(0, bar) == option) return true;
    if (bar == std::string_view::npos) return false;
    separatedByBars.remove_prefix(bar + 1);
  }
}

const Option* optionOf(const ChoiceParameter& parameter, std::string_view key) {
  for (const Option& option : parameter.options)
    if (option.key == key) return &option;
  return nullptr;
}

std::string textOf(const Json* chosen, std::string_view initial) {
  return chosen != nullptr && chosen->is_string() ? chosen->get<std::string>()
                                                  : std::string(initial);
}

}  // namespace

std::string_view keyOf(const ParameterSpec& spec) {
  return std::visit([](const auto& parameter) { return parameter.key; }, spec);
}

Text labelOf(const ParameterSpec& spec) {
  return std::visit([](const auto& parameter) { return parameter.label; }, spec);
}

Text helpOf(const ParameterSpec& spec) {
  return std::visit([](const auto& parameter) { return parameter.help; }, spec);
}

const Condition& conditionOf(const ParameterSpec& spec) {
  return std::visit([](const auto& parameter) -> const Condition& { return parameter.when; }, spec);
}

std::string_view formerKeyOf(const ParameterSpec& spec) {
  return std::visit([](const auto& parameter) { return parameter.formerly; }, spec);
}

Json initialOf(const ParameterSpec& spec) {
  return std::visit(
      Overloaded{[](const BooleanParameter& parameter) { return Json(parameter.initial); },
                 [](const IntegerParameter& parameter) { return Json(parameter.initial); },
                 [](const NumberParameter& parameter) { return Json(parameter.initial); },
                 [](const ChoiceParameter& parameter) { return Json(parameter.initial); },
                 [](const TextParameter& parameter) { return Json(parameter.initial); },
                 [](const ColumnParameter&) { return Json(); },
                 [](const ColumnsParameter&) { return Json(); },
                 [](const FileParameter&) { return Json(); },
                 [](const ConditionsParameter&) { return Json(""); }},
      spec);
}

Parameters::Parameters(std::span<const ParameterSpec> specs, Json values)
    : m_specs(specs),
      m_values(underPresentKeys(specs, std::move(values))) {}

const Json* Parameters::chosen(std::string_view key) const {
  const auto found = m_values.find(std::string(key));
  return found == m_values.end() || found->is_null() ? nullptr : &*found;
}

bool Parameters::operator[](const BooleanParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  return value != nullptr && value->is_boolean() ? value->get<bool>() : parameter.initial;
}

std::int64_t Parameters::operator[](const IntegerParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  return value != nullptr && value->is_number_integer() ? value->get<std::int64_t>()
                                                        : parameter.initial;
}

double Parameters::operator[](const NumberParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  if (value == nullptr || !value->is_number()) return parameter.initial;
  const double number = value->get<double>();
  return std::isfinite(number) ? number : parameter.initial;
}

std::string Parameters::operator[](const TextParameter& parameter) const {
  return textOf(chosen(parameter.key), parameter.initial);
}

std::string Parameters::operator[](const FileParameter& parameter) const {
  return textOf(chosen(parameter.key), {});
}

std::string Parameters::operator[](const ColumnParameter& parameter) const {
  return textOf(chosen(parameter.key), {});
}

std::string Parameters::in(const TableSchema& schema, const ColumnParameter& parameter) const {
  std::string name = (*this)[parameter];
  if (!name.empty() || parameter.initialRole == Role::ignored) return name;
  const std::vector<std::string> ofRole = schema.names(parameter.initialRole);
  return ofRole.size() == 1 ? ofRole.front() : std::string();
}

ColumnSelection Parameters::operator[](const ColumnsParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  const bool usable = value != nullptr && ColumnSelection::problemOf(*value).empty();
  return {usable ? *value : Json(), parameter.accepts, parameter.initial};
}

std::string Parameters::operator[](const ConditionsParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  if (value == nullptr || value->is_string()) return textOf(value, {});
  return problemOfConditions(*value).empty() ? expressionOf(conditionListFrom(*value))
                                             : std::string();
}

std::optional<ConditionList> Parameters::conditions(const ConditionsParameter& parameter) const {
  const Json* value = chosen(parameter.key);
  if (value != nullptr && problemOfConditions(*value).empty()) return conditionListFrom(*value);
  const std::string expression = (*this)[parameter];
  if (expression.empty()) return ConditionList();
  return conditionsOf(expression);
}

int Parameters::optionValue(const ChoiceParameter& parameter) const {
  const Option* option = optionOf(parameter, textOf(chosen(parameter.key), parameter.initial));
  if (option == nullptr) option = optionOf(parameter, parameter.initial);
  QUERN_EXPECT(option != nullptr);
  return option->value;
}

bool Parameters::active(const ParameterSpec& spec) const {
  const Condition& condition = conditionOf(spec);
  if (condition.always()) return true;
  for (const ParameterSpec& other : m_specs) {
    if (keyOf(other) != condition.parameter) continue;
    if (!active(other)) return false;  // ends: the registry wants conditions on earlier parameters
    if (const auto* choice = std::get_if<ChoiceParameter>(&other))
      return isOneOf(textOf(chosen(choice->key), choice->initial), condition.option);
    if (const auto* boolean = std::get_if<BooleanParameter>(&other))
      return isOneOf((*this)[*boolean] ? "true" : "false", condition.option);
  }
  bug("a condition names a choice or a switch of the same operator", __FILE__, __LINE__);
}

}  // namespace quern
