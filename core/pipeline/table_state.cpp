// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table as a State, and back.
//
//   1. Every type, role, description and missing value comes back, and every value bit by bit.
//   2. Columns that share their values are not written twice.
//   3. What comes from a file is checked before it is used.
//
// The json holds the rows, the schema and per column the prefix of its arrays.

#include "core/base/error.h"
#include "core/pipeline/column_state.h"
#include "core/pipeline/safetensors.h"

namespace quern {
namespace {

Error unusable(Sentence message, const std::string& column) {
  return Error(std::move(message), {.column = column},
               {tr("The file is damaged. Run the node again, or take a copy of the file.")});
}

std::int64_t rowsOf(const State& state) {
  const Json& rows = state.at("rows");
  if (!rows.is_number_integer() || rows.get<std::int64_t>() < 0)
    throw unusable({tr("The table does not say how many rows it has.")}, {});
  return rows.get<std::int64_t>();
}

}  // namespace

State stateOf(const Table& table) {
  State state;
  state.json["rows"] = table.rowCount();
  state.json["schema"] = toJson(table.schema());
  Json places = Json::array();
  std::map<const void*, std::string> written;
  for (int index = 0; index < table.columnCount(); ++index) {
    const Column& column = table[index];
    const auto [place, isNew] = written.emplace(column.identity(), std::to_string(index));  // 2
    if (isNew) addColumn(state, place->second, column);
    places.push_back(place->second);
  }
  state.json["columns"] = std::move(places);
  return state;
}

Table tableFrom(const State& state) {
  const std::int64_t rows = rowsOf(state);
  TableSchema schema = schemaFrom(state.at("schema"));
  const Json& places = state.at("columns");
  if (!places.is_array() || std::ssize(places) != schema.size())
    throw unusable({tr("The table has more or fewer columns than its header tells.")}, {});

  std::vector<Column> columns;
  std::map<std::pair<std::string, Type>, Column> read;
  for (int index = 0; index < schema.size(); ++index) {
    if (!places[static_cast<std::size_t>(index)].is_string())
      throw unusable({tr("The table does not say where its columns are.")}, schema[index].name);
    const auto prefix = places[static_cast<std::size_t>(index)].get<std::string>();
    const auto known = read.find({prefix, schema[index].type});
    if (known == read.end()) {
      columns.push_back(columnFrom(state, prefix, schema[index], rows));
      read.emplace(std::pair(prefix, schema[index].type), columns.back());
    } else {
      columns.push_back(known->second);
    }
  }
  return Table(std::move(schema), std::move(columns));
}

}  // namespace quern
