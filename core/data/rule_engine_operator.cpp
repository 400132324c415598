// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rule engine: a column whose value is decided by an ordered list of rules.
//
//   1. One rule per line, "condition => value", asked from top to bottom; the first that holds
//      decides. A condition that is missing does not hold.
//   2. A last line without a condition is the value of all rows that no rule has decided. Without
//      it they are missing.
//   3. The column's type fits all values: a number if some are, otherwise a whole number, a date,
//      yes or no. Texts are categories. Values that cannot stand in one column are refused.
//   4. An error names line and character.
//   5. The column is appended as a feature; one that has its name is replaced and keeps its role.
//   6. Functions over a column, such as mean(hours), are learned in fit, as in Formula.

#include "core/data/expression_bytes.h"
#include "core/data/learned_columns.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

constexpr TextParameter rules{
    .key = "rules",
    .required = true,
    .expression = true,
    .label = tr("Rules"),
    .help = tr("One per line, for example: stock < 5 => \"low\". The first that holds decides; a "
               "last line without => is the value of all other rows.")};
constexpr TextParameter name{.key = "name",
                             .initial = "rule",
                             .required = true,
                             .label = tr("Name of the column"),
                             .help = tr("The name of the column that holds what the rules say.")};

OperatorSpec spec() {
  return {
      .id = "rule-engine",
      .name = tr("Rule Engine"),
      .family = Family::data,
      .summary = tr("Gives each row the value of the first rule that holds"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {rules, name},
      .keywords = "if then else case when decision table conditions recode",
  };
}

ColumnSchema columnOf(const Expression& expression, const std::string& called,
                      const TableSchema& schema) {
  const Type type = expression.resultType(schema);
  const Role role = schema.contains(called) ? schema[called].role : Role::feature;
  return {called, type == Type::text ? Type::category : type, role};  // 3, 5
}

class RuleEngine final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    const Expression expression = Expression::ofRules(parameters[rules]);
    if (expression.isKnownIn(out)) out.set(columnOf(expression, parameters[name], out));
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Expression expression = Expression::ofRules(parameters[rules]);
    State state;
    if (!expression.learns()) return state;
    state.json["learned"] = Json::array();
    Learned learned;
    expression.evaluate(in.table("data"), context, &learned);
    addLearned(state, learned);  // 6
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Expression expression = Expression::ofRules(parameters[rules]);
    const ColumnSchema column = columnOf(expression, parameters[name], data.schema());
    const Learned learned = expression.learns() ? learnedFrom(state, 0) : Learned();
    Column values = expression.evaluate(data, learned, context);
    return {{"data", data.with(column, values.as(column.type))}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    return neededBytes(expressionBytes(Expression::ofRules(parameters[rules]), in.table("data")));
  }
};

}  // namespace

void registerRuleEngine(Registry& registry) { registry.add<RuleEngine>(spec()); }

}  // namespace quern
