// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expectations.h"

#include "core/base/dates.h"
#include "core/expression/expression.h"
#include "core/pipeline/guards.h"
#include "core/table/category_order.h"
#include "core/table/row_groups.h"
#include "core/table/row_selection.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace quern {
namespace {

Breach breachIn(const ColumnCondition& condition, std::string found) {
  return {.column = condition.column,
          .expectation = expressionOf(condition),
          .found = std::move(found)};
}

std::vector<std::int64_t> rowsPresent(const Column& column, bool wanted) {
  std::vector<std::int64_t> rows;
  const Validity present = column.present();
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (present[row] == wanted) rows.push_back(row);
  return rows;
}

/// All but the first of rows with equal keys; a row in which every key is missing repeats none.
std::vector<std::int64_t> repeatingRows(const std::vector<Column>& keys, std::int64_t rows,
                                        Context& context) {
  const RowGroups groups = groupRows(keys, rows, context);
  std::vector<std::int64_t> repeating;
  for (const std::int64_t row : rowsOutside(groups.firstRows, rows))
    if (std::ranges::any_of(keys, [row](const Column& key) { return key.present()[row]; }))
      repeating.push_back(row);
  return repeating;
}

std::optional<Breach> breachByRows(const ColumnCondition& condition, const Column& column,
                                   std::vector<std::int64_t> rows) {
  if (rows.empty()) return std::nullopt;
  Breach breach = breachIn(condition, column.written(rows.front()));
  breach.count = std::ssize(rows);
  breach.rows = std::move(rows);
  return breach;
}

std::optional<Breach> breachOfType(const ColumnCondition& condition, Type type) {
  const Json& value = condition.values.front();
  const std::optional<Type> wanted =
      value.is_string() ? typeFrom(value.get<std::string>()) : std::nullopt;
  if (wanted && passesFor(type, *wanted)) return std::nullopt;
  return breachIn(condition, std::string(keyOf(type)));
}

std::optional<Breach> breachOfShare(const ColumnCondition& condition, const Column& column) {
  constexpr double percent = 100;
  const double rows = static_cast<double>(std::max<std::int64_t>(column.size(), 1));
  const double share = percent * static_cast<double>(column.missing()) / rows;
  const Json& most = condition.values.front();
  if (most.is_number() && share <= most.get<double>()) return std::nullopt;
  Breach breach = breachIn(condition, fmt::format("{:.6g}", share));
  breach.count = column.missing();
  return breach;
}

/// By the values of the rows. A column that cannot be compared like that breaks it as a whole.
std::optional<Breach> breachByValue(const ColumnCondition& condition, const Table& table,
                                    Context& context) {
  const Expression expression(expressionOf(condition));
  const Column& column = table[condition.column];
  if (attempt([&] { expression.resultType(table.schema()); }))
    return breachIn(condition, std::string(keyOf(column.type())));
  const Column holds = expression.evaluate(table, context);
  return breachByRows(condition, column, rowsWhere(holds, false, context));
}

/// From where to where the present values reach; nothing without a finite range.
template <class Value>
std::optional<std::pair<Value, Value>> rangeOf(std::span<const Value> values, Validity present) {
  std::optional<std::pair<Value, Value>> range;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (!present[static_cast<std::int64_t>(row)]) continue;
    const Value value = values[row];
    if constexpr (std::is_floating_point_v<Value>)
      if (!std::isfinite(value)) continue;
    if (!range) range = {value, value};
    range->first = std::min(range->first, value);
    range->second = std::max(range->second, value);
  }
  return range;
}

void addRange(ConditionList& list, const ColumnSchema& schema, Json low, Json high) {
  list.conditions.push_back({schema.name, Relation::between, {std::move(low), std::move(high)}});
}

void addNumberRange(ConditionList& list, const ColumnSchema& schema, const Column& column,
                    double slack) {
  const auto range = rangeOf(column.numbers(), column.present());
  if (!range) return;
  const double more = slack * (range->second - range->first);
  if (std::isfinite(range->first - more) && std::isfinite(range->second + more))
    addRange(list, schema, range->first - more, range->second + more);
}

