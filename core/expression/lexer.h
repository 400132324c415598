// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace quern::expression {

enum class TokenKind { number, text, name, bracketedName, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;  ///< unescaped; of a sign: the sign
  int position = 1;  ///< of its first character, in code points, counted from 1
};

/// Throws Error at the first character that cannot start a token. The last token is `end`.
std::vector<Token> tokensOf(std::string_view text);

/// True for a column name that needs no brackets: letters, digits and _, and no word of the
/// language.
bool isPlainName(std::string_view name);

/// An Error of an expression: the sentence says what, the place says which character.
Error errorAt(int position, const Sentence& what, const Sentence& advice);

}  // namespace quern::expression
