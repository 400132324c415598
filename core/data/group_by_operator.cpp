// SPDX-License-Identifier: GPL-3.0-or-later
//
// Group by: one row for each combination of values in the key columns, with summaries of the
// others.
//
//   1. Groups come in the order in which they first appear. A missing key is a value of its own.
//      Without keys all rows are one group.
//   2. What is summarised how is a list: `hours: mean, sum as total; *: median; count`. The star is
//      every column that fits and is neither key nor identifier nor ignored; count alone counts
//      rows.
//   3. The result of hours: mean is the column hours_mean, or what follows `as`; a name that is
//      taken gets a number.
//   4. Summaries are taken over present values. Where there are too few the result is missing: no
//      mean of nothing, no deviation of one value. Only a sum of nothing is 0. NaN is a number, and
//      whatever is computed with it is NaN.
//   5. Deviation and variance divide by n - 1; quartiles are interpolated (type 7); of equally
//      frequent values the first is the mode.
//   6. The number of threads makes no difference, to the last bit; the random value comes from the
//      seed.
//   7. Nothing is learned; a frozen model summarises the new rows in the same way.
//   8. What the groups take is judged once they are counted, and refused if memory does not suffice.

#include "core/data/column_aggregates.h"
#include "core/base/nearest.h"
#include "core/data/result_room.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <algorithm>

