// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bar for each row of a small table.
//
//   1. Bars stand in the order of the rows; with a group, in the order of their names' first rows.
//   2. A row without a name or a value has no bar.
//   3. At most 120 rows: more are an Error that says what to draw instead.

#include "core/base/error.h"
#include "core/base/verbatim.h"
#include "core/figure/explore.h"
#include "core/figure/explore_parts.h"

namespace quern {
namespace {

constexpr std::int64_t mostRows = 120;
constexpr std::size_t mostBarGroups = 8;

struct NamedValues {
  std::vector<std::string> names;
  std::vector<double> values;
};

NamedValues namedValues(const Column& names, const Column& values,
                        const std::vector<std::int64_t>& rows) {
  NamedValues named;
  for (const std::int64_t row : rows) {
    if (!names.present()[row] || !values.present()[row]) continue;  // 2
    named.names.push_back(names.written(row));
    named.values.push_back(values.number(row));
  }
  return named;
}

BarsLayer barsLayer(const NamedValues& named) {
  return {.category = Column::ofTexts(named.names),
          .height = Column::ofNumbers(std::span(named.values))};
}

}  // namespace

Figure valuesOf(const Table& table, const std::string& x, const std::string& y,
                const std::string& group, Context& context) {
  const Column values = asNumbers(table, y);
  const Column& names = columnOf(table, x);
  if (table.rowCount() > mostRows)
    throw Error({tr("The table has %1 rows, too many for a bar each."), counted(table.rowCount())},
                {}, {tr("Group the rows first, or draw boxes by a column.")});  // 3
  Figure figure{.id = "values",
                .title = Sentence(tr("%1 by %2"), y, x),
                .subtitle = Sentence(tr("%1 {row|rows}"), counted(table.rowCount())),
                .x = {.title = verbatim(x), .kind = AxisKind::category},
                .y = axisOf(table, y)};
  std::vector<std::vector<std::int64_t>> rows(1);
  std::vector<std::string> labels{""};
  if (!group.empty()) {
    const Column groups = fewCategories(columnOf(table, group), mostBarGroups, context);
    rows.assign(groups.categories().size(), {});
    labels = groups.categories();
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
      if (groups.present()[row])
        rows[static_cast<std::size_t>(groups.codes()[static_cast<std::size_t>(row)])].push_back(
            row);
  } else {
    for (std::int64_t row = 0; row < table.rowCount(); ++row) rows[0].push_back(row);
  }
  for (std::size_t layer = 0; layer < rows.size(); ++layer) {
    BarsLayer bars = barsLayer(namedValues(names, values, rows[layer]));
    if (!group.empty()) bars.label = verbatim(labels[layer]);
    bars.hue = static_cast<Hue>(layer);
    figure.layers.push_back(std::move(bars));
  }
  return figure;
}

}  // namespace quern
