// SPDX-License-Identifier: GPL-3.0-or-later
//
// json["learned"] holds a list per expression, with the schema and the rows of each table; the
// columns of table t of expression e are the arrays under "e/t/c".

#include "core/data/learned_columns.h"

#include "core/base/error.h"
#include "core/pipeline/column_state.h"

#include <fmt/format.h>

namespace quern {
namespace {

std::string prefixOf(std::size_t expression, std::size_t table, int column) {
  return fmt::format("{}/{}/{}", expression, table, column);
}

Error damaged() {
  return Error(tr("What was learned for the expressions cannot be read."), {},
               tr("The file is damaged. Run the node again, or take a copy of the file."));
}

}  // namespace

void addLearned(State& state, const Learned& learned) {
  Json& all = state.json["learned"];
  const std::size_t expression = all.size();
  Json tables = Json::array();
  for (std::size_t table = 0; table < learned.size(); ++table) {
    tables.push_back(
        {{"rows", learned[table].rowCount()}, {"schema", toJson(learned[table].schema())}});
    for (int column = 0; column < learned[table].columnCount(); ++column)
      addColumn(state, prefixOf(expression, table, column), learned[table][column]);
  }
  all.push_back(std::move(tables));
}

Learned learnedFrom(const State& state, std::size_t expression) {
  const Json& all = state.at("learned");
  if (!all.is_array() || expression >= all.size() || !all[expression].is_array()) throw damaged();
  Learned learned;
  for (std::size_t table = 0; table < all[expression].size(); ++table) {
    const Json& entry = all[expression][table];
    if (!entry.is_object() || !entry.contains("schema") || !entry.contains("rows") ||
        !entry["rows"].is_number_integer() || entry["rows"].get<std::int64_t>() < 0)
      throw damaged();
    const TableSchema schema = schemaFrom(entry["schema"]);
    const auto rows = entry["rows"].get<std::int64_t>();
    std::vector<Column> columns;
    for (int column = 0; column < schema.size(); ++column)
      columns.push_back(
          columnFrom(state, prefixOf(expression, table, column), schema[column], rows));
    learned.emplace_back(schema, std::move(columns));
  }
  return learned;
}

}  // namespace quern
