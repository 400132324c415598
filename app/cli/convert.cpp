// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli convert: any readable file as CSV, .xlsx or .ndjson.
//
//   1. Cells keep their text: nothing is rounded, retyped or taken for missing, unless --typed asks
//      for values.
//   2. No header is invented: a file without one gives a file without one.

#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"

#include <CLI/CLI.hpp>

namespace quern::cli {
namespace {

struct Convert {
  std::string input, output;
  bool typed = false;
  ReadingOptions reading;
};

void run(const Convert& convert) {
  formatOf(convert.output);  // a wrong ending is told before the file is read
  Context context = makeContext();
  CsvOptions options = convert.reading.csv();
  options.keepText = !convert.typed;  // 1
  Context reading = context.part(0, 0.6);
  const CsvResult result = readInput(convert.input, options, reading);
  reportRejects(result, convert.input);
  Context writing = context.part(0.6, 1);
  writeTable(result.table, convert.output, result.dialect.headerRows > 0, writing);  // 2
}

}  // namespace

void addConvert(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("convert", "Any readable file as UTF-8 CSV, .xlsx or .ndjson");
  const auto convert = std::make_shared<Convert>();
  command->add_option("IN", convert->input, "The file to read; - is stdin")
      ->required()
      ->type_name("");
  command
      ->add_option("OUT", convert->output,
                   "The file to write, its kind by its ending; - is CSV on stdout")
      ->required()
      ->type_name("");
  command->add_flag("--typed", convert->typed,
                    "Write values (1234.5, 2024-05-03, true) instead of the cells' text");
  convert->reading.addTo(*command);
  command->callback([convert] { run(*convert); });
}

}  // namespace quern::cli
