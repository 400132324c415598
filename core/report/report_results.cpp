// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the nodes came to.
//
//   1. A source shows what it read and the profile of it.
//   2. A step shows its summary, its outcome, its parameters, its tables and figures, and its
//   warnings.
//   3. A table that is the step's input with something added, fewer rows or another order is data
//   that flows on,
//      not a result: it is not shown. Tables of other rows (metrics, coefficients, forecasts) are.
//   4. A node that failed says why and what to do; one that did not run says so.
//   5. What a step detected where it was left open is shown at the setting.
//   6. A column without any value is not printed; a line names those that are left out.

#include "core/base/verbatim.h"
#include "core/pipeline/detected.h"
#include "core/pipeline/registry.h"
#include "core/report/parameter_facts.h"
#include "core/report/report_parts.h"
#include "core/table/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace quern {
namespace {

Schemas inputsOf(const Node& node, const OperatorSpec& spec, const ReportSources& sources) {
  Schemas in;
  for (const PortSpec& port : spec.inputs) {
    const auto from = sources.project.pipeline.source({node.id, std::string(port.name)});
    const NodeResult* before = from ? sources.result(from->node) : nullptr;
    if (before == nullptr || !before->outputs.has(from->port)) continue;
    if (const auto* table = std::get_if<Table>(&before->outputs.values().find(from->port)->second))
      in.set(port.name, table->schema());
  }
  return in;
}

/// What the step said, but for what stands at its settings already.
void addLog(Blocks& blocks, const NodeResult& result) {
  for (const LogLine& line : result.log)
    if (!isDetected(line.sentence)) blocks.push_back(Paragraph{line.sentence, line.severity});
}

/// The table without its columns that hold nothing. Promise 6.
Table withoutEmptyColumns(const Table& table, Blocks& blocks) {
  std::vector<std::string> kept, empty;
  for (int column = 0; column < table.columnCount(); ++column) {
    const bool holdsNothing = table[column].missing() == table.rowCount();
    (holdsNothing ? empty : kept).push_back(table.schema()[column].name);
  }
  if (empty.empty() || kept.empty() || table.rowCount() == 0) return table;
  std::string names;
  for (const std::string& name : empty) names += (names.empty() ? "" : ", ") + name;
  blocks.push_back(
      Paragraph{{tr("Left out of the next table, as nothing stands in them: %1."), names}});
  return table.select(kept);
}

/// A setting that was left open is shown as the step found it: promise 5.
void showDetected(Facts& facts, const NodeResult& result) {
  for (Fact& fact : facts.rows)
    for (const LogLine& line : result.log)
      if (const auto found = detectedIn(line.sentence, {fact.label.pattern().c_str()}))
        fact.value = *found;
}

void addParameters(Blocks& blocks, const Node& node, const ReportSources& sources) {
  const OperatorSpec* spec = sources.spec(node);
  if (spec == nullptr || !sources.choice.parameters) return;
  Facts facts = parameterFacts(node, *spec, inputsOf(node, *spec, sources));
  if (const NodeResult* result = sources.result(node.id)) showDetected(facts, *result);
  if (!facts.rows.empty()) blocks.push_back(std::move(facts));
}

bool flowsOn(const OperatorSpec& spec, bool isFirstTable) {  // 3
  return spec.rows == Rows::split || (isFirstTable && spec.rows != Rows::other);
}

std::vector<std::string> namesIn(const Schemas& in) {
  std::vector<std::string> names;
  for (const auto& [port, entry] : in.entries())
    if (const auto* schema = std::get_if<TableSchema>(&entry))
      for (const ColumnSchema& column : schema->columns()) names.push_back(column.name);
  return names;
}

void addTables(Blocks& blocks, const Node& node, const OperatorSpec& spec, const NodeResult& result,
               const ReportSources& sources) {
  const std::vector<std::string> given = namesIn(inputsOf(node, spec, sources));
  bool isFirst = true;
  for (const PortSpec& port : spec.outputs) {
    if (port.kind != PortKind::table) continue;
    const bool flows = flowsOn(spec, std::exchange(isFirst, false));
    if (flows || !result.outputs.has(port.name)) continue;
    const Table& table = result.outputs.table(port.name);
    if (table.columnCount() == 0) continue;
    Table shown = withoutEmptyColumns(table, blocks);
    blocks.push_back(TableBlock{.caption = port.label,
                                .table = std::move(shown),
                                .rows = sources.choice.rows,
                                .namedBy = fmt::format("{}/{}", spec.id, port.name),
                                .given = given});
  }
}

/// Why there is nothing to show of a node. Promise 4.
void addAbsence(Blocks& blocks, const Node& node, const ReportSources& sources) {
  if (const auto failed = sources.run.errors.find(node.id); failed != sources.run.errors.end()) {
    blocks.push_back(Paragraph{failed->second.message(), Severity::error});
    if (!failed->second.advice().empty()) blocks.push_back(Paragraph{failed->second.advice()});
    return;
  }
  blocks.push_back(Paragraph{tr("This step has not been run."), Severity::warning});
}

/// A page is narrow: what the other columns tell as well is left out.
Table glance(const Table& table, Context& context) {
  const std::vector<std::string> spare{"rows", "lower quartile", "upper quartile", "times"};
  const Table whole = profileTable(profile(table, context));
  std::vector<std::string> shown = whole.schema().names();
  std::erase_if(shown, [&](const std::string& name) {
    return std::ranges::find(spare, name) != spare.end();
  });
  return whole.select(shown);
}

Sentence sizeOf(const Table& table) {
  return {tr("%1 {row|rows}, %2 {column|columns}"), counted(table.rowCount()),
          counted(table.columnCount())};
}

}  // namespace

