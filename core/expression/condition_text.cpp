// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists of conditions and expressions: the same rule both ways.
//
//   1. What expressionOf() writes, conditionsOf() reads as the same list.
//   2. An expression is a list if it is conditions of one column and constants each, joined by
//      nothing but "and", or nothing but "or". 8 < hours is hours > 8.
#include "core/base/numbers.h"
#include "core/expression/conditions.h"
#include "core/expression/expression.h"
#include "core/expression/syntax.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace quern {
namespace {

using expression::SyntaxKind;
using expression::SyntaxNode;

constexpr std::pair<Relation, std::string_view> comparisonSigns[] = {
    {Relation::equal, "="},   {Relation::notEqual, "!="}, {Relation::below, "<"},
    {Relation::atMost, "<="}, {Relation::above, ">"},     {Relation::atLeast, ">="}};

constexpr std::pair<Relation, std::string_view> textTests[] = {
    {Relation::contains, "contains"},
    {Relation::startsWith, "starts_with"},
    {Relation::endsWith, "ends_with"},
    {Relation::matches, "matches"},
    {Relation::matches, "regex_match"}};

std::string literalOf(const Json& value) {
  if (value.is_number_float()) return written(value.get<double>());
  if (!value.is_string()) return value.dump();
  std::string text = "\"";
  for (const char c : value.get<std::string>()) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + '"';
}

std::string literalsOf(const std::vector<Json>& values) {
  std::vector<std::string> texts;
  for (const Json& value : values) texts.push_back(literalOf(value));
  return fmt::format("{}", fmt::join(texts, ", "));
}

template <std::size_t Count>
std::string_view wordOf(const std::pair<Relation, std::string_view> (&table)[Count],
                        Relation relation) {
  for (const auto& [known, word] : table)
    if (known == relation) return word;
  return {};
}

/// A constant of an expression as a value; nothing if the node is none.
std::optional<Json> constantOf(const SyntaxNode& node) {
  switch (node.kind) {
    case SyntaxKind::text: return node.text;
    case SyntaxKind::boolean: return node.text == "true";
    case SyntaxKind::number:
      if (const auto whole = parseInteger(node.text)) return *whole;
      if (const auto number = parseNumber(node.text)) return *number;
      return std::nullopt;
    case SyntaxKind::negation: {
      const auto inner = constantOf(node.children.front());
      if (!inner || !inner->is_number()) return std::nullopt;
      if (inner->is_number_float()) return -inner->get<double>();
      return -inner->get<std::int64_t>();
    }
    default: return std::nullopt;
  }
}

using MaybeCondition = std::optional<ColumnCondition>;

/// Every child after the first as a constant of a condition on the first, which is a column.
MaybeCondition onColumn(const SyntaxNode& node, Relation relation) {
  if (node.children.empty() || node.children.front().kind != SyntaxKind::column)
    return std::nullopt;
  ColumnCondition condition{node.children.front().text, relation, {}};
  for (std::size_t child = 1; child < node.children.size(); ++child) {
    const auto value = constantOf(node.children[child]);
    if (!value) return std::nullopt;
    condition.values.push_back(*value);
  }
  return condition;
}

Relation mirrored(Relation relation) {
  switch (relation) {
    case Relation::below: return Relation::above;
    case Relation::atMost: return Relation::atLeast;
    case Relation::above: return Relation::below;
    case Relation::atLeast: return Relation::atMost;
    default: return relation;
  }
}

/// type(a) = "number", missing_share(a) <= 5
MaybeCondition ofWholeColumn(const SyntaxNode& node) {
  const SyntaxNode& call = node.children.front();
  const auto value = constantOf(node.children.back());
  const bool asks = call.children.size() == 1 && !call.hasOver && value &&
                    call.children.front().kind == SyntaxKind::column;
  if (!asks) return std::nullopt;
  const std::string& column = call.children.front().text;
  if (call.text == "type" && node.text == "=")
    return ColumnCondition{column, Relation::hasType, {*value}};
  if (call.text == "missing_share" && node.text == "<=")
    return ColumnCondition{column, Relation::missingAtMost, {*value}};
  return std::nullopt;
}

MaybeCondition comparisonIn(const SyntaxNode& node) {
  if (node.children.front().kind == SyntaxKind::call) return ofWholeColumn(node);
  for (const auto& [relation, sign] : comparisonSigns) {
    if (sign != node.text) continue;
    if (node.children.front().kind == SyntaxKind::column) return onColumn(node, relation);
    SyntaxNode turned = node;
    std::swap(turned.children.front(), turned.children.back());
    return onColumn(turned, mirrored(relation));
  }
  return std::nullopt;
}

MaybeCondition callIn(const SyntaxNode& node) {
  if (node.hasOver) return std::nullopt;
  if (node.text == "exists" && node.children.size() == 1) return onColumn(node, Relation::exists);
  if (node.text == "unique" && node.children.size() == 1) return onColumn(node, Relation::unique);
  for (const auto& [relation, name] : textTests)
    if (name == node.text && node.children.size() == 2) return onColumn(node, relation);
  return std::nullopt;
}

MaybeCondition oppositeOf(MaybeCondition condition) {
  if (!condition) return std::nullopt;
  switch (condition->relation) {
    case Relation::oneOf: condition->relation = Relation::noneOf; break;
    case Relation::between: condition->relation = Relation::outside; break;
    case Relation::contains: condition->relation = Relation::lacks; break;
    case Relation::missing: condition->relation = Relation::present; break;
    default: return std::nullopt;
  }
  return condition;
}

MaybeCondition conditionIn(const SyntaxNode& node) {
  switch (node.kind) {
    case SyntaxKind::binary: return comparisonIn(node);
    case SyntaxKind::isIn: return onColumn(node, Relation::oneOf);
    case SyntaxKind::isBetween: return onColumn(node, Relation::between);
    case SyntaxKind::isMissing: return onColumn(node, Relation::missing);
    case SyntaxKind::call: return callIn(node);
    case SyntaxKind::column: return ColumnCondition{node.text, Relation::equal, {true}};
    case SyntaxKind::inversion:
      if (node.children.front().kind == SyntaxKind::column)
        return ColumnCondition{node.children.front().text, Relation::equal, {false}};
      return oppositeOf(conditionIn(node.children.front()));
    default: return std::nullopt;
  }
}

/// Adds the conditions that `word` joins; false if one of the pieces is none.
bool collectConditions(const SyntaxNode& node, std::string_view word, ConditionList& list) {
  if (node.kind == SyntaxKind::binary && node.text == word)
    return collectConditions(node.children.front(), word, list) &&
           collectConditions(node.children.back(), word, list);
  MaybeCondition condition = conditionIn(node);
  if (condition) list.conditions.push_back(std::move(*condition));
  return condition.has_value();
}

}  // namespace

