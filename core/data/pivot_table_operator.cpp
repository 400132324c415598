// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pivot table: spreads the values of a column over the columns of a table.
//
//   1. One row for each combination of values in the row columns, in the order in which they first
//      appear; one column for each value of the spread column, in ascending order. A missing value
//      has the column "(missing)", which comes last; an empty text has "(empty)".
//   2. A cell summarises the rows of its row and column as Group By would.
//   3. Where there are no rows a count is 0, and everything else is missing.
//   4. The values that get a column are learned; one that was not seen then is left out, and the
//      log says how many rows.
//   5. More values than allowed is an Error that names the column.

#include "core/data/column_aggregates.h"
#include "core/data/result_room.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <algorithm>
#include <unordered_map>

namespace quern {
namespace {

constexpr const char* missingName = "(missing)";
constexpr const char* emptyName = "(empty)";

constexpr Option summaries[] = {
    {Aggregate::count, "count", tr("Count of rows")},
    {Aggregate::countDefined, "count-defined", tr("Count of present values")},
    {Aggregate::countDistinct, "count-distinct", tr("Count of distinct values")},
    {Aggregate::mean, "mean", tr("Mean")},
    {Aggregate::median, "median", tr("Median")},
    {Aggregate::sum, "sum", tr("Sum")},
    {Aggregate::minimum, "min", tr("Minimum")},
    {Aggregate::maximum, "max", tr("Maximum")},
    {Aggregate::lowerQuartile, "q1", tr("Lower quartile")},
    {Aggregate::upperQuartile, "q3", tr("Upper quartile")},
    {Aggregate::deviation, "sd", tr("Standard deviation")},
    {Aggregate::variance, "var", tr("Variance")},
    {Aggregate::span, "span", tr("Span")},
    {Aggregate::mode, "mode", tr("Most frequent value")},
    {Aggregate::first, "first", tr("First value")},
    {Aggregate::last, "last", tr("Last value")},
    {Aggregate::concatenation, "concatenate", tr("All values as one text")}};

constexpr ColumnsParameter rowColumns{
    .key = "rows",
    .initial = InitialColumns::none,
    .ordered = true,
    .label = tr("Rows"),
    .help = tr("Each combination of their values is a row of the result.")};
constexpr ColumnParameter spreadColumn{.key = "columns",
                                       .label = tr("Columns"),
                                       .help = tr("Each of its values is a column of the result.")};
constexpr ChoiceParameter summary{.key = "summary",
                                  .options = summaries,
                                  .initial = "count",
                                  .label = tr("Cells"),
                                  .help = tr("What a cell says of its rows.")};
constexpr ColumnParameter valueColumn{
    .key = "values",
    .label = tr("Of"),
    .help = tr("The column that is summarised."),
    .when = {"summary",
             "mean|median|sum|min|max|q1|q3|sd|var|span|mode|first|last|concatenate|count-defined|"
             "count-distinct"}};
constexpr IntegerParameter most{.key = "max-columns",
                                .initial = 10'000,
                                .min = 1,
                                .max = 100'000,
                                .label = tr("Most columns"),
                                .help = tr("A column with more values than this is refused.")};

OperatorSpec spec() {
  return {
      .id = "pivot-table",
      .name = tr("Pivot Table"),
      .family = Family::data,
      .summary = tr("Spreads the values of a column over the columns of a table"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {rowColumns, spreadColumn, summary, valueColumn, most},
      .rows = Rows::other,
      .keywords = "crosstab cross table long to wide spread contingency",
  };
}

/// A category column as it is; everything else with a category for each value, in ascending order.
struct Spread {
  Column texts;
  std::vector<std::string> found;  ///< the values that occur, in ascending order
};

Spread spreadOf(const Column& column) {
  Spread spread{column.as(Type::category), {}};
  const Validity present = spread.texts.present();
  std::vector<bool> seen(spread.texts.categories().size());
  for (std::int64_t row = 0; row < spread.texts.size(); ++row)
    if (present[row])
      seen[static_cast<std::size_t>(spread.texts.codes()[static_cast<std::size_t>(row)])] = true;
  for (std::size_t code = 0; code < seen.size(); ++code)
    if (seen[code]) spread.found.push_back(spread.texts.categories()[code]);
  if (column.type() == Type::category) std::ranges::sort(spread.found);
  return spread;
}

/// For each row the number of its column among those learned, -1 if it has none.
std::vector<std::int32_t> columnNumbers(const Column& texts,
                                        const std::vector<std::string>& learned, bool withMissing) {
  std::unordered_map<std::string_view, std::int32_t> numberOf;
  for (const std::string& name : learned)
    numberOf.emplace(name, static_cast<std::int32_t>(numberOf.size()));
  std::vector<std::int32_t> ofCode;
  for (const std::string& text : texts.categories()) {
    const auto known = numberOf.find(text);
    ofCode.push_back(known == numberOf.end() ? -1 : known->second);
  }
  const std::int32_t ofMissing = withMissing ? static_cast<std::int32_t>(learned.size()) : -1;
  const Validity present = texts.present();
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(texts.size()));
  for (std::size_t row = 0; row < numbers.size(); ++row)
    numbers[row] = present[static_cast<std::int64_t>(row)]
                       ? ofCode[static_cast<std::size_t>(texts.codes()[row])]
                       : ofMissing;
  return numbers;
}

/// The groups of equal row and column, and where the one of each row and column is.
struct Cells {
  RowGroups groups;
  std::vector<std::vector<std::int64_t>> places;  ///< by column, then row: the group, or -1
};

Cells cellsOf(const RowGroups& rows, const std::vector<std::int32_t>& columns,
              std::size_t columnCount, Context& context) {
  Values<std::int64_t> pairs(columns.size());
  Bitmap known(std::ssize(columns));
  const auto width = static_cast<std::int64_t>(columnCount);
  for (std::size_t row = 0; row < pairs.size(); ++row) {
    pairs[row] = rows.groupOf[row] * width + columns[row];
    if (columns[row] < 0) known.setMissing(static_cast<std::int64_t>(row));
  }
  const Column key = Column::ofIntegers(std::move(pairs), std::move(known));
  Cells cells{groupRows(std::span(&key, 1), key.size(), context), {}};
  cells.places.assign(columnCount,
                      std::vector<std::int64_t>(static_cast<std::size_t>(rows.count()), -1));
  for (std::int64_t group = 0; group < cells.groups.count(); ++group) {
    const auto row =
        static_cast<std::size_t>(cells.groups.firstRows[static_cast<std::size_t>(group)]);
    if (columns[row] < 0) continue;
    cells.places[static_cast<std::size_t>(columns[row])]
                [static_cast<std::size_t>(rows.groupOf[row])] = group;
  }
  return cells;
}

/// A count of no rows is 0, not missing.
Column zerosForMissing(const Column& counts) {
  Values<std::int64_t> values(counts.integers().begin(), counts.integers().end());
  const Validity present = counts.present();
  for (std::size_t row = 0; row < values.size(); ++row)
    if (!present[static_cast<std::int64_t>(row)]) values[row] = 0;
  return Column::ofIntegers(std::move(values));
}

bool isCount(Aggregate what) {
  return what == Aggregate::count || what == Aggregate::countDefined ||
         what == Aggregate::countDistinct;
}

class PivotTable final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& schema = in.table("data");
    const auto what = parameters.as<Aggregate>(summary);
    const std::string name = parameters[valueColumn];
    if (what != Aggregate::count && schema.contains(name) && !accepts(what, schema[name].type))
      findings.push_back({Severity::error,
                          {tr("Column %1 is of type %2, which has no %3."), name,
                           nameOf(schema[name].type), keyOf(what)},
                          {.parameter = std::string(valueColumn.key), .column = name},
                          tr("Choose a column of numbers, or another summary.")});
    TableSchema out;
    for (const std::string& row : parameters[rowColumns].in(schema)) out.add(schema[row]);
    out.complete = false;  // the values are learned
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    context.checkpoint();
    const std::string name = parameters[spreadColumn];
    const Column& column = in.table("data")[name];
    const std::vector<std::string> found = spreadOf(column).found;
    if (std::ssize(found) > parameters[most])  // 5
      throw Error({tr("Column %1 has %2 {value|values}, and %3 {column is|columns are} allowed."),
                   name, found.size(), parameters[most]},
                  {.parameter = std::string(most.key), .column = name},
                  {tr("Group its rare values, choose another column, or allow more.")});
    State state;
    state.json["values"] = found;
    state.json["missing"] = column.missing() > 0;
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const auto learned = state.at("values").get<std::vector<std::string>>();
    const bool withMissing = state.at("missing").get<bool>();
    TableSchema schema;
    std::vector<Column> keys;
    for (const std::string& name : parameters[rowColumns].in(data.schema())) {
      schema.add(data.schema()[name]);
      keys.push_back(data[name]);
    }
    Context grouping = context.part(0, 0.4), telling = context.part(0.4, 1);
    const RowGroups rows = groupRows(keys, data.rowCount(), grouping);
    const std::vector<std::int32_t> numbers =
        columnNumbers(data[parameters[spreadColumn]].as(Type::category), learned, withMissing);
    if (const auto unseen = std::ranges::count(numbers, -1); unseen > 0)  // 4
      context.warn(
          {tr("%1 {row holds|rows hold} a value of %2 that has no column and {is|are} left out."),
           unseen, parameters[spreadColumn]});
    const std::size_t width = learned.size() + (withMissing ? 1 : 0);
    constexpr double bytesPerCell = 16;  // where it is, and what it says
    requireRoom({.rows = rows.count(),
                 .bytesPerRow = bytesPerCell * static_cast<double>(width),
                 .held = heldBytes(parameters, data)},
                {.parameter = std::string(spreadColumn.key)},
                tr("Group the values of the rows or of the columns first."), grouping);
    const Cells cells = cellsOf(rows, numbers, width, grouping);

