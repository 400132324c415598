// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists of conditions, as JSON.
//
//   1. What toJson() wrote reads back the same, conditions that are still open included.
//   2. JSON from elsewhere is looked through before it is used: a newer version, an unknown
//      comparison, a value that is neither number, text nor truth value, and more conditions than
//      an expression may join are told.
#include "core/expression/conditions.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quern {
namespace {

constexpr std::int64_t conditionsVersion = 1;
constexpr std::size_t mostConditions = 500;
constexpr int anyNumber = 1'000'000;

constexpr std::array relationTable = {
    RelationFacts{Relation::equal, "equal", tr("is"), 1, 1},
    RelationFacts{Relation::notEqual, "not-equal", tr("is not"), 1, 1},
    RelationFacts{Relation::below, "below", tr("is below"), 1, 1},
    RelationFacts{Relation::atMost, "at-most", tr("is at most"), 1, 1},
    RelationFacts{Relation::above, "above", tr("is above"), 1, 1},
    RelationFacts{Relation::atLeast, "at-least", tr("is at least"), 1, 1},
    RelationFacts{Relation::between, "between", tr("lies between"), 2, 2},
    RelationFacts{Relation::outside, "outside", tr("lies outside"), 2, 2},
    RelationFacts{Relation::oneOf, "one-of", tr("is one of"), 1, anyNumber},
    RelationFacts{Relation::noneOf, "none-of", tr("is none of"), 1, anyNumber},
    RelationFacts{Relation::contains, "contains", tr("contains"), 1, 1},
    RelationFacts{Relation::lacks, "lacks", tr("does not contain"), 1, 1},
    RelationFacts{Relation::startsWith, "starts-with", tr("starts with"), 1, 1},
    RelationFacts{Relation::endsWith, "ends-with", tr("ends with"), 1, 1},
    RelationFacts{Relation::matches, "matches", tr("matches the pattern"), 1, 1},
    RelationFacts{Relation::present, "present", tr("has a value"), 0, 0},
    RelationFacts{Relation::missing, "missing", tr("is missing"), 0, 0},
    RelationFacts{Relation::exists, "exists", tr("is there"), 0, 0, true},
    RelationFacts{Relation::unique, "unique", tr("has each value once"), 0, 0, true},
    RelationFacts{Relation::hasType, "type", tr("is of type"), 1, 1, true},
    RelationFacts{Relation::missingAtMost, "missing-at-most", tr("is missing in at most, %"), 1, 1,
                  true},
};

const RelationFacts* relationOf(std::string_view key) {
  const auto found = std::ranges::find(relationTable, key, &RelationFacts::key);
  return found == relationTable.end() ? nullptr : &*found;
}

bool isValue(const Json& json) {
  return json.is_string() || json.is_boolean() ||
         (json.is_number() && std::isfinite(json.get<double>()));
}

Sentence problemOfOne(const Json& json) {
  if (!json.is_object() || !json.contains("column") || !json["column"].is_string() ||
      !json.contains("is") || !json["is"].is_string())
    return {tr("A condition names a column and a comparison: %1."), json.dump()};
  if (relationOf(json["is"].get<std::string>()) == nullptr)
    return {tr("%1 is no comparison that is known here."), json["is"].get<std::string>()};
  if (!json.contains("values")) return {};
  const Json& values = json["values"];
  if (!values.is_array() || !std::ranges::all_of(values, isValue))
    return {tr("The values of a condition are a list of numbers, texts, true and false: %1."),
            json.dump()};
  return {};
}

}  // namespace

std::span<const RelationFacts> relations() { return relationTable; }

const RelationFacts& factsOf(Relation relation) {
  const auto found = std::ranges::find(relationTable, relation, &RelationFacts::relation);
  QUERN_EXPECT(found != relationTable.end());
  return *found;
}

bool suits(Relation relation, Type type) {
  switch (relation) {
    case Relation::equal:
    case Relation::present:
    case Relation::missing:
    case Relation::exists:
    case Relation::unique:
    case Relation::hasType:
    case Relation::missingAtMost: return true;
    case Relation::notEqual:
    case Relation::oneOf:
    case Relation::noneOf: return type != Type::boolean;
    case Relation::below:
    case Relation::atMost:
    case Relation::above:
    case Relation::atLeast:
    case Relation::between:
    case Relation::outside:
      return type == Type::number || type == Type::integer || accepts(Accept::temporal, type);
    case Relation::contains:
    case Relation::lacks:
    case Relation::startsWith:
    case Relation::endsWith:
    case Relation::matches: return type == Type::text || type == Type::category;
  }
  bug("every relation suits some types", __FILE__, __LINE__);
}

Json toJson(const ConditionList& list) {
  Json conditions = Json::array();
  for (const ColumnCondition& condition : list.conditions) {
    Json one = {{"column", condition.column}, {"is", factsOf(condition.relation).key}};
    if (!condition.values.empty()) one["values"] = condition.values;
    conditions.push_back(std::move(one));
  }
  return {{"version", conditionsVersion},
          {"join", list.any ? "any" : "all"},
          {"conditions", std::move(conditions)}};
}

Sentence problemOfConditions(const Json& json) {  // 2
  if (!json.is_object() || !json.contains("conditions") || !json["conditions"].is_array())
    return {tr("This is no list of conditions: %1."), json.dump()};
  if (json.contains("version")) {
    const Json& version = json["version"];
    if (!version.is_number_integer() || version != conditionsVersion)
      return {tr("The conditions have version %1; this program reads version %2."), version.dump(),
              conditionsVersion};
  }
  if (json.contains("join") && json["join"] != "all" && json["join"] != "any")
    return {tr("Conditions are joined by all or any, not by %1."), json["join"].dump()};
  const Json& conditions = json["conditions"];
  if (conditions.size() > mostConditions)
    return {tr("There are %1 conditions; at most %2 can stand in one list."), conditions.size(),
            mostConditions};
  for (const Json& condition : conditions)
    if (Sentence problem = problemOfOne(condition); !problem.empty()) return problem;
  return {};
}

ConditionList conditionListFrom(const Json& json) {  // 1
  QUERN_EXPECT(problemOfConditions(json).empty());
  ConditionList list{.any = json.contains("join") && json["join"] == "any"};
  for (const Json& condition : json["conditions"]) {
    ColumnCondition& one = list.conditions.emplace_back();
    one.column = condition["column"].get<std::string>();
    one.relation = relationOf(condition["is"].get<std::string>())->relation;
    if (condition.contains("values"))
      one.values.assign(condition["values"].begin(), condition["values"].end());
  }
  return list;
}

Sentence openPartOf(const ColumnCondition& condition) {
  if (condition.column.empty()) return tr("A condition has no column yet.");
  const RelationFacts& facts = factsOf(condition.relation);
  const int count = static_cast<int>(condition.values.size());
  if (count < facts.least)
    return {tr("The condition on %1 needs %2 {value|values} and has %3."), condition.column,
            facts.least, count};
  if (count > facts.most)
    return {tr("The condition on %1 takes %2 {value|values} and has %3."), condition.column,
            facts.most, count};
  return {};
}

}  // namespace quern
