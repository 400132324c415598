// SPDX-License-Identifier: GPL-3.0-or-later
//
// Save Data: writes a table to a delimited text file, a workbook, or a record on every line.
//
//   1. The file appears whole or not at all; a failure leaves the old one.
//   2. What is written reads back as the same values (csv_writer.h, xlsx_writer.h, ndjson_writer.h).
//      Only "safe for spreadsheets" changes a cell of a text file: a text that a spreadsheet would
//      take for a formula gets a leading apostrophe, and the log counts them.
//   3. The rows go on unchanged. A frozen model that scores new rows writes nothing.
//   4. Left to itself, the ending of the file decides how it is written; an unknown one is a text file.

#include "core/base/utf8.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/csv_writer.h"
#include "core/table/ndjson_writer.h"
#include "core/table/xlsx_writer.h"

#include <filesystem>

namespace quern {
namespace {

constexpr FileParameter file{.key = "file",
                             .use = FileUse::write,
                             .filter = tr("Tables (*.csv *.xlsx *.ndjson)"),
                             .label = tr("File"),
                             .help = tr("The file to write. One that exists is replaced.")};

enum class Format { byEnding, csv, xlsx, ndjson };
constexpr Option formats[] = {{Format::byEnding, "auto", tr("By the ending of the file")},
                              {Format::csv, "csv", tr("CSV")},
                              {Format::xlsx, "xlsx", tr("Excel workbook")},
                              {Format::ndjson, "ndjson", tr("JSON, a record on every line")}};
constexpr ChoiceParameter format{.key = "format",
                                 .options = formats,
                                 .initial = "auto",
                                 .label = tr("Format"),
                                 .help = tr(".xlsx is a workbook, .ndjson and .jsonl are records, "
                                            "anything else is CSV.")};
constexpr Condition ofText{"format", "auto|csv"};

enum class Delimiter { comma, semicolon, tab, pipe };
constexpr Option delimiters[] = {{Delimiter::comma, "comma", tr("Comma")},
                                 {Delimiter::semicolon, "semicolon", tr("Semicolon")},
                                 {Delimiter::tab, "tab", tr("Tab")},
                                 {Delimiter::pipe, "pipe", tr("Vertical bar")}};
constexpr ChoiceParameter delimiter{.key = "delimiter",
                                    .options = delimiters,
                                    .initial = "comma",
                                    .label = tr("Delimiter"),
                                    .help = tr("What stands between two cells."),
                                    .when = ofText};
constexpr BooleanParameter byteOrderMark{
    .key = "byte-order-mark",
    .initial = true,
    .label = tr("Mark as UTF-8"),
    .help = tr("Three bytes at the start by which Excel knows the encoding."),
    .when = ofText};
constexpr BooleanParameter safe{.key = "safe-for-spreadsheets",
                                .initial = true,
                                .label = tr("Safe for spreadsheets"),
                                .help = tr("Texts that start with =, +, - or @ get a leading "
                                           "apostrophe, so that none becomes a formula."),
                                .when = ofText};

OperatorSpec spec() {
  return {
      .id = "csv-export",
      .name = tr("Save Data"),
      .family = Family::output,
      .summary = tr("Writes a table to a text file, a workbook or JSON records"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {file, format, delimiter, byteOrderMark, safe},
      .sideEffect = true,
      .keywords = "write export csv excel xlsx json ndjson text file",
  };
}

std::string textOf(Delimiter chosen) {
  switch (chosen) {
    case Delimiter::comma: return ",";
    case Delimiter::semicolon: return ";";
    case Delimiter::tab: return "\t";
    case Delimiter::pipe: return "|";
  }
  bug("a delimiter out of range", __FILE__, __LINE__);
}

Format formatOf(const Parameters& parameters) {  // 4
  if (const Format chosen = parameters.as<Format>(format); chosen != Format::byEnding)
    return chosen;
  const std::filesystem::path path = parameters[file];
  const std::string ending = lowerCaseAscii(path.extension().string());
  if (ending == ".xlsx") return Format::xlsx;
  return ending == ".ndjson" || ending == ".jsonl" ? Format::ndjson : Format::csv;
}

CsvWriteOptions textOptions(const Parameters& parameters) {
  return {.delimiter = textOf(parameters.as<Delimiter>(delimiter)),
          .byteOrderMark = parameters[byteOrderMark],
          .safeForSpreadsheets = parameters[safe]};
}

class SaveData final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas& in,
                Findings& findings) const override {
    const std::filesystem::path folder = std::filesystem::path(parameters[file]).parent_path();
    std::error_code unknown;
    if (!folder.empty() && !std::filesystem::is_directory(folder, unknown))
      findings.push_back({Severity::error,
                          Sentence(tr("There is no folder %1."), folder.string()),
                          {.parameter = std::string(file.key)},
                          tr("Create it, or choose another one.")});
    return {{"data", in.table("data")}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs& in,
                Context& context) const override {
    const Table& data = in.table("data");
    const std::filesystem::path path = parameters[file];
    std::int64_t guarded = 0;
    switch (formatOf(parameters)) {
      case Format::byEnding:
      case Format::csv:
        guarded = writeCsv(data, textOptions(parameters), context, path).guarded;
        break;
      case Format::xlsx: writeXlsx(data, true, context, path); break;
      case Format::ndjson: writeNdjson(data, true, context, path); break;
    }
    context.log(
        Sentence(tr("%1 {row was|rows were} written to %2."), data.rowCount(), parameters[file]));
    if (guarded > 0)
      context.warn(
          Sentence(tr("%1 {cell starts|cells start} like a formula and got a leading apostrophe."),
                   guarded));  // 2
    return {{"data", data}};   // 3
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs& in) const override {
    const Table& data = in.table("data");
    constexpr double oneByOne = 4 << 20;  // rows are written as they come
    if (formatOf(parameters) != Format::csv) return neededBytes(oneByOne);
    return neededBytes(csvWriteBytes(data.rowCount(), copyBytes(data), threadsOfMachine()));
  }
};

}  // namespace

void registerCsvExport(Registry& registry);

void registerCsvExport(Registry& registry) { registry.add<SaveData>(spec()); }

}  // namespace quern
