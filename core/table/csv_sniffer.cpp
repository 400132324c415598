// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a delimited text is written.
//
//   1. What the user fixed is taken; everything else is decided here, each decision with its
//      reason.
//   2. Every candidate (delimiter, quote, escape) reads the same lines. It is the better, the more
//      rows have the same number of cells, the more cells there are in a row, and the more cells
//      are something: a number, a date, a missing marker, a quoted text, a text without other
//      delimiters. After G. van den Burg, A. Nazábal and C. Sutton, Wrangling messy CSV files by
//      detecting row and type patterns (Data Mining and Knowledge Discovery 33, 2019).
//   3. Lines above the first row of the usual width are a preamble. A first row that is one cell
//      short may be a header whose first column, the names of rows, has no name.
//   4. A line "sep=;" says what it says.
//   5. Of several tables below each other the first is read that is more than a few lines above the
//      others; the others are told.

#include "core/table/csv_sniffer.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/csv_cells.h"
#include "core/table/csv_cell_signs.h"
#include "core/table/csv_sections.h"
#include "core/table/type_inference.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace quern::csv {
namespace {

constexpr std::size_t scoredRows = 300;

struct CandidateDelimiter {
  std::string_view text;
  double prior;  ///< how likely before looking: a blank or colon stands in texts and times, too
};
constexpr CandidateDelimiter delimiters[] = {
    {",", 1},   {";", 1},   {"\t", 1},  {"|", 0.98}, {", ", 1.01},  {"::", 0.98},
    {" ", 0.8}, {":", 0.6}, {"^", 0.7}, {"~", 0.7},  {"\x01", 0.9}, {"\x1f", 0.9}};

/// A candidate and how well the text reads under it.
struct Reading {
  CsvDialect dialect;
  std::vector<SampleRow> rows;
  std::size_t width = 0;  ///< cells in most rows
  std::size_t start = 0;  ///< the first row of the table
  double consistency = 0, clean = 0, score = -1;
};

class Sniffer {
public:
  Sniffer(std::string_view text, bool whole, const CsvOptions& options)
      : m_all(text),
        m_text(scoredPart(text)),
        m_whole(whole && m_text.size() == text.size()),
        m_options(options),
        m_markers(options.missingMarkers) {}

  SniffedCsv sniff() {
    checkCsvOptions(m_options);
    const bool betweenCells =
        m_options.delimiter && m_options.delimiter->find('"') != std::string::npos;
    m_base.quote = m_options.quote.value_or(betweenCells ? '\0' : '"');
    m_base.escape = m_options.escape.value_or(QuoteEscape::doubled);
    m_base.comment = m_options.comment.value_or("");
    decideLineEnd();
    takeHint();
    Reading best = bestReading();
    best = decideComment(std::move(best));
    chooseTable(best);
    if (!m_options.skip && !m_options.headerRows) takeRowsAboveHeader(best);
    m_result.dialect = best.dialect;
    reportReading(best);
    decideSkip(best);
    const std::vector<SampleRow> table = tableOf(best);
    if (m_options.decimal || m_result.dialect.delimiter == ",")
      m_result.dialect.decimal = m_options.decimal.value_or('.');
    else
      decideDecimal(table, m_result);
    decideHeader(table);
    decideQuotedMarkers(table, m_markers, m_result);
    return std::move(m_result);
  }

private:
  static std::vector<SampleRow> tableOf(const Reading& reading) {
    return {reading.rows.begin() + static_cast<std::ptrdiff_t>(reading.start), reading.rows.end()};
  }

  void found(const char* what, std::string value, Sentence reason) {
    m_result.findings.push_back(
        {.what = what, .value = std::move(value), .reason = std::move(reason)});
  }

  void decideLineEnd() {
    std::int64_t feeds = 0;
    std::int64_t lone = 0;
    for (std::size_t at = 0; at + 1 < m_text.size(); ++at) {
      feeds += m_text[at] == '\n' ? 1 : 0;
      lone += m_text[at] == '\r' && m_text[at + 1] != '\n' ? 1 : 0;
    }
    if (lone == 0 || lone * 5 < feeds) return;
    m_base.lineEnd = feeds == 0 ? LineEnd::cr : LineEnd::mixed;
    if (feeds == 0)
      found("line-end", "CR", tr("There is not a single line feed."));
    else
      found("line-end", "mixed",
            Sentence(tr("%1 {line ends|lines end} with LF and %2 with CR."), feeds, lone));
  }

