// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/expression/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace quern::expression {

enum class TokenKind { number, text, name, bracketedName, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;       ///< unescaped; of a sign: the sign
  TextPosition position;  ///< of its first character
  std::size_t first = 0;  ///< its first byte
  std::size_t last = 0;   ///< the byte after it
};

/// Throws Error at the first character that cannot start a token. The last token is `end`. The text
/// begins at `start` of what the user wrote.
std::vector<Token> tokensOf(std::string_view text, TextPosition start = {});

/// True for a column name that needs no brackets: letters, digits and _, and no word of the
/// language.
bool isPlainName(std::string_view name);

/// An Error of an expression: the sentence says what, the place says which character.
Error errorAt(TextPosition position, const Sentence& what, const Sentence& advice);

}  // namespace quern::expression
