// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/expression/position.h"
#include "core/table/table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// What functions over a column gave for the rows they were learned from: one table per call, with
/// a row per group.
using Learned = std::vector<Table>;

/// A formula over the columns of a table, read once and evaluated row by row in blocks:
///
///   hours > 10 and city = "Oslo"          and or not, = != < <= > >=
///   (weight + 2) * rate ^ 2               + - * / % ^, & joins texts
///   city in ("Oslo", "Bergen")            also: not in, between a and b
///   note is missing                       also: is not missing
///   if(stock < 5, "low", "enough")        functions: see functionNames()
///   case when a < 1 then "x" else "y" end
///   [order volume] > 1000                 names with blanks or signs stand in [ ]
///   hours / mean(hours) over (machine)    functions over a column, or over each group of rows
///   lag(hours) over (machine order by day)   functions over the rows in their order
///
/// Columns of any script may be named as they are. Texts stand in "…" or '…', a quote inside is
/// doubled. Dates compare with texts that read as dates: due >= "2024-05-03".
///
/// Missing values follow SQL: arithmetic and comparison with a missing value are missing; `and` and
/// `or` are decided by the other side where it decides.
///
/// Functions over a column (mean, sum, …) are learned: a model that scores new rows uses what they
/// gave for the rows it was trained on. Functions over the rows in their order (lag, rank, rolling
/// means, …) are computed from the rows at hand.
class QUERN_CORE_EXPORT Expression {
public:
  /// Throws Error whose place names the character (in code points) where reading stopped. The text
  /// begins at `start` of what the user wrote.
  explicit Expression(std::string_view text, TextPosition start = {});
  /// "condition => value" in each statement (see statementsOf); the first condition that holds
  /// decides. A last statement without a condition is the value of all other rows, which are
  /// missing without it.
  static Expression ofRules(std::string_view text);
  ~Expression();
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;

  /// The type of the result; throws Error naming the character if a column is unknown or types do
  /// not fit.
  Type resultType(const TableSchema& schema) const;

  /// One value per row; the same errors as resultType. What functions over a column give is learned
  /// from these very rows, and put into `learned` if that is not null.
  Column evaluate(const Table& table, Context& context, Learned* learned = nullptr) const;
  /// With what was learned from other rows.
  Column evaluate(const Table& table, const Learned& learned, Context& context) const;

  bool learns() const;       ///< has a function over a column
  bool looksAround() const;  ///< has a function over the rows in their order
  /// Throws Error at the first function over the rows in their order, where those have no meaning.
  void refuseWindows(const Sentence& advice) const;

  std::vector<std::string> columns() const;  ///< the columns it names, each once
  /// False while a column it names is not there but may still come: nothing can be said of types.
  bool isKnownIn(const TableSchema& schema) const;

private:
  struct Syntax;
  explicit Expression(Syntax syntax);
  std::unique_ptr<const Syntax> m_syntax;
};

/// The functions an expression may call: for completion and the help page.
QUERN_CORE_EXPORT std::vector<std::string> functionNames();

/// A name as it must be written in an expression: order volume becomes [order volume].
QUERN_CORE_EXPORT std::string expressionName(std::string_view column);

}  // namespace quern
