// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filter rows: keeps the rows for which an expression holds.
//
//   1. Rows keep their order. Those for which the expression is false or missing leave by the
//      second port.
//   2. The expression must give yes or no; anything else is refused before a row is read.
//   3. Nothing is learned. A frozen model that scores new rows lets all of them through.

#include "core/expression/expression.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

namespace quern {
namespace {

constexpr TextParameter rule{
    .key = "keep",
    .required = true,
    .expression = true,
    .label = tr("Keep rows where"),
    .help = tr("A condition over the columns, for example: hours > 10 and city = \"Oslo\".")};

OperatorSpec spec() {
  return {
      .id = "filter-rows",
      .name = tr("Filter Rows"),
      .family = Family::data,
      .summary = tr("Keeps the rows for which a condition holds"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Matching rows")), tablePort("rest", tr("Other rows"))},
      .parameters = {rule},
      .rows = Rows::selected,
      .orderFree = true,
      .keywords = "select rows where condition subset query",
  };
}

Error notACondition(Type type) {
  return Error({tr("The expression gives a %1 for each row, not yes or no."), nameOf(type)},
               {.parameter = std::string(rule.key)},
               {tr("Compare it with something, for example: hours > 10.")});
}

void requireCondition(const Expression& expression, const TableSchema& schema) {
  if (const Type type = expression.resultType(schema); type != Type::boolean)
    throw notACondition(type);
}

class FilterRows final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    requireCondition(Expression(parameters[rule]), schema);  // 2
    return {{"data", schema}, {"rest", schema}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Expression expression(parameters[rule]);
    requireCondition(expression, data.schema());
    Context evaluating = context.part(0, 0.5);
    const Column holds = expression.evaluate(data, evaluating);
    const std::vector<std::int64_t> kept = rowsWhere(holds, true, evaluating);
    Context taking = context.part(0.5, 1);
    return {{"data", takeRows(data, kept, taking)},
            {"rest", takeRows(data, rowsOutside(kept, data.rowCount()), taking)}};
  }
};

}  // namespace

void registerFilterRows(Registry& registry) { registry.add<FilterRows>(spec()); }

}  // namespace quern
