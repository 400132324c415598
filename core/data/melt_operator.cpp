// SPDX-License-Identifier: GPL-3.0-or-later
//
// Melt: turns columns into rows, one for each value.
//
//   1. A row with the columns kept, Q1 and Q2 becomes two: kept, "Q1", its value; kept, "Q2", its
//      value. Rows keep their order, and within one the columns keep theirs.
//   2. By default only number columns are melted; of the others those that are not chosen are
//      repeated, those that are chosen and left out too.
//   3. Missing values give no row unless asked for; zeros give one unless they are left out.
//   4. The values' type is the narrowest that holds all melted columns; what becomes text against
//      its nature is warned of.
//   5. Nothing is learned.

#include "core/data/result_room.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"
#include "core/table/row_selection.h"

#include <algorithm>
#include <unordered_set>

namespace quern {
namespace {

constexpr ColumnsParameter columns{
    .key = "columns", .label = tr("Columns"), .help = tr("The columns that become rows.")};
constexpr BooleanParameter onlyNumbers{
    .key = "only-numbers",
    .initial = true,
    .label = tr("Only number columns"),
    .help = tr("Of the chosen columns, those without numbers are repeated instead.")};
constexpr BooleanParameter keepMissing{.key = "keep-missing",
                                       .initial = false,
                                       .label = tr("Keep missing values"),
                                       .help = tr("A row for missing values, too.")};
constexpr BooleanParameter dropZeros{.key = "drop-zeros",
                                     .initial = false,
                                     .label = tr("Leave out zeros"),
                                     .help = tr("No row for values that are 0.")};
constexpr TextParameter nameColumn{.key = "name-column",
                                   .initial = "variable",
                                   .required = true,
                                   .label = tr("Column of names"),
                                   .help = tr("Says which column a value was in.")};
constexpr TextParameter valueColumn{.key = "value-column",
                                    .initial = "value",
                                    .required = true,
                                    .label = tr("Column of values"),
                                    .help = tr("Holds the values.")};

OperatorSpec spec() {
  return {
      .id = "melt",
      .name = tr("Melt"),
      .family = Family::data,
      .summary = tr("Turns columns into rows, one for each value"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, onlyNumbers, keepMissing, dropZeros, nameColumn, valueColumn},
      .rows = Rows::other,
      .orderFree = true,
      .keywords = "unpivot wide to long gather stack",
  };
}

/// The chosen columns that are melted.
std::vector<std::string> meltedColumns(const Parameters& parameters, const TableSchema& schema) {
  std::vector<std::string> names = parameters[columns].in(schema);
  if (parameters[onlyNumbers])
    std::erase_if(names, [&](const std::string& name) { return !isNumeric(schema[name].type); });
  return names;
}

Finding becomesText(const ColumnSchema& column, Type other) {
  return {Severity::warning,
          {tr("Column %1 is of type %2, others are of type %3; the values become text."),
           column.name, nameOf(column.type), nameOf(other)},
          {.parameter = std::string(columns.key), .column = column.name},
          {tr("Choose columns of one type if that is not meant.")}};
}

/// The type of the values; appends a finding where text is a way out.
Type valueType(const TableSchema& schema, const std::vector<std::string>& melted,
               Findings* findings) {
  Type type = schema[melted.front()].type;
  for (const std::string& name : melted) {
    if (!isComparable(type, schema[name].type) && findings != nullptr) {
      findings->push_back(becomesText(schema[name], type));
      findings = nullptr;  // one says it all
    }
    type = commonType(type, schema[name].type);
  }
  return type;
}

/// The repeated columns, then names and values.
TableSchema meltedSchema(const Parameters& parameters, const TableSchema& schema,
                         const std::vector<std::string>& melted, Findings* findings) {
  const std::unordered_set<std::string_view> leaving(melted.begin(), melted.end());
  std::vector<ColumnSchema> kept;
  for (const ColumnSchema& column : schema.columns())
    if (!leaving.contains(column.name)) kept.push_back(column);
  TableSchema out(std::move(kept));
  out.complete = schema.complete;
  out.add({out.freeName(parameters[nameColumn]), Type::category});
  const Type type = melted.empty() ? Type::number : valueType(schema, melted, findings);
  out.add({out.freeName(parameters[valueColumn]), type});
  return out;
}

/// A value of the result: row and column it came from.
struct Places {
  std::vector<std::int64_t> rows;   ///< of the repeated columns
  std::vector<std::int64_t> cells;  ///< column times number of rows plus row
  Values<std::int32_t> names;       ///< the column
};

class Melt final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& schema = in.table("data");
    const std::vector<std::string> melted = meltedColumns(parameters, schema);
    if (melted.empty() && schema.complete)
      findings.push_back({Severity::error,
                          tr("None of the chosen columns holds numbers."),
                          {.parameter = std::string(columns.key)},
                          tr("Choose number columns, or melt others too.")});
    return {{"data", meltedSchema(parameters, schema, melted, &findings)}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<std::string> melted = meltedColumns(parameters, data.schema());
    TableSchema schema = meltedSchema(parameters, data.schema(), melted, nullptr);
    const Type type = schema[schema.size() - 1].type;
    std::vector<Column> parts;
    for (const std::string& name : melted) parts.push_back(inType(data[name], type, name));
    const Column values = Column::concatenated(parts);
    Places places = placesOf(parameters, values, data.rowCount(), context);

    const std::int64_t left = values.size() - std::ssize(places.cells);
    if (left > 0)
      context.log({tr("%1 missing {value or zero was|values or zeros were} left out."), left});
    std::vector<std::string> kept = schema.names();
    kept.resize(kept.size() - 2);
    const Table others = data.select(kept);
    requireRoom(
        {.rows = std::ssize(places.rows), .bytesPerRow = bytesPerRow(others)},
        {.parameter = std::string(columns.key)},
        tr("Every column that is not melted is repeated. Leave out those you can do without."),
        context);
    const Table repeated = takeRows(others, places.rows, context);
    std::vector<Column> out;
    for (int index = 0; index < repeated.columnCount(); ++index) out.push_back(repeated[index]);
    out.push_back(Column::ofCodes(std::move(places.names), std::make_shared<Categories>(melted)));
    out.push_back(values.take(places.cells));
    return {{"data", Table(std::move(schema), std::move(out))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    const std::vector<std::string> melted = meltedColumns(parameters, data.schema());
    const auto times = static_cast<double>(melted.size());
    const double values = copyBytes(data, melted), repeated = copyBytes(data) - values;
    constexpr double bytesPerCell = 28;  // row, cell and name
    return neededBytes(2 * values + times * (repeated + bytesPerCell * rows));
  }

private:
  static Places placesOf(const Parameters& parameters, const Column& values, std::int64_t rows,
                         Context& context) {
    const bool withMissing = parameters[keepMissing];
    const bool withZeros = !parameters[dropZeros] || !isNumeric(values.type());
    const Validity present = values.present();
    const std::int64_t columnCount = rows == 0 ? 0 : values.size() / rows;
    constexpr std::int64_t rowsPerLook = 65'536;
    Places places;
    for (std::int64_t row = 0; row < rows; ++row) {
      if (row % rowsPerLook == 0) context.checkpoint(row, rows);
      for (std::int64_t column = 0; column < columnCount; ++column) {
        const std::int64_t cell = column * rows + row;
        if (!present[cell] ? !withMissing : !withZeros && values.number(cell) == 0) continue;
        places.rows.push_back(row);
        places.cells.push_back(cell);
        places.names.push_back(static_cast<std::int32_t>(column));
      }
    }
    return places;
  }
};

}  // namespace

void registerMelt(Registry& registry) { registry.add<Melt>(spec()); }

}  // namespace quern
