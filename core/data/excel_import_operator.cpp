// SPDX-License-Identifier: GPL-3.0-or-later
//
// Excel Import: reads a sheet of a spreadsheet, or a range of it, into a typed table.
//
//   1. The first sheet is read unless another is chosen, by name or number; titles above the table and
//      notes below it are told apart from its rows.
//   2. Types are decided by whole columns. Nothing is lost in silence: what does not fit is in the
//      second output, with the row and the reason.
//   3. The result depends on the file's content, not on its name or age.
//   4. Before it runs, the first rows tell the columns; their types are provisional.
//   5. Types and roles that the user chose are kept by column name; a name that the file does not
//      have is reported.

#include "core/data/file_import.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

constexpr FileParameter file{.key = "file",
                             .filter = tr("Excel spreadsheets (*.xlsx *.xlsm);;All files (*)"),
                             .label = tr("File"),
                             .help = tr("The spreadsheet to read.")};
constexpr TextParameter sheet{.key = "sheet",
                              .unset = tr("The first one"),
                              .label = tr("Sheet"),
                              .help = tr("Its name, or its number from 1 on.")};
constexpr TextParameter range{
    .key = "range",
    .unset = tr("All cells"),
    .label = tr("Range"),
    .help = tr("The first and the last cell, as in B3:F100, or the first only.")};

enum class SheetHeader { automatic, none, one, two, three };
constexpr Option headers[] = {{SheetHeader::automatic, "auto", tr("Detect")},
                              {SheetHeader::none, "0", tr("None")},
                              {SheetHeader::one, "1", tr("One")},
                              {SheetHeader::two, "2", tr("Two")},
                              {SheetHeader::three, "3", tr("Three")}};
constexpr ChoiceParameter headerRows{.key = "header-rows",
                                     .options = headers,
                                     .initial = "auto",
                                     .label = tr("Header rows"),
                                     .help = tr("Rows that name the columns.")};
constexpr IntegerParameter skip{.key = "skip",
                                .initial = -1,
                                .min = -1,
                                .lowest = tr("Detect"),
                                .label = tr("Lines to skip"),
                                .help = tr("Lines above the header. -1: detected.")};

OperatorSpec spec() {
  return {
      .id = "excel-import",
      .name = tr("Excel Import"),
      .family = Family::data,
      .summary = tr("Reads a sheet of an Excel spreadsheet into a typed table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {file, sheet, range, headerRows, skip, imports::missingMarkers,
                     imports::oddShare, imports::columns},
      .rows = Rows::other,
      .keywords = "read open load xlsx spreadsheet sheet table",
  };
}

class ExcelImport final : public imports::FileImport {
public:
  ExcelImport() : FileImport(file) {}

protected:
  CsvOptions options(const Parameters& parameters) const override {
    CsvOptions wanted = FileImport::options(parameters);
    wanted.sheet = parameters[sheet];
    wanted.range = parameters[range];
    if (const SheetHeader rows = parameters.as<SheetHeader>(headerRows);
        rows != SheetHeader::automatic)
      wanted.headerRows = static_cast<int>(rows) - static_cast<int>(SheetHeader::none);
    if (const std::int64_t lines = parameters[skip]; lines >= 0) wanted.skip = lines;
    return wanted;
  }
};

}  // namespace

void registerExcelImport(Registry& registry);

void registerExcelImport(Registry& registry) { registry.add<ExcelImport>(spec()); }

}  // namespace quern
