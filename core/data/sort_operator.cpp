// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sort: puts rows in the order of one or several columns.
//
//   1. The first chosen column decides, the next where it is equal, and so on. Rows that are equal
//      in all of them keep their order.
//   2. A column runs upwards unless it is also chosen to run downwards. Missing values come last in
//      either direction, NaN after every other number.
//   3. Texts and categories go by their characters' code points, not by the place of a category in
//      its dictionary.
//   4. Nothing is learned. Order matters while a path is fitted; a frozen model passes rows through.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/row_selection.h"
#include "core/table/sort_order.h"

#include <algorithm>

namespace quern {
namespace {

constexpr ColumnsParameter by{
    .key = "by",
    .initial = InitialColumns::none,
    .ordered = true,
    .label = tr("Sort by"),
    .help = tr("The columns to sort by; the first decides, the others where it is equal.")};
constexpr ColumnsParameter descending{
    .key = "descending",
    .initial = InitialColumns::none,
    .required = false,
    .label = tr("Downwards"),
    .help = tr("Those of the columns that run from the largest value to the smallest.")};

OperatorSpec spec() {
  return {
      .id = "sort",
      .name = tr("Sort"),
      .family = Family::data,
      .summary = tr("Puts rows in the order of one or several columns"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {by, descending},
      .rows = Rows::resampled,
      .orderFree = true,
      .keywords = "order by arrange rank ascending descending",
  };
}

Finding notSortedBy(const std::string& name) {
  return {Severity::error,
          {tr("Column %1 shall run downwards, but rows are not sorted by it."), name},
          {.parameter = std::string(descending.key), .column = name},
          {tr("Choose it among the columns to sort by, or leave it out here.")}};
}

class Sort final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const TableSchema& schema = in.table("data");
    const std::vector<std::string> keys = parameters[by].in(schema);
    for (const std::string& name : parameters[descending].in(schema))
      if (std::ranges::find(keys, name) == keys.end()) findings.push_back(notSortedBy(name));
    return {{"data", schema}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<std::string> down = parameters[descending].in(data.schema());
    std::vector<SortKey> keys;
    for (const std::string& name : parameters[by].in(data.schema())) {
      const bool isDown = std::ranges::find(down, name) != down.end();
      keys.push_back({data[name], isDown ? SortDirection::descending : SortDirection::ascending});
    }
    Context sorting = context.part(0, 0.7), taking = context.part(0.7, 1);
    return {{"data", takeRows(data, sortOrder(keys, sorting), taking)}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto rows = static_cast<double>(data.rowCount());
    return neededBytes(copyBytes(data) + 40 * rows);  // 16 to sort, three times a row number
  }
};

}  // namespace

void registerSort(Registry& registry) { registry.add<Sort>(spec()); }

}  // namespace quern
