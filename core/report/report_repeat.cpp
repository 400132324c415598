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

/// 2026-11-23T15:15:42.617213Z as people write it.
std::string toTheSecond(const std::string& utc) {
  return utc.size() < 19 ? utc : utc.substr(0, 10) + " " + utc.substr(11, 8) + " UTC";
}

Facts circumstances(const ReportSources& sources) {
  const RunManifest& manifest = sources.run.manifest;
  Facts facts;
  const auto add = [&facts](Text label, const std::string& value) {
    if (!value.empty()) facts.rows.push_back({label, verbatim(value)});
  };
  add(tr("Program"), manifest.program);
  add(tr("Started"), toTheSecond(manifest.started));
  add(tr("Seed"), std::to_string(manifest.seed));
  if (manifest.threads > 0) add(tr("Threads"), std::to_string(manifest.threads));
  if (manifest.device == keyOf(Device::automatic))
    facts.rows.push_back({tr("Device"), tr("Automatic")});
  else
    add(tr("Device"), manifest.device);
  return facts;
}

/// A table of all rows, named after the steps.
TableBlock named(Sentence caption, TableBuilder table, std::vector<Sentence> steps,
                 std::string words) {
  Table built = std::move(table).build();
  const std::int64_t rows = built.rowCount();
  return {.caption = std::move(caption),
          .table = std::move(built),
          .rows = rows,
          .namedBy = std::move(words),
          .rowNames = std::move(steps)};
}

TableBlock readData(const ReportSources& sources) {
  TableBuilder table({{"step", Type::text}, {"content", Type::text}});
  std::vector<Sentence> steps;
  for (const ManifestEntry& entry : sources.run.manifest.nodes) {
    const Node* node = sources.project.pipeline.find(entry.node);
    if (node == nullptr || entry.data.empty()) continue;
    steps.push_back(sources.titleOf(*node));
    table.row(steps.back().english(), entry.data);
  }
  return named(tr("Hashes of the data that was read"), std::move(table), std::move(steps),
               "report/data");
}

TableBlock ranSteps(const ReportSources& sources) {
  TableBuilder table({{"step", Type::text},
                      {"operator", Type::text},
                      {"version", Type::integer},
                      {"seconds", Type::number},
                      {"memory (MB)", Type::number},
                      {"key", Type::text}});
  std::vector<Sentence> steps;
  for (const ManifestEntry& entry : sources.run.manifest.nodes) {
    const Node* node = sources.project.pipeline.find(entry.node);
    steps.push_back(node == nullptr ? verbatim(entry.node) : sources.titleOf(*node));
    const double megabytes = std::round(static_cast<double>(entry.memory) / 1e5) / 10;
    table.row(steps.back().english(), entry.operatorId, entry.version,
              std::round(entry.seconds * 1'000) / 1'000, megabytes, entry.key.substr(0, 12));
  }
  return named(tr("What was run"), std::move(table), std::move(steps), "report/runs");
}

}  // namespace

void addReproduction(Blocks& blocks, const ReportSources& sources) {
  blocks.push_back(Heading{1, tr("How to repeat this")});
  blocks.push_back(Paragraph{
      tr("With the project file and the same data, this command gives the same results:")});
  blocks.push_back(Code{command(sources)});
  blocks.push_back(circumstances(sources));
  for (TableBlock block : {readData(sources), ranSteps(sources)})
    if (block.rows > 0) blocks.push_back(std::move(block));
}

}  // namespace quern
