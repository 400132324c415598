// SPDX-License-Identifier: GPL-3.0-or-later
//
// quern-cli profile: one row per column.

#include "app/cli/language.h"
#include "app/cli/program.h"
#include "app/cli/reading.h"
#include "app/cli/writing.h"
#include "core/table/profile.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace quern::cli {
namespace {

struct Profile {
  std::string input;
  bool json = false;
  WorkOptions work;
  ReadingOptions reading;
};

Json rowsJson(const Table& table) {
  Json rows = Json::array();
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    Json cells = Json::object();
    for (int column = 0; column < table.columnCount(); ++column)
      cells[table.schema()[column].name] = cellJson(table[column], row);
    rows.push_back(std::move(cells));
  }
  return rows;
}

/// At most six digits, as people read them; --json has them all.
std::string readable(const Column& column, std::int64_t row) {
  if (column.type() != Type::number || !column.present()[row]) return column.written(row);
  return fmt::format("{:.6g}", column.number(row));
}

std::string rowsText(const Table& table) {
  std::vector<std::vector<std::string>> rows{table.schema().names()};
  for (std::int64_t row = 0; row < table.rowCount(); ++row) {
    rows.emplace_back();
    for (int column = 0; column < table.columnCount(); ++column)
      rows.back().push_back(readable(table[column], row));
  }
  return alignedText(rows);
}

void run(const Profile& command) {
  Context context = makeContext(command.work);
  Context reading = context.part(0, 0.5);
  const Table input = readChecked(command.input, command.reading.csv(), reading).table;
  Context counting = context.part(0.5, 1);
  const Table table = profileTable(profile(input, counting));
  print(command.json ? rowsJson(table).dump(2) + "\n" : rowsText(table));
}

}  // namespace

void addProfile(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("profile", translated(tr("Every column of a file at a glance")));
  const auto profile = std::make_shared<Profile>();
  command->add_option("IN", profile->input, translated(tr("The file; - is stdin")))
      ->required()
      ->type_name("");
  command->add_flag("--json", profile->json, translated(tr("For a program to read")));
  profile->work.addTo(*command);
  profile->reading.addTo(*command);
  command->callback([profile] { run(*profile); });
}

}  // namespace quern::cli