const NodeResult* ReportSources::result(const NodeId& node) const {
  const auto found = run.results.find(node);
  return found == run.results.end() ? nullptr : found->second.get();
}

const OperatorSpec* ReportSources::spec(const Node& node) const {
  const Registry::Entry* entry = registry.find(node.operatorId);
  return entry == nullptr ? nullptr : &entry->spec;
}

Sentence ReportSources::titleOf(const Node& node) const {
  if (!node.title.empty()) return verbatim(node.title);
  const OperatorSpec* known = spec(node);
  return known == nullptr ? verbatim(node.operatorId) : Sentence(known->name);
}

bool ReportSources::isSource(const Node& node) const {
  const OperatorSpec* known = spec(node);
  return known != nullptr && known->inputs.empty();
}

void addSource(Blocks& blocks, const Node& node, const ReportSources& sources) {
  blocks.push_back(Heading{2, sources.titleOf(node)});
  addParameters(blocks, node, sources);
  const NodeResult* result = sources.result(node.id);
  if (result == nullptr) {
    addAbsence(blocks, node, sources);
    return;
  }
  addLog(blocks, *result);
  for (const auto& [port, value] : result->outputs.values()) {
    const auto* table = std::get_if<Table>(&value);
    if (table == nullptr || table->columnCount() == 0 ||
        (port == "rejects" && table->rowCount() == 0))
      continue;
    blocks.push_back(Paragraph{sizeOf(*table)});
    blocks.push_back(TableBlock{.caption = tr("Columns"),
                                .table = glance(*table, sources.context),
                                .rows = table->columnCount(),
                                .namedBy = "column-statistics/data"});
  }
}

void addStep(Blocks& blocks, const Node& node, const ReportSources& sources) {
  const OperatorSpec* spec = sources.spec(node);
  blocks.push_back(Heading{2, sources.titleOf(node)});
  if (spec == nullptr) {
    blocks.push_back(Paragraph{
        {tr("The operator %1 is not known to this program."), node.operatorId}, Severity::warning});
    return;
  }
  blocks.push_back(Paragraph{spec->summary});
  const NodeResult* result = sources.result(node.id);
  if (result != nullptr && !result->outcome.empty()) blocks.push_back(Paragraph{result->outcome});
  addParameters(blocks, node, sources);
  if (result == nullptr) {
    addAbsence(blocks, node, sources);
    return;
  }
  addLog(blocks, *result);
  if (sources.choice.tables) addTables(blocks, node, *spec, *result, sources);
  if (sources.choice.figures)
    for (const Figure& figure : result->figures) blocks.push_back(FigureBlock{figure});
}

}  // namespace quern