std::string expressionOf(const ColumnCondition& condition) {
  const std::string column = expressionName(condition.column);
  const std::string values = literalsOf(condition.values);
  if (const std::string_view sign = wordOf(comparisonSigns, condition.relation); !sign.empty())
    return fmt::format("{} {} {}", column, sign, values);
  if (const std::string_view name = wordOf(textTests, condition.relation); !name.empty())
    return fmt::format("{}({}, {})", name, column, values);
  const auto range = [&] {
    return fmt::format("between {} and {}", literalOf(condition.values[0]),
                       literalOf(condition.values[1]));
  };
  switch (condition.relation) {
    case Relation::between: return fmt::format("{} {}", column, range());
    case Relation::outside: return fmt::format("{} not {}", column, range());
    case Relation::oneOf: return fmt::format("{} in ({})", column, values);
    case Relation::noneOf: return fmt::format("{} not in ({})", column, values);
    case Relation::lacks: return fmt::format("not contains({}, {})", column, values);
    case Relation::present: return fmt::format("{} is not missing", column);
    case Relation::missing: return fmt::format("{} is missing", column);
    case Relation::exists: return fmt::format("exists({})", column);
    case Relation::unique: return fmt::format("unique({})", column);
    case Relation::hasType: return fmt::format("type({}) = {}", column, values);
    case Relation::missingAtMost: return fmt::format("missing_share({}) <= {}", column, values);
    default: bug("every relation has its words", __FILE__, __LINE__);
  }
}

std::string expressionOf(const ConditionList& list) {
  std::vector<std::string> parts;
  for (const ColumnCondition& condition : list.conditions)
    if (openPartOf(condition).empty()) parts.push_back(expressionOf(condition));
  return fmt::format("{}", fmt::join(parts, list.any ? " or " : " and "));
}

std::optional<ConditionList> conditionsOf(std::string_view expression) {
  const SyntaxNode root = expression::parse(expression);
  ConditionList list;
  list.any = root.kind == SyntaxKind::binary && root.text == "or";  // 2
  if (!collectConditions(root, list.any ? "or" : "and", list)) return std::nullopt;
  return list;
}

}  // namespace quern
