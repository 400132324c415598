// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/json.h"
#include "core/base/sentence.h"
#include "core/table/type.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// How a condition holds a column against its values.
enum class Relation {
  equal,
  notEqual,
  below,
  atMost,
  above,
  atLeast,
  between,
  outside,
  oneOf,
  noneOf,
  contains,
  lacks,
  startsWith,
  endsWith,
  matches,  ///< a regular expression, somewhere in the text
  present,
  missing,
  // About a column as a whole: no row can answer them.
  exists,  ///< the table has such a column
  unique,
  hasType,
  missingAtMost  ///< share of the rows, in percent
};

struct RelationFacts {
  Relation relation = Relation::equal;
  std::string_view key{};  ///< "at-most": in files and on the command line
  Text label{};
  int least = 0, most = 0;     ///< how many values it takes
  bool ofWholeColumn = false;  ///< exists, unique, hasType, missingAtMost
};
QUERN_CORE_EXPORT std::span<const RelationFacts> relations();
QUERN_CORE_EXPORT const RelationFacts& factsOf(Relation relation);

/// Whether it makes sense for a column of that type: texts contain, numbers lie between.
QUERN_CORE_EXPORT bool suits(Relation relation, Type type);

/// One line of a list of conditions: a column, how, against which values.
struct ColumnCondition {
  std::string column{};  ///< empty: not chosen yet
  Relation relation = Relation::equal;
  std::vector<Json> values{};  ///< numbers, texts (dates too) and truth values

  friend bool operator==(const ColumnCondition&, const ColumnCondition&) = default;
};

struct ConditionList {
  bool any = false;  ///< one of them suffices; otherwise all must hold
  std::vector<ColumnCondition> conditions{};

  friend bool operator==(const ConditionList&, const ConditionList&) = default;
};

/// {"version": 1, "join": "all", "conditions": [{"column": "hours", "is": "above", "values": [8]}]}
QUERN_CORE_EXPORT Json toJson(const ConditionList& list);
/// Why the JSON is no list of conditions; empty if it is one, even if conditions in it are still
/// open.
QUERN_CORE_EXPORT Sentence problemOfConditions(const Json& json);
/// The conditions of JSON in which problemOfConditions() finds none.
QUERN_CORE_EXPORT ConditionList conditionListFrom(const Json& json);

/// What a condition still lacks before it says anything; empty if nothing.
QUERN_CORE_EXPORT Sentence openPartOf(const ColumnCondition& condition);

/// The same rule as an expression. Conditions that are still open are left out.
QUERN_CORE_EXPORT std::string expressionOf(const ConditionList& list);
QUERN_CORE_EXPORT std::string expressionOf(const ColumnCondition& condition);
/// The conditions that an expression consists of; nothing if it says more than a list can.
/// exists(a), unique(a), type(a) = "number" and missing_share(a) <= 5 are conditions on whole columns. Throws
/// Error, as Expression does, if the text cannot be read.
QUERN_CORE_EXPORT std::optional<ConditionList> conditionsOf(std::string_view expression);

}  // namespace quern
