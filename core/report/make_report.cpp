// SPDX-License-Identifier: GPL-3.0-or-later
//
// The report of a run, in the order in which one reads: what came out, from what, how, and how to
// get it again.

#include "core/base/verbatim.h"
#include "core/pipeline/registry.h"
#include "core/report/parameter_facts.h"
#include "core/report/report_parts.h"

#include <algorithm>

namespace quern {
namespace {

std::string titleOf(const Project& project, const std::filesystem::path& path) {
  if (!project.title.empty()) return project.title;
  return path.empty() ? "Quern" : path.stem().string();
}

std::int64_t warnings(const RunResult& run) {
  std::int64_t count = 0;
  for (const auto& [node, result] : run.results)
    count += std::count_if(result->log.begin(), result->log.end(),
                           [](const LogLine& line) { return line.severity == Severity::warning; });
  return count;
}

/// One line per step that says what it came to: the page a reader in a hurry reads.
void addSummary(Blocks& blocks, const ReportSources& sources) {
  Facts facts;
  for (const NodeId& id : sources.project.pipeline.runningOrder()) {
    const Node& node = sources.project.pipeline.at(id);
    const NodeResult* result = sources.result(id);
    if (const auto failed = sources.run.errors.find(id); failed != sources.run.errors.end())
      facts.rows.push_back({sources.titleOf(node), failed->second.message()});
    else if (result != nullptr && !result->outcome.empty())
      facts.rows.push_back({sources.titleOf(node), result->outcome});
  }
  blocks.push_back(Heading{1, tr("Summary")});
  if (!sources.project.description.empty())
    blocks.push_back(Paragraph{verbatim(sources.project.description)});
  if (sources.project.pipeline.nodes().empty())
    blocks.push_back(Paragraph{tr("The project has no steps yet.")});
  else if (sources.run.results.empty() && sources.run.errors.empty() && !sources.run.cancelled)
    blocks.push_back(
        Paragraph{tr("No step has been run: there are no results yet."), Severity::warning});
  if (sources.run.cancelled)
    blocks.push_back(
        Paragraph{tr("The run was cancelled: results are missing."), Severity::warning});
  if (!sources.run.errors.empty())
    blocks.push_back(
        Paragraph{{tr("Steps that failed: %1."), sources.run.errors.size()}, Severity::error});
  if (const std::int64_t count = warnings(sources.run); count > 0)
    blocks.push_back(Paragraph{
        {tr("Warnings: %1. They stand with the steps they are about."), count}, Severity::warning});
  if (!facts.rows.empty()) blocks.push_back(std::move(facts));
}

template <class Wanted>
std::vector<const Node*> nodes(const ReportSources& sources, Wanted wanted) {
  std::vector<const Node*> found;
  for (const NodeId& id : sources.project.pipeline.runningOrder())
    if (const Node& node = sources.project.pipeline.at(id); wanted(node)) found.push_back(&node);
  return found;
}

/// 2026-11-23T15:15:42.617213Z as people write it.
std::string toTheMinute(const std::string& utc) {
  return utc.size() < 16 ? utc : utc.substr(0, 10) + " " + utc.substr(11, 5) + " UTC";
}

}  // namespace

Report makeReport(const Project& project, const Registry& registry, const RunResult& run,
                  const std::filesystem::path& projectPath) {
  Context context;
  return makeReport(project, registry, run, projectPath, context);
}

Report makeReport(const Project& project, const Registry& registry, const RunResult& run,
                  const std::filesystem::path& projectPath, Context& context) {
  const ReportSources sources{project, registry, run, projectPath, reportChoiceFrom(project.report),
                              context};
  Report report;
  report.title = titleOf(project, projectPath);
  if (!run.manifest.started.empty())
    report.subtitle = {tr("%1, run of %2"), run.manifest.program,
                       toTheMinute(run.manifest.started)};
  addSummary(report.blocks, sources);
  if (sources.choice.picture && !project.pipeline.nodes().empty()) {
    report.blocks.push_back(Heading{1, tr("Pipeline")});
    report.blocks.push_back(PipelinePicture{});
  }
  const auto from = nodes(sources, [&](const Node& node) { return sources.isSource(node); });
  if (sources.choice.data && !from.empty()) {
    report.blocks.push_back(Heading{1, tr("Data")});
    for (const Node* node : from) addSource(report.blocks, *node, sources);
  }
  const auto steps = nodes(sources, [&](const Node& node) { return !sources.isSource(node); });
  if (!steps.empty()) report.blocks.push_back(Heading{1, tr("Steps")});
  for (const Node* node : steps) addStep(report.blocks, *node, sources);
  if (sources.choice.reproduction) addReproduction(report.blocks, sources);
  return report;
}

}  // namespace quern
