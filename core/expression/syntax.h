// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quern::expression {

enum class SyntaxKind {
  number,  ///< text holds the digits
  text,
  boolean,  ///< text is "true" or "false"
  missing,
  column,     ///< text is its name
  negation,   ///< - a
  inversion,  ///< not a
  binary,     ///< text is the sign: + - * / % ^ & = != < <= > >= and or
  call,       ///< text is the function's name in lower case
  isIn,       ///< the first child in the others
  isMissing
};

/// What an expression says, before columns and types are known.
struct SyntaxNode {
  SyntaxKind kind = SyntaxKind::missing;
  std::string text;
  int position = 1;  ///< of the character to point at
  std::vector<SyntaxNode> children{};
};

/// Throws Error at the character where the text stops making sense.
SyntaxNode parse(std::string_view text);

}  // namespace quern::expression
