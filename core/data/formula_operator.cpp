// SPDX-License-Identifier: GPL-3.0-or-later
//
// Formula: new or replaced columns, computed from the others.
//
//   1. One formula per line, "name = expression", computed from top to bottom: a later one may use
//      the columns of an earlier one, and a name given twice is replaced twice.
//   2. A name that is there already is replaced where it stands and keeps its role; a new one is
//      appended as a feature. All other columns are shared with the input.
//   3. A formula without a name makes a column called like the formula.
//   4. Texts that replace a category column are categories again; otherwise they are texts.
//   5. Everything that can be known without rows is said before: an error names line and character.
//      Columns that a node before will make only when it has run are waited for.
//   6. Functions over a column, such as mean(hours) or sum(amount) over (city), are learned in fit:
//      rows that are scored never change them. A group that was not seen then has no value, and the
//      log says how many rows.
//   7. Functions over the rows in their order, such as lag and rank, look at the rows at hand, and
//      nothing of them is learned.

#include "core/data/expression_bytes.h"
#include "core/data/learned_columns.h"
#include "core/expression/statements.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <cmath>

namespace quern {
namespace {

constexpr TextParameter formulas{
    .key = "formulas",
    .required = true,
    .expression = true,
    .label = tr("Formulas"),
    .help = tr("One per line, for example: speed = distance / hours.")};

OperatorSpec spec() {
  return {
      .id = "formula",
      .name = tr("Formula"),
      .family = Family::data,
      .summary = tr("Computes new columns from the others"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {formulas},
      .keywords = "feature constructor compute calculate expression column math lag rolling",
  };
}

/// The column a formula makes in a table of that schema.
ColumnSchema columnOf(const Formula& formula, const TableSchema& schema) {
  ColumnSchema column{formula.name, formula.expression.resultType(schema)};
  if (!schema.contains(formula.name)) return column;
  const ColumnSchema& replaced = schema[formula.name];
  if (column.type == Type::text && replaced.type == Type::category) column.type = Type::category;
  column.role = replaced.role;
  return column;
}

/// The share of the progress bar of one of several formulas.
Context partOf(const Context& context, std::size_t formula, std::size_t count) {
  return context.part(static_cast<double>(formula) / static_cast<double>(count),
                      static_cast<double>(formula + 1) / static_cast<double>(count));
}

/// 1 / 0 is infinite and 0 / 0 is no number, as everywhere; but rarely what was meant.
void warnOfInfinite(const std::string& name, const Column& values, const Context& context) {
  if (values.type() != Type::number) return;
  std::int64_t infinite = 0;
  std::int64_t first = -1;
  for (std::int64_t row = 0; row < values.size(); ++row) {
    if (!values.present()[row] || std::isfinite(values.number(row))) continue;
    ++infinite;
    if (first < 0) first = row;
  }
  if (infinite > 0)
    context.warn(
        {tr("Column %1 has %2 {value that is|values that are} infinite or not a number, the first "
            "in row %3: a division by zero, or the logarithm of a number that is not positive."),
         name, counted(infinite), first + 1});
}

class FormulaOperator final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    for (const Formula& formula : formulasOf(parameters[formulas]))
      if (formula.expression.isKnownIn(out)) out.set(columnOf(formula, out));  // 1, 2, 5
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    Table data = in.table("data");
    const std::vector<Formula> all = formulasOf(parameters[formulas]);
    std::size_t learning = 0;  // the formulas up to the last that learns
    for (std::size_t at = 0; at < all.size(); ++at)
      if (all[at].expression.learns()) learning = at + 1;
    State state;
    if (learning == 0) return state;
    state.json["learned"] = Json::array();
    for (std::size_t at = 0; at < learning; ++at) {
      Context part = partOf(context, at, learning);
      Learned learned;
      const ColumnSchema column = columnOf(all[at], data.schema());
      data = data.with(column, all[at].expression.evaluate(data, part, &learned).as(column.type));
      addLearned(state, learned);  // 6
    }
    return state;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    Table data = in.table("data");
    const std::vector<Formula> all = formulasOf(parameters[formulas]);
    for (std::size_t at = 0; at < all.size(); ++at) {
      Context part = partOf(context, at, all.size());
      const Expression& expression = all[at].expression;
      const ColumnSchema column = columnOf(all[at], data.schema());
      const Learned learned = expression.learns() ? learnedFrom(state, at) : Learned();
      const Column values = expression.evaluate(data, learned, part).as(column.type);
      warnOfInfinite(column.name, values, context);
      data = data.with(column, values);
    }
    return {{"data", data}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    double need = 0;
    for (const Formula& formula : formulasOf(parameters[formulas]))
      need += expressionBytes(formula.expression, data);
    return neededBytes(need);
  }
};

}  // namespace

void registerFormula(Registry& registry) { registry.add<FormulaOperator>(spec()); }

}  // namespace quern
