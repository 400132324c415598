// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/expression.h"
#include "core/expression/syntax.h"

#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// One of several things that the user wrote below each other.
struct Statement {
  std::string text;
  TextPosition start;
};

/// Statements end with their line, or with a semicolon outside of texts and names. A line that
/// begins with a blank goes on with the one before. Empty lines, and lines that begin with #, are
/// left out.
QUERN_CORE_EXPORT std::vector<Statement> statementsOf(std::string_view text);

/// A new or replaced column: "name = expression". Without a name the column is called like its
/// expression.
struct Formula {
  std::string name;
  Expression expression;
  TextPosition start;
};

/// Throws Error naming line and character. At least one.
QUERN_CORE_EXPORT std::vector<Formula> formulasOf(std::string_view text);

namespace expression {

/// See Expression::ofRules: a case with a branch for every rule.
SyntaxNode parseRules(std::string_view text);

}  // namespace expression
}  // namespace quern
