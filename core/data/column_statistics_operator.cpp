// SPDX-License-Identifier: GPL-3.0-or-later
//
// Column Statistics: one row for each column, with what can be said of its values.
//
//   1. To begin with all columns are described, whatever their role, in their order.
//   2. The quantities are those of the profile (core/table/profile.h): exact, over the values that
//      are there; the deviation divides by n - 1, quartiles are interpolated.
//   3. The missing share is of all rows; without rows it does not exist.
//   4. What a column's type does not have is missing. Which columns the result has depends on the
//      types alone, so it is known before a row is read.
//   5. The first columns are drawn: numbers and dates as a histogram, categories as bars. Texts and
//      identifiers are not: hardly two of their values are equal.
//   6. Statistics are numbers: a column of whole numbers that they hold rounded only is warned of.
//   7. Nothing is learned.

#include "core/figure/explore.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"
#include "core/table/profile.h"

#include <algorithm>

namespace quern {
namespace {

constexpr std::size_t mostFigures = 6;

constexpr ColumnsParameter columns{.key = "columns",
                                   .initial = InitialColumns::all,
                                   .label = tr("Columns"),
                                   .help = tr("The columns to describe.")};

OperatorSpec spec() {
  return {
      .id = "column-statistics",
      .name = tr("Column Statistics"),
      .family = Family::data,
      .summary = tr("Describes each column: missing and distinct values, mean, quartiles, range"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Statistics"))},
      .parameters = {columns},
      .rows = Rows::other,
      .keywords = "profile describe summary mean deviation quartiles median distinct missing",
  };
}

Column missingShares(const std::vector<ColumnProfile>& profiles) {
  ColumnBuilder builder(Type::number);
  for (const ColumnProfile& profile : profiles)
    if (profile.rows == 0)
      builder.addMissing();
    else
      builder.add(static_cast<double>(profile.missing) / static_cast<double>(profile.rows));
  return std::move(builder).build();
}

/// The profiles as a table, the missing share behind the number of missing values.
Table statisticsOf(const std::vector<ColumnProfile>& profiles) {
  const Table table = profileTable(profiles);
  std::vector<std::string> names = table.schema().names();
  names.insert(std::ranges::find(names, "missing") + 1, "missing share");
  return table.with("missing share", missingShares(profiles)).select(names);
}

bool isDrawn(const ColumnSchema& column) {
  return column.type != Type::text && column.role != Role::identifier;
}

Figure figureOf(const Table& data, const ColumnSchema& column, Context& context) {
  const bool counted = column.type == Type::category || column.type == Type::boolean;
  return counted ? barsOf(data, column.name, context) : histogramOf(data, column.name, context);
}

/// Of whole numbers that only differ in digits a number has no room for. 6
void warnOfRounded(const std::string& name, const Column& column, const Context& context) {
  if (const RoundedValues rounded = roundedIn(column, Type::number); rounded.count > 0)
    context.warn({tr("Column %1 has %2 {value|values} beyond 2^53, the first in row %3: its "
                     "statistics are rounded."),
                  name, counted(rounded.count), rounded.firstRow + 1});
}

class ColumnStatistics final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    std::vector<ColumnProfile> unread;
    for (const std::string& name : parameters[columns].in(schema))
      unread.push_back({.schema = schema[name]});
    TableSchema out = statisticsOf(unread).schema();  // 4
    out.complete = schema.complete;
    return {{"data", out}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<std::string> names = parameters[columns].in(data.schema());
    for (const std::string& name : names) warnOfRounded(name, data[name], context);
    return {{"data", statisticsOf(profile(data.select(names), context))}};
  }

  std::vector<Figure> figures(const Parameters& parameters, const State&, const Inputs& in,
                              const Outputs&) const override {
    const Table& data = in.table("data");
    Context context;
    std::vector<Figure> figures;
    for (const std::string& name : parameters[columns].in(data.schema())) {
      const ColumnSchema& column = data.schema()[name];
      if (!isDrawn(column) || figures.size() == mostFigures) continue;  // 5
      figures.push_back(figureOf(data, column, context));
      figures.back().id += " " + std::to_string(figures.size());
    }
    return figures;
  }

  Sentence outcome(const Parameters&, const State&, const Outputs& out) const override {
    const Table& statistics = out.table("data");
    std::int64_t missing = 0;
    for (const std::int64_t count : statistics["missing"].integers()) missing += count;
    return {tr("%1 {column|columns}, %2 {missing value|missing values}"),
            counted(statistics.rowCount()), counted(missing)};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const std::vector<std::string> names = parameters[columns].in(data.schema());
    double widest = 0;  // several at the same time
    for (const std::string& name : names) widest = std::max(widest, summaryBytes(data, name));
    return neededBytes(widest * std::min(static_cast<double>(names.size()),
                                         static_cast<double>(threadsOfMachine())));
  }
};

}  // namespace

void registerColumnStatistics(Registry& registry) { registry.add<ColumnStatistics>(spec()); }

}  // namespace quern
