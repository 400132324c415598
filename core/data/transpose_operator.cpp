// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transpose: swaps rows and columns.
//
//   1. Each row becomes a column, each column a row; the first column of the result holds the names
//      of the columns that were.
//   2. The new columns are named by the first column, by another, or by the number of the row. A
//      name that is empty, missing or taken becomes one that is free.
//   3. The column that names the new ones does not become a row.
//   4. All values get the narrowest type that holds every column; what becomes text against its
//      nature is warned of.
//   5. More rows than columns are allowed is an Error: tables are made for many rows, not for many
//      columns.
//   6. Nothing is learned.

#include "core/base/rows.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"

#include <algorithm>
#include <unordered_set>

namespace quern {
namespace {

enum class Names { first, column, numbers };

constexpr Option namings[] = {{Names::first, "first", tr("The first column")},
                              {Names::column, "column", tr("A column of choice")},
                              {Names::numbers, "numbers", tr("Numbers of rows")}};

constexpr ChoiceParameter naming{.key = "names",
                                 .options = namings,
                                 .initial = "first",
                                 .label = tr("New names"),
                                 .help = tr("Where the names of the new columns come from.")};
constexpr ColumnParameter nameColumn{.key = "column",
                                     .label = tr("Column of names"),
                                     .help = tr("Its values name the new columns."),
                                     .when = {"names", "column"}};
constexpr IntegerParameter most{.key = "max-columns",
                                .initial = 10'000,
                                .min = 1,
                                .max = 100'000,
                                .label = tr("Most columns"),
                                .help = tr("A table with more rows than this is refused.")};

OperatorSpec spec() {
  return {
      .id = "transpose",
      .name = tr("Transpose"),
      .family = Family::data,
      .summary = tr("Swaps rows and columns"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {naming, nameColumn, most},
      .rows = Rows::other,
      .keywords = "swap axes rotate flip",
  };
}

/// The column whose values name the new ones; empty: none does.
std::string namesFrom(const Parameters& parameters, const TableSchema& schema) {
  switch (parameters.as<Names>(naming)) {
    case Names::first: return schema.size() > 0 ? schema[0].name : std::string();
    case Names::column: return parameters[nameColumn];
    case Names::numbers: break;
  }
  return {};
}

std::vector<std::string> turnedColumns(const Parameters& parameters, const TableSchema& schema) {
  std::vector<std::string> names = schema.names();
  std::erase(names, namesFrom(parameters, schema));
  return names;
}

/// Names that are free, one per row.
std::vector<std::string> newNames(const Table& data, const std::string& from) {
  std::unordered_set<std::string> taken{"name"};
  std::vector<std::string> names;
  for (std::int64_t row = 0; row < data.rowCount(); ++row) {
    std::string wanted = from.empty() ? std::string() : data[from].written(row);
    if (wanted.empty()) wanted = "row " + std::to_string(row + 1);
    std::string name = wanted;
    for (int number = 2; !taken.insert(name).second; ++number)
      name = wanted + " " + std::to_string(number);
    names.push_back(std::move(name));
  }
  return names;
}

Finding becomesText(const ColumnSchema& column, Type other) {
  return {Severity::warning,
          {tr("Column %1 is of type %2, others are of type %3; the values become text."),
           column.name, nameOf(column.type), nameOf(other)},
          {.column = column.name},
          {tr("Choose columns of one type if that is not meant.")}};
}

class Transpose final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& schema = in.table("data");
    const std::vector<std::string> names = turnedColumns(parameters, schema);
    if (schema.complete && names.empty())
      findings.push_back({Severity::error,
                          tr("There is no column to be turned into a row."),
                          {.parameter = std::string(naming.key)},
                          tr("Name the new columns by numbers, or bring more columns.")});
    for (std::size_t index = 1; index < names.size(); ++index) {
      const ColumnSchema& column = schema[names[index]];
      if (isComparable(schema[names[0]].type, column.type)) continue;
      findings.push_back(becomesText(column, schema[names[0]].type));
      break;  // one says it all
    }
    TableSchema out({{"name", Type::text}});
    out.complete = false;  // as many columns as there will be rows
    return {{"data", out}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    if (data.rowCount() > parameters[most])
      throw Error({tr("The table has %1 {row|rows}, and %2 {column is|columns are} allowed."),
                   data.rowCount(), parameters[most]},
                  {.parameter = std::string(most.key)},
                  {tr("Take fewer rows, or allow more columns.")});
    const std::vector<std::string> turned = turnedColumns(parameters, data.schema());
    Type type = data[turned.front()].type();
    for (const std::string& name : turned) type = commonType(type, data[name].type());
    std::vector<Column> parts;
    for (const std::string& name : turned) parts.push_back(inType(data[name], type, name));
    const Column cells = Column::concatenated(parts);

    const std::vector<std::string> names = newNames(data, namesFrom(parameters, data.schema()));
    std::vector<ColumnSchema> schema = {{"name", Type::text}};
    for (const std::string& name : names) schema.push_back({name, type});
    std::vector<Column> columns(names.size() + 1);
    columns.front() = Column::ofTexts(turned);
    forEach(context, data.rowCount(), [&](std::int64_t row) {
      std::vector<std::int64_t> places(turned.size());
      for (std::size_t column = 0; column < places.size(); ++column)
        places[column] = static_cast<std::int64_t>(column) * data.rowCount() + row;
      columns[static_cast<std::size_t>(row) + 1] = cells.take(places);
    });
    return {{"data", Table(std::move(schema), std::move(columns))}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    constexpr double bytesPerColumn = 1000, bytesPerCell = 48;  // the cells become text on the way
    return neededBytes(rows * (bytesPerColumn + bytesPerCell * data.columnCount()) +
                       2 * copyBytes(data));
  }
};

}  // namespace

void registerTranspose(Registry& registry) { registry.add<Transpose>(spec()); }

}  // namespace quern
