// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filter rows: keeps the rows for which conditions or an expression hold.
//
//   1. Rows keep their order. Those for which the expression is false or missing leave by the
//      second port.
//   2. The expression must give yes or no; anything else is refused before a row is read.
//   3. Functions over a column, such as mean(hours), are learned in fit: when a model is judged,
//      other rows are held against what was learned. Functions over the rows in their order are
//      refused, because what becomes of a row must not depend on its neighbours. A frozen model
//      that scores new rows lets all of them through.
//   4. Conditions are the expression that they make: the rows are the same either way.
//   5. "Remove unused categories" takes out of every category column, in both outputs, the
//      categories that no row has any more; the others keep their order.

#include "core/data/learned_columns.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/category_order.h"
#include "core/table/row_selection.h"

namespace quern {
namespace {

constexpr ConditionsParameter rule{
    .key = "keep",
    .required = true,
    .label = tr("Keep rows where"),
    .help = tr("Conditions on the columns, or an expression, for example: hours > 10 and city = "
               "\"Oslo\".")};

constexpr BooleanParameter purge{
    .key = "purge",
    .label = tr("Remove unused categories"),
    .help = tr("Takes categories that no row has any more out of the category columns.")};

OperatorSpec spec() {
  return {
      .id = "filter-rows",
      .version = 2,
      .name = tr("Filter Rows"),
      .family = Family::data,
      .summary = tr("Keeps the rows for which a condition holds"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Matching rows")), tablePort("rest", tr("Other rows"))},
      .parameters = {rule, purge},
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
  expression.refuseWindows(
      {tr("Make a column of it with Formula first, and filter by that.")});  // 3
  if (const Type type = expression.resultType(schema); type != Type::boolean)
    throw notACondition(type);
}

class FilterRows final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& schema = in.table("data");
    const Expression expression(parameters[rule]);
    if (expression.isKnownIn(schema)) requireCondition(expression, schema);  // 2
    return {{"data", schema}, {"rest", schema}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Expression expression(parameters[rule]);
    State state;
    if (!expression.learns()) return state;
    state.json["learned"] = Json::array();
    Learned learned;
    expression.evaluate(in.table("data"), context, &learned);
    addLearned(state, learned);  // 3
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Expression expression(parameters[rule]);
    requireCondition(expression, data.schema());
    Context evaluating = context.part(0, 0.5);
    const Learned learned = expression.learns() ? learnedFrom(state, 0) : Learned();
    const Column holds = expression.evaluate(data, learned, evaluating);
    const auto kept = std::make_shared<const RowList>(rowsWhere(holds, true, evaluating));
    const std::int64_t all = data.rowCount();
    const auto others = std::make_shared<const RowList>(
        all - kept->count(), [kept, all] { return rowsOutside(kept->rows(), all); });
    Context taking = context.part(0.5, 1);
    Table matching = takeRowsLater(data, kept, taking);
    Table rest = takeRowsLater(data, others, taking);
    if (parameters[purge]) {
      matching = withoutUnusedCategories(matching);
      rest = withoutUnusedCategories(rest);
    }
    return {{"data", matching}, {"rest", rest}};
  }

  /// Both outputs together are the table.
  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    return neededBytes(copyBytes(data) + 16 * static_cast<double>(data.rowCount()));
  }

private:
  static Table withoutUnusedCategories(Table table) {  // 5
    for (const ColumnSchema& column : table.schema().columns())
      if (column.type == Type::category)
        table = table.with(column.name, withoutUnused(table[column.name]));
    return table;
  }
};

}  // namespace

void registerFilterRows(Registry& registry) { registry.add<FilterRows>(spec()); }

}  // namespace quern
