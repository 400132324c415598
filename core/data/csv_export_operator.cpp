// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV File Export: writes a table to a delimited text file.
//
//   1. The file appears whole or not at all; a failure leaves the old one.
//   2. What is written reads back as the same values (csv_writer.h). Only "safe for spreadsheets"
//      changes a cell: a text that a spreadsheet would take for a formula gets a leading
//      apostrophe, and the log counts them.
//   3. The rows go on unchanged. A frozen model that scores new rows writes nothing.

#include "core/pipeline/memory_need.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/csv_writer.h"

#include <filesystem>

namespace quern {
namespace {

constexpr FileParameter file{.key = "file",
                             .use = FileUse::write,
                             .filter = tr("CSV files (*.csv)"),
                             .label = tr("File"),
                             .help = tr("The file to write. One that exists is replaced.")};

enum class Delimiter { comma, semicolon, tab, pipe };
constexpr Option delimiters[] = {{Delimiter::comma, "comma", tr("Comma")},
                                 {Delimiter::semicolon, "semicolon", tr("Semicolon")},
                                 {Delimiter::tab, "tab", tr("Tab")},
                                 {Delimiter::pipe, "pipe", tr("Vertical bar")}};
constexpr ChoiceParameter delimiter{.key = "delimiter",
                                    .options = delimiters,
                                    .initial = "comma",
                                    .label = tr("Delimiter"),
                                    .help = tr("What stands between two cells.")};
constexpr BooleanParameter byteOrderMark{
    .key = "byte-order-mark",
    .initial = true,
    .label = tr("Mark as UTF-8"),
    .help = tr("Three bytes at the start by which Excel knows the encoding.")};
constexpr BooleanParameter safe{.key = "safe-for-spreadsheets",
                                .initial = true,
                                .label = tr("Safe for spreadsheets"),
                                .help = tr("Texts that start with =, +, - or @ get a leading "
                                           "apostrophe, so that none becomes a formula.")};

OperatorSpec spec() {
  return {
      .id = "csv-export",
      .name = tr("CSV File Export"),
      .family = Family::output,
      .summary = tr("Writes a table to a delimited text file"),
      .inputs = {tablePort("data", tr("Data"))},
      .outputs = {tablePort("data", tr("Data"))},
      .parameters = {file, delimiter, byteOrderMark, safe},
      .sideEffect = true,
      .keywords = "write save text file",
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

class CsvExport final : public Operator {
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
    const CsvWriteOptions options{.delimiter = textOf(parameters.as<Delimiter>(delimiter)),
                                  .byteOrderMark = parameters[byteOrderMark],
                                  .safeForSpreadsheets = parameters[safe]};
    const Table& data = in.table("data");
    const CsvWritten written =
        writeCsv(data, options, context, std::filesystem::path(parameters[file]));
    context.log(
        Sentence(tr("%1 {row was|rows were} written to %2."), written.rows, parameters[file]));
    if (written.guarded > 0)
      context.warn(
          Sentence(tr("%1 {cell starts|cells start} like a formula and got a leading apostrophe."),
                   written.guarded));  // 2
    return {{"data", data}};           // 3
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    const Table& data = in.table("data");
    return neededBytes(csvWriteBytes(data.rowCount(), copyBytes(data), threadsOfMachine()));
  }
};

}  // namespace

void registerCsvExport(Registry& registry);

void registerCsvExport(Registry& registry) { registry.add<CsvExport>(spec()); }

}  // namespace quern
