// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/statements.h"

#include "core/base/utf8.h"
#include "core/base/unicode_text.h"
#include "core/expression/lexer.h"

#include <algorithm>

namespace quern {
namespace {

using expression::Token;
using expression::TokenKind;

/// Reads statements character by character.
class Splitter {
public:
  std::vector<Statement> split(std::string_view text) && {
    int line = 0;
    while (!text.empty() || line == 0) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      takeLine(text.substr(0, end), ++line);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    finish();
    return std::move(m_statements);
  }

private:
  void takeLine(std::string_view line, int number) {
    const bool goesOn = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (line.starts_with('#')) line = {};
    if (goesOn && m_open)
      m_current.text += '\n';
    else
      begin({number, 1});
    takeParts(line, number);
  }

  /// Semicolons part what stands outside of quotes and brackets.
  void takeParts(std::string_view line, int number) {
    char quote = 0;
    std::size_t first = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char c = line[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        quote = ']';
      } else if (c == ';') {
        m_current.text += line.substr(first, at - first);
        first = at + 1;
        begin({number, static_cast<int>(characterCount(line.substr(0, first))) + 1});
      }
    }
    m_current.text += line.substr(std::min(first, line.size()));
  }

  void begin(TextPosition start) {
    finish();
    m_current = {{}, start};
    m_open = true;
  }

  void finish() {
    if (m_open && !trimmed(m_current.text).empty()) m_statements.push_back(std::move(m_current));
    m_open = false;
  }

  std::vector<Statement> m_statements;
  Statement m_current;
  bool m_open = false;
};

/// Where a part of a statement begins that starts at a token; its end if that is the last.
TextPosition positionAfter(const std::vector<Token>& tokens, std::size_t token) {
  return tokens[std::min(token + 1, tokens.size() - 1)].position;
}

/// What follows a token, its blanks left out.
std::string_view textAfter(const Statement& statement, const std::vector<Token>& tokens,
                           std::size_t token) {
  return std::string_view(statement.text)
      .substr(tokens[std::min(token + 1, tokens.size() - 1)].first);
}

Formula formulaOf(const Statement& statement) {
  const std::vector<Token> tokens = expression::tokensOf(statement.text, statement.start);
  const bool named =
      tokens.size() > 2 && tokens[1].kind == TokenKind::sign && tokens[1].text == "=" &&
      (tokens[0].kind == TokenKind::name || tokens[0].kind == TokenKind::bracketedName);
  if (!named)
    return {std::string(trimmed(statement.text)), Expression(statement.text, statement.start),
            statement.start};
  if (trimmed(tokens[0].text).empty())
    throw expression::errorAt(tokens[0].position, {tr("The new column has no name.")},
                              {tr("Write a name in front of the sign =.")});
  return {tokens[0].text, Expression(textAfter(statement, tokens, 1), positionAfter(tokens, 1)),
          statement.start};
}

}  // namespace

std::vector<Statement> statementsOf(std::string_view text) { return Splitter().split(text); }

std::vector<Formula> formulasOf(std::string_view text) {
  std::vector<Formula> formulas;
  for (const Statement& statement : statementsOf(text)) formulas.push_back(formulaOf(statement));
  if (formulas.empty())
    throw expression::errorAt(
        {1, 1}, {tr("There is no formula.")},
        {tr("Write one in each line, for example: speed = distance / hours.")});
  return formulas;
}

namespace expression {

SyntaxNode parseRules(std::string_view text) {
  SyntaxNode rules{SyntaxKind::call, "case"};
  const std::vector<Statement> statements = statementsOf(text);
  for (const Statement& statement : statements) {
    const std::vector<Token> tokens = tokensOf(statement.text, statement.start);
    const auto arrow = std::ranges::find_if(tokens, [](const Token& token) {
      return token.kind == TokenKind::sign && token.text == "=>";
    });
    if (arrow == tokens.end()) {
      if (&statement != &statements.back())
        throw errorAt(statement.start,
                      {tr("This rule has no condition, so no later one is ever asked.")},
                      {tr("Write: condition => value. Only the last line may be a value alone.")});
      rules.children.push_back(parse(statement.text, statement.start));
      break;
    }
    const auto place = static_cast<std::size_t>(arrow - tokens.begin());
    rules.children.push_back(
        parse(std::string_view(statement.text).substr(0, arrow->first), statement.start));
    rules.children.push_back(
        parse(textAfter(statement, tokens, place), positionAfter(tokens, place)));
  }
  if (rules.children.empty())
    throw errorAt({1, 1}, {tr("There is no rule.")},
                  {tr("Write one in each line, for example: stock < 5 => \"low\".")});
  return rules;
}

}  // namespace expression
}  // namespace quern
