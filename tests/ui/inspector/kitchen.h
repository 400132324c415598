// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/expression/expression.h"
#include "core/pipeline/guards.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

namespace quern::ui {

/// An operator with one parameter of each kind, and one to feed it.
namespace kitchen {

enum class Way { sum, mean };
inline constexpr Option ways[] = {{Way::sum, "sum", tr("Sum")}, {Way::mean, "mean", tr("Mean")}};

inline constexpr BooleanParameter careful{
    .key = "careful", .label = tr("Careful"), .help = tr("Look twice.")};
inline constexpr IntegerParameter count{.key = "count",
                                        .initial = 8,
                                        .min = 1,
                                        .max = 100,
                                        .label = tr("Count"),
                                        .help = tr("How many.")};
inline constexpr NumberParameter share{.key = "share",
                                       .initial = 0.5,
                                       .min = 0,
                                       .max = 1,
                                       .label = tr("Share"),
                                       .help = tr("How much."),
                                       .when = {.parameter = "careful", .option = "true"}};
inline constexpr ChoiceParameter way{
    .key = "way", .options = ways, .initial = "sum", .label = tr("Way"), .help = tr("Which way.")};
inline constexpr TextParameter name{.key = "name",
                                    .initial = "total",
                                    .required = true,
                                    .label = tr("Name"),
                                    .help = tr("What it is called.")};
inline constexpr TextParameter rule{
    .key = "rule", .expression = true, .label = tr("Rule"), .help = tr("Which rows.")};
inline constexpr ColumnParameter target{.key = "target",
                                        .accepts = Accept::numeric,
                                        .required = false,
                                        .label = tr("Target"),
                                        .help = tr("Which one.")};
inline constexpr ColumnsParameter features{
    .key = "features", .required = false, .label = tr("Features"), .help = tr("Which ones.")};
inline constexpr FileParameter file{
    .key = "file", .required = false, .label = tr("File"), .help = tr("Where from.")};
inline constexpr ConditionsParameter keep{
    .key = "keep", .label = tr("Keep"), .help = tr("Which ones stay.")};

struct Kitchen final : Operator {
  Schemas check(const Parameters& parameters, const Schemas& in, Findings&) const override {
    const TableSchema& table = in.table("data");
    bind(parameters[rule], rule.key, table);
    bind(parameters[keep], keep.key, table);
    if (const std::string path = parameters[file]; !path.empty()) InputFile(path).size();
    return {{"data", table}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    return {{"data", in.table("data")}};
  }
  static void bind(const std::string& text, std::string_view key, const TableSchema& table) {
    if (text.empty()) return;
    if (const auto wrong = quern::attempt([&] { Expression(text).resultType(table); }))
      throw Error(wrong->at({.parameter = std::string(key)}));
  }
};

struct Pantry final : Operator {
  Schemas check(const Parameters&, const Schemas&, Findings&) const override {
    return {{"data", TableSchema({{.name = "age"},
                                  {.name = "order volume"},
                                  {.name = "city", .type = Type::category},
                                  {.name = "day", .type = Type::date}})}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    return {};
  }
};

}  // namespace kitchen

inline void registerKitchen(Registry& registry) {
  using namespace kitchen;
  const PortSpec data = tablePort("data", tr("Data"));
  registry.add<Pantry>({.id = "pantry", .name = tr("Pantry"), .outputs = {data}});
  registry.add<Kitchen>(
      {.id = "kitchen",
       .name = tr("Kitchen"),
       .summary = tr("Has everything"),
       .inputs = {data},
       .outputs = {data},
       .parameters = {careful, count, share, way, name, rule, target, features, file, keep}});
}

}  // namespace quern::ui
