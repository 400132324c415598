// SPDX-License-Identifier: GPL-3.0-or-later
//
//   1. Ticking a column in a list chosen automatically turns it into a list of names.
//   2. Unticking a column of a rule makes it an exception; ticking it again takes the exception
//   back.
//   3. Ticking a column that a rule does not reach turns the rule into a list of names: nothing
//   else can say it.
//   4. Names that are not in the table stay until the user takes them away.
//   5. Where the order counts, a column that is ticked comes last, and one that is unticked leaves the
//   others in their order. Elsewhere names come in the order of the table.
//   6. Moving a column turns any choice into a list of names.
#include "ui/inspector/column_choice.h"

#include <algorithm>
#include <set>

namespace quern::ui {
namespace {

std::vector<std::string> strings(const Json& json) {
  std::vector<std::string> found;
  if (json.is_array())
    for (const Json& entry : json)
      if (entry.is_string()) found.push_back(entry.get<std::string>());
  return found;
}

std::vector<std::string> stringsAt(const Json& json, const char* key) {
  return json.is_object() && json.contains(key) ? strings(json[key]) : std::vector<std::string>();
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Json without(Json object, const char* key, bool empty) {
  if (empty) object.erase(key);
  return object;
}

}  // namespace

ChoiceMode ColumnChoice::mode() const {
  if (json.is_array()) return ChoiceMode::byName;
  return json.is_object() ? ChoiceMode::byRule : ChoiceMode::automatic;
}

std::vector<std::string> ColumnChoice::chosen(const TableSchema& schema) const {
  try {
    return ColumnSelection(json, accepts, initial).in(schema);
  } catch (const Error&) {
    return {};  // a pattern being typed; the check says so at the field
  }
}

std::vector<std::string> ColumnChoice::absent(const TableSchema& schema) const {
  std::vector<std::string> names = strings(json);
  std::erase_if(names, [&](const std::string& name) { return schema.contains(name); });
  return names;
}

std::vector<std::string> ColumnChoice::ranked(const TableSchema& schema) const {
  if (mode() != ChoiceMode::byName) return chosen(schema);
  std::vector<std::string> names;
  for (std::string& name : strings(json))
    if (!contains(names, name)) names.push_back(std::move(name));
  return names;
}

std::vector<std::string> ColumnChoice::types() const { return stringsAt(json, "types"); }

std::string ColumnChoice::pattern() const {
  return json.is_object() && json.contains("pattern") && json["pattern"].is_string()
             ? json["pattern"].get<std::string>()
             : std::string();
}

Json ColumnChoice::inMode(ChoiceMode wanted, const TableSchema& schema) const {
  if (wanted == mode()) return json;
  if (wanted == ChoiceMode::automatic) return nullptr;
  if (wanted == ChoiceMode::byName) return chosen(schema);
  std::set<std::string> found;
  for (const ColumnSchema& column : schema.columns())
    if (quern::accepts(accepts, column.type)) found.insert(std::string(keyOf(column.type)));
  Json rule = Json::object();
  if (!found.empty()) rule["types"] = found;
  return rule;
}

Json ColumnChoice::withColumns(const std::vector<std::string>& names, bool on,
                               const TableSchema& schema) const {
  std::vector<std::string> now = chosen(schema);
  if (mode() == ChoiceMode::byRule) {
    std::vector<std::string> exceptions = stringsAt(json, "except");
    Json changed = json;
    for (const std::string& name : names) {
      if (!on)
        exceptions.push_back(name);  // 2
      else
        std::erase(exceptions, name);
    }
    changed["except"] = exceptions;
    changed = without(std::move(changed), "except", exceptions.empty());
    const std::vector<std::string> reached = ColumnChoice{changed, accepts, initial}.chosen(schema);
    const bool all = std::all_of(names.begin(), names.end(),
                                 [&](const std::string& name) { return contains(reached, name); });
    if (!on || all) return changed;
  }
  if (ordered) {  // 5
    std::vector<std::string> list = ranked(schema);
    for (const std::string& name : names)
      if (!on)
        std::erase(list, name);
      else if (!contains(list, name))
        list.push_back(name);
    return list;
  }
  const std::vector<std::string> kept = absent(schema);  // 4
  std::vector<std::string> list;
  for (const ColumnSchema& column : schema.columns()) {
    const bool clicked = contains(names, column.name);
    if (clicked ? on : contains(now, column.name)) list.push_back(column.name);  // 1, 3
  }
  for (const std::string& name : kept)
    if (!contains(names, name) || on) list.push_back(name);
  return list;
}

Json ColumnChoice::withMoved(int from, int to, const TableSchema& schema) const {
  std::vector<std::string> list = ranked(schema);
  std::string name = std::move(list.at(from));
  list.erase(list.begin() + from);
  list.insert(list.begin() + to, std::move(name));
  return list;  // 6
}

Json ColumnChoice::withType(Type type, bool on) const {
  std::vector<std::string> chosenTypes = types();
  std::erase(chosenTypes, std::string(keyOf(type)));
  if (on) chosenTypes.emplace_back(keyOf(type));
  Json changed = json.is_object() ? json : Json::object();
  changed["types"] = chosenTypes;
  return without(std::move(changed), "types", chosenTypes.empty());
}

Json ColumnChoice::withPattern(const std::string& pattern) const {
  Json changed = json.is_object() ? json : Json::object();
  changed["pattern"] = pattern;
  return without(std::move(changed), "pattern", pattern.empty());
}

}  // namespace quern::ui
