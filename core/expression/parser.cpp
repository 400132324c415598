// SPDX-License-Identifier: GPL-3.0-or-later
//
// Precedence, loosest first: or; and; not; comparison, in, between, is; &; + -; * / %; unary -; ^
// (to the right).

#include "core/base/utf8.h"
#include "core/expression/lexer.h"
#include "core/expression/syntax.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace quern::expression {
namespace {

constexpr int deepest = 200;          // a hostile "((((…" must not exhaust the stack
constexpr int highest = 5 * deepest;  // nor must a hostile "1+1+1+…"

Error tooDeep(TextPosition position) {
  return errorAt(position, {tr("The expression is nested too deeply.")},
                 {tr("Split it into several columns or rules.")});
}

class Parser {
public:
  Parser(std::string_view text, TextPosition start) : m_tokens(tokensOf(text, start)) {}

  SyntaxNode whole() {
    if (peek().kind == TokenKind::end)
      throw errorAt(peek().position, {tr("The expression is empty.")},
                    {tr("Write a rule, for example: hours > 10.")});
    SyntaxNode node = disjunction();
    if (peek().kind != TokenKind::end) throw unexpected();
    return node;
  }

private:
  const Token& peek(std::size_t ahead = 0) const {
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
  }
  Token next() { return m_tokens[std::min(m_at++, m_tokens.size() - 1)]; }
  bool isSign(std::string_view sign) const {
    return peek().kind == TokenKind::sign && peek().text == sign;
  }
  bool isWord(std::string_view word, std::size_t ahead = 0) const {
    return peek(ahead).kind == TokenKind::name && lowerCaseAscii(peek(ahead).text) == word;
  }
  bool takeSign(std::string_view sign) { return isSign(sign) && (next(), true); }
  bool takeWord(std::string_view word) { return isWord(word) && (next(), true); }

  static bool isWordLike(const Token& token) {
    return token.kind == TokenKind::name || token.kind == TokenKind::number;
  }
  Error unexpected() const {
    if (peek().kind == TokenKind::end)
      return errorAt(peek().position, {tr("The expression ends too early.")},
                     {tr("Write what should follow, or remove the last sign.")});
    // Two words in a row: more often a name with blanks than anything else.
    if (m_at > 0 && isWordLike(m_tokens[m_at - 1]) && isWordLike(peek()))
      return errorAt(peek().position, {tr("“%1” does not fit here."), peek().text},
                     {tr("A column whose name has blanks stands in brackets: [%1 %2]; join "
                         "conditions with and or or; put texts in quotes."),
                      m_tokens[m_at - 1].text, peek().text});
    return errorAt(peek().position, {tr("“%1” does not fit here."), peek().text},
                   {tr("Join conditions with and or or; put texts in quotes.")});
  }
  void expectSign(std::string_view sign) {
    if (!takeSign(sign))
      throw errorAt(peek().position, {tr("A “%1” is missing here."), sign}, {tr("Add %1."), sign});
  }

  void expectWord(std::string_view word) {
    if (!takeWord(word))
      throw errorAt(peek().position, {tr("“%1” is missing here."), word},
                    {tr("Write: case when stock < 5 then \"low\" else \"enough\" end.")});
  }

  static void adopt(SyntaxNode& node, SyntaxNode child) {
    adopt(node, std::move(child), node.children);
  }
  /// A long chain "a + b + c + …" is a deep tree too, which is walked (and destroyed) recursively:
  /// it is refused while it grows.
  static void adopt(SyntaxNode& node, SyntaxNode child, std::vector<SyntaxNode>& below) {
    if (child.height >= highest) throw tooDeep(node.position);
    node.height = std::max(node.height, child.height + 1);
    below.push_back(std::move(child));
  }

