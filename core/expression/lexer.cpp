// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/lexer.h"

#include "core/base/utf8.h"

#include <array>
#include <cctype>

namespace quern::expression {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// Any byte of a multi-byte character may be part of a name: 小时 needs no brackets.
bool isNameStart(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         static_cast<signed char>(c) < 0;
}
bool isNamePart(char c) { return isNameStart(c) || isDigit(c); }

/// Walks over the text and knows how many code points lie behind.
class Reader {
public:
  Reader(std::string_view text, TextPosition start) : m_text(text), m_position(start) {}

  bool atEnd() const { return m_at >= m_text.size(); }
  char peek(std::size_t ahead = 0) const {
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
  }
  TextPosition position() const { return m_position; }
  std::size_t at() const { return m_at; }
  char next() {
    const char c = m_text[m_at++];
    if (c == '\n' && m_position.line > 0)
      m_position = {m_position.line + 1, 1};
    else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
      ++m_position.character;
    return c;
  }
  std::string_view rest() const { return m_text.substr(m_at); }

private:
  std::string_view m_text;
  std::size_t m_at = 0;
  TextPosition m_position;
};

std::string numberFrom(Reader& reader) {
  std::string digits;
  const auto takeDigits = [&] {
    while (isDigit(reader.peek())) digits += reader.next();
  };
  takeDigits();
  if (reader.peek() == '.') {
    digits += reader.next();
    takeDigits();
  }
  const bool exponent =
      (reader.peek() == 'e' || reader.peek() == 'E') &&
      (isDigit(reader.peek(1)) ||
       ((reader.peek(1) == '+' || reader.peek(1) == '-') && isDigit(reader.peek(2))));
  if (exponent) {
    digits += reader.next();
    digits += reader.next();
    takeDigits();
  }
  return digits;
}

/// Up to the closing character; a doubled one stands for itself.
std::string quotedFrom(Reader& reader, char close) {
  const TextPosition start = reader.position();
  reader.next();
  std::string text;
  while (!reader.atEnd()) {
    const char c = reader.next();
    if (c != close) {
      text += c;
    } else if (reader.peek() == close) {
      text += reader.next();
    } else {
      return text;
    }
  }
  throw errorAt(
      start,
      {tr("What starts here with %1 has no end."), std::string(1, close == ']' ? '[' : close)},
      {tr("Add %1 where it ends."), std::string(1, close)});
}

std::string signFrom(Reader& reader) {
  static constexpr std::array<std::string_view, 10> pairs = {"=>", "<=", ">=", "!=", "<>",
                                                             "==", "&&", "||", "≤",  "≥"};
  for (const std::string_view pair : pairs)
    if (reader.rest().starts_with(pair)) {
      for (std::size_t at = 0; at < pair.size(); ++at) reader.next();
      return std::string(pair);
    }
  static constexpr std::string_view singles = "+-*/%^&=<>!(),";
  if (singles.find(reader.peek()) != std::string_view::npos) return std::string(1, reader.next());
  throw errorAt(reader.position(), {tr("“%1” means nothing here."), std::string(1, reader.peek())},
                {tr("Put a column name with signs in brackets: [order volume].")});
}

bool startsSign(const Reader& reader) {
  return reader.rest().starts_with("≤") || reader.rest().starts_with("≥");
}

Token tokenFrom(Reader& reader) {
  const TextPosition position = reader.position();
  const char c = reader.peek();
  if (isDigit(c) || (c == '.' && isDigit(reader.peek(1))))
    return {TokenKind::number, numberFrom(reader), position};
  if (c == '"' || c == '\'') return {TokenKind::text, quotedFrom(reader, c), position};
  if (c == '[') return {TokenKind::bracketedName, quotedFrom(reader, ']'), position};
  if (isNameStart(c) && !startsSign(reader)) {
    std::string name;
    while (!reader.atEnd() && isNamePart(reader.peek()) && !startsSign(reader))
      name += reader.next();
    return {TokenKind::name, name, position};
  }
  return {TokenKind::sign, signFrom(reader), position};
}

}  // namespace

std::vector<Token> tokensOf(std::string_view text, TextPosition start) {
  if (!isUtf8(text))
    throw errorAt(start, {tr("The expression is not valid UTF-8.")}, {tr("Type it again.")});
  std::vector<Token> tokens;
  Reader reader(text, start);
  for (;;) {
    while (!reader.atEnd() && std::isspace(static_cast<unsigned char>(reader.peek())) != 0)
      reader.next();
    if (reader.atEnd()) break;
    const std::size_t first = reader.at();
    tokens.push_back(tokenFrom(reader));
    tokens.back().first = first;
    tokens.back().last = reader.at();
  }
  tokens.push_back({TokenKind::end, "", reader.position(), text.size(), text.size()});
  return tokens;
}

bool isPlainName(std::string_view name) {
  static constexpr std::array<std::string_view, 10> words = {
      "and", "or", "not", "in", "is", "between", "true", "false", "missing", "null"};
  return !name.empty() && isNameStart(name[0]) &&
         std::all_of(name.begin(), name.end(), isNamePart) &&
         name.find("≤") == std::string_view::npos && name.find("≥") == std::string_view::npos &&
         std::find(words.begin(), words.end(), lowerCaseAscii(name)) == words.end();
}

Error errorAt(TextPosition position, const Sentence& what, const Sentence& advice) {
  return Error(what, {.line = position.line, .character = position.character}, advice);
}

}  // namespace quern::expression