  void takeHint() {
    if (!m_text.starts_with("sep=") || m_text.size() < 6 || m_options.delimiter) return;  // 4
    const std::string_view line = m_text.substr(4, m_text.find_first_of("\r\n") - 4);
    if (line.size() != 1) return;
    m_hint = line;
    m_hintLines = 1;
  }

  std::vector<Reading> candidates() const {
    std::vector<Reading> readings;
    for (const CandidateDelimiter& delimiter : delimiters) {
      if (m_options.delimiter || m_hint) break;
      // Without any comma this is the reading as a single column.
      if (delimiter.text != "," && m_text.find(delimiter.text) == m_text.npos) continue;
      addQuotes(std::string(delimiter.text), readings);
    }
    if (readings.empty())
      addQuotes(m_hint ? std::string(*m_hint) : m_options.delimiter.value_or(","), readings);
    return readings;
  }

  void addQuotes(const std::string& delimiter, std::vector<Reading>& readings) const {
    CsvDialect dialect = m_base;
    dialect.delimiter = delimiter;
    const auto add = [&](char quote, QuoteEscape escape) {
      if (delimiter.find(quote) != delimiter.npos) return;
      dialect.quote = quote;
      dialect.escape = escape;
      readings.push_back({.dialect = dialect});
    };
    add(m_base.quote, m_base.escape);
    const auto contains = [this](std::string_view what) {
      return m_text.find(what) != m_text.npos;
    };
    const bool escapes = !m_options.escape && contains("\\");
    if (escapes) add(m_base.quote, QuoteEscape::backslash);
    if (m_options.quote) return;
    if (contains("'")) add('\'', m_base.escape);
    if (contains("'") && escapes) add('\'', QuoteEscape::backslash);
    if (contains("\"")) add('\0', m_base.escape);
  }

  Reading bestReading() const {
    Reading best;
    for (Reading& reading : candidates()) {
      judge(reading);
      if (reading.score > best.score + 1e-9) best = std::move(reading);
    }
    return best;
  }

  /// A quoted cell that is longer than the sample, or a quote that nothing closes: what fits better.
  void judge(Reading& reading) const {
    const std::size_t at = skipLines(m_text, reading.dialect, m_options.skip.value_or(m_hintLines));
    reading.rows = sampleRows(m_text, reading.dialect, at, m_whole, scoredRows);
    judgeRows(reading);
    if (m_whole || !endsInLongRow(m_text, at, reading.rows, scoredRows)) return;
    Reading open{.dialect = reading.dialect};
    open.rows = sampleRows(m_text, reading.dialect, at, m_whole, scoredRows, LongRows::openQuotes);
    judgeRows(open);
    if (open.score > 0.9 * reading.score) reading = std::move(open);
  }

  void judgeRows(Reading& reading) const {
    reading.width = usualWidth(reading.rows);
    findStart(reading);
    std::size_t fitting = 0;
    std::size_t disorder = 0;
    double clean = 0;
    double cells = 0;
    for (std::size_t row = reading.start; row < reading.rows.size(); ++row) {
      const SampleRow& sample = reading.rows[row];
      fitting += sample.cells.size() == reading.width ? 1 : 0;
      disorder += sample.inOrder ? 0 : 1;
      for (const std::string_view cell : sample.cells) clean += cleanness(cell, reading.dialect);
      cells += static_cast<double>(sample.cells.size());
    }
    const auto rows = static_cast<double>(reading.rows.size() - reading.start);
    reading.consistency = rows > 0 ? static_cast<double>(fitting) / rows : 0;
    reading.clean = cells > 0 ? clean / cells : 0;
    const auto width = static_cast<double>(reading.width);
    const double wide = reading.width > 1 ? (width - 1) / width : 0.08;
    const double above = rows > 0 ? rows / static_cast<double>(reading.rows.size()) : 0;
    reading.score = prior(reading.dialect) * wide * reading.consistency * reading.consistency *
                    reading.clean * (0.5 + 0.5 * above) * fitOfBlank(reading);
    // A quote out of place here and there is a mistake; many of them mean that they are no quotes.
    if (disorder >= 5 && static_cast<double>(disorder) > 0.1 * rows) reading.score *= 0.7;
    if (reading.width == 1) reading.score = std::max(reading.score, 0.62 * typedShare(reading));
  }

  double prior(const CsvDialect& dialect) const {
    const auto same = [&](const CandidateDelimiter& delimiter) {
      return delimiter.text == dialect.delimiter;
    };
    const auto* const known = std::find_if(std::begin(delimiters), std::end(delimiters), same);
    double prior = known == std::end(delimiters) ? 1 : known->prior;
    if (dialect.quote != m_base.quote) prior *= 0.97;
    if (dialect.escape != m_base.escape) prior *= 0.98;
    return prior;
  }

