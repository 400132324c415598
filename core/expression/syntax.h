// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/position.h"

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
  isBetween,  ///< the first child from the second to the third
  isMissing
};

/// What an expression says, before columns and types are known.
struct SyntaxNode {
  SyntaxKind kind = SyntaxKind::missing;
  std::string text;
  TextPosition position{};  ///< of the character to point at
  std::vector<SyntaxNode> children{};
  int height = 1;  ///< of the tree that hangs from it; the parser keeps it small

  /// A call's "over (city, year(day) order by day)": the first `groups` of these say which rows
  /// belong together, the others in which order they follow each other.
  std::vector<SyntaxNode> over{};
  std::size_t groups = 0;
  std::vector<bool> descending{};  ///< per order
  bool hasOver = false;            ///< "over ()" too
};

/// Calls see(child) for everything directly below a node.
template <class Node, class See>
void forEachBelow(Node& node, See see) {
  for (auto& child : node.children) see(child);
  for (auto& child : node.over) see(child);
}

/// Throws Error at the character where the text stops making sense.
SyntaxNode parse(std::string_view text, TextPosition start = {});

}  // namespace quern::expression
