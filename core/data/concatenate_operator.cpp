// SPDX-License-Identifier: GPL-3.0-or-later
//
// Concatenate: puts tables below each other.
//
//   1. Rows come table by table, in the order of the inputs, and keep their order within one.
//   2. Columns are matched by name. All of them come out, missing where a table has none of that
//      name; or only those that every table has.
//   3. Types that differ meet in the narrowest that holds both: numbers in number, dates in time
//      stamp, the rest in text, and then a warning names the column.
//   4. On request a column says which table a row came from.
//   5. The columns are learned. A frozen model has the first table only: its rows get the columns
//      and types that the tables had together when the model was made.

#include "core/base/utf8.h"
#include "core/data/stacked_tables.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <algorithm>
#include <iterator>

namespace quern {
namespace {

constexpr std::string_view ports[] = {"data", "second", "third", "fourth"};

constexpr Option stackings[] = {
    {StackedColumns::all, "all", tr("All columns of any table")},
    {StackedColumns::common, "common", tr("Only columns that every table has")}};

constexpr ChoiceParameter columns{.key = "columns",
                                  .options = stackings,
                                  .initial = "all",
                                  .label = tr("Columns"),
                                  .help = tr("Which columns come out where the tables differ.")};
constexpr BooleanParameter source{.key = "source",
                                  .initial = false,
                                  .label = tr("Say which table a row is from"),
                                  .help = tr("Adds a column with the name of the table.")};
constexpr TextParameter sourceName{.key = "source-column",
                                   .initial = "source",
                                   .required = true,
                                   .label = tr("Its name"),
                                   .help = tr("The name of the added column."),
                                   .when = {"source", "true"}};
constexpr TextParameter names{
    .key = "names",
    .label = tr("Names of the tables"),
    .help = tr("In the order of the inputs, with commas between; a table without one is a number."),
    .when = {"source", "true"}};

OperatorSpec spec() {
  return {
      .id = "concatenate",
      .name = tr("Concatenate"),
      .family = Family::data,
      .summary = tr("Puts tables below each other"),
      .inputs = {tablePort(ports[0], tr("Data")), learned(tablePort(ports[1], tr("Second table"))),
                 optional(learned(tablePort(ports[2], tr("Third table")))),
                 optional(learned(tablePort(ports[3], tr("Fourth table"))))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, source, sourceName, names},
      .rows = Rows::other,
      .orderFree = true,
      .keywords = "append union rbind stack add rows",
  };
}

/// One name for each port.
std::vector<std::string> tableNames(const Parameters& parameters) {
  std::vector<std::string> found;
  const std::string all = parameters[names];
  for (std::size_t first = 0; first <= all.size();) {
    const std::size_t end = std::min(all.find(',', first), all.size());
    found.emplace_back(trimmed(std::string_view(all).substr(first, end - first)));
    first = end + 1;
  }
  found.resize(std::size(ports));
  for (std::size_t port = 0; port < found.size(); ++port)
    if (found[port].empty()) found[port] = std::to_string(port + 1);
  return found;
}

Finding becomesText(const Retyped& column) {
  return {Severity::warning,
          {tr("Column %1 is of type %2 in one table and of type %3 in another; it becomes text."),
           column.name, nameOf(column.first), nameOf(column.other)},
          {.column = column.name},
          {tr("Give it one type in all of the tables if that is not meant.")}};
}

/// Which table each row is from, as a category column.
Column sources(const std::vector<std::string>& named, const std::vector<std::int64_t>& rows) {
  std::vector<Column> parts;
  for (std::size_t port = 0; port < rows.size(); ++port)
    parts.push_back(Column::ofCodes(Values<std::int32_t>(static_cast<std::size_t>(rows[port]), 0),
                                    std::make_shared<Categories>(1, named[port])));
  return Column::concatenated(parts);
}

class Concatenate final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    std::vector<TableSchema> tables;
    for (const std::string_view port : ports)
      if (in.has(port)) tables.push_back(in.table(port));
    std::vector<Retyped> retyped;
    TableSchema out = stackedSchema(tables, parameters.as<StackedColumns>(columns), &retyped);
    for (const Retyped& column : retyped) findings.push_back(becomesText(column));  // 3
    if (out.complete && out.size() == 0)
      findings.push_back({Severity::error,
                          tr("The tables have no column in common."),
                          {.parameter = std::string(columns.key)},
                          tr("Rename columns so that they agree, or keep all columns.")});
    if (parameters[source]) out.add({out.freeName(parameters[sourceName]), Type::category});  // 4
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    context.checkpoint();
    std::vector<TableSchema> schemas;
    for (const std::string_view port : ports)
      if (in.has(port)) schemas.push_back(in.table(port).schema());
    State state;
    state.json["columns"] =
        toJson(stackedSchema(schemas, parameters.as<StackedColumns>(columns)));  // 5
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    std::vector<Table> tables;
    std::vector<std::string> named;
    std::vector<std::int64_t> rows;
    const std::vector<std::string> all = tableNames(parameters);
    for (std::size_t port = 0; port < std::size(ports); ++port) {
      if (!in.has(ports[port])) continue;
      tables.push_back(in.table(ports[port]));
      rows.push_back(tables.back().rowCount());
      named.push_back(all[port]);
    }
    Table out = stacked(tables, schemaFrom(state.at("columns")), context);
    if (parameters[source])
      out = out.with({out.schema().freeName(parameters[sourceName]), Type::category},
                     sources(named, rows));
    return {{"data", out}};
  }
};

}  // namespace

void registerConcatenate(Registry& registry) { registry.add<Concatenate>(spec()); }

}  // namespace quern