  /// A blank behind each comma belongs to the delimiter only if the header has it, too.
  static double fitOfBlank(const Reading& reading) {
    return reading.dialect.delimiter == ", " && reading.start > 0 ? 0.9 : 1;
  }

  /// The first row of the usual width that another one follows; the header may be one cell short
  /// (3).
  void findStart(Reading& reading) const {
    const auto& rows = reading.rows;
    std::size_t start = 0;
    while (start < rows.size() && rows[start].cells.size() != reading.width) ++start;
    if (start == rows.size()) start = 0;
    const bool oneShort =
        start > 0 && rows[start - 1].cells.size() + 1 == reading.width && reading.width > 2;
    const bool names =
        oneShort &&
        std::none_of(rows[start - 1].cells.begin(), rows[start - 1].cells.end(),
                     [&](std::string_view cell) { return isValue(cell, reading.dialect); });
    reading.start = names ? start - 1 : start;
  }

  bool isValue(std::string_view cell, const CsvDialect& dialect) const {
    const std::string_view text = trimmed(unquoted(cell, dialect.quote));
    return !KindSet::of(text, '.').empty() || isNumberWith(text, ',') || !FormSet::of(text).empty();
  }

  double cleanness(std::string_view cell, const CsvDialect& dialect) const {
    const std::string_view text = trimmed(cell);
    if (isQuoted(text, dialect.quote) || m_markers.contains(text) || isValue(text, dialect))
      return 1;
    if (text.find_first_of("\"\t;|") != text.npos || text.front() == '\'') return 0;
    return text.find(',') != text.npos ? 0.3 : 0.9;
  }

  /// Rows below the first that are a single value as a whole: a time stamp has blanks and colons of
  /// its own.
  static double typedShare(const Reading& reading) {
    double typed = 0;
    for (std::size_t row = 1; row < reading.rows.size(); ++row) {
      std::string_view text = trimmed(reading.rows[row].cells[0]);
      const std::size_t point = text.find('.');
      if (point != text.npos && text.find(':') < point)
        text = text.substr(0, point);  // however fine the second
      // As a time of day it needs a date in front to be known.
      const bool isTime = !KindSet::of("2000-01-01 " + std::string(text), '.').empty();
      typed += isTime || !KindSet::of(text, '.').empty() ? 1 : 0;
    }
    return reading.rows.size() < 2 ? 0 : typed / static_cast<double>(reading.rows.size() - 1);
  }

  /// Lines that start with # are comments unless they are rows like the others.
  Reading decideComment(Reading reading) {
    if (m_options.comment) return reading;
    bool any = m_text.starts_with('#');
    bool fits = false;
    for (const SampleRow& row : reading.rows) {
      if (!row.cells[0].starts_with('#')) continue;
      any = true;
      fits |= row.cells.size() == reading.width && reading.width > 1;
    }
    if (!any || fits) return reading;
    m_base.comment.assign(1, '#');
    found("comment", "#", tr("Lines that start with # do not look like rows."));
    return bestReading();
  }

  void reportReading(const Reading& reading) {
    const CsvDialect& dialect = reading.dialect;
    const std::int64_t percent = std::llround(100 * reading.consistency);
    Sentence reason(tr("%1% of the rows have %2 {cell|cells}."), percent, reading.width);
    if (m_hint) reason = tr("The first line says so.");
    if (m_options.delimiter) reason = chosen();
    if (reading.width <= 1 && !m_hint && !m_options.delimiter) reason = tr("There is one column.");
    found("delimiter", dialect.delimiter, reason);
    const bool backslash = dialect.escape == QuoteEscape::backslash;
    found("quote", dialect.quote == '\0' ? "" : std::string(1, dialect.quote),
          m_options.quote ? chosen()
          : backslash     ? Sentence(tr("Quotes inside quotes have a backslash in front."))
                          : Sentence(tr("Rows have the same number of cells that way.")));
  }

  static Sentence chosen() { return tr("You chose it."); }

