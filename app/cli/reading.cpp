// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading.h"

#include "app/cli/language.h"
#include "app/cli/option_checks.h"
#include "app/cli/program.h"
#include "core/pipeline/guards.h"
#include "core/base/nearest.h"
#include "core/table/table_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace quern::cli {
namespace {

constexpr std::size_t rejectsShown = 5;

constexpr const char* standardInput = "stdin";  ///< what messages call it

char singleCharacter(const char* option, const std::string& text) {
  if (text.size() != 1)
    throw UsageError({tr("\"%1\" is not one character."), text}, option,
                     {tr("Give one character, for instance a comma.")});
  return text.front();
}

std::string delimiterFrom(const std::string& text) {
  if (text == "tab" || text == "\\t") return "\t";
  return text == "space" || text == "blank" ? " " : text;
}

constexpr Type types[] = {Type::number, Type::integer, Type::boolean,  Type::category,
                          Type::text,   Type::date,    Type::timestamp};

/// "id=text": a column and its type. A name may hold a sign =, a type does not.
CsvColumnChoice columnChoiceFrom(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string::npos || equals == 0)
    throw UsageError({tr("\"%1\" is not COLUMN=TYPE."), text}, "--type",
                     {tr("For instance --type id=text.")});
  const std::string key = text.substr(equals + 1);
  if (const std::optional<Type> type = typeFrom(key))
    return {.name = text.substr(0, equals), .type = type};
  std::vector<std::string> keys;
  for (const Type type : types) keys.emplace_back(keyOf(type));
  const std::string meant = nearest(key, keys);
  throw UsageError(
      {tr("\"%1\" is not one of the options: %2."), key, fmt::format("{}", fmt::join(keys, " "))},
      "--type",
      meant.empty() ? Sentence(tr("Write one of them.")) : Sentence(tr("Did you mean %1?"), meant));
}

}  // namespace

void ReadingOptions::addTo(CLI::App& command) {
  const auto add = [&](const char* name, auto& value, Text help, const char* type) {
    const bool taken = command.get_option_no_throw(name) != nullptr;
    return taken ? nullptr
                 : command.add_option(name, value, translated(help))
                       ->type_name(type)
                       ->group("Reading");
  };
  add("--delimiter", m_delimiter, tr("Between the cells: a text, tab or space"), "TEXT");
  add("--quote", m_quote, tr("Around cells: a character or none"), "CHARACTER");
  if (CLI::Option* escape =
          add("--escape", m_escape, tr("A quote within quotes"), "doubled|backslash|none"))
    takesOneOf(*escape, {"doubled", "backslash", "none"});
  add("--encoding", m_encoding, tr("UTF-8, GB18030, Windows-1252, …"), "NAME");
  if (CLI::Option* skip = add("--skip", m_skip, tr("Lines above the header"), "N"))
    takesWhole(*skip, 0);
  if (CLI::Option* rows =
          add("--header-rows", m_headerRows, tr("Rows that name the columns"), "0..3"))
    takesWhole(*rows, 0, 3);
  if (CLI::Option* table = add("--table", m_table, tr("Of several below each other"), "N"))
    takesWhole(*table, 1);
  if (command.get_option_no_throw("--one-table") == nullptr)
    command
        .add_flag("--one-table", m_oneTable,
                  translated(tr("No line is of another table, a note or a total")))
        ->group("Reading");
  add("--comment", m_comment, tr("Lines that begin with it are left out"), "TEXT");
  if (CLI::Option* decimal =
          add("--decimal", m_decimal, tr("Before the fraction of a number"), ".|,"))
    takesOneOf(*decimal, {".", ","});
  if (CLI::Option* blanks =
          add("--blanks", m_blanks, tr("Around texts without quotes"), "keep|skip"))
    takesOneOf(*blanks, {"keep", "skip"});
  if (CLI::Option* type = add("--type", m_types,
                              tr("The type of a column: number, integer, boolean, category, text, "
                                 "date or timestamp; any number of times"),
                              "COLUMN=TYPE"))
    type->allow_extra_args(false);  // one value each time
  add("--sheet", m_sheet, tr("Of a spreadsheet, by name or number"), "NAME");
  add("--range", m_range, tr("Of a sheet: B3:F100, or B3 for all from there on"), "CELLS");
  if (CLI::Option* share = add("--odd-share", m_oddShare,
                               tr("Cells that may be no numbers in a column of them"), "0..0.5"))
    takesNumber(*share, 0, 0.5);
}

