// SPDX-License-Identifier: GPL-3.0-or-later
//
// One-hot encode: one yes-or-no column for each category.
//
//   1. A chosen column city with the categories Bergen and Oslo is replaced, where it stood, by
//      "city=Bergen" and "city=Oslo". Other columns are shared with the input.
//   2. Categories are ordered by the bytes of their text, whatever the order of the rows.
//   3. With "first as base" the first category has no column: the columns say how a row differs
//      from it, and a linear model is not given the same fact twice.
//   4. Categories are learned in fit. One that was not seen then gives no everywhere, and the log
//      says how many rows.
//   5. A missing value is missing in each of the new columns.
//   6. More categories than allowed is an Error that names the column: thousands of new columns are
//      seldom meant.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

#include <algorithm>
#include <unordered_map>

namespace quern {
namespace {

enum class Base { none, first };

constexpr Option bases[] = {{Base::first, "first", tr("First category as base")},
                            {Base::none, "none", tr("A column for every category")}};

constexpr ColumnsParameter columns{.key = "columns",
                                   .accepts = Accept::categorical,
                                   .label = tr("Columns"),
                                   .help = tr("The columns to encode.")};
constexpr ChoiceParameter base{
    .key = "base",
    .options = bases,
    .initial = "first",
    .label = tr("Base"),
    .help = tr("Linear models need a base; trees and networks do not mind.")};
constexpr IntegerParameter most{.key = "max-categories",
                                .initial = 100,
                                .min = 1,
                                .max = 10'000,
                                .label = tr("Most categories"),
                                .help = tr("A column with more categories than this is refused.")};

OperatorSpec spec() {
  return {
      .id = "one-hot",
      .name = tr("One-Hot Encode"),
      .family = Family::features,
      .summary = tr("Turns each category into a yes-or-no column"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {columns, base, most},
      .orderFree = true,
      .keywords = "dummy continuize encode categorical OneHotEncoder",
  };
}

/// The texts that occur, each once, in order. A boolean counts as the texts false and true.
std::vector<std::string> categoriesIn(const Column& column) {
  const Column texts = column.as(Type::category);
  const Validity present = texts.present();
  std::vector<char> seen(texts.categories().size(), 0);
  for (std::int64_t row = 0; row < texts.size(); ++row)
    if (present[row])
      seen[static_cast<std::size_t>(texts.codes()[static_cast<std::size_t>(row)])] = 1;
  std::vector<std::string> found;
  for (std::size_t code = 0; code < seen.size(); ++code)
    if (seen[code] != 0) found.push_back(texts.categories()[code]);
  std::ranges::sort(found);
  return found;
}

struct Indicator {
  ColumnSchema schema;
  Column values;
};

/// One indicator per learned category, from `first` on; `unseen` counts rows of other categories.
std::vector<Indicator> indicators(const ColumnSchema& schema, const Column& column,
                                  const std::vector<std::string>& learned, std::size_t first,
                                  std::int64_t& unseen) {
  const Column texts = column.as(Type::category);
  std::unordered_map<std::string_view, std::size_t> place;
  for (std::size_t at = 0; at < learned.size(); ++at) place.emplace(learned[at], at);
  constexpr std::size_t nowhere = SIZE_MAX;
  std::vector<std::size_t> placeOfCode;
  for (const std::string& text : texts.categories()) {
    const auto known = place.find(text);
    placeOfCode.push_back(known == place.end() ? nowhere : known->second);
  }

  const auto rows = static_cast<std::size_t>(texts.size());
  std::vector<Values<std::uint8_t>> flags(learned.size(),
                                          Values<std::uint8_t>(rows, std::uint8_t{0}));
  const Validity present = texts.present();
  for (std::size_t row = 0; row < rows; ++row) {
    if (!present[static_cast<std::int64_t>(row)]) continue;
    const std::size_t at = placeOfCode[static_cast<std::size_t>(texts.codes()[row])];
    if (at == nowhere)
      ++unseen;
    else
      flags[at][row] = 1;
  }
  std::vector<Indicator> out;
  for (std::size_t at = first; at < learned.size(); ++at)
    out.push_back(
        {{schema.name + "=" + learned[at], Type::boolean, schema.role, schema.description},
         Column::ofBooleans(std::move(flags[at]), texts.presentBits())});
  return out;
}

class OneHot final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    for (const std::string& name : parameters[columns].in(out)) {
      out.remove(name);
      out.complete = false;  // the categories are learned
    }
    return {{"data", out}};
  }

  State fit(const Parameters& parameters, const Inputs& in, Context& context) const override {
    const Table& data = in.table("data");
    State state;
    state.json["columns"] = Json::object();
    for (const std::string& name : parameters[columns].in(data.schema())) {
      context.checkpoint();
      const std::vector<std::string> found = categoriesIn(data[name]);
      if (std::ssize(found) > parameters[most])  // 6
        throw Error({tr("Column %1 has %2 {category|categories}, and %3 {is|are} allowed."), name,
                     found.size(), parameters[most]},
                    {.parameter = std::string(most.key), .column = name},
                    {tr("Leave %1 out, group its rare categories, or allow more."), name});
      state.json["columns"][name] = found;
    }
    return state;
  }

  /// A column for a category from the column that has it.
  std::optional<std::set<std::string>> madeFrom(
      const State& state, const std::set<std::string>& wanted) const override {
    std::set<std::string> needed = wanted;
    for (const auto& [column, categories] : state.at("columns").items())
      if (std::ranges::any_of(wanted, [prefix = column + "="](const std::string& name) {
            return name.starts_with(prefix);
          }))
        needed.insert(column);
    return needed;
  }

  Outputs apply(const Parameters& parameters, const State& state, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const Json& learned = state.at("columns");
    const std::size_t first = parameters.as<Base>(base) == Base::first ? 1 : 0;  // 3
    TableSchema schema;
    std::vector<Column> values;
    const auto add = [&](ColumnSchema column, Column content) {
      column.name = schema.freeName(column.name);
      schema.add(std::move(column));
      values.push_back(std::move(content));
    };
    for (const ColumnSchema& column : data.schema().columns()) {
      context.checkpoint();
      if (!learned.contains(column.name)) {
        add(column, data[column.name]);
        continue;
      }
      std::int64_t unseen = 0;
      const auto categories = learned.at(column.name).get<std::vector<std::string>>();
      for (Indicator& indicator : indicators(column, data[column.name], categories, first, unseen))
        add(std::move(indicator.schema), std::move(indicator.values));
      if (unseen > 0)  // 4
        context.warn(
            {tr("Column %1: %2 {row has|rows have} a category that was not seen before; all its "
                "columns say no."),
             column.name, unseen});
    }
    return {{"data", Table(std::move(schema), std::move(values))}};
  }

  /// A yes or no for every row and category; a text may turn out to have as many as are allowed.
  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    constexpr double bytesPerCell = 1.125;
    const auto allowed = static_cast<double>(parameters[most]);
    double need = 0;
    for (const std::string& name : parameters[columns].in(data.schema())) {
      if (!data.contains(name)) continue;
      const Column& column = data[name];
      const double categories = std::min(distinctAtMost(column), allowed);
      need +=
          (bytesPerCell * categories + sizeof(std::int32_t)) * static_cast<double>(column.size());
    }
    return neededBytes(need);
  }
};

}  // namespace

void registerOneHot(Registry& registry) { registry.add<OneHot>(spec()); }

}  // namespace quern
