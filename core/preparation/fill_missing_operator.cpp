// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fill missing values: puts a value learned from the column, or a fixed one, where there is none.
//
//   1. Only the chosen columns change, and of those only rows without a value.
//   2. "Automatic" is the median of number and date columns and the most frequent value of all
//      others.
//   3. Mean and median of an integer column may have fractions: the column becomes a number column.
//      Of dates they are rounded to the day, of time stamps to the microsecond. The median of an
//      even count is the mean of the two middle values.
//   4. The most frequent value keeps the type; among equals the smallest wins, as in scikit-learn.
//   5. A fixed value must be one of the column's type, or is refused naming the column.
//   6. A column without any value has nothing to learn from: it stays as it is, and the log names
//      it.
//   7. What fills is learned in fit: rows that are scored never change it.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/preparation/fill_values.h"

namespace quern {
namespace {

constexpr Option fills[] = {{Fill::automatic, "automatic", tr("Automatic")},
                            {Fill::mean, "mean", tr("Mean")},
                            {Fill::median, "median", tr("Median")},
                            {Fill::mostFrequent, "most-frequent", tr("Most frequent value")},
                            {Fill::constant, "constant", tr("A fixed value")}};

constexpr ColumnsParameter columns{
    .key = "columns", .label = tr("Columns"), .help = tr("The columns whose gaps are filled.")};
constexpr ChoiceParameter fill{.key = "fill",
                               .options = fills,
                               .initial = "automatic",
                               .label = tr("Fill with"),
                               .help = tr("What replaces a missing value.")};
constexpr TextParameter value{
    .key = "value",
    .initial = "0",
    .required = true,
    .label = tr("Value"),
    .help = tr("The fixed value, written as in a CSV file: 0, unknown, 2024-05-03."),
    .when = {"fill", "constant"}};

OperatorSpec spec() {
  return {
      .id = "fill-missing",
      .name = tr("Fill Missing Values"),
      .family = Family::preparation,
      .summary = tr("Puts a learned or fixed value where there is none"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, fill, value},
      .orderFree = true,
      .keywords = "impute NA null SimpleImputer mean median mode",
  };
}

class FillMissing final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    TableSchema out = in.table("data");
    const Fill chosen = parameters.as<Fill>(fill);
    for (const std::string& name : parameters[columns].in(out)) {
      const Type type = out[name].type;
      if (const auto refused = refusalOf(resolved(chosen, type), type, parameters[value]))
        findings.push_back(
            {Severity::error,
             *refused,
             {.parameter = std::string(fill.key), .column = name},
             {tr("Choose other columns for %1, or fill with the most frequent value."), name}});
      else
        out[name].type = filledType(resolved(chosen, type), type);  // 3
    }
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    const Fill chosen = parameters.as<Fill>(fill);
    State state;
    for (const std::string& name : parameters[columns].in(data.schema())) {
      const Column& column = data[name];
      const Fill resolvedFill = resolved(chosen, column.type());  // 2
      if (const auto refused = refusalOf(resolvedFill, column.type(), parameters[value]))
        throw Error(
            *refused, {.parameter = std::string(fill.key), .column = name},
            {tr("Choose other columns for %1, or fill with the most frequent value."), name});
      context.checkpoint();
      const Json learned = learnedFill(column, resolvedFill, parameters[value], context);
      if (learned.is_null())
        context.warn({tr("Column %1 has no value at all and stays empty."), name});  // 6
      state.json[name] = {{"type", keyOf(filledType(resolvedFill, column.type()))},
                          {"value", learned}};
    }
    return state;
  }

  /// Each column from itself.
  std::optional<std::set<std::string>> madeFrom(
      const State&, const std::set<std::string>& wanted) const override {
    return wanted;
  }

  Outputs apply(const Parameters&, const State& state, const Inputs& in,
                Context& context) const override {
    Table out = in.table("data");
    for (const auto& [name, learned] : state.json.items()) {
      context.checkpoint();
      const std::optional<Type> type = typeFrom(learned.at("type").get<std::string>());
      QUERN_EXPECT(type.has_value());
      out = out.with(name, filled(out[name].as(*type), learned.at("value")));
    }
    return {{"data", out}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    double need = 16 * static_cast<double>(data.rowCount());  // the values of one column, sorted
    for (const std::string& name : parameters[columns].in(data.schema())) {
      const bool text = data.contains(name) && data[name].type() == Type::text;
      need += (text ? 2 : 1) * copyBytes(data, {name});  // texts move while they are put together
    }
    return neededBytes(need);
  }
};

}  // namespace

void registerFillMissing(Registry& registry) { registry.add<FillMissing>(spec()); }

}  // namespace quern