  static SyntaxNode binary(const Token& at, std::string_view sign, SyntaxNode left,
                           SyntaxNode right) {
    SyntaxNode node{SyntaxKind::binary, std::string(sign), at.position};
    adopt(node, std::move(left));
    adopt(node, std::move(right));
    return node;
  }
  static SyntaxNode unary(SyntaxKind kind, const Token& at, SyntaxNode operand) {
    SyntaxNode node{kind, at.text, at.position};
    adopt(node, std::move(operand));
    return node;
  }

  SyntaxNode disjunction() {
    SyntaxNode left = conjunction();
    while (isWord("or") || isSign("||")) {
      const Token at = next();
      left = binary(at, "or", std::move(left), conjunction());
    }
    return left;
  }

  SyntaxNode conjunction() {
    SyntaxNode left = inversion();
    while (isWord("and") || isSign("&&")) {
      const Token at = next();
      left = binary(at, "and", std::move(left), inversion());
    }
    return left;
  }

  SyntaxNode inversion() {
    const Depth depth(*this);
    if (isWord("not") || isSign("!")) {
      const Token at = next();
      return unary(SyntaxKind::inversion, at, inversion());
    }
    return comparison();
  }

  SyntaxNode comparison() {
    SyntaxNode left = joined();
    for (;;) {
      if (peek().kind == TokenKind::sign && !comparisonSign(peek().text).empty()) {
        const Token at = next();
        left = binary(at, comparisonSign(at.text), std::move(left), joined());
      } else if (isWord("is")) {
        left = missingTest(std::move(left));
      } else if (isWord("in") || isWord("between") ||
                 (isWord("not") && (isWord("in", 1) || isWord("between", 1)))) {
        left = membership(std::move(left));
      } else {
        return left;
      }
    }
  }

