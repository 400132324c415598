// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which figure of a table is worth being shown first, by the kind of its rows.
//
//   1. A list of measures (R², AIC, rows, …) has no common axis: nothing.
//   2. A truth and its prediction: one against the other.
//   3. Rows in time, each time once: a line. Each time once in every group: points by group.
//   4. Few rows, each of which its first column names (folds, groups, clusters): a bar for each.
//      Two columns that name them together: bars by group.
//   5. Many rows: the target against the features; without a target the distribution of the first
//      number, as nothing says which columns belong together.

#include "core/figure/explore.h"

#include <algorithm>
#include <set>

namespace quern {
namespace {

constexpr std::size_t mostSuggestions = 6, mostLayers = 8;
constexpr std::int64_t mostNamedRows = 60, mostPairedRows = 120, mostTimes = 20'000;

/// The columns worth drawing, by what can be done with them.
struct Candidates {
  std::vector<std::string> numeric, categorical, temporal;
  std::string target{}, prediction{};

  explicit Candidates(const TableSchema& schema) {
    for (const ColumnSchema& column : schema.columns()) {
      if (column.role == Role::ignored || column.role == Role::identifier) continue;
      if (column.role == Role::target && target.empty()) target = column.name;
      if (column.role == Role::prediction && prediction.empty()) prediction = column.name;
      if (accepts(Accept::temporal, column.type))
        temporal.push_back(column.name);
      else if (column.type == Type::number || column.type == Type::integer)
        numeric.push_back(column.name);
      else if (column.type != Type::text)
        categorical.push_back(column.name);
    }
    const auto first = [this](std::vector<std::string>& names) {
      if (const auto found = std::ranges::find(names, target); found != names.end())
        std::rotate(names.begin(), found, found + 1);
    };
    first(numeric);
    first(categorical);
  }

  bool judges(const TableSchema& schema) const {
    return !target.empty() && !prediction.empty() && isNumeric(schema[target].type) &&
           isNumeric(schema[prediction].type);
  }
};

/// Every row has a value here, or a pair of values, that no other row has.
bool tellsRowsApart(const Table& table, std::span<const std::string> names) {
  std::set<std::vector<std::string>> seen;
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    std::vector<std::string> key;
    for (const std::string& name : names) {
      if (!table[name].present()[row]) return false;
      key.push_back(table[name].written(row));
    }
    if (!seen.insert(std::move(key)).second) return false;
  }
  return true;
}

/// Each time once; of long tables the first rows are looked at.
bool isSeries(const Column& times) {
  const Column some = times.slice(0, std::min(times.size(), mostTimes)).as(Type::number);
  std::vector<double> sorted;
  for (std::int64_t row = 0; row < some.size(); ++row)
    if (some.present()[row]) sorted.push_back(some.number(row));
  std::ranges::sort(sorted);
  return sorted.size() > 1 && std::ranges::adjacent_find(sorted) == sorted.end();
}

bool canNameRows(const ColumnSchema& column) {
  return column.role == Role::identifier || column.role == Role::group ||
         (column.type != Type::number && column.type != Type::integer);
}

/// "metric" and "measure" are what our own lists of measures call their first column.
bool listsMeasures(const TableSchema& schema) {
  return schema.size() > 1 && schema[0].type == Type::text &&
         (schema[0].name == "metric" || schema[0].name == "measure");
}

std::size_t valuesIn(const Table& table, const std::string& name) {
  std::set<std::string> seen;
  for (std::int64_t row = 0; row < table.rowCount(); ++row) seen.insert(table[name].written(row));
  return seen.size();
}

/// Measures before counts: how many rows a fold or group has is seldom the news.
std::vector<std::string> measuresFirst(const TableSchema& schema, std::vector<std::string> names) {
  std::ranges::stable_partition(
      names, [&](const std::string& name) { return schema[name].type == Type::number; });
  return names;
}

/// Bars for a table whose rows have names. Promise 4.
void addNamed(std::vector<FigureRequest>& wanted, const Table& table, const Candidates& columns) {
  const TableSchema& schema = table.schema();
  if (columns.numeric.empty() || table.rowCount() < 2 || table.rowCount() > mostPairedRows ||
      !canNameRows(schema[0]))
    return;
  const std::vector<std::string> one{schema[0].name};
  if (table.rowCount() <= mostNamedRows && tellsRowsApart(table, one)) {
    for (const std::string& value : measuresFirst(schema, columns.numeric))
      if (wanted.size() < 3) wanted.push_back({FigureKind::values, one[0], value});
    return;
  }
  if (schema.size() < 2 || !canNameRows(schema[1])) return;
  const std::vector<std::string> both{schema[0].name, schema[1].name};
  if (tellsRowsApart(table, both) && valuesIn(table, both[1]) <= mostLayers)
    wanted.push_back(
        {FigureKind::values, both[0], measuresFirst(schema, columns.numeric)[0], both[1]});
}

void addSeries(std::vector<FigureRequest>& wanted, const Table& table, const Candidates& columns) {
  if (columns.temporal.empty() || columns.numeric.empty()) return;
  const std::string& time = columns.temporal[0];
  if (isSeries(table[time])) {
    wanted.push_back({FigureKind::line, time, columns.numeric[0]});
    return;
  }
  if (columns.categorical.empty() || table.rowCount() > mostTimes) return;
  const std::vector<std::string> both{time, columns.categorical[0]};
  if (tellsRowsApart(table, both) && valuesIn(table, both[1]) <= mostLayers)
    wanted.push_back({FigureKind::scatter, time, columns.numeric[0], both[1]});
}

void addRelations(std::vector<FigureRequest>& wanted, const Candidates& columns) {
  const bool groups = !columns.categorical.empty();
  const bool categoryIsTarget = groups && columns.categorical.front() == columns.target;
  const std::string group = categoryIsTarget ? columns.target : "";
  if (columns.numeric.size() >= 2)
    wanted.push_back({FigureKind::scatter, columns.numeric[1], columns.numeric[0], group});
  if (columns.numeric.size() >= 3 && !columns.target.empty())
    wanted.push_back({FigureKind::scatter, columns.numeric[2], columns.numeric[0], group});
  if (groups && !columns.numeric.empty())
    wanted.push_back({FigureKind::box, columns.numeric[0], "", columns.categorical[0]});
}

}  // namespace

std::vector<FigureRequest> suggestions(const Table& table) {
  if (table.columnCount() == 0 || listsMeasures(table.schema())) return {};  // 1
  const Candidates columns(table.schema());
  std::vector<FigureRequest> wanted;
  if (columns.judges(table.schema()))
    wanted.push_back({FigureKind::scatter, columns.target, columns.prediction});  // 2
  addSeries(wanted, table, columns);                                              // 3
  if (wanted.empty()) addNamed(wanted, table, columns);                           // 4
  const FigureRequest spread{FigureKind::histogram,
                             columns.numeric.empty() ? "" : columns.numeric[0]};
  const bool spreadFirst = wanted.empty() && columns.target.empty();  // 5
  if (!columns.numeric.empty() && spreadFirst) wanted.push_back(spread);
  addRelations(wanted, columns);
  if (!columns.numeric.empty() && !spreadFirst) wanted.push_back(spread);
  if (!columns.categorical.empty()) wanted.push_back({FigureKind::bar, columns.categorical[0]});
  if (columns.numeric.size() >= 3) wanted.push_back({FigureKind::correlation});
  if (wanted.size() > mostSuggestions) wanted.resize(mostSuggestions);
  return wanted;
}

}  // namespace quern
