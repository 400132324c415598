// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_parameters.h"

#include "core/base/utf8.h"
#include "core/pipeline/guards.h"

namespace quern::imports {
namespace {

std::vector<std::string> markersFrom(std::string_view text) {
  std::vector<std::string> markers;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view marker = trimmed(text.substr(0, comma));
    if (!marker.empty()) markers.emplace_back(marker);
    text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
  }
  return markers;
}

template <class Report>
void forAbsentColumns(const CsvOptions& options, const TableSchema& schema, Report report) {
  for (const CsvColumnChoice& choice : options.columns)
    if (!schema.contains(choice.name))
      report(Sentence(tr("The file has no column %1."), choice.name));
}

}  // namespace

void addTo(const Parameters& parameters, CsvOptions& options) {
  options.missingMarkers = markersFrom(parameters[missingMarkers]);
  options.oddShare = parameters[oddShare];
  const std::string json = parameters[columns];
  if (json.empty()) return;
  const std::string key(columns.key);
  if (const auto wrong = attempt([&] { options.columns = csvColumnsFrom(parseJson(json, key)); }))
    throw Error(wrong->message(), {.parameter = key, .column = wrong->place().column},
                tr("Write it as in the example, or leave the field empty."));
}

TableSchema rejectsSchema() {
  return {{{"line", Type::integer}, {"reason", Type::text}, {"text", Type::text}}};
}

Table rejectsTable(const std::vector<CsvReject>& rejects) {
  TableBuilder table(rejectsSchema().columns());
  for (const CsvReject& reject : rejects)
    table.row(reject.line, reject.reason.english(), reject.raw);
  return std::move(table).build();
}

void checkColumns(const CsvOptions& options, const TableSchema& schema, Findings& findings) {
  forAbsentColumns(options, schema, [&findings](const Sentence& sentence) {
    findings.push_back({Severity::warning,
                        sentence,
                        {.parameter = std::string(columns.key)},
                        tr("Remove the choice, or correct the name.")});
  });
}

void report(const CsvResult& result, const CsvOptions& options, const Context& context) {
  for (const CsvFinding& finding : result.findings)
    if (finding.warns) context.warn(finding.reason);
  forAbsentColumns(options, result.table.schema(),
                   [&context](const Sentence& sentence) { context.warn(sentence); });
  if (result.rejectCount > 0)
    context.warn(Sentence(tr("%1 {row does|rows do} not fit, the first in line %2; they are listed "
                             "in the second output."),
                          result.rejectCount, result.rejects.front().line));
}

}  // namespace quern::imports
