// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/expression.h"

#include "core/expression/bound.h"
#include "core/expression/lexer.h"
#include "core/expression/statements.h"
#include "core/expression/whole_columns.h"

#include <algorithm>

namespace quern {

using expression::Lowered;
using expression::SyntaxKind;
using expression::SyntaxNode;

struct Expression::Syntax {
  SyntaxNode root;
};

Expression::Expression(Syntax syntax)
    : m_syntax(std::make_unique<const Syntax>(std::move(syntax))) {}
Expression::Expression(std::string_view text, TextPosition start)
    : Expression(Syntax{expression::parse(text, start)}) {}
Expression Expression::ofRules(std::string_view text) {
  return Expression(Syntax{expression::parseRules(text)});
}
Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

namespace {

void collectColumns(const SyntaxNode& node, std::vector<std::string>& names) {
  if (node.kind == SyntaxKind::column &&
      std::find(names.begin(), names.end(), node.text) == names.end())
    names.push_back(node.text);
  forEachBelow(node, [&names](const SyntaxNode& child) { collectColumns(child, names); });
}

Column evaluated(const SyntaxNode& root, const Table& table, const Learned* given, Learned* learned,
                 Context& context) {
  const Lowered lowered = expression::lowered(root, table.schema());
  const double share = lowered.steps.empty() ? 0 : 0.7;
  Context whole = context.part(0, share), rest = context.part(share, 1);
  const Table larger = withResults(lowered, table, given, learned, whole);
  const Column column = columnOf(lowered.root, larger, rest);
  return column.type() == Type::category ? column.as(Type::text) : column;
}

}  // namespace

Type Expression::resultType(const TableSchema& schema) const {
  const Lowered lowered = expression::lowered(m_syntax->root, schema);
  return expression::typeOf(expression::bind(lowered.root, lowered.schema).kind);
}

Column Expression::evaluate(const Table& table, Context& context, Learned* learned) const {
  return evaluated(m_syntax->root, table, nullptr, learned, context);
}

Column Expression::evaluate(const Table& table, const Learned& learned, Context& context) const {
  return evaluated(m_syntax->root, table, &learned, nullptr, context);
}

bool Expression::learns() const { return expression::hasAggregate(m_syntax->root); }

bool Expression::looksAround() const { return expression::firstWindow(m_syntax->root) != nullptr; }

void Expression::refuseWindows(const Sentence& advice) const {
  if (const SyntaxNode* window = expression::firstWindow(m_syntax->root))
    throw expression::errorAt(
        window->position,
        {tr("%1 looks at the rows before and after its own, which is not possible here."),
         window->text},
        advice);
}

std::vector<std::string> Expression::columns() const {
  std::vector<std::string> names;
  collectColumns(m_syntax->root, names);
  return names;
}

bool Expression::isKnownIn(const TableSchema& schema) const {
  const std::vector<std::string> names = columns();
  return schema.complete || std::ranges::all_of(names, [&schema](const std::string& name) {
           return schema.contains(name);
         });
}

std::string expressionName(std::string_view column) {
  if (expression::isPlainName(column)) return std::string(column);
  std::string name = "[";
  for (const char c : column) name += c == ']' ? std::string("]]") : std::string(1, c);
  return name + "]";
}

}  // namespace quern
