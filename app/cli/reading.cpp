// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading.h"

#include "app/cli/program.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace quern::cli {
namespace {

constexpr std::size_t rejectsShown = 5;

char singleCharacter(const char* option, const std::string& text) {
  if (text.size() != 1)
    throw UsageError({tr("%1 takes one character, not \"%2\"."), option, text},
                     {tr("Give one character, for instance a comma.")});
  return text.front();
}

std::string delimiterFrom(const std::string& text) {
  if (text == "tab" || text == "\\t") return "\t";
  return text == "space" ? " " : text;
}

}  // namespace

void ReadingOptions::addTo(CLI::App& command) {
  const auto add = [&](const char* name, auto& value, const char* help,
                       const char* type) -> CLI::Option* {
    if (command.get_option_no_throw(name) != nullptr) return nullptr;
    return command.add_option(name, value, help)->type_name(type)->group("Reading");
  };
  add("--delimiter", m_delimiter, "Between the cells: a text, tab or space", "TEXT");
  add("--quote", m_quote, "Around cells: a character or none", "CHARACTER");
  if (CLI::Option* escape =
          add("--escape", m_escape, "A quote within quotes", "doubled|backslash|none"))
    escape->check(CLI::IsMember({"doubled", "backslash", "none"}).description(""));
  add("--encoding", m_encoding, "UTF-8, GB18030, Windows-1252, …", "NAME");
  if (CLI::Option* skip = add("--skip", m_skip, "Lines above the header", "N"))
    skip->check(
        CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()).description(""));
  if (CLI::Option* rows = add("--header-rows", m_headerRows, "Rows that name the columns", "0..3"))
    rows->check(CLI::Range(0, 3).description(""));
  add("--comment", m_comment, "Lines that begin with it are left out", "TEXT");
  if (CLI::Option* decimal = add("--decimal", m_decimal, "Before the fraction of a number", ".|,"))
    decimal->check(CLI::IsMember({".", ","}).description(""));
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
  if (m_headerRows >= 0) options.headerRows = m_headerRows;
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
  if (path == "-") return readCsvText(readStdin(), "-", options, context);
  return readCsv(path, options, context);
}

void reportRejects(const CsvResult& result, const std::string& path) {
  if (result.rejectCount == 0) return;
  say(Severity::warning,
      {tr("%1: %2 rows do not fit; the first of them:"), path, result.rejectCount});
  for (std::size_t index = 0; index < std::min(rejectsShown, result.rejects.size()); ++index)
    say(Sentence(tr("  line %1: %2"), result.rejects[index].line,
                 result.rejects[index].reason.english()));
}

Table readTable(const std::string& path, const ReadingOptions& options, Context& context) {
  CsvResult result = readInput(path, options.csv(), context);
  reportRejects(result, path);
  return std::move(result.table);
}

}  // namespace quern::cli