/// Of whole numbers, days and moments; slack is rounded up to whole ones.
void addWholeRange(ConditionList& list, const ColumnSchema& schema, const Column& column,
                   double slack) {
  const auto range = rangeOf(column.integers(), column.present());
  if (!range) return;
  const double width = static_cast<double>(range->second) - static_cast<double>(range->first);
  constexpr double mostSlack = 1e18;  // keeps the sum within 64 bits
  const auto more = static_cast<std::int64_t>(std::min(std::ceil(slack * width), mostSlack));
  std::int64_t low = 0, high = 0;
  if (__builtin_sub_overflow(range->first, more, &low)) low = INT64_MIN;
  if (__builtin_add_overflow(range->second, more, &high)) high = INT64_MAX;
  const auto limit = [&schema](std::int64_t value) -> Json {
    if (schema.type == Type::integer) return value;
    return schema.type == Type::date ? isoDate(value) : isoTimestamp(value);
  };
  addRange(list, schema, limit(low), limit(high));
}

void addCategories(ConditionList& list, const ColumnSchema& schema, const Column& column) {
  constexpr std::size_t most = 10'000;
  const Column used = withoutUnused(column);
  if (used.categories().empty() || used.categories().size() > most) return;
  std::vector<Json> values(used.categories().begin(), used.categories().end());
  list.conditions.push_back({schema.name, Relation::oneOf, std::move(values)});
}

}  // namespace

bool passesFor(Type type, Type wanted) {
  const auto isText = [](Type one) { return one == Type::text || one == Type::category; };
  return type == wanted || (wanted == Type::number && type == Type::integer) ||
         (wanted == Type::timestamp && type == Type::date) || (isText(wanted) && isText(type));
}

std::optional<Breach> breachOf(const ColumnCondition& condition, const Table& table,
                               Context& context) {
  if (!table.contains(condition.column)) return breachIn(condition, std::string(absentColumn));
  const Column& column = table[condition.column];
  switch (condition.relation) {
    case Relation::exists: return std::nullopt;
    case Relation::hasType: return breachOfType(condition, column.type());
    case Relation::missingAtMost: return breachOfShare(condition, column);
    case Relation::present: return breachByRows(condition, column, rowsPresent(column, false));
    case Relation::missing: return breachByRows(condition, column, rowsPresent(column, true));
    case Relation::unique:
      return breachByRows(condition, column, repeatingRows({column}, column.size(), context));
    default: return breachByValue(condition, table, context);
  }
}

std::optional<Breach> breachOfKeys(const std::vector<std::string>& keys, const Table& table,
                                   Context& context) {
  std::vector<Column> columns;
  for (const std::string& key : keys) columns.push_back(table[key]);
  std::vector<std::int64_t> rows = repeatingRows(columns, table.rowCount(), context);
  if (rows.empty()) return std::nullopt;
  std::vector<std::string> values;
  for (const Column& column : columns) values.push_back(column.written(rows.front()));
  std::vector<std::string> names;
  for (const std::string& key : keys) names.push_back(expressionName(key));
  return Breach{.column = keys.size() == 1 ? keys.front() : std::string(),
                .expectation = fmt::format("unique({})", fmt::join(names, ", ")),
                .rows = rows,
                .count = std::ssize(rows),
                .found = fmt::format("{}", fmt::join(values, ", "))};
}

std::vector<Breach> otherColumns(const TableSchema& known, const TableSchema& schema) {
  std::vector<Breach> breaches;
  for (const ColumnSchema& column : schema.columns())
    if (!known.contains(column.name))
      breaches.push_back({.column = column.name,
                          .expectation = "no other columns",
                          .found = std::string(keyOf(column.type))});
  return breaches;
}

std::optional<Breach> breachOfOrder(const TableSchema& known, const TableSchema& schema) {
  int last = -1;
  for (const ColumnSchema& column : schema.columns()) {
    const int place = known.indexOf(column.name);
    if (place < 0) continue;
    if (place < last)
      return Breach{.column = column.name,
                    .expectation = "columns in order",
                    .found = fmt::format("after {}", known[last].name)};
    last = place;
  }
  return std::nullopt;
}

ConditionList learnedConditions(const ColumnSchema& schema) {
  return {.conditions = {{schema.name, Relation::exists, {}},
                         {schema.name, Relation::hasType, {std::string(keyOf(schema.type))}}}};
}

ConditionList learnedConditions(const ColumnSchema& schema, const Column& column, double slack) {
  ConditionList list = learnedConditions(schema);
  if (column.size() > 0 && column.missing() == 0)
    list.conditions.push_back({schema.name, Relation::present, {}});
  switch (column.type()) {
    case Type::number: addNumberRange(list, schema, column, slack); break;
    case Type::integer:
    case Type::date:
    case Type::timestamp: addWholeRange(list, schema, column, slack); break;
    case Type::category: addCategories(list, schema, column); break;
    case Type::boolean:
    case Type::text: break;
  }
  return list;
}

}  // namespace quern