  static std::string_view comparisonSign(std::string_view sign) {
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"=", "="}, {"==", "="},  {"!=", "!="}, {"<>", "!="}, {"<", "<"},
        {">", ">"}, {"<=", "<="}, {">=", ">="}, {"≤", "<="},  {"≥", ">="}};
    for (const auto& [spelling, meaning] : signs)
      if (spelling == sign) return meaning;
    return {};
  }

  SyntaxNode missingTest(SyntaxNode operand) {
    const Token at = next();
    const bool negated = takeWord("not");
    if (!takeWord("missing") && !takeWord("null")) throw unexpected();
    SyntaxNode test = unary(SyntaxKind::isMissing, at, std::move(operand));
    return negated ? unary(SyntaxKind::inversion, at, std::move(test)) : test;
  }

  SyntaxNode membership(SyntaxNode operand) {
    const Token at = peek();
    const bool negated = takeWord("not");
    SyntaxNode test =
        takeWord("in") ? listTest(at, std::move(operand)) : rangeTest(at, std::move(operand));
    return negated ? unary(SyntaxKind::inversion, at, std::move(test)) : test;
  }

  SyntaxNode listTest(const Token& at, SyntaxNode operand) {
    SyntaxNode test = unary(SyntaxKind::isIn, at, std::move(operand));
    expectSign("(");
    do adopt(test, joined());
    while (takeSign(","));
    expectSign(")");
    return test;
  }

  SyntaxNode rangeTest(const Token& at, SyntaxNode operand) {
    next();
    SyntaxNode low = joined();
    if (!takeWord("and"))
      throw errorAt(peek().position, {tr("“between” needs two values joined by and.")},
                    {tr("Write: hours between 5 and 10.")});
    SyntaxNode test = unary(SyntaxKind::isBetween, at, std::move(operand));
    adopt(test, std::move(low));
    adopt(test, joined());
    return test;
  }

  SyntaxNode joined() {
    SyntaxNode left = sum();
    while (isSign("&")) {
      const Token at = next();
      left = binary(at, "&", std::move(left), sum());
    }
    return left;
  }

  SyntaxNode sum() {
    SyntaxNode left = product();
    while (isSign("+") || isSign("-")) {
      const Token at = next();
      left = binary(at, at.text, std::move(left), product());
    }
    return left;
  }

  SyntaxNode product() {
    SyntaxNode left = signedOperand();
    while (isSign("*") || isSign("/") || isSign("%")) {
      const Token at = next();
      left = binary(at, at.text, std::move(left), signedOperand());
    }
    return left;
  }

  SyntaxNode signedOperand() {
    const Depth depth(*this);
    if (isSign("-")) {
      const Token at = next();
      return unary(SyntaxKind::negation, at, signedOperand());
    }
    if (takeSign("+")) return signedOperand();
    return power();
  }

  SyntaxNode power() {
    SyntaxNode base = operand();
    if (!isSign("^")) return base;
    const Token at = next();
    return binary(at, "^", std::move(base), signedOperand());
  }

  SyntaxNode operand() {
    const Token at = peek();
    switch (at.kind) {
      case TokenKind::number: next(); return {SyntaxKind::number, at.text, at.position};
      case TokenKind::text: next(); return {SyntaxKind::text, at.text, at.position};
      case TokenKind::bracketedName: next(); return {SyntaxKind::column, at.text, at.position};
      case TokenKind::name: return nameOrCall();
      default: break;
    }
    if (!takeSign("(")) throw unexpected();
    SyntaxNode inner = disjunction();
    expectSign(")");
    return inner;
  }

  SyntaxNode nameOrCall() {
    for (const std::string_view word : {"and", "or", "in", "is", "between"})
      if (isWord(word)) throw unexpected();
    if (isWord("case") && isWord("when", 1)) return cases();
    const Token at = next();
    const std::string word = lowerCaseAscii(at.text);
    if (takeSign("(")) return call(at, word);
    if (word == "true" || word == "false") return {SyntaxKind::boolean, word, at.position};
    if (word == "missing" || word == "null") return {SyntaxKind::missing, word, at.position};
    return {SyntaxKind::column, at.text, at.position};
  }

  SyntaxNode call(const Token& at, const std::string& name) {
    SyntaxNode node{SyntaxKind::call, name, at.position};
    if (!takeSign(")")) {
      do adopt(node, disjunction());
      while (takeSign(","));
      expectSign(")");
    }
    if (takeWord("over")) over(node);
    return node;
  }

  /// over (city, year(day) order by day desc, hour)
  void over(SyntaxNode& node) {
    node.hasOver = true;
    expectSign("(");
    const auto ordered = [this] { return isWord("order") && isWord("by", 1); };
    if (!isSign(")") && !ordered()) {
      do adopt(node, disjunction(), node.over);
      while (takeSign(","));
    }
    node.groups = node.over.size();
    if (ordered()) {
      next();
      next();
      do {
        adopt(node, disjunction(), node.over);
        node.descending.push_back(takeWord("desc"));
        if (!node.descending.back()) takeWord("asc");
      } while (takeSign(","));
    }
    expectSign(")");
  }

  /// case when a then b when c then d else e end
  SyntaxNode cases() {
    SyntaxNode node{SyntaxKind::call, "case", next().position};
    while (takeWord("when")) {
      adopt(node, disjunction());
      expectWord("then");
      adopt(node, disjunction());
    }
    if (takeWord("else")) adopt(node, disjunction());
    expectWord("end");
    return node;
  }

  /// Counts how deep the parser stands, and refuses to go deeper than a person would write.
  class Depth {
  public:
    explicit Depth(Parser& parser) : m_parser(parser) {
      if (++m_parser.m_depth > deepest) {
        --m_parser.m_depth;
        throw tooDeep(m_parser.peek().position);
      }
    }
    ~Depth() { --m_parser.m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

  private:
    Parser& m_parser;
  };

  std::vector<Token> m_tokens;
  std::size_t m_at = 0;
  int m_depth = 0;
};

}  // namespace

SyntaxNode parse(std::string_view text, TextPosition start) { return Parser(text, start).whole(); }

}  // namespace quern::expression
