// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/schema.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace quern {
namespace {

Error damagedSchema(const std::string& detail) {
  return Error(Sentence(tr("The description of the columns is damaged at \"%1\"."), detail), {},
               tr("Use a copy of the file that is whole, or make it again."));
}

const std::string& textIn(const Json& json, const char* key) {
  const auto found = json.is_object() ? json.find(key) : json.end();
  if (!json.is_object() || found == json.end() || !found->is_string()) throw damagedSchema(key);
  return found->get_ref<const std::string&>();
}

ColumnSchema columnFrom(const Json& json) {
  ColumnSchema column{.name = textIn(json, "name")};
  const std::optional<Type> type = typeFrom(textIn(json, "type"));
  const std::optional<Role> role = roleFrom(textIn(json, "role"));
  if (!type || !role) throw damagedSchema(column.name);
  column.type = *type;
  column.role = *role;
  if (json.contains("description")) column.description = textIn(json, "description");
  return column;
}

}  // namespace

TableSchema::TableSchema(std::vector<ColumnSchema> columns) : m_columns(std::move(columns)) {
  m_byName.resize(m_columns.size());
  std::iota(m_byName.begin(), m_byName.end(), 0);
  const auto nameOf = [this](int index) -> const std::string& { return (*this)[index].name; };
  std::ranges::sort(m_byName, {}, nameOf);
  QUERN_EXPECT(std::ranges::adjacent_find(m_byName, {}, nameOf) == m_byName.end());
}

std::size_t TableSchema::rankOf(std::string_view name) const {
  const auto before = [this](int index, std::string_view wanted) {
    return (*this)[index].name < wanted;
  };
  return static_cast<std::size_t>(std::lower_bound(m_byName.begin(), m_byName.end(), name, before) -
                                  m_byName.begin());
}

int TableSchema::indexOf(std::string_view name) const {
  const std::size_t rank = rankOf(name);
  return rank < m_byName.size() && (*this)[m_byName[rank]].name == name ? m_byName[rank] : -1;
}

const ColumnSchema& TableSchema::operator[](int index) const {
  QUERN_EXPECT(index >= 0 && index < size());
  return m_columns[static_cast<std::size_t>(index)];
}

const ColumnSchema& TableSchema::operator[](std::string_view name) const {
  return (*this)[indexOf(name)];
}

ColumnSchema& TableSchema::operator[](std::string_view name) {
  const int index = indexOf(name);
  QUERN_EXPECT(index >= 0);
  return m_columns[static_cast<std::size_t>(index)];
}

void TableSchema::add(ColumnSchema column) {
  QUERN_EXPECT(!contains(column.name));
  m_byName.insert(m_byName.begin() + static_cast<std::ptrdiff_t>(rankOf(column.name)), size());
  m_columns.push_back(std::move(column));
}

void TableSchema::set(ColumnSchema column) {
  const int index = indexOf(column.name);
  if (index < 0)
    add(std::move(column));
  else
    m_columns[static_cast<std::size_t>(index)] = std::move(column);
}

void TableSchema::remove(std::string_view name) {
  const int index = indexOf(name);
  QUERN_EXPECT(index >= 0);
  m_byName.erase(m_byName.begin() + static_cast<std::ptrdiff_t>(rankOf(name)));
  m_columns.erase(m_columns.begin() + index);
  for (int& other : m_byName)
    if (other > index) --other;
}

std::string TableSchema::freeName(std::string_view wanted) const {
  std::string name(wanted);
  for (int number = 2; contains(name); ++number) name = fmt::format("{} {}", wanted, number);
  return name;
}

std::vector<std::string> TableSchema::names() const {
  std::vector<std::string> names;
  for (const ColumnSchema& column : m_columns) names.push_back(column.name);
  return names;
}

std::vector<std::string> TableSchema::names(Role role) const {
  std::vector<std::string> names;
  for (const ColumnSchema& column : m_columns)
    if (column.role == role) names.push_back(column.name);
  return names;
}

std::vector<std::string> TableSchema::features(Accept accept) const {
  std::vector<std::string> names;
  for (const ColumnSchema& column : m_columns)
    if (column.role == Role::feature && accepts(accept, column.type)) names.push_back(column.name);
  return names;
}

Json toJson(const TableSchema& schema) {
  Json columns = Json::array();
  for (const ColumnSchema& column : schema.columns()) {
    Json json = {{"name", column.name}, {"type", keyOf(column.type)}, {"role", keyOf(column.role)}};
    if (!column.description.empty()) json["description"] = column.description;
    columns.push_back(std::move(json));
  }
  Json json = {{"columns", std::move(columns)}};
  if (!schema.complete) json["complete"] = false;
  return json;
}

TableSchema schemaFrom(const Json& json) {
  if (!json.is_object() || !json.contains("columns") || !json["columns"].is_array())
    throw damagedSchema("columns");
  TableSchema schema;
  for (const Json& entry : json["columns"]) {
    ColumnSchema column = columnFrom(entry);
    if (schema.contains(column.name)) throw damagedSchema(column.name);
    schema.add(std::move(column));
  }
  if (json.contains("complete")) {
    if (!json["complete"].is_boolean()) throw damagedSchema("complete");
    schema.complete = json["complete"].get<bool>();
  }
  return schema;
}

}  // namespace quern
