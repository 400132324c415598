// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli inspect: what a file is, with the reason for each decision.

#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ranges>

namespace quern::cli {
namespace {

struct Inspect {
  std::string input;
  bool json = false;
  ReadingOptions reading;
};

/// A decision about the whole file, not about one of its columns.
bool isOfFile(const CsvFinding& finding) { return finding.column.empty(); }

/// Why a column has the type it has, and what is odd in it.
std::string reasonsOf(const CsvResult& result, const std::string& column) {
  std::string reasons;
  for (const CsvFinding& finding : result.findings)
    if (!isOfFile(finding) && finding.column == column)
      reasons += (reasons.empty() ? "" : " ") + finding.reason.english();
  return reasons;
}

/// Blanks can be seen.
std::string visible(const std::string& value) {
  if (value == "\t") return "tab";
  return value == " " ? "blank" : value;
}

Json inspectionJson(const CsvResult& result) {
  Json json;
  json["rows"] = result.table.rowCount();
  json["dialect"] = Json::array();
  for (const CsvFinding& finding : result.findings | std::views::filter(isOfFile))
    json["dialect"].push_back(
        {{"what", finding.what}, {"value", finding.value}, {"reason", finding.reason.english()}});
  json["columns"] = Json::array();
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    json["columns"].push_back({{"name", schema.name},
                               {"type", keyOf(schema.type)},
                               {"missing", result.table[index].missing()},
                               {"description", schema.description},
                               {"reason", reasonsOf(result, schema.name)}});
  }
  json["rejectCount"] = result.rejectCount;
  json["rejects"] = Json::array();
  for (const CsvReject& reject : result.rejects)
    json["rejects"].push_back(
        {{"line", reject.line}, {"reason", reject.reason.english()}, {"raw", reject.raw}});
  return json;
}

std::string inspectionText(const CsvResult& result) {
  std::vector<std::vector<std::string>> findings{{"WHAT", "VALUE", "REASON"}};
  for (const CsvFinding& finding : result.findings | std::views::filter(isOfFile))
    findings.push_back({finding.what, visible(finding.value), finding.reason.english()});
  std::vector<std::vector<std::string>> columns{
      {"COLUMN", "TYPE", "MISSING", "DESCRIPTION", "REASON"}};
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    columns.push_back({schema.name, std::string(keyOf(schema.type)),
                       std::to_string(result.table[index].missing()), schema.description,
                       reasonsOf(result, schema.name)});
  }
  return fmt::format("{} rows, {} columns\n\n{}\n{}", result.table.rowCount(),
                     result.table.columnCount(), alignedText(findings), alignedText(columns));
}

void run(const Inspect& inspect) {
  Context context = makeContext();
  const CsvResult result = readInput(inspect.input, inspect.reading.csv(), context);
  if (!inspect.json) reportRejects(result, inspect.input);
  print(inspect.json ? inspectionJson(result).dump(2) + "\n" : inspectionText(result));
}

}  // namespace

void addInspect(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("inspect", "What a file is: dialect, rows, types, with reasons");
  const auto inspect = std::make_shared<Inspect>();
  command->add_option("IN", inspect->input, "The file; - is stdin")->required()->type_name("");
  command->add_flag("--json", inspect->json, "For a program to read");
  inspect->reading.addTo(*command);
  command->callback([inspect] { run(*inspect); });
}

}  // namespace quern::cli