    const auto what = parameters.as<Aggregate>(summary);
    const Column told = summarised(parameters, data, cells.groups, telling);
    std::vector<Column> columns;
    for (const Column& key : keys) columns.push_back(key.take(rows.firstRows));
    for (std::size_t column = 0; column < cells.places.size(); ++column) {
      const std::string name = column == learned.size()  ? missingName
                               : learned[column].empty() ? emptyName
                                                         : learned[column];
      schema.add({schema.freeName(name), told.type()});
      const Column taken = told.take(cells.places[column]);
      columns.push_back(isCount(what) ? zerosForMissing(taken) : taken);  // 3
    }
    return {{"data", Table(std::move(schema), std::move(columns))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    // The cells are judged once they are counted.
    return neededBytes(heldBytes(parameters, in.table("data")));
  }

private:
  /// Numbers of rows and cells and their groups, and what is summarised in the order of these.
  static double heldBytes(const Parameters& parameters, const Table& data) {
    const std::string name = parameters.as<Aggregate>(summary) == Aggregate::count
                                 ? std::string()
                                 : parameters[valueColumn];
    return 32 * static_cast<double>(data.rowCount()) +
           copyBytes(data, parameters[rowColumns].in(data.schema())) + 2 * copyBytes(data, {name});
  }

  static Column summarised(const Parameters& parameters, const Table& data, const RowGroups& cells,
                           Context& context) {
    const auto what = parameters.as<Aggregate>(summary);
    const std::string name = what == Aggregate::count ? std::string() : parameters[valueColumn];
    const Column none;  // rows are counted without looking at a column
    GroupedRows rows(cells);
    return ColumnAggregates(name.empty() ? none : data[name], cells, rows)(what, name, context);
  }
};

}  // namespace

void registerPivotTable(Registry& registry) { registry.add<PivotTable>(spec()); }

}  // namespace quern
