// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli inspect: what a file is, with the reason for each decision.

#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace quern::cli {
namespace {

struct Inspect {
  std::string input;
  bool json = false;
  ReadingOptions reading;
};

Json inspectionJson(const CsvResult& result) {
  Json json;
  json["rows"] = result.table.rowCount();
  json["dialect"] = Json::array();
  for (const CsvFinding& finding : result.findings)
    json["dialect"].push_back(
        {{"what", finding.what}, {"value", finding.value}, {"reason", finding.reason.english()}});
  json["columns"] = Json::array();
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    json["columns"].push_back({{"name", schema.name},
                               {"type", keyOf(schema.type)},
                               {"missing", result.table[index].missing()},
                               {"description", schema.description}});
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
  for (const CsvFinding& finding : result.findings)
    findings.push_back({finding.what, finding.value, finding.reason.english()});
  std::vector<std::vector<std::string>> columns{{"COLUMN", "TYPE", "MISSING", "DESCRIPTION"}};
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    columns.push_back({schema.name, std::string(keyOf(schema.type)),
                       std::to_string(result.table[index].missing()), schema.description});
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