namespace quern {
namespace {

constexpr ColumnsParameter by{
    .key = "by",
    .initial = InitialColumns::none,
    .required = false,
    .ordered = true,
    .label = tr("Group by"),
    .help = tr("Rows that are equal in these columns are one group; none: all rows are.")};
constexpr TextParameter aggregates{
    .key = "aggregates",
    .initial = "*: mean",
    .required = true,
    .expression = true,
    .label = tr("Summaries"),
    .help = tr("For example hours: mean, sum as total; *: median; count. There are mean, median, "
               "q1, q3, min, max, mode, sd, var, sum, span, first, last, random, concatenate, "
               "count, count-defined, count-distinct and proportion-defined.")};
constexpr TextParameter separator{.key = "separator",
                                  .initial = ", ",
                                  .label = tr("Between values"),
                                  .help = tr("What stands between the values of concatenate.")};

OperatorSpec spec() {
  return {
      .id = "group-by",
      .name = tr("Group By"),
      .family = Family::data,
      .summary = tr("Summarises the rows of each group in one"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Groups"))},
      .parameters = {by, aggregates, separator},
      .rows = Rows::other,
      .keywords = "aggregate summarise groupby mean sum count total",
  };
}

/// One column of the result.
struct Summary {
  std::string column{};  ///< empty: of the rows
  Aggregate what = Aggregate::count;
  ColumnSchema schema{};
};

Place placeOf(const AggregateWish& wish) {
  return {
      .parameter = std::string(aggregates.key), .column = wish.column, .character = wish.character};
}

Error noSuchColumn(const AggregateWish& wish, const TableSchema& schema) {
  const std::string meant = nearest(wish.column, schema.names());
  return Error({tr("There is no column %1."), wish.column}, placeOf(wish),
               meant.empty() ? Sentence(tr("Choose one of the columns that arrive here."))
                             : Sentence(tr("Did you mean %1?"), meant));
}

Error doesNotFit(const AggregateWish& wish, Type type) {
  return Error({tr("Column %1 is of type %2, which has no %3."), wish.column, nameOf(type),
                keyOf(wish.what)},
               placeOf(wish),
               {tr("Summarise it by mode, first, last, concatenate or a count, or convert it.")});
}

/// The columns a wish speaks of.
std::vector<std::string> columnsOf(const AggregateWish& wish, const TableSchema& schema,
                                   const std::vector<std::string>& keys) {
  if (wish.column == "*") {
    std::vector<std::string> names;
    for (const ColumnSchema& column : schema.columns())
      if (column.role != Role::identifier && column.role != Role::ignored &&
          accepts(wish.what, column.type) && std::ranges::find(keys, column.name) == keys.end())
        names.push_back(column.name);
    return names;
  }
  if (!schema.contains(wish.column)) {
    if (!schema.complete) return {};
    throw noSuchColumn(wish, schema);
  }
  if (!accepts(wish.what, schema[wish.column].type))
    throw doesNotFit(wish, schema[wish.column].type);
  return {wish.column};
}

/// The result's columns behind the keys, each wish once.
std::vector<Summary> summariesOf(const Parameters& parameters, const TableSchema& schema,
                                 TableSchema& out) {
  std::vector<Summary> summaries;
  const std::vector<std::string> keys = parameters[by].in(schema);
  const auto add = [&](const AggregateWish& wish, const std::string& column) {
    const std::string key(keyOf(wish.what));
    const std::string made = column.empty() ? key : column + "_" + key;
    const std::string name = out.freeName(wish.name.empty() ? made : wish.name);
    const Type type = column.empty() ? Type::integer : resultType(wish.what, schema[column].type);
    summaries.push_back({column, wish.what, {name, type}});
    out.add(summaries.back().schema);
  };
  for (const AggregateWish& wish : aggregatesFrom(parameters[aggregates], aggregates.key)) {
    if (wish.column.empty()) add(wish, {});
    if (!wish.column.empty())
      for (const std::string& column : columnsOf(wish, schema, keys)) add(wish, column);
  }
  return summaries;
}

TableSchema keySchema(const Parameters& parameters, const TableSchema& schema) {
  TableSchema out;
  out.complete = schema.complete;
  for (const std::string& name : parameters[by].in(schema)) out.add(schema[name]);
  return out;
}

class GroupBy final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    TableSchema out = keySchema(parameters, in.table("data"));
    summariesOf(parameters, in.table("data"), out);
    if (out.complete && out.size() == 0)
      findings.push_back({Severity::error,
                          tr("There is nothing to group by and nothing to summarise."),
                          {.parameter = std::string(aggregates.key)},
                          tr("Choose key columns, or add count to the summaries.")});
    return {{"data", out}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    TableSchema schema = keySchema(parameters, data.schema());
    std::vector<Column> keys;
    for (const std::string& name : schema.names()) keys.push_back(data[name]);
    const std::vector<Summary> summaries = summariesOf(parameters, data.schema(), schema);

    Context grouping = context.part(0, 0.4), summarising = context.part(0.4, 1);
    const RowGroups groups = groupRows(keys, data.rowCount(), grouping);
    refuseTooMany(groups, data, keys, summaries, grouping);
    GroupedRows rows(groups);
    std::vector<Column> columns;
    for (const Column& key : keys) columns.push_back(key.take(groups.firstRows));
    append(columns, summaries, {data, groups, rows, parameters[separator]}, summarising);
    context.log({tr("%1 {row is|rows are} %2 {group|groups}."), data.rowCount(), groups.count()});
    return {{"data", Table(std::move(schema), std::move(columns))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    TableSchema schema = keySchema(parameters, data.schema());
    return neededBytes(heldBytes(data, summariesOf(parameters, data.schema(), schema)));  // 8
  }

private:
  /// Which rows are which group, and the values of a column listed by group.
  static double heldBytes(const Table& data, const std::vector<Summary>& summaries) {
    double widest = 0;
    for (const Summary& each : summaries)
      widest = std::max(widest, 2 * copyBytes(data, {each.column}));
    return 24 * static_cast<double>(data.rowCount()) + widest;
  }

  static void refuseTooMany(const RowGroups& groups, const Table& data,
                            const std::vector<Column>& keys, const std::vector<Summary>& summaries,
                            const Context& context) {  // 8
    double bytes = 2 * sizeof(std::int64_t);  // where the group's rows begin, and the first of them
    for (const Column& key : keys) bytes += bytesPerRow(key);
    for (const Summary& each : summaries)
      bytes += each.schema.type == Type::text ? bytesPerRow(data[each.column]) : sizeof(double);
    requireRoom({.rows = groups.count(), .bytesPerRow = bytes, .held = heldBytes(data, summaries)},
                {.parameter = std::string(by.key)},
                tr("Group by fewer columns, or make their values coarser first."), context);
  }

  struct Grouped {
    const Table& data;
    const RowGroups& groups;
    GroupedRows& rows;
    std::string separator;
  };

  static void append(std::vector<Column>& columns, const std::vector<Summary>& summaries,
                     const Grouped& grouped, Context& context) {
    std::map<std::string, ColumnAggregates> made;  // what several summaries need is computed once
    const Column none;                             // rows are counted without looking at a column
    for (std::size_t index = 0; index < summaries.size(); ++index) {
      const Summary& summary = summaries[index];
      const auto count = static_cast<double>(summaries.size());
      Context part =
          context.part(static_cast<double>(index) / count, static_cast<double>(index + 1) / count);
      const Column& column = summary.column.empty() ? none : grouped.data[summary.column];
      auto [entry, isNew] = made.try_emplace(summary.column, column, grouped.groups, grouped.rows);
      entry->second.separator = grouped.separator;
      columns.push_back(entry->second(summary.what, summary.column, part));
    }
  }
};

}  // namespace

void registerGroupBy(Registry& registry) { registry.add<GroupBy>(spec()); }

}  // namespace quern
