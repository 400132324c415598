// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV File Import: reads a delimited text file into a typed table.
//
//   1. What is left open is detected; the log says what was found. Types are decided by whole
//      columns.
//   2. No row is dropped: rows that do not fit are in the table as far as they go, and in the
//      second output with line, reason and raw text.
//   3. The result depends on the file's content, not on its name or age.
//   4. Before it runs, the first rows tell the columns; their types are provisional.
//   5. A column that nearly holds numbers is a text, and its odd cells are counted, unless the user
//      allows for a share of them.
//   6. Types and roles that the user chose are kept by column name; a name that the file does not
//      have is reported.

#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/data/csv_import_options.h"
#include "core/data/import_bytes.h"
#include "core/data/import_parameters.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/detected.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"
#include "core/table/csv_reader.h"

namespace quern {
namespace {

constexpr std::int64_t previewedRows = 1000;

constexpr FileParameter file{
    .key = "file",
    .filter = tr("Delimited text (*.csv *.tsv *.txt *.tab *.dat);;All files (*)"),
    .label = tr("File"),
    .help = tr("The text file to read.")};
constexpr TextParameter encoding{
    .key = "encoding",
    .unset = tr("Detect"),
    .label = tr("Encoding"),
    .help = tr("For example UTF-8, GB18030, BIG5, CP932 or WINDOWS-1252. Empty: detected.")};
constexpr TextParameter delimiter{
    .key = "delimiter",
    .unset = tr("Detect"),
    .label = tr("Delimiter"),
    .help = tr("What stands between two cells; write tab or blank for those. Empty: detected.")};

enum class Quote { automatic, twice, single, none };
constexpr Option quotes[] = {{Quote::automatic, "auto", tr("Detect")},
                             {Quote::twice, "double", tr("Double quotes")},
                             {Quote::single, "single", tr("Single quotes")},
                             {Quote::none, "none", tr("None")}};
constexpr ChoiceParameter quote{
    .key = "quote",
    .options = quotes,
    .initial = "auto",
    .label = tr("Quotes"),
    .help = tr("What encloses a cell that holds delimiters or line ends.")};

enum class Escape { automatic, doubled, backslash, none };
constexpr Option escapes[] = {{Escape::automatic, "auto", tr("Detect")},
                              {Escape::doubled, "doubled", tr("Doubled")},
                              {Escape::backslash, "backslash", tr("With a backslash")},
                              {Escape::none, "none", tr("Not at all")}};
constexpr ChoiceParameter escape{.key = "escape",
                                 .options = escapes,
                                 .initial = "auto",
                                 .label = tr("Quotes within quotes"),
                                 .help = tr("How a quote is written inside a quoted cell.")};

enum class Header { automatic, none, one, two, three };
constexpr Option headers[] = {{Header::automatic, "auto", tr("Detect")},
                              {Header::none, "0", tr("None")},
                              {Header::one, "1", tr("One")},
                              {Header::two, "2", tr("Two")},
                              {Header::three, "3", tr("Three")}};
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
constexpr IntegerParameter table{
    .key = "table",
    .initial = 0,
    .min = 0,
    .lowest = tr("The first"),
    .label = tr("Table"),
    .help = tr("Which of several tables below each other is read. 0: the first that is more than a "
               "few lines above the others.")};
constexpr BooleanParameter oneTable{
    .key = "one-table",
    .initial = false,
    .label = tr("All lines are one table"),
    .help = tr("No line is a title, part of another table, a note, a total or the header once "
               "more. Lines to skip and comments are left out all the same.")};
constexpr TextParameter comment{.key = "comment",
                                .unset = tr("Detect"),
                                .label = tr("Comment sign"),
                                .help = tr("Lines that start with it are left out; write none if "
                                           "there are no such lines. Empty: detected.")};

enum class Decimal { automatic, point, comma };
constexpr Option decimals[] = {{Decimal::automatic, "auto", tr("Detect")},
                               {Decimal::point, "point", tr("Point")},
                               {Decimal::comma, "comma", tr("Comma")}};
constexpr ChoiceParameter decimal{.key = "decimal",
                                  .options = decimals,
                                  .initial = "auto",
                                  .label = tr("Decimal sign"),
                                  .help = tr("What stands before the decimals of a number.")};

enum class Blanks { automatic, leftOut, kept };
constexpr Option blankChoices[] = {{Blanks::automatic, "auto", tr("Detect")},
                                   {Blanks::leftOut, "left-out", tr("Left out")},
                                   {Blanks::kept, "kept", tr("Kept")}};
constexpr ChoiceParameter blanks{.key = "blanks",
                                 .options = blankChoices,
                                 .initial = "auto",
                                 .label = tr("Blanks around texts"),
                                 .help = tr("Whether they belong to a text. Those within quotes "
                                            "always do.")};

OperatorSpec spec() {
  return {
      .id = "csv-import",
      .name = tr("CSV File Import"),
      .family = Family::data,
      .summary = tr("Reads a delimited text file into a typed table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {file, encoding, delimiter, quote, escape, headerRows, skip, table, oneTable,
                     comment, decimal, blanks, imports::missingMarkers, imports::oddShare,
                     imports::columns},
      .rows = Rows::other,
      .keywords = "read open load text file tsv table",
  };
}

std::string delimiterFrom(const std::string& text) {
  const std::string word = lowerCaseAscii(text);
  if (word == "tab" || text == "\\t") return "\t";
  return word == "blank" || word == "space" ? " " : text;
}

void applyQuotes(const Parameters& parameters, CsvOptions& options) {
  switch (parameters.as<Quote>(quote)) {
    case Quote::automatic: break;
    case Quote::twice: options.quote = '"'; break;
    case Quote::single: options.quote = '\''; break;
    case Quote::none: options.quote = '\0'; break;
  }
  switch (parameters.as<Escape>(escape)) {
    case Escape::automatic: break;
    case Escape::doubled: options.escape = QuoteEscape::doubled; break;
    case Escape::backslash: options.escape = QuoteEscape::backslash; break;
    case Escape::none: options.escape = QuoteEscape::none; break;
  }
}

CsvOptions optionsFrom(const Parameters& parameters) {
  CsvOptions options;
  if (const std::string name = parameters[encoding]; !name.empty()) options.encoding = name;
  if (const std::string text = parameters[delimiter]; !text.empty())
    options.delimiter = delimiterFrom(text);
  applyQuotes(parameters, options);
  if (const Header rows = parameters.as<Header>(headerRows); rows != Header::automatic)
    options.headerRows = static_cast<int>(rows) - static_cast<int>(Header::none);
  if (const std::int64_t lines = parameters[skip]; lines >= 0) options.skip = lines;
  if (const std::int64_t number = parameters[table]; number > 0) options.table = number;
  options.oneTable = parameters[oneTable];
  if (const std::string sign = parameters[comment]; !sign.empty())
    options.comment = sign == "none" ? "" : sign;
  if (const Decimal sign = parameters.as<Decimal>(decimal); sign != Decimal::automatic)
    options.decimal = sign == Decimal::comma ? ',' : '.';
  if (const Blanks choice = parameters.as<Blanks>(blanks); choice != Blanks::automatic)
    options.skipBlanks = choice == Blanks::leftOut;
  imports::addTo(parameters, options);
  return options;
}

Text delimiterName(const std::string& text) {
  if (text == ",") return tr("Comma");
  if (text == ";") return tr("Semicolon");
  if (text == "\t") return tr("Tab");
  if (text == "|") return tr("Vertical bar");
  return text == " " ? tr("Blanks") : Text{};
}

Text quoteName(char sign) {
  const Quote chosen = sign == '"'    ? Quote::twice
                       : sign == '\'' ? Quote::single
                       : sign == '\0' ? Quote::none
                                      : Quote::automatic;
  return chosen == Quote::automatic ? Text{} : quotes[static_cast<int>(chosen)].label;
}

Text escapeName(QuoteEscape way) {
  switch (way) {
    case QuoteEscape::doubled: return tr("Doubled");
    case QuoteEscape::backslash: return tr("With a backslash");
    case QuoteEscape::none: return tr("Not at all");
  }
  return {};
}

/// What was found where the user left it open. Promise 1.
void logDetected(const CsvDialect& found, const CsvOptions& fixed, const Context& context) {
  const auto tell = [&context](bool isOpen, Text label, Text name, const std::string& otherwise) {
    if (isOpen) context.log(name.empty() ? detected(label, otherwise) : detected(label, name));
  };
  tell(!fixed.encoding, encoding.label, {}, found.encoding);
  tell(!fixed.delimiter, delimiter.label, delimiterName(found.delimiter), found.delimiter);
  tell(!fixed.quote, quote.label, quoteName(found.quote), std::string(1, found.quote));
  tell(!fixed.escape && found.quote != '\0', escape.label, escapeName(found.escape), {});
  tell(!fixed.headerRows, headerRows.label, {}, std::to_string(found.headerRows));
  tell(!fixed.skip, skip.label, {}, std::to_string(found.skip));
  tell(!fixed.comment, comment.label, found.comment.empty() ? tr("None") : Text{}, found.comment);
  tell(!fixed.skipBlanks && found.skipBlanks, blanks.label, tr("Left out"), {});
  tell(!fixed.decimal, decimal.label, found.decimal == ',' ? tr("Comma") : tr("Point"), {});
}

class CsvImport final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas&, Findings& findings) const override {
    const CsvOptions options = optionsFrom(parameters);
    TableSchema schema = previewCsv(parameters[file], options, previewedRows).table.schema();  // 4
    schema.complete = false;
    imports::checkColumns(options, schema, findings);  // 6
    return {{"data", schema}, {"rejects", imports::rejectsSchema()}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs&,
                Context& context) const override {
    const CsvOptions options = optionsFrom(parameters);
    const CsvResult result = readCsv(parameters[file], options, context);
    logDetected(result.dialect, options, context);
    imports::report(result, options, context);  // 2
    return {{"data", result.table}, {"rejects", imports::rejectsTable(result.rejects)}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Inputs&) const override {
    return neededBytes(importBytes(parameters[file]));
  }

  // 3
  std::string fingerprint(const Parameters& parameters) const override {
    return hashOfFile(parameters[file]);
  }
};

}  // namespace

CsvOptions csvImportOptions(const Json& values) {
  return optionsFrom(Parameters(spec().parameters, values));
}

void registerCsvImport(Registry& registry);

void registerCsvImport(Registry& registry) { registry.add<CsvImport>(spec()); }

}  // namespace quern
