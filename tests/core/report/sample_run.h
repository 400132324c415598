// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/families.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/project.h"
#include "core/pipeline/registry.h"
#include "testing/toys.h"

#include <cmath>

namespace quern {

/// A source that gives one table, as if it had read a file.
class TableSource final : public Operator {
public:
  static constexpr FileParameter file{.key = "file", .required = false, .label = tr("File")};

  explicit TableSource(Table table) : m_table(std::move(table)) {}

  Schemas check(const Parameters&, const Schemas&, Findings&) const override {
    return {{"data", m_table.schema()}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context& context) const override {
    context.warn({tr("Line %1 was cut short."), 17});
    return {{"data", m_table}};
  }
  std::string fingerprint(const Parameters&) const override {
    return "0123456789abcdef0123456789abcdef";
  }

private:
  Table m_table;
};

/// A plant's orders: hours grow by 0.02 with the volume, with a little noise that repeats.
inline Table orders(const std::string& target = "hours") {
  Values<double> volume, hours;
  for (int row = 0; row < 120; ++row) {
    volume.push_back(100 + 25.0 * row);
    hours.push_back(4 + 0.02 * volume.back() + 0.5 * std::sin(row * 12.9898));
  }
  return Table({{{"volume", Type::number}, {target, Type::number, Role::target}}},
               {Column::ofNumbers(std::move(volume)), Column::ofNumbers(std::move(hours))});
}

/// Everything a report is made from: source, linear regression without the intercept changed,
/// metrics.
struct SampleRun {
  Registry registry;
  Project project;
  RunResult run;

  explicit SampleRun(
      const Table& table,
      const QString& pipeline = QStringLiteral(
          "orders=orders{\"file\":\"orders.csv\"} fit=linear-regression{\"intercept\":false} "
          "judge=regression-metrics orders>fit fit.predictions>judge")) {
    registerAll(registry);
    registry.add({.id = "orders",
                  .name = tr("Orders"),
                  .summary = tr("The orders of a plant"),
                  .outputs = {tablePort("data", tr("Orders"))},
                  .parameters = {TableSource::file}},
                 std::make_unique<TableSource>(table));
    project.title = "Completion time";
    project.description = "How long an order takes.";
    project.seed = 42;
    project.pipeline = toyPipeline(registry, pipeline);
    RunObserver nobody;
    run = Engine(registry, nullptr).run(project.pipeline, {}, {.seed = project.seed}, nobody);
  }
};

}  // namespace quern
