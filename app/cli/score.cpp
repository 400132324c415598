// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli score: a frozen pipeline on new rows.
//
//   1. The result is what the pipeline itself would have predicted.
//   2. Columns that the model knows as text keep the file's text: a code like 007 or 1.50 is not
//      taken for a number.

#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"
#include "core/pipeline/model.h"
#include "core/table/table_file.h"

#include <CLI/CLI.hpp>

namespace quern::cli {
namespace {

struct Score {
  std::string model, input, output;
  WorkOptions work;
  ReadingOptions reading;
};

bool isText(Type type) { return type == Type::text || type == Type::category; }

/// Columns that the model takes for text but whose types came out otherwise.
std::vector<std::string> mistaken(const TableSchema& expected, const TableSchema& read) {
  std::vector<std::string> names;
  for (const ColumnSchema& column : expected.columns())
    if (isText(column.type) && read.contains(column.name) && !isText(read[column.name].type))
      names.push_back(column.name);
  return names;
}

Table readFor(const Model& model, const Score& score, Context& context) {
  CsvOptions options = score.reading.csv();
  const std::string bytes = score.input == "-" ? readStdin() : std::string();
  const auto read = [&](const CsvOptions& how) {
    return score.input == "-" ? readTableBytes(bytes, "stdin", how, context)
                              : readTableFile(score.input, how, context);
  };
  const CsvResult typed = read(options);
  refuseAbsentColumns(options, typed.table.schema().names());
  report(typed, score.input);
  const std::vector<std::string> texts = mistaken(model.schema().input, typed.table.schema());
  if (texts.empty()) return typed.table;

  options.keepText = true;  // 2
  const Table asText = read(options).table;
  Table table = typed.table;
  for (const std::string& name : texts) {
    // Where the typed reading saw a missing value there is one: an empty cell is not a text.
    std::vector<std::int64_t> rows(static_cast<std::size_t>(table.rowCount()));
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
      rows[static_cast<std::size_t>(row)] = typed.table[name].present()[row] ? row : -1;
    table = table.with(ColumnSchema{.name = name, .type = Type::text},
                       asText[name].as(Type::text).take(rows));
  }
  return table;
}

void run(const Score& score) {
  formatOf(score.output);
  const Model model = loadModel(score.model);
  const auto registry = makeRegistry();
  Context context = makeContext(score.work);
  Context reading = context.part(0, 0.4);
  const Table rows = readFor(model, score, reading);
  Context scoring = context.part(0.4, 0.8);
  const Table result = model.apply(*registry, rows, scoring);
  Context writing = context.part(0.8, 1);
  writeTable(result, score.output, {}, writing);
}

}  // namespace

void addScore(CLI::App& program) {
  CLI::App* command = program.add_subcommand("score", translated(tr("A saved model on new rows")));
  const auto score = std::make_shared<Score>();
  command->add_option("MODEL", score->model, translated(tr("The .qmodel file")))
      ->required()
      ->type_name("");
  command->add_option("IN", score->input, translated(tr("The rows; - is stdin")))
      ->required()
      ->type_name("");
  command
      ->add_option("OUT", score->output,
                   translated(tr("Where the predictions go; - is CSV on stdout")))
      ->required()
      ->type_name("");
  score->work.addTo(*command);
  score->reading.addTo(*command);
  command->callback([score] { run(*score); });
}

}  // namespace quern::cli
