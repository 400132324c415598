// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/parameter.h"

#include <re2/re2.h>

#include <algorithm>

namespace quern {
namespace {

RE2::Options quietly() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

bool isListOfTexts(const Json& json) {
  return json.is_array() &&
         std::ranges::all_of(json, [](const Json& item) { return item.is_string(); });
}

Sentence problemOfTypes(const Json& types) {
  if (!isListOfTexts(types)) return tr("The types of the columns are not a list of names.");
  for (const Json& type : types)
    if (!typeFrom(type.get_ref<const std::string&>()))
      return {tr("%1 is not a type of column."), type.get<std::string>()};
  return {};
}

Sentence problemOfPattern(const Json& pattern) {
  if (!pattern.is_string()) return tr("The pattern for column names is not a text.");
  const RE2 compiled(pattern.get_ref<const std::string&>(), quietly());
  if (compiled.ok()) return {};
  return {tr("The pattern %1 is not a regular expression: %2."), pattern.get<std::string>(),
          compiled.error()};
}

bool holds(const Json& list, std::string_view text) {
  return std::ranges::any_of(list, [text](const Json& item) { return item == text; });
}

}  // namespace

Sentence ColumnSelection::problemOf(const Json& choice) {
  if (choice.is_null() || isListOfTexts(choice)) return {};
  if (!choice.is_object())
    return tr("The columns are neither a list of names nor a rule of types and pattern.");
  for (const auto& [key, value] : choice.items()) {
    Sentence problem;
    if (key == "types")
      problem = problemOfTypes(value);
    else if (key == "pattern")
      problem = problemOfPattern(value);
    else if (key != "except")
      problem = {tr("A rule for columns has no part called %1."), key};
    else if (!isListOfTexts(value))
      problem = tr("The excepted columns are not a list of names.");
    if (!problem.empty()) return problem;
  }
  return {};
}

ColumnSelection::ColumnSelection(Json choice, Accept accepts, InitialColumns initial)
    : m_choice(std::move(choice)),
      m_accepts(accepts),
      m_initial(initial) {
  if (Sentence problem = problemOf(m_choice); !problem.empty())
    throw Error(std::move(problem), {}, tr("Choose the columns again."));
}

std::vector<std::string> ColumnSelection::names() const {
  return byName() ? m_choice.get<std::vector<std::string>>() : std::vector<std::string>();
}

std::vector<std::string> ColumnSelection::in(const TableSchema& schema) const {
  std::vector<std::string> chosen;
  if (byName()) {
    for (std::string& name : names())
      if (schema.contains(name) && std::ranges::find(chosen, name) == chosen.end())
        chosen.push_back(std::move(name));
    return chosen;
  }
  if (m_choice.is_null() && m_initial == InitialColumns::none) return chosen;

  const Json rule = m_choice.is_null() ? Json::object() : m_choice;
  const RE2 pattern(rule.value("pattern", std::string()), quietly());
  for (const ColumnSchema& column : schema.columns()) {
    if (m_initial == InitialColumns::features && column.role != Role::feature) continue;
    if (!quern::accepts(m_accepts, column.type)) continue;
    if (rule.contains("types") && !holds(rule["types"], keyOf(column.type))) continue;
    if (rule.contains("except") && holds(rule["except"], column.name)) continue;
    if (RE2::PartialMatch(column.name, pattern)) chosen.push_back(column.name);
  }
  return chosen;
}

}  // namespace quern