  /// One of several tables below each other (5).
  void chooseTable(Reading& best) {
    const std::int64_t wanted = m_options.table.value_or(0);
    std::vector<StackedTable> tables;
    if (hasGap(m_all, best.dialect)) {
      const std::size_t at = skipLines(m_all, best.dialect, m_options.skip.value_or(m_hintLines));
      tables = stackedTables(m_all, best.dialect, at, m_options);
    }
    if (wanted > std::max<std::int64_t>(1, static_cast<std::int64_t>(tables.size())))
      throw Error(Sentence(tr("The file has no table %1."), wanted), {.parameter = "table"},
                  tr("Leave the number out, so that the first table is read."));
    if (tables.size() < 2) return;
    const std::size_t index =
        wanted > 0 ? static_cast<std::size_t>(wanted - 1) : firstRealTable(tables);
    m_table = tables[index];
    std::string places;
    for (const StackedTable& table : tables)
      places += (places.empty() ? "" : ", ") + std::to_string(table.line);
    m_isLast = index + 1 == tables.size();
    m_result.findings.push_back(
        {.what = "table",
         .value = std::to_string(index + 1),
         .reason = wanted > 0 ? chosen()
                              : Sentence(tr("The file has %1 tables below each other, which begin "
                                            "in the lines %2; number %3 is read."),
                                         tables.size(), places, index + 1),
         .warns = wanted == 0});
    const std::string_view text = m_isLast ? m_all : m_all.substr(0, m_table->last);
    best.rows = sampleRows(text, best.dialect, m_table->first, m_whole || !m_isLast, scoredRows);
    best.width = m_table->width;
    best.start = 0;
    const auto fitting = std::ranges::count_if(
        best.rows, [&best](const SampleRow& row) { return row.cells.size() == best.width; });
    best.consistency = static_cast<double>(fitting) /
                       static_cast<double>(std::max<std::size_t>(1, best.rows.size()));
  }

  /// Rows that name groups of columns are part of the header; others are above it.
  void takeRowsAboveHeader(Reading& best) {
    const std::vector<SampleRow> table = tableOf(best);
    const std::size_t above = rowsAboveHeader(table, best.dialect, m_options);
    const bool names = above > 0 && above < 3 && namesGroups(table[above - 1], table[above]);
    if (names)
      m_groupRows = static_cast<int>(above);
    else
      best.start += above;
  }

  /// A cell that stands for several columns is followed by empty ones: 2023,,2024,
  bool namesGroups(const SampleRow& row, const SampleRow& below) const {
    if (row.cells.size() != below.cells.size()) return false;
    std::size_t empty = 0;
    bool named = false;  // behind an empty cell: 506,3,, is a row of counts
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const bool isEmpty = trimmed(unquoted(row.cells[column], m_base.quote)).empty();
      named |= !isEmpty && empty > 0;
      if (!isEmpty) continue;
      if (trimmed(unquoted(below.cells[column], m_base.quote)).empty()) return false;
      empty += column > 0 ? 1 : 0;
    }
    return named;
  }

  void decideSkip(const Reading& reading) {
    CsvDialect& dialect = m_result.dialect;
    if (m_table) {
      const Scanner scanner(dialect);
      dialect.skip = scanner.lines(m_all.substr(0, reading.rows[reading.start].first));
      const std::size_t first = reading.rows[reading.start].first;
      if (!m_isLast) dialect.lines = scanner.lines(m_all.substr(first, m_table->last - first));
      return;
    }
    dialect.skip = m_options.skip.value_or(m_hintLines);
    if (m_options.skip || reading.start == 0) return;
    const std::string_view above = m_text.substr(0, reading.rows[reading.start].first);
    dialect.skip = Scanner(dialect).lines(above);
    found("skip", std::to_string(dialect.skip),
          tr("The lines above are not like the rows of the table."));
  }

  void decideHeader(const std::vector<SampleRow>& table) {
    Sentence reason = chosen();
    CsvDialect& dialect = m_result.dialect;
    if (m_groupRows > 0) {
      dialect.headerRows = m_groupRows + 1;
      found("header", std::to_string(dialect.headerRows),
            tr("The first row names groups of columns."));
      return;
    }
    dialect.headerRows = m_options.headerRows ? *m_options.headerRows
                                              : headerRowsOf(table, dialect, m_options, reason);
    found("header", std::to_string(dialect.headerRows), reason);
  }

  std::string_view m_all, m_text;  ///< m_text: as much as is scored
  bool m_whole;
  std::optional<StackedTable> m_table{};
  bool m_isLast = false;
  int m_groupRows = 0;  ///< above the names of the columns
  const CsvOptions& m_options;
  MissingMarkers m_markers;
  CsvDialect m_base;
  std::optional<std::string_view> m_hint;
  std::int64_t m_hintLines = 0;
  SniffedCsv m_result;
};

}  // namespace

SniffedCsv sniffText(std::string_view text, bool whole, const CsvOptions& options) {
  return Sniffer(text, whole, options).sniff();
}

}  // namespace quern::csv
