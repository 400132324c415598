// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax.h"
#include "core/expression/vector.h"

#include <functional>
#include <string>

namespace quern::expression {

/// The rows of a table that are computed together.
struct Block {
  const Table& table;
  RowRange rows;
  const Vector* held = nullptr;  ///< the operand of the `in` or `between` that is being answered
};

using Evaluator = std::function<Vector(const Block&)>;

/// A piece of an expression whose columns and types are known.
struct Bound {
  Kind kind = Kind::missing;
  Evaluator evaluate;
  TextPosition position{};
  bool rowless = false;  ///< depends on no column: evaluates to a constant
  /// The one category column it depends on; empty: none, or not only that
  std::string dictionary{};
};

/// Throws Error naming the character if a column is unknown or types do not fit.
Bound bind(const SyntaxNode& syntax, const TableSchema& schema);

/// sign: + - * / % ^ & = != < <= > >= and or. The sides have been made comparable.
Bound bindBinary(const std::string& sign, TextPosition position, Bound left, Bound right);
Bound bindNegation(TextPosition position, Bound operand);
Bound bindInversion(TextPosition position, Bound operand);
Bound bindMissingTest(TextPosition position, Bound operand);
Bound bindIn(TextPosition position, Bound operand, std::vector<Bound> list);
Bound bindBetween(TextPosition position, Bound operand, Bound low, Bound high);
Bound bindCall(const std::string& name, TextPosition position, std::vector<Bound> arguments);

/// Makes two values comparable: a text that stands beside a date becomes one. Throws Error if they
/// cannot be.
void align(Bound& left, Bound& right, TextPosition position);

/// For sentences: "text", "number".
Text nameOf(Kind kind);
inline bool isNumeric(Kind kind) {
  return kind == Kind::number || kind == Kind::integer || kind == Kind::boolean ||
         kind == Kind::missing;
}

/// Fills in what a piece built of others depends on.
Bound joined(Kind kind, TextPosition position, const std::vector<const Bound*>& parts,
             Evaluator evaluate);

}  // namespace quern::expression
