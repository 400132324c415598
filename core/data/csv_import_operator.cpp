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
//   5. Types and roles that the user chose are kept by column name; a name that the file does not
//      have is reported.

#include "core/base/files.h"
#include "core/base/utf8.h"
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

constexpr TextParameter missingMarkers{
    .key = "missing-markers",
    .unset = tr("The usual ones"),
    .label = tr("Missing values"),
    .help = tr("Texts that stand for a missing value, separated by commas. The usual ones (empty, "
               "NA, null, -, ?, …) are known.")};
constexpr TextParameter columns{
    .key = "columns",
    .unset = tr("As detected"),
    .label = tr("Columns"),
    .help = tr("Types and roles that differ from what is detected, by column name, as JSON: "
               "{\"id\": {\"type\": \"text\", \"role\": \"identifier\"}}.")};

OperatorSpec spec() {
  return {
      .id = "csv-import",
      .name = tr("CSV File Import"),
      .family = Family::data,
      .summary = tr("Reads a delimited text file into a typed table"),
      .outputs = {tablePort("data", tr("Data")), tablePort("rejects", tr("Rows that do not fit"))},
      .parameters = {file, encoding, delimiter, quote, escape, headerRows, skip, comment, decimal,
                     missingMarkers, columns},
      .rows = Rows::other,
      .keywords = "read open load text file tsv table",
  };
}

std::string delimiterFrom(const std::string& text) {
  const std::string word = lowerCaseAscii(text);
  if (word == "tab" || text == "\\t") return "\t";
  return word == "blank" || word == "space" ? " " : text;
}

std::vector<std::string> markersFrom(std::string_view text) {
  std::vector<std::string> markers;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view marker = trimmed(text.substr(0, comma));
    if (!marker.empty()) markers.emplace_back(marker);
    text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
  }
  return markers;
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
  if (const std::string sign = parameters[comment]; !sign.empty())
    options.comment = sign == "none" ? "" : sign;
  if (const Decimal sign = parameters.as<Decimal>(decimal); sign != Decimal::automatic)
    options.decimal = sign == Decimal::comma ? ',' : '.';
  options.missingMarkers = markersFrom(parameters[missingMarkers]);
  if (const std::string json = parameters[columns]; !json.empty())
    options.columns = csvColumnsFrom(parseJson(json, std::string(columns.key)));
  return options;
}

/// Choices for columns that the file does not have: it has changed, or a name is misspelt.
template <class Report>
void forAbsentColumns(const CsvOptions& options, const TableSchema& schema, Report report) {
  for (const CsvColumnChoice& choice : options.columns)
    if (!schema.contains(choice.name))
      report(Sentence(tr("The file has no column %1."), choice.name));
}

TableSchema rejectsSchema() {
  return {{{"line", Type::integer}, {"reason", Type::text}, {"text", Type::text}}};
}

Table rejectsTable(const std::vector<CsvReject>& rejects) {
  TableBuilder table(rejectsSchema().columns());
  for (const CsvReject& reject : rejects)
    table.row(reject.line, reject.reason.english(), reject.raw);
  return std::move(table).build();
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
  tell(!fixed.decimal, decimal.label, found.decimal == ',' ? tr("Comma") : tr("Point"), {});
}

void report(const CsvResult& result, const CsvOptions& options, const Context& context) {
  logDetected(result.dialect, options, context);
  for (const CsvFinding& finding : result.findings)
    if (finding.warns) context.warn(finding.reason);
  forAbsentColumns(options, result.table.schema(),
                   [&context](const Sentence& sentence) { context.warn(sentence); });
  if (result.rejectCount > 0)  // 2
    context.warn(Sentence(
        tr("%1 rows do not fit, the first in line %2; they are listed in the second output."),
        result.rejectCount, result.rejects.front().line));
}

class CsvImport final : public Operator {
public:
  Schemas check(const Parameters& parameters, const Schemas&, Findings& findings) const override {
    const CsvOptions options = optionsFrom(parameters);
    TableSchema schema = previewCsv(parameters[file], options, previewedRows).table.schema();  // 4
    schema.complete = false;
    forAbsentColumns(options, schema, [&findings](const Sentence& sentence) {  // 5
      findings.push_back({Severity::warning,
                          sentence,
                          {.parameter = std::string(columns.key)},
                          tr("Remove the choice, or correct the name.")});
    });
    return {{"data", schema}, {"rejects", rejectsSchema()}};
  }

  Outputs apply(const Parameters& parameters, const State&, const Inputs&,
                Context& context) const override {
    const CsvOptions options = optionsFrom(parameters);
    const CsvResult result = readCsv(parameters[file], options, context);
    report(result, options, context);
    return {{"data", result.table}, {"rejects", rejectsTable(result.rejects)}};
  }

  std::int64_t memoryNeed(const Parameters& parameters, const Sizes&) const override {
    // A cell of a few characters takes up to eight bytes; a text stays as long as it is.
    return 3 * InputFile(parameters[file]).size() / 2;
  }

  // 3
  std::string fingerprint(const Parameters& parameters) const override {
    return hashOfFile(parameters[file]);
  }
};

}  // namespace

void registerCsvImport(Registry& registry);

void registerCsvImport(Registry& registry) { registry.add<CsvImport>(spec()); }

}  // namespace quern
