// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli inspect: what a file is, with the reason for each decision.

#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
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

/// What was found of each column, by its name: why it has its type, and what is odd in it.
std::map<std::string, std::vector<Sentence>> reasonsByColumn(const CsvResult& result) {
  std::map<std::string, std::vector<Sentence>> reasons;
  for (const CsvFinding& finding : result.findings)
    if (!isOfFile(finding)) reasons[finding.column].push_back(finding.reason);
  return reasons;
}

std::string joined(const std::vector<Sentence>& sentences) {
  std::string text;
  for (const Sentence& sentence : sentences)
    text += (text.empty() ? "" : " ") + translated(sentence);
  return text;
}

/// Blanks can be seen.
std::string visible(const CsvFinding& finding) {
  if (finding.value == "\t") return "tab";
  if (finding.value == " ") return "blank";
  return finding.value.empty() ? translated(tr("none")) : finding.value;
}

/// What a decision is about, for people.
std::string whatOf(const CsvFinding& finding) {
  constexpr Text words[] = {
      tr("encoding"), tr("compression"), tr("delimiter"),       tr("quote"),
      tr("header"),   tr("skip"),        tr("comment"),         tr("decimal"),
      tr("line-end"), tr("quoted"),      tr("zero-bytes"),      tr("changed"),
      tr("table"),    tr("notes"),       tr("repeated-header"), tr("table-below")};
  const auto* const word =
      std::ranges::find(words, finding.what, [](Text text) { return std::string(text.source); });
  return word == std::end(words) ? finding.what : translated(*word);
}

Json inspectionJson(const CsvResult& result) {
  const InEnglish forPrograms;
  Json json;
  json["rows"] = result.table.rowCount();
  json["dialect"] = Json::array();
  for (const CsvFinding& finding : result.findings | std::views::filter(isOfFile))
    json["dialect"].push_back(
        {{"what", finding.what}, {"value", finding.value}, {"reason", translated(finding.reason)}});
  json["columns"] = Json::array();
  const auto reasons = reasonsByColumn(result);
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    const auto found = reasons.find(schema.name);
    json["columns"].push_back({{"name", schema.name},
                               {"type", keyOf(schema.type)},
                               {"missing", result.table[index].missing()},
                               {"description", schema.description},
                               {"reason", found == reasons.end() ? "" : joined(found->second)}});
  }
  json["rejectCount"] = result.rejectCount;
  json["rejects"] = Json::array();
  for (const CsvReject& reject : result.rejects)
    json["rejects"].push_back(
        {{"line", reject.line}, {"reason", translated(reject.reason)}, {"raw", reject.raw}});
  return json;
}

std::string columnsText(const CsvResult& result) {
  const auto reasons = reasonsByColumn(result);
  std::vector<std::vector<std::string>> rows{
      {translated(tr("COLUMN")), translated(tr("TYPE")), translated(tr("MISSING"))}};
  const bool described =
      std::ranges::any_of(result.table.schema().columns(),
                          [](const ColumnSchema& column) { return !column.description.empty(); });
  if (described) rows.front().push_back(translated(tr("DESCRIPTION")));
  rows.front().push_back(translated(tr("REASON")));
  for (int index = 0; index < result.table.columnCount(); ++index) {
    const ColumnSchema& schema = result.table.schema()[index];
    rows.push_back({schema.name, std::string(keyOf(schema.type)),
                    std::to_string(result.table[index].missing())});
    if (described) rows.back().push_back(schema.description);
    const auto found = reasons.find(schema.name);
    rows.back().push_back(found == reasons.end() ? "" : joined(found->second));
  }
  return alignedText(std::move(rows));
}

std::string inspectionText(const CsvResult& result) {
  std::vector<std::vector<std::string>> findings{
      {translated(tr("WHAT")), translated(tr("VALUE")), translated(tr("REASON"))}};
  for (const CsvFinding& finding : result.findings | std::views::filter(isOfFile))
    findings.push_back({whatOf(finding), visible(finding), translated(finding.reason)});
  const Sentence size(tr("%1 {row|rows}, %2 {column|columns}"), result.table.rowCount(),
                      result.table.columnCount());
  return translated(size) + "\n\n" + alignedText(std::move(findings)) + "\n" + columnsText(result);
}

void run(const Inspect& inspect) {
  Context context = makeContext();
  const CsvOptions options = inspect.reading.csv();
  const CsvResult result = readInput(inspect.input, options, context);
  refuseAbsentColumns(options, result.table.schema().names());
  if (!inspect.json) reportRejects(result, inspect.input);
  print(inspect.json ? inspectionJson(result).dump(2) + "\n" : inspectionText(result));
}

}  // namespace

void addInspect(CLI::App& program) {
  CLI::App* command = program.add_subcommand(
      "inspect", translated(tr("What a file is: dialect, rows, types, with reasons")));
  const auto inspect = std::make_shared<Inspect>();
  command->add_option("IN", inspect->input, translated(tr("The file; - is stdin")))
      ->required()
      ->type_name("");
  command->add_flag("--json", inspect->json, translated(tr("For a program to read")));
  inspect->reading.addTo(*command);
  command->callback([inspect] { run(*inspect); });
}

}  // namespace quern::cli
