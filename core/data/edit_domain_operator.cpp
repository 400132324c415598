// SPDX-License-Identifier: GPL-3.0-or-later
//
// Edit domain: other names, types and categories for columns, by name.
//
//   1. Changes are made from top to bottom; a later one sees the names and types of the earlier.
//      Columns that are not named are shared with the input, and columns keep place and role.
//   2. rename: the new name must be free.
//   3. type: a value that cannot be converted becomes missing; the log says how many there are, and
//      the second output lists the first 1,000 of each column with their rows. Or, if so chosen,
//      the first of them ends the run with an Error. Whole numbers that a number can only hold
//      rounded are warned of.
//   4. Dates are read as 2024-05-03 or by the pattern that stands behind the type.
//   5. merge: the categories become one, where the first of them stood; a row keeps its place.
//   6. order: the named categories come first, in that order, the others after them in theirs. A
//      name that no row has is a category all the same.
//   7. Nothing is learned: new rows are changed by the same names.

#include "core/data/domain_changes.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/common_type.h"

namespace quern {
namespace {

enum class Failed { missing, error };

constexpr Option failures[] = {{Failed::missing, "missing", tr("Make it missing and report it")},
                               {Failed::error, "error", tr("Stop with an error")}};

constexpr TextParameter changes{
    .key = "changes",
    .expression = true,
    .label = tr("Changes"),
    .help = tr("One per line: rename a => b, type a => number, merge a \"x\", \"y\" => \"z\", "
               "order a \"x\", \"y\".")};
constexpr ChoiceParameter failed{
    .key = "failed",
    .options = failures,
    .initial = "missing",
    .label = tr("A value that cannot be converted"),
    .help = tr("What to do with a value that does not fit a new type.")};

OperatorSpec spec() {
  return {
      .id = "edit-domain",
      .name = tr("Edit Domain"),
      .family = Family::data,
      .summary = tr("Renames and retypes columns, merges and orders categories"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data")), tablePort("problems", tr("Not converted"))},
      .parameters = {changes, failed},
      .keywords = "rename retype cast convert type merge recode order levels categories",
  };
}

std::vector<ColumnSchema> problemColumns() {
  return {{"row", Type::integer}, {"column", Type::text}, {"value", Type::text}};
}

class EditDomain final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    for (const DomainChange& next : domainChangesOf(parameters[changes])) change(out, next);
    return {{"data", out}, {"problems", TableSchema(problemColumns())}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    Table data = in.table("data");
    const bool strict = parameters.as<Failed>(failed) == Failed::error;
    TableBuilder problems(problemColumns());
    for (const DomainChange& next : domainChangesOf(parameters[changes])) {
      context.checkpoint();
      TableSchema schema = data.schema();
      change(schema, next);
      std::vector<Unconverted> unconverted;
      const Table before = data;
      data = changed(before, next, unconverted, context);
      if (next.kind == ChangeKind::retype && next.type == Type::number)
        warnOfRounded(next.column, before[next.column], context);
      for (const Unconverted& report : unconverted)
        tell(report, before[report.column], next, strict, problems, context);
    }
    context.checkpoint();
    return {{"data", data}, {"problems", std::move(problems).build()}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    constexpr double newWidth = 8;
    double need = 256.0 * data.columnCount();
    for (const DomainChange& next : domainChangesOf(parameters[changes]))
      if (next.kind != ChangeKind::rename)
        need += newWidth * static_cast<double>(data.rowCount()) + copyBytes(data, {next.column});
    return neededBytes(need);
  }

private:
  static void warnOfRounded(const std::string& name, const Column& before,
                            const Context& context) {  // 3
    const RoundedValues rounded = roundedIn(before, Type::number);
    if (rounded.count > 0)
      context.warn({tr("Column %1: %2 {value|values} beyond 2^53 {was|were} rounded, the first in "
                       "row %3."),
                    name, counted(rounded.count), rounded.firstRow + 1});
  }

  static void tell(const Unconverted& report, const Column& before, const DomainChange& next,
                   bool strict, TableBuilder& problems, Context& context) {  // 3
    const std::int64_t first = report.rows.front();
    if (strict)
      throw Error({tr("“%1” cannot be read as %2."), before.written(first), nameOf(next.type)},
                  {.column = report.column, .row = first + 1},
                  {tr("Correct the value, or let what cannot be converted become missing.")});
    context.warn(
        {tr("Column %1: %2 {value|values} cannot be read as %3 and became missing, the first "
            "in row %4."),
         report.column, report.count, nameOf(next.type), first + 1});
    for (const std::int64_t row : report.rows)
      problems.row(row + 1, std::string_view(report.column), std::string_view(before.written(row)));
  }
};

}  // namespace

void registerEditDomain(Registry& registry) { registry.add<EditDomain>(spec()); }

}  // namespace quern
