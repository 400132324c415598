// SPDX-License-Identifier: GPL-3.0-or-later
//
// Value lookup: finds values in a dictionary, which is a table.
//
//   1. Every row comes out, in its place. The value is that of the first lookup row whose key
//      equals the row's; a key that repeats is told in the log.
//   2. It goes into a new column, or replaces the column that was looked up.
//   3. What is not found is missing, or keeps its own value; then the type holds both.
//   4. A missing value finds nothing. Numbers equal whole numbers, texts equal categories.
//   5. The dictionary is learned: a frozen model scores rows without the lookup table.

#include "core/pipeline/column_state.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"
#include "core/table/key_join.h"

#include <algorithm>

namespace quern {
namespace {

enum class Result { append, replace };
enum class Unmatched { missing, kept };

constexpr Option results[] = {{Result::append, "append", tr("A new column")},
                              {Result::replace, "replace", tr("Replaces the column")}};
constexpr Option unmatchedOptions[] = {{Unmatched::missing, "missing", tr("Is missing")},
                                       {Unmatched::kept, "kept", tr("Keeps its own value")}};

constexpr ColumnParameter column{
    .key = "column", .label = tr("Look up"), .help = tr("The column whose values are looked up.")};
constexpr ColumnParameter key{.key = "key",
                              .port = "lookup",
                              .label = tr("Among"),
                              .help = tr("The column of the lookup table that they shall equal.")};
constexpr ColumnParameter value{.key = "value",
                                .port = "lookup",
                                .label = tr("Column of values"),
                                .help = tr("The column of the lookup table that gives the value.")};
constexpr ChoiceParameter result{.key = "result",
                                 .options = results,
                                 .initial = "append",
                                 .label = tr("Found value"),
                                 .help = tr("Where the found value goes.")};
constexpr ChoiceParameter unmatched{
    .key = "unmatched",
    .options = unmatchedOptions,
    .initial = "missing",
    .label = tr("What is not found"),
    .help = tr("What stands where the lookup table has no such key.")};

OperatorSpec spec() {
  return {
      .id = "value-lookup",
      .name = tr("Value Lookup"),
      .family = Family::data,
      .summary = tr("Finds the values of a column in a lookup table"),
      .inputs = {tablePort("data", tr("Data")), learned(tablePort("lookup", tr("Lookup table")))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {column, key, value, result, unmatched},
      .keywords = "vlookup dictionary map replace recode translate",
  };
}

/// What is known of the dictionary: before it is read, and once it is learned.
struct Dictionary {
  ColumnSchema key, value;
};

/// The column that the result goes to.
ColumnSchema resultColumn(const Parameters& parameters, const TableSchema& data,
                          const Dictionary& dictionary) {
  const ColumnSchema& own = data[parameters[column]];
  ColumnSchema out = dictionary.value;
  if (parameters.as<Unmatched>(unmatched) == Unmatched::kept)
    out.type = commonType(out.type, own.type);
  if (parameters.as<Result>(result) == Result::replace) return {own.name, out.type, own.role};
  out.name = data.freeName(out.name);
  if (isForOneColumn(out.role)) out.role = Role::feature;
  return out;
}

Finding neverEqual(const std::string& own, Type type, const ColumnSchema& other) {
  return {Severity::error,
          {tr("%1 is of type %2 and %3 of type %4: they are never equal."), own, nameOf(type),
           other.name, nameOf(other.type)},
          {.parameter = std::string(key.key), .column = other.name},
          {tr("Convert one of them first, or choose other keys.")}};
}

Finding becomesText(const ColumnSchema& own, const ColumnSchema& other) {
  return {Severity::warning,
          {tr("Column %1 is of type %2 and its values of type %3; together they become text."),
           own.name, nameOf(own.type), nameOf(other.type)},
          {.parameter = std::string(unmatched.key), .column = own.name},
          {tr("Let what is not found be missing if that is not meant.")}};
}

class ValueLookup final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    TableSchema out = in.table("data");
    const bool known = out.contains(parameters[column]) && in.has("lookup") &&
                       in.table("lookup").contains(parameters[key]) &&
                       in.table("lookup").contains(parameters[value]);
    out.complete = out.complete && known;
    if (!known) return {{"data", out}};
    const Dictionary dictionary{in.table("lookup")[parameters[key]],
                                in.table("lookup")[parameters[value]]};
    const ColumnSchema& own = out[parameters[column]];
    if (!isComparable(own.type, dictionary.key.type))
      findings.push_back(neverEqual(own.name, own.type, dictionary.key));
    const ColumnSchema made = resultColumn(parameters, out, dictionary);
    const bool kept = parameters.as<Unmatched>(unmatched) == Unmatched::kept;
    if (kept && !isComparable(own.type, dictionary.value.type))
      findings.push_back(becomesText(own, dictionary.value));
    out.set(made);
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& lookup = in.table("lookup");
    const Column& keys = lookup[parameters[key]];
    const RowGroups groups = groupRows(std::span(&keys, 1), lookup.rowCount(), context);
    std::vector<std::int64_t> rows;
    for (const std::int64_t row : groups.firstRows)
      if (keys.present()[row]) rows.push_back(row);  // 4
    if (const std::int64_t repeated = keys.size() - keys.missing() - std::ssize(rows); repeated > 0)
      context.warn({tr("%1 {row of the lookup table repeats|rows of the lookup table repeat} a "
                       "key; the first of each counts."),
                    repeated});
    const std::string names[] = {parameters[key], parameters[value]};
    State state;
    state.json["columns"] = toJson(TableSchema(
        {named("key", lookup.schema()[names[0]]), named("value", lookup.schema()[names[1]])}));
    state.json["name"] = names[1];
    state.json["rows"] = rows.size();
    addColumn(state, "key", keys.take(rows));
    addColumn(state, "value", lookup[names[1]].take(rows));
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const TableSchema learned = schemaFrom(state.at("columns"));
    const auto count = state.at("rows").get<std::int64_t>();
    Dictionary dictionary{learned["key"], learned["value"]};
    dictionary.value.name = state.at("name").get<std::string>();
    const Column keys = columnFrom(state, "key", learned["key"], count);
    const Column values = columnFrom(state, "value", learned["value"], count);

    const Column& own = data[parameters[column]];
    const std::vector<std::int64_t> rows = foundRows(own, keys, parameters[column], context);
    const std::int64_t absent = std::ranges::count(rows, -1) - own.missing();
    if (absent > 0) context.log({tr("%1 of %2 rows were not found."), absent, data.rowCount()});
    const ColumnSchema made = resultColumn(parameters, data.schema(), dictionary);
    Column found = inType(values, made.type, dictionary.value.name);
    const bool kept = parameters.as<Unmatched>(unmatched) == Unmatched::kept;
    found = kept ? foundOrKept(found, inType(own, made.type, parameters[column]), rows)
                 : found.take(rows);
    return {{"data", data.with(made, std::move(found))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const Table& lookup = in.table("lookup");
    const auto rows = static_cast<double>(data.rowCount());
    const auto entries = static_cast<double>(lookup.rowCount());
    const double dictionary = copyBytes(lookup, {parameters[key], parameters[value]});
    const double width = copyBytes(lookup, {parameters[value]}) / std::max(entries, 1.0);
    return neededBytes(rows * (24 + width) + 2 * dictionary + 40 * entries);
  }

private:
  static ColumnSchema named(const char* name, ColumnSchema schema) {
    schema.name = name;
    return schema;
  }

  /// The row of the dictionary for each value, -1 where there is none.
  static std::vector<std::int64_t> foundRows(const Column& own, const Column& keys,
                                             const std::string& name, Context& context) {
    const Type type = commonType(own.type(), keys.type());
    const Column left = inType(own, type, name);
    const Column right = inType(keys, type, name);
    const KeyMatches matches = matchKeys(std::span(&left, 1), left.size(), std::span(&right, 1),
                                         right.size(), false, context);
    std::vector<std::int64_t> rows(matches.left.size(), -1);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (matches.left[row] < 0) continue;
      const std::span<const std::int64_t> partners = matches.rightRows[matches.left[row]];
      if (!partners.empty()) rows[row] = partners.front();
    }
    return rows;
  }

  static Column foundOrKept(const Column& found, const Column& own,
                            const std::vector<std::int64_t>& rows) {
    const Column both[] = {found, own};
    std::vector<std::int64_t> places(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
      places[row] = rows[row] >= 0 ? rows[row] : found.size() + static_cast<std::int64_t>(row);
    return Column::concatenated(both).take(places);
  }
};

}  // namespace

void registerValueLookup(Registry& registry) { registry.add<ValueLookup>(spec()); }

}  // namespace quern
