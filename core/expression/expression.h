// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/table/table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// A formula over the columns of a table, read once and evaluated row by row in blocks:
///
///   hours > 10 and city = "Oslo"          and or not, = != < <= > >=
///   (weight + 2) * rate ^ 2               + - * / % ^, & joins texts
///   city in ("Oslo", "Bergen")            also: not in, between a and b
///   note is missing                       also: is not missing
///   if(stock < 5, "low", "enough")        functions: see functionNames()
///   [order volume] > 1000                 names with blanks or signs stand in [ ]
///
/// Columns of any script may be named as they are. Texts stand in "…" or '…', a quote inside is
/// doubled. Dates compare with texts that read as dates: due >= "2024-05-03".
///
/// Missing values follow SQL: arithmetic and comparison with a missing value are missing; `and` and
/// `or` are decided by the other side where it decides.
class QUERN_CORE_EXPORT Expression {
public:
  /// Throws Error whose message names the character (counted from 1, in code points) where reading
  /// stopped.
  explicit Expression(std::string_view text);
  ~Expression();
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;

  /// The type of the result; throws Error naming the character if a column is unknown or types do
  /// not fit.
  Type resultType(const TableSchema& schema) const;

  /// One value per row; the same errors as resultType.
  Column evaluate(const Table& table, Context& context) const;

  std::vector<std::string> columns() const;  ///< the columns it names, each once

private:
  struct Syntax;
  std::unique_ptr<const Syntax> m_syntax;
};

/// The functions an expression may call: for completion and the help page.
QUERN_CORE_EXPORT std::vector<std::string> functionNames();

/// A name as it must be written in an expression: order volume becomes [order volume].
QUERN_CORE_EXPORT std::string expressionName(std::string_view column);

}  // namespace quern
