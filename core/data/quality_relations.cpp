// SPDX-License-Identifier: GPL-3.0-or-later
//
// Findings about two columns.
//
//   1. A column is a duplicate if it has the type and the values of an earlier one. Columns without
//      a value are not compared.
//   2. A numeric feature leaks a numeric target if they correlate beyond the limit, over the rows
//      where both are there.
//   3. Any other feature, or target, leaks if the rows of each of its values mostly have one class:
//      told is who belongs to the most frequent class of their value. This needs ten rows per value
//      on average, else every identifier would tell everything, and a class that is not the only
//      one.

#include "core/base/rows.h"
#include "core/data/quality_findings.h"
#include "core/data/quality_sentences.h"
#include "core/figure/correlation.h"
#include "core/table/row_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace quern {
namespace {

constexpr std::int64_t rowsPerValue = 10;

struct Leak {
  double strength = 0;  ///< correlation, or share of rows told
  std::int64_t rows = 0;
  bool correlates = false;
};

std::vector<std::int64_t> sharedRows(const Column& left, const Column& right) {
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; row < left.size(); ++row)
    if (left.present()[row] && right.present()[row]) rows.push_back(row);
  return rows;
}

Leak correlationOf(const Column& feature, const Column& target, Context& context) {
  const Column both[] = {feature.as(Type::number), target.as(Type::number)};
  const double found = correlations(both, context)(0, 1);
  return {found, std::ssize(sharedRows(feature, target)), true};
}

/// The size of the largest class among the rows of each value, summed.
std::int64_t rowsTold(const RowGroups& values, const RowGroups& pairs) {
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(pairs.count()));
  for (const std::int32_t pair : pairs.groupOf) ++sizes[static_cast<std::size_t>(pair)];
  std::vector<std::int64_t> largest(static_cast<std::size_t>(values.count()));
  for (std::size_t pair = 0; pair < sizes.size(); ++pair) {
    const auto row = static_cast<std::size_t>(pairs.firstRows[pair]);
    std::int64_t& most = largest[static_cast<std::size_t>(values.groupOf[row])];
    most = std::max(most, sizes[pair]);
  }
  std::int64_t told = 0;
  for (const std::int64_t most : largest) told += most;
  return told;
}

Leak shareTold(const Column& feature, const Column& target, const QualityLimits& limits,
               Context& context) {
  const std::vector<std::int64_t> rows = sharedRows(feature, target);
  const Column both[] = {feature.take(rows), target.take(rows)};
  const std::int64_t count = std::ssize(rows);
  const RowGroups values = groupRows(std::span(both).first(1), count, context);
  if (count == 0 || count < rowsPerValue * values.count()) return {};
  const RowGroups classes = groupRows(std::span(both).last(1), count, context);
  const RowGroups none = groupRows({}, count, context);
  const auto share = [count](std::int64_t told) {
    return static_cast<double>(told) / static_cast<double>(count);
  };
  if (share(rowsTold(none, classes)) > limits.leakage) return {};  // one class anyway
  return {share(rowsTold(values, groupRows(both, count, context))), count, false};
}

QualityFinding leaking(const std::string& name, const std::string& target, const Leak& leak) {
  const Sentence meaning =
      leak.correlates
          ? Sentence(quality::correlates, target, fmt::format("{:.4g}", leak.strength))
          : Sentence(quality::tells, target, fmt::format("{:.4g}", 100 * leak.strength));
  return {name, Flaw::leakage, Gravity::high, leak.rows, std::abs(leak.strength), meaning};
}

/// What columns that are equal have in common, and few others.
std::string signatureOf(const Column& column) {
  std::string signature = fmt::format("{}|{}", keyOf(column.type()), column.missing());
  for (int part = 0; part < 16; ++part)
    signature += "|" + column.written((column.size() - 1) * part / 15);
  return signature;
}

}  // namespace

QualityFindings duplicateColumns(const Table& table, Context& context) {
  QualityFindings findings;
  std::map<std::string, std::vector<int>> alike;
  for (int index = 0; index < table.columnCount(); ++index) {
    context.checkpoint();
    const Column& column = table[index];
    if (column.missing() == column.size()) continue;
    std::vector<int>& earlier = alike[signatureOf(column)];
    const auto equal =
        std::ranges::find_if(earlier, [&](int other) { return table[other] == column; });
    if (equal == earlier.end()) {
      earlier.push_back(index);
      continue;
    }
    findings.push_back({table.schema()[index].name,
                        Flaw::duplicateColumn,
                        Gravity::medium,
                        column.size(),
                        1,
                        {quality::sameAs, table.schema()[*equal].name}});
  }
  return findings;
}

QualityFindings leakingColumns(const Table& table, const QualityLimits& limits, Context& context) {
  QualityFindings findings;
  for (const std::string& target : table.schema().names(Role::target))
    for (const std::string& name : table.schema().features()) {
      context.checkpoint();
      const Column& feature = table[name];
      const bool numbers = isNumeric(feature.type()) && isNumeric(table[target].type());
      if (!numbers && !accepts(Accept::label, table[target].type())) continue;
      const Leak leak = numbers ? correlationOf(feature, table[target], context)
                                : shareTold(feature, table[target], limits, context);
      if (std::abs(leak.strength) > limits.leakage)  // not where there is no correlation
        findings.push_back(leaking(name, target, leak));
    }
  return findings;
}

}  // namespace quern
