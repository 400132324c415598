// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/expression.h"
#include "core/expression/syntax.h"
#include "core/expression/vector.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern::expression {

/// Functions that look at more rows than their own are computed before all others, column by
/// column; what is left of the expression then finds their results in columns of the table.

enum class Whole {
  // One value for all rows of a group: learned, and only used when a model scores.
  count,
  distinct,
  first,
  last,
  max,
  mean,
  median,
  min,
  quantile,
  sd,
  sum,
  variance,
  // A value for each row, from the rows before and after it.
  cumulativeCount,
  cumulativeMax,
  cumulativeMean,
  cumulativeMin,
  cumulativeSum,
  difference,
  lag,
  lead,
  rank,
  rollingMax,
  rollingMean,
  rollingMin,
  rollingSd,
  rollingSum,
  rowNumber
};

struct WholeFunction {
  std::string_view name;
  Whole what;
  std::string_view takes;  ///< see checkArguments; what follows the first argument is constant
  enum class Gives { number, integer, same, sum, difference } gives = Gives::number;

  bool isAggregate() const { return what <= Whole::variance; }
};
std::span<const WholeFunction> wholeFunctions();

/// One call, with everything that is known before a row is read.
struct WholeStep {
  const WholeFunction* function = nullptr;
  TextPosition position{};
  std::vector<SyntaxNode> columns{};  ///< the argument (if it takes one), the groups, the order
  bool hasArgument = false;
  std::size_t groups = 0;
  std::vector<bool> descending{};
  std::vector<double> constants{};
  std::string result{};  ///< the column that holds what it gives
  Type type = Type::number;
};

/// An expression whose functions over other rows have become columns of a larger table.
struct Lowered {
  std::vector<WholeStep> steps;
  SyntaxNode root;
  TableSchema schema;
};

/// Throws Error naming the character if columns, types or constants do not fit.
Lowered lowered(const SyntaxNode& root, const TableSchema& schema);

/// The table with the results of all steps. What aggregates give is taken from `given` or, where
/// that is null, learned from these very rows and put into `learned` if that is not null.
Table withResults(const Lowered& lowered, Table table, const Learned* given, Learned* learned,
                  Context& context);

/// The rows of one block after the other as a column. A name alone is the column itself.
Column columnOf(const SyntaxNode& syntax, const Table& table, Context& context);

/// The first call of a function over rows in their order, or null.
const SyntaxNode* firstWindow(const SyntaxNode& root);
bool hasAggregate(const SyntaxNode& root);

}  // namespace quern::expression
