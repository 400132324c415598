// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unique: keeps one row of those that are equal in the chosen columns.
//
//   1. Rows are equal if every chosen column holds the same value. Two missing values are the same;
//      so are two NaN. To begin with all columns are compared.
//   2. The last of equal rows stays, or the first, or none of them. Rows keep their order.
//   3. The rows that were dropped leave by the second port, in their order.
//   4. Nothing is learned. A frozen model passes rows through: every new row gets its answer.

#include "core/data/distinct_rows.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"

namespace quern {
namespace {

constexpr Option kinds[] = {
    {Kept::last, "last", tr("The last of them")},
    {Kept::first, "first", tr("The first of them")},
    {Kept::none, "none", tr("None of them: only rows that are the only one of their kind")}};

constexpr ColumnsParameter columns{
    .key = "columns",
    .initial = InitialColumns::all,
    .label = tr("Compare"),
    .help = tr("Rows that are equal in all of these columns count as the same.")};
constexpr ChoiceParameter keep{.key = "keep",
                               .options = kinds,
                               .initial = "last",
                               .label = tr("Of equal rows keep"),
                               .help = tr("Which of the rows that are equal stays.")};

OperatorSpec spec() {
  return {
      .id = "unique",
      .name = tr("Unique"),
      .family = Family::data,
      .summary = tr("Keeps one row of those that are equal in the chosen columns"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Unique rows")), tablePort("rest", tr("Dropped rows"))},
      .parameters = {columns, keep},
      .rows = Rows::resampled,
      .keywords = "duplicates distinct drop_duplicates deduplicate",
  };
}

class Unique final : public Operator {
public:
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"data", in.table("data")}, {"rest", in.table("data")}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    std::vector<Column> keys;
    for (const std::string& name : parameters[columns].in(data.schema()))
      keys.push_back(data[name]);
    Context grouping = context.part(0, 0.6), taking = context.part(0.6, 1);
    const RowGroups groups = groupRows(keys, data.rowCount(), grouping);
    const auto kept =
        std::make_shared<const RowList>(distinctRows(groups, parameters.as<Kept>(keep)));
    const std::int64_t all = data.rowCount();
    const std::int64_t dropped = all - kept->count();
    context.log({tr("%1 of %2 rows were dropped."), dropped, data.rowCount()});
    if (dropped == 0) return {{"data", data}, {"rest", data.slice(0, 0)}};
    const auto others = std::make_shared<const RowList>(
        dropped, [kept, all] { return rowsOutside(kept->rows(), all); });
    return {{"data", takeRowsLater(data, kept, taking)},
            {"rest", takeRowsLater(data, others, taking)}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    return neededBytes(copyBytes(data) + 60 * rows);  // keys, groups and the table of distinct ones
  }
};

}  // namespace

void registerUnique(Registry& registry) { registry.add<Unique>(spec()); }

}  // namespace quern
