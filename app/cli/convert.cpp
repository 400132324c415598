// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli convert: any readable file as CSV, .xlsx or .ndjson.
//
//   1. Cells keep their text: nothing is rounded, retyped or taken for missing, unless --typed asks
//      for values.
//   2. No header is invented: a file without one gives a file without one.
//   3. A byte order mark, and apostrophes that keep cells from becoming formulas, are written only
//      if they are asked for; how many cells got one is told.

#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>

namespace quern::cli {
namespace {

struct Convert {
  std::string input, output;
  bool typed = false;
  CsvWriteOptions writing;
  ReadingOptions reading;
};

void run(const Convert& convert) {
  const Format format = formatOf(convert.output);  // a wrong ending is told before reading
  if (format != Format::csv && convert.writing.byteOrderMark)
    throw UsageError({tr("Only CSV can begin with a byte order mark.")}, "--byte-order-mark",
                     {tr("Leave it out, or use the ending .csv.")});
  CsvOptions options = convert.reading.csv();
  options.keepText = !convert.typed;  // 1
  if (options.keepText && !options.columns.empty())
    throw UsageError({tr("The cells keep their text, so a type does nothing.")}, "--type",
                     {tr("Add --typed to write values.")});
  Context context = makeContext();
  Context reading = context.part(0, 0.6);
  const CsvResult result = readChecked(convert.input, options, reading);
  Context writing = context.part(0.6, 1);
  CsvWriteOptions how = convert.writing;
  how.header = result.dialect.headerRows > 0;  // 2
  writeTable(result.table, convert.output, how, writing);
}

}  // namespace

void addConvert(CLI::App& program) {
  CLI::App* command = program.add_subcommand(
      "convert", translated(tr("Any readable file as UTF-8 CSV, .xlsx or .ndjson")));
  const auto convert = std::make_shared<Convert>();
  command->add_option("IN", convert->input, translated(tr("The file to read; - is stdin")))
      ->required()
      ->type_name("");
  command
      ->add_option("OUT", convert->output,
                   translated(tr("The file to write, its kind by its ending; - is CSV on stdout")))
      ->required()
      ->type_name("");
  command->add_flag(
      "--typed", convert->typed,
      translated(tr("Write values (1234.5, 2024-05-03, true) instead of the cells' text")));
  command->add_flag("--byte-order-mark,--bom", convert->writing.byteOrderMark,
                    translated(tr("Begin the CSV with three bytes by which Excel knows UTF-8")));
  command->add_flag("--safe-for-spreadsheets", convert->writing.safeForSpreadsheets,
                    translated(tr("Put an apostrophe in front of cells of the CSV that a "
                                  "spreadsheet would take for a formula")));
  convert->reading.addTo(*command);
  command->callback([convert] { run(*convert); });
}

}  // namespace quern::cli