CsvOptions ReadingOptions::csv() const {
  CsvOptions options;
  if (!m_delimiter.empty()) options.delimiter = delimiterFrom(m_delimiter);
  if (!m_encoding.empty()) options.encoding = m_encoding;
  if (!m_comment.empty()) options.comment = m_comment;
  if (!m_quote.empty())
    options.quote = m_quote == "none" ? '\0' : singleCharacter("--quote", m_quote);
  if (!m_decimal.empty()) options.decimal = m_decimal.front();
  if (m_escape == "doubled") options.escape = QuoteEscape::doubled;
  if (m_escape == "backslash") options.escape = QuoteEscape::backslash;
  if (m_escape == "none") options.escape = QuoteEscape::none;
  if (m_skip >= 0) options.skip = m_skip;
  if (m_table > 0) options.table = m_table;
  options.oneTable = m_oneTable;
  if (!m_blanks.empty()) options.skipBlanks = m_blanks == "skip";
  if (m_headerRows >= 0) options.headerRows = m_headerRows;
  for (const std::string& choice : m_types) options.columns.push_back(columnChoiceFrom(choice));
  if (const auto wrong = attempt([&] { checkCsvOptions(options); }))
    throw UsageError(asOption(*wrong));
  options.oddShare = m_oddShare;
  options.sheet = m_sheet;
  options.range = m_range;
  return options;
}

std::string readStdin() {
  std::string bytes;
  std::string block(1 << 20, '\0');
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      throw Error(
          {tr("Standard input cannot be read: %1."), std::generic_category().message(errno)},
          {.file = "-"}, {tr("Give the name of a file instead of -.")});
    if (count == 0) return bytes;
    bytes.append(block, 0, static_cast<std::size_t>(count));
  }
}

CsvResult readInput(const std::string& path, const CsvOptions& options, Context& context) {
  if (path == "-") return readTableBytes(readStdin(), standardInput, options, context);
  return readTableFile(path, options, context);
}

void report(const CsvResult& result, const std::string& path) {
  const std::string source = path == "-" ? standardInput : path;
  for (const CsvFinding& finding : result.findings)
    if (finding.warns) say(Severity::warning, source, finding.reason);
  reportRejects(result, path);
}

void reportRejects(const CsvResult& result, const std::string& path) {
  if (result.rejectCount == 0) return;
  say(Severity::warning, path == "-" ? standardInput : path,
      {tr("%1 {row does|rows do} not fit; the first of them:"), result.rejectCount});
  for (std::size_t index = 0; index < std::min(rejectsShown, result.rejects.size()); ++index)
    say(Sentence(tr("  line %1: %2"), result.rejects[index].line,
                 translated(result.rejects[index].reason)));
}

void refuseAbsentColumns(const CsvOptions& options, std::span<const std::string> names) {
  for (const CsvColumnChoice& choice : options.columns) {
    if (std::ranges::find(names, choice.name) != names.end()) continue;
    const std::string meant = nearest(choice.name, names);
    throw Error({tr("The file has no column %1."), choice.name}, {.parameter = "--type"},
                meant.empty() ? Sentence(tr("quern-cli inspect shows the columns of a file."))
                              : Sentence(tr("Did you mean %1?"), meant));
  }
}

CsvResult readChecked(const std::string& path, const CsvOptions& options, Context& context) {
  CsvResult result = readInput(path, options, context);
  refuseAbsentColumns(options, result.table.schema().names());
  report(result, path);
  return result;
}

}  // namespace quern::cli
