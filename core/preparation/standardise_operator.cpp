// SPDX-License-Identifier: GPL-3.0-or-later
//
// Standardise: shifts and scales columns so that they can be compared.
//
//   1. Only the chosen columns change; every other column is shared with the input.
//   2. An integer or boolean column becomes a number column: the result has fractions.
//   3. Mean and standard deviation are taken over the present values and divide by n, as
//      scikit-learn's StandardScaler does. A missing value stays missing.
//   4. A column whose present values are all equal becomes 0, and the log names it. (Equal up to
//      rounding: a deviation below 1e-13 of the mean is noise, not spread.) Without subtracting the
//      mean it is left alone.
//   5. Both are learned in fit and only used in apply: rows that are scored never move them.

#include "core/base/rows.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/preparation/moments.h"

#include <cmath>

namespace quern {
namespace {

constexpr ColumnsParameter columns{.key = "columns",
                                   .accepts = Accept::numeric,
                                   .label = tr("Columns"),
                                   .help = tr("The columns to change.")};
constexpr BooleanParameter centre{.key = "centre",
                                  .initial = true,
                                  .label = tr("Subtract the mean"),
                                  .help = tr("Turn off to keep zero where it is, as for counts.")};
constexpr BooleanParameter scale{.key = "scale",
                                 .initial = true,
                                 .label = tr("Divide by the standard deviation"),
                                 .help = tr("Turn off to keep the unit of the values.")};

OperatorSpec spec() {
  return {
      .id = "standardise",
      .name = tr("Standardise"),
      .family = Family::preparation,
      .summary = tr("Shifts and scales columns to mean 0 and standard deviation 1"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, centre, scale},
      .keywords = "normalize scale z-score StandardScaler",
  };
}

Column shifted(const Column& column, double mean, double factor, Context& context) {
  const Column values = column.as(Type::number);
  const std::span<const double> x = values.numbers();
  Values<double> out(x.size());
  forRows(context, values.size(), [&](RowRange rows) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
      const auto at = static_cast<std::size_t>(row);
      out[at] = (x[at] - mean) * factor;
    }
  });
  return Column::ofNumbers(std::move(out), values.presentBits());
}

class Standardise final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    for (const std::string& name : parameters[columns].in(out)) out[name].type = Type::number;  // 2
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const std::vector<std::string> names = parameters[columns].in(data.schema());
    std::vector<double> means, deviations;
    for (std::size_t at = 0; at < names.size(); ++at) {
      const double whole = static_cast<double>(names.size());
      Context part =
          context.part(static_cast<double>(at) / whole, static_cast<double>(at + 1) / whole);
      const Moments m = moments(data[names[at]], part);  // 3
      const bool single = m.deviation() <= 1e-13 * std::abs(m.mean);
      if (single && m.count > 0 && parameters[centre])
        context.warn({tr("Column %1 has a single value and becomes 0."), names[at]});  // 4
      means.push_back(m.mean);
      deviations.push_back(single ? 0 : m.deviation());
    }
    State state;
    state.json["columns"] = names;
    state.arrays["mean"] = Array::of(means);
    state.arrays["deviation"] = Array::of(deviations);
    return state;
  }

  /// Each column from itself.
  std::optional<std::set<std::string>> madeFrom(
      const State&, const std::set<std::string>& wanted) const override {
    return wanted;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    Table out = in.table("data");
    const auto names = state.at("columns").get<std::vector<std::string>>();
    const auto means = state.array("mean").doubles();
    const auto deviations = state.array("deviation").doubles();
    for (std::size_t at = 0; at < names.size(); ++at) {
      const double mean = parameters[centre] ? means[at] : 0;
      const bool flat = deviations[at] == 0;
      // 4
      const double factor = flat && parameters[centre]   ? 0
                            : flat || !parameters[scale] ? 1
                                                         : 1 / deviations[at];
      out = out.with(names[at], shifted(out[names[at]], mean, factor, context));
    }
    return {{"data", out}};  // 1: with() shares every column it does not name
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    const auto chosen = static_cast<double>(parameters[columns].in(data.schema()).size());
    return neededBytes(chosen * sizeof(double) * static_cast<double>(data.rowCount()));
  }
};

}  // namespace

void registerStandardise(Registry& registry) { registry.add<Standardise>(spec()); }

}  // namespace quern
