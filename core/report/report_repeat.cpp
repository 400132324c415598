// SPDX-License-Identifier: GPL-3.0-or-later
// How to repeat a run: the command, what it read, with which program.
#include "core/base/numbers.h"
#include "core/base/verbatim.h"
#include "core/pipeline/registry.h"
#include "core/report/parameter_facts.h"
#include "core/report/report_parts.h"

#include <fmt/format.h>

namespace quern {
namespace {

/// For a POSIX shell: nothing in it is read as anything but text.
std::string quoted(const std::string& text) {
  const bool plain = !text.empty() && text.find_first_not_of(
                                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789_./-") == std::string::npos;
  if (plain && text.front() != '-') return text;
  std::string result = "'";
  for (const char letter : text)
    result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return result + "'";
}

std::string command(const ReportSources& sources) {
  const std::string name =
      sources.path.empty() ? "project.quern" : sources.path.filename().string();
  return fmt::format("quern-cli run {} --seed {} --out results/", quoted(name),
                     sources.run.manifest.seed);
}

Facts circumstances(const ReportSources& sources) {
  const RunManifest& manifest = sources.run.manifest;
  Facts facts;
  const auto add = [&facts](Text label, const std::string& value) {
    if (!value.empty()) facts.rows.push_back({label, verbatim(value)});
  };
  add(tr("Program"), manifest.program);
  add(tr("Started"), manifest.started);
  add(tr("Seed"), std::to_string(manifest.seed));
  if (manifest.threads > 0) add(tr("Threads"), std::to_string(manifest.threads));
  add(tr("Device"), manifest.device);
  return facts;
}

Table dataTable(const ReportSources& sources) {
  TableBuilder table({{"step", Type::text}, {"content", Type::text}});
  for (const ManifestEntry& entry : sources.run.manifest.nodes) {
    const Node* node = sources.project.pipeline.find(entry.node);
    if (node != nullptr && !entry.data.empty())
      table.row(sources.titleOf(*node).english(), entry.data);
  }
  return std::move(table).build();
}

Table runTable(const ReportSources& sources) {
  TableBuilder table({{"step", Type::text},
                      {"operator", Type::text},
                      {"version", Type::integer},
                      {"seconds", Type::number},
                      {"memory (MB)", Type::number},
                      {"key", Type::text}});
  for (const ManifestEntry& entry : sources.run.manifest.nodes) {
    const Node* node = sources.project.pipeline.find(entry.node);
    const std::string title = node == nullptr ? entry.node : sources.titleOf(*node).english();
    const double megabytes = std::round(static_cast<double>(entry.memory) / 1e5) / 10;
    table.row(title, entry.operatorId, entry.version, std::round(entry.seconds * 1'000) / 1'000,
              megabytes, entry.key.substr(0, 12));
  }
  return std::move(table).build();
}

}  // namespace

void addReproduction(Blocks& blocks, const ReportSources& sources) {
  blocks.push_back(Heading{1, tr("How to repeat this")});
  blocks.push_back(Paragraph{
      tr("With the project file and the same data, this command gives the same results:")});
  blocks.push_back(Code{command(sources)});
  blocks.push_back(circumstances(sources));
  if (Table data = dataTable(sources); data.rowCount() > 0)
    blocks.push_back(TableBlock{.caption = tr("Hashes of the data that was read"),
                                .table = data,
                                .rows = data.rowCount(),
                                .namedBy = "report/data"});
  if (Table runs = runTable(sources); runs.rowCount() > 0)
    blocks.push_back(TableBlock{.caption = tr("What was run"),
                                .table = runs,
                                .rows = runs.rowCount(),
                                .namedBy = "report/runs"});
}

}  // namespace quern
